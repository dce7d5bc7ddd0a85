// A change in line, old over new, or side by side: as the reader wants all of them.

import { $$ } from "./dom.js";

function only(diff, gone) {
  const copy = diff.cloneNode(true);
  $$(gone, copy).forEach((one) => one.remove());
  return copy;
}

function draw(root = document) {
  const view = localStorage.getItem("diff") || "inline";
  for (const button of $$("[data-diff]", root)) button.setAttribute("aria-pressed", String(button.dataset.diff === view));
  for (const diff of $$(".diff:not(.blocks):not(.copies *)", root)) {
    if (diff.nextElementSibling?.matches(".copies")) diff.nextElementSibling.remove();
    diff.hidden = view !== "inline";
    if (view === "inline") continue;
    const copies = document.createElement("div");
    copies.className = `copies ${view}`;
    const old = only(diff, "ins");
    const now = only(diff, "del");
    for (const copy of [old, now]) copy.hidden = false;
    copies.append(old, now);
    diff.after(copies);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-diff]");
  if (!button) return;
  localStorage.setItem("diff", button.dataset.diff);
  draw();
});
document.addEventListener("htmx:afterSettle", (event) => draw(event.target.closest?.("#detail") || document));
draw();
