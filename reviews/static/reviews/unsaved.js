// Text that was typed and not saved is told of at its pair, and nothing is decided over it unseen: what is approved or
// submitted is the stored text, whatever stands in the field.

import { $, card, make, note, rows, sentence } from "./dom.js";
import { offerToDiscard, storedOf } from "./drafts.js";

const DECIDES = /\/(approve|submit|resubmit)$/;

document.addEventListener("submit", (event) => {
  const area = $("#detail .edit textarea[name=target]");
  if (!area || !card().contains(event.target) || !DECIDES.test(event.target.getAttribute("action"))) return;
  if (area.value === storedOf(area)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.dispatchEvent(new CustomEvent("act:held"));
  offerToDiscard(area);
  note(sentence("unsaved"), "error");
  document.body.classList.add("detail-open");
  area.focus();
}, true);

/** Every row whose pair has such a text, or a comment or suggestion that was not sent, says so. */
function sign() {
  const start = `draft:${location.host}:/pairs/`;
  const pairs = new Set(Object.keys(localStorage).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length).split("/")[0]));
  for (const row of rows()) {
    const told = $(".unsaved", row);
    const kept = pairs.has(row.dataset.pair);
    if (kept && !told) row.append(make("p", { className: "live quiet unsaved", textContent: `✎ ${sentence("notSaved")}` }));
    else if (!kept) told?.remove();
  }
}

for (const name of ["pair:chosen", "rows:changed", "draft:changed"]) document.addEventListener(name, sign);
document.addEventListener("htmx:afterSettle", sign);
addEventListener("storage", sign); // typed in another tab
sign();
