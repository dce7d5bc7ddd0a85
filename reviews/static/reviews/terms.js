// Terms go into the translation by a click or by Alt+1…9, at the cursor.

import { $, card } from "./dom.js";

function insert(text) {
  const area = card() && $(".edit textarea[name=target]", card());
  if (!area) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  if (button) insert(button.dataset.insert);
});
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.keyCode === 229) return;
  const digit = /^Digit([1-9])$/.exec(event.code);
  const button = digit && card() && $(`[data-term="${digit[1]}"]`, card());
  if (!button) return;
  event.preventDefault();
  insert(button.dataset.insert);
});
