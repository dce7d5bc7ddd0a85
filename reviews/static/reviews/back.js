// The way back to an article is under the filter that its list was last under, in this tab.

import { $, $$ } from "./dom.js";

const kept = (path) => `filter:${path}`;

if ($("#rows")) {
  sessionStorage.setItem(kept(location.pathname), new URLSearchParams(location.search).get("q") || "");
}
for (const link of $$("a[rel=up]")) {
  const filter = sessionStorage.getItem(kept(link.pathname));
  if (!filter) continue;
  const asked = new URLSearchParams(link.search);
  asked.set("q", filter);
  link.search = asked;
}
