// While Space is held: the text that was approved last, and changes without their marks.

import { $, $$, active } from "./dom.js";
import { commandAt, nameOf } from "./keymap.js";

const free = (element) => !element.closest("button, summary, input, textarea, select, dialog");

document.addEventListener("keydown", (event) => {
  if (!$("#rows") || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!free(event.target) || commandAt(nameOf(event))?.name !== "peek") return;
  event.preventDefault();
  if (event.repeat || document.body.classList.contains("clean")) return;
  document.body.classList.add("clean");
  const row = active();
  const approved = $("#peek");
  if (!row || !approved) return;
  const shown = approved.cloneNode(true);
  shown.removeAttribute("id");
  shown.hidden = false;
  shown.className = "text target peek";
  $(".text.target", row).after(shown);
  row.classList.add("peeking");
});
function end() {
  document.body.classList.remove("clean");
  $$("#rows .peek").forEach((one) => one.remove());
  $$("#rows .peeking").forEach((one) => one.classList.remove("peeking"));
}
document.addEventListener("keyup", end);
addEventListener("blur", end);
