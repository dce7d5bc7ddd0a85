// Terms go into the translation at the cursor, by a click or by Alt+1…9 (keys.js).

import { $ } from "./dom.js";

export function insert(text, area = $("#detail .edit textarea[name=target]")) {
  if (!area) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  if (button) insert(button.dataset.insert);
});

// What is selected goes into the form of a new term.
document.addEventListener("words:selected", ({ detail }) => $("#detail .new-term") && import("./new_term.js").then(({ take }) => take(detail)));
