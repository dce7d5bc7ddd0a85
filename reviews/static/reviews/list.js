// The list is a window: further rows come as they are scrolled or walked to, and at most a hundred stand in the page.

import { $, $$, make, rows } from "./dom.js";

const MOST = 100;
const list = $("#rows");
let coming = null;
let asked = 0; // only the last question is answered

const address = (which) => {
  const query = new URLSearchParams({ q: list.dataset.q, ...which });
  if (list.dataset.lane) query.set("lane", list.dataset.lane);
  return `${list.dataset.rows}?${query}`;
};

/** The rows as HTML, or null where the desk does not answer or another lane is asked for meanwhile. */
export async function fetchRows(which) {
  const { lane } = list.dataset;
  const answer = await fetch(address(which), { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok || answer.redirected || list.dataset.lane !== lane) return null;
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  return template.content;
}

function landmark(name, position) {
  const more = document.createElement("p");
  more.className = "more";
  more.dataset[name] = position;
  const link = make("a", { href: `?${new URLSearchParams({ q: list.dataset.q, [name]: position })}` });
  link.textContent = "…";
  more.append(link);
  return more;
}

/** Take rows out at the far end, so that the page stays light; what is on the screen does not move. */
function trim(atEnd) {
  const all = rows();
  const out = atEnd ? all.slice(MOST) : all.slice(0, Math.max(0, all.length - MOST));
  if (!out.length) return;
  const kept = atEnd ? all[MOST - 1] : all[out.length];
  const name = atEnd ? "after" : "before";
  const y = kept.getBoundingClientRect().top;
  $(`.more[data-${name}]`, list)?.remove();
  out.forEach((row) => row.remove());
  const mark = landmark(name, Number(kept.id.slice(1)));
  if (atEnd) kept.after(mark);
  else kept.before(mark);
  watch(mark);
  scrollBy({ top: kept.getBoundingClientRect().top - y, behavior: "instant" });
}

/** Load the rows after (by > 0) or before those in the page; false where there are none. */
export function further(by) {
  const name = by > 0 ? "after" : "before";
  const mark = $(`.more[data-${name}]`, list);
  if (!mark) return Promise.resolve(false);
  coming ||= bring(mark, name).finally(() => (coming = null));
  return coming;
}

async function bring(mark, name) {
  const found = await fetchRows({ [name]: mark.dataset[name] });
  if (!found) return false;
  const anchor = name === "before" ? rows()[0] : null;
  const y = anchor?.getBoundingClientRect().top;
  const some = $$(".pair", found).length > 0 || $(`.more[data-${name}]`, found);
  $$(`.more:not([data-${name}])`, found).forEach((other) => other.remove());
  mark.replaceWith(found);
  if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - y, behavior: "instant" });
  trim(name === "before");
  settle();
  return Boolean(some);
}

/** Show the list about a place, a variant of the translation, or both. */
export async function show(which) {
  const mine = ++asked;
  const found = await fetchRows(which);
  if (!found || mine !== asked) return false;
  list.replaceChildren(found);
  settle();
  return true;
}

function settle() {
  $$(".more", list).forEach(watch);
  htmx.process(list);
  document.dispatchEvent(new CustomEvent("rows:changed"));
  htmx.trigger(list, "htmx:afterSettle");
}

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting && target.isConnected) further("after" in target.dataset ? 1 : -1);
  }
}, { rootMargin: "600px" });
const watch = (mark) => near.observe(mark);

if (list) {
  if (rows().length) $$(".more", list).forEach(watch);
  const place = () => /^#p(\d+)$/.exec(location.hash)?.[1];
  const go = () => $(`#p${place()} .number`)?.click();
  const look = () => show({ at: place() }).then(go);
  if (place() && !$(location.hash)) look();
  // A link to another pair of the list that is shown already: what has the light is what the address says.
  addEventListener("hashchange", () => place() && ($(location.hash) ? go() : look()));
}
