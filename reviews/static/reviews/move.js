// Which pair is the chosen one, and going from pair to pair; beyond the last row the list is continued.

import { $, $$, active, card, note, rows, sentence } from "./dom.js";
import { inTurn, loading } from "./in_turn.js";
import { further } from "./list.js";

let chosen = null; // the pair asked for last: it has the light, whatever comes late or is drawn anew

/** Other files are told of a new chosen row by the event "pair:chosen" on the document. */
const tell = (row) => document.dispatchEvent(new CustomEvent("pair:chosen", { detail: row }));

function markActive() {
  const now = chosen || card()?.dataset.detail;
  for (const row of rows()) {
    const on = row.dataset.pair === now;
    row.classList.toggle("active", on);
    if (on) $(".number", row).setAttribute("aria-current", "true");
    else $(".number", row).removeAttribute("aria-current");
  }
  if (active()) tell(active());
}

function lightUp(row) {
  chosen = row.dataset.pair;
  markActive();
}

/** Show the pair of `row`; with `focus` false, leave the focus where it is. */
export function choose(row, { focus = true } = {}) {
  if (!row) return;
  const before = card()?.dataset.detail;
  if (before !== row.dataset.pair) $("#detail").scrollTop = 0;
  lightUp(row);
  row.scrollIntoView({ block: "nearest" });
  const link = $(".number", row);
  if (focus) link.focus({ preventScroll: true });
  history.replaceState(null, "", `#${row.id}`);
  if (before !== row.dataset.pair || !focus || loading()) load(link);
}

const addressOf = (link) => {
  const base = sessionStorage.getItem("base");
  return link.getAttribute("href") + (base ? `?base=${encodeURIComponent(base)}` : "");
};

function load(link) {
  return htmx.ajax("GET", addressOf(link), { source: "#detail", target: "#detail", swap: "innerHTML" }).catch(() => null);
}

/** Draw the detail of the chosen pair anew. */
export const reload = () => active() && load($(".number", active()));

export async function step(by, wanted = () => true) {
  for (;;) {
    const all = rows();
    let at = all.indexOf(active());
    do at += by; while (all[at] && !wanted(all[at]));
    if (all[at]) return choose(all[at]);
    if (!(await further(by))) return note(sentence(by > 0 ? "last" : "first"));
  }
}

export const needsMe = (row) => "needsMe" in row.dataset;
export const unsure = (row) => "unsure" in row.dataset;

document.addEventListener("click", (event) => {
  const number = event.target.closest("#rows .number");
  const row = event.target.closest("#rows .pair");
  const base = event.target.closest("[data-base]");
  if (base) sessionStorage.setItem("base", base.dataset.base);
  if (number && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (number) event.preventDefault();
  if (number || (row && !event.target.closest("a, button, input") && !String(getSelection()))) {
    document.body.classList.add("detail-open");
    inTurn(() => choose(row));
  }
  if (event.target.closest(".close-detail")) {
    document.body.classList.remove("detail-open");
    $(".number", active())?.focus();
  }
});
// What was asked for before another base was chosen is asked for again.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { path, target, verb } = detail.requestConfig;
  if (target.id !== "detail" || verb === "post" || !active() || path === addressOf($(".number", active()))) return;
  detail.shouldSwap = false;
  queueMicrotask(reload);
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.closest?.("#detail, #rows")) markActive();
});

/** Below the head of the page the pane ends above the keys too: what gets the focus in it moves the pane, not the list. */
const fit = () => $(".desk")?.style.setProperty("--above", `${Math.max(0, $(".desk").getBoundingClientRect().top)}px`);
for (const name of ["scroll", "resize"]) addEventListener(name, fit, { passive: true });
fit();

const start = $("#rows") && ($(`${location.hash || "#none"}.pair`) || $(`#rows [data-pair="${$("#rows").dataset.active}"]`));
if (start) {
  lightUp(start);
  if (!$(".detail [data-detail]")) load($(".number", start));
  if ($$("#rows .pair").indexOf(start) > 3) start.scrollIntoView({ block: "center" });
  // After an act, or back from a page of the pair; once loaded, for going to the place in the address takes the focus away.
  if (location.hash) addEventListener("load", () => $(".number", start).focus({ preventScroll: true }));
}
// A row that an act draws anew does not know that a paragraph begins with it: it keeps what it was.
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target.matches(".pair.paragraph")) detail.fragment.firstElementChild.classList.add("paragraph");
});
