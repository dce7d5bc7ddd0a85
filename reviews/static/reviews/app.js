// What the pages do beyond links and forms, one idea a file. No build: browsers load these modules as they stand.

import "./appearance.js";
import "./decide.js";
import "./drafts.js";
import "./here.js";
import "./keys.js";
import "./live.js";
import "./move.js";
import "./spoken.js"; // before old offers are shown again: they were read out
import "./offer.js";
import "./peek.js";
import "./press.js";
import "./quote.js";
import "./terms.js";

// What is rare is loaded where it is needed, or with the first text that is not saved, pair that can be split, change, conflict.
if (document.querySelector("[data-job]")) import("./jobs.js");
if (document.querySelector("#rows, a[rel=up]")) import("./back.js");
if (document.querySelector("[data-notice]")) import("./notices.js");
if (localStorage.getItem("reading") === "1") import("./reading.js");
const unsaved = () => import("./unsaved.js").catch(() => null); // the next text that is typed asks again
if (Object.keys(localStorage).some((key) => key.startsWith("draft:"))) unsaved();
document.addEventListener("draft:changed", unsaved);
const bring = (part, load) => document.querySelector(part) && load().catch(() => null); // the next pair asks again
const parts = () => {
  bring(".split", () => import("./split.js"));
  bring(".diff", () => import("./diffs.js"));
  bring(".merge", () => import("./merge.js"));
};
document.addEventListener("htmx:afterSettle", parts);
parts();
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("textarea[data-people]")) import("./mention.js");
  if (target.matches("form.edit textarea")) import("./lease.js");
});
document.addEventListener("click", ({ target }) => {
  const gone = target.closest("[data-forget-view]");
  if (gone) import("./views.js").then(({ forget }) => forget(gone));
  if (target.closest("[data-save-view]")) import("./views.js").then(({ ask }) => ask());
});
