// Which pair is the chosen one, and going from pair to pair.

import { $, active, card, rows } from "./dom.js";

let chosen = null; // the pair asked for last; an answer about an earlier one must not take the light from it

export function markActive() {
  const shown = card();
  if (!shown || (chosen && chosen !== shown.dataset.detail)) return;
  for (const row of rows()) {
    const on = row.dataset.pair === shown.dataset.detail;
    row.classList.toggle("active", on);
    if (on) $(".number", row).setAttribute("aria-current", "true");
    else $(".number", row).removeAttribute("aria-current");
  }
}

export function lightUp(row) {
  chosen = row.dataset.pair;
  for (const other of rows()) other.classList.toggle("active", other === row);
}

export function choose(row) {
  if (!row) return;
  lightUp(row);
  row.scrollIntoView({ block: "nearest" });
  const link = $(".number", row);
  link.focus({ preventScroll: true });
  htmx.ajax("GET", link.getAttribute("href"), { source: link, target: "#detail", swap: "innerHTML" });
}

export function step(by, wanted = () => true) {
  const all = rows();
  let at = all.indexOf(active());
  do at += by; while (all[at] && !wanted(all[at]));
  choose(all[at]);
}

export const needsMe = (row) => "needsMe" in row.dataset;
export const unsure = (row) => "unsure" in row.dataset;

document.addEventListener("click", (event) => {
  const number = event.target.closest("#rows .number");
  const row = event.target.closest("#rows .pair");
  if (number && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    choose(row);
  } else if (row && !event.target.closest("a, button") && !String(getSelection())) choose(row);
  if (row) document.body.classList.add("detail-open");
  if (event.target.closest(".close-detail")) document.body.classList.remove("detail-open");
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.closest("#detail")) markActive();
});
markActive();
const first = active();
if (first && !location.hash) first.scrollIntoView({ block: "nearest" });
