// The split form holds both texts; only the places of the two cursors are sent.

import { $ } from "./dom.js";

document.addEventListener("beforeinput", (event) => {
  if (event.target.closest(".split")) event.preventDefault();
});
document.addEventListener("selectionchange", () => {
  const area = document.activeElement;
  if (!area?.matches(".split textarea")) return;
  $(`input[name="${area.dataset.cut}"]`, area.form).value = [...area.value.slice(0, area.selectionStart)].length;
});
