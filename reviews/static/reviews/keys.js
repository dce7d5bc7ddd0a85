// Two modes, as in a pager: in move mode single letters act, in a text field only keys with Ctrl, ⌘ or Alt.
// Nothing acts while an input method composes, and nothing is bound that Chinese input methods own.

import { $, active } from "./dom.js";
import { needsMe, step, unsure } from "./move.js";
import { goOnAfterwards, press } from "./press.js";

const composing = (event) => event.isComposing || event.keyCode === 229;
const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const letters = () => localStorage.getItem("letters-off") !== "1";

/** Press the Undo that the last message offers. */
function undo() {
  const button = $("#notes .note form button");
  button?.click();
  return Boolean(button);
}

function inText(event) {
  if (event.key === "Escape") {
    event.target.blur();
    if (active()) $(".number", active()).focus();
    return true;
  }
  const form = event.target.form;
  const modified = event.ctrlKey || event.metaKey;
  if (modified && (event.key === "Enter" || event.key === "s") && form?.hasAttribute("hx-post")) {
    if (event.key === "Enter" && form.matches(".edit")) goOnAfterwards();
    form.requestSubmit();
    return true;
  }
  return false;
}

function inMove(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrows = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in arrows && event.target.closest("#rows")) return step(arrows[event.key]), true;
  if (!letters()) return false;
  switch (event.key) {
    case "j": return step(1), true;
    case "k": return step(-1), true;
    case "n": return step(1, needsMe), true;
    case "N": return step(-1, needsMe), true;
    case "w": return step(1, unsure), true;
    case "W": return step(-1, unsure), true;
    case "=": return press("=");
    case "-": return press("-");
    case "z": return undo();
    case "?": return $("#keys").showModal(), true;
    case "/": return $("#filter-words").focus(), true;
    case "Enter": return event.target.closest("#rows .number") && event.target.closest(".pair") === active() ? press("E") : false;
  }
  return /^[a-z]$/.test(event.key) ? press(event.key.toUpperCase()) : false;
}

document.addEventListener("keydown", (event) => {
  if (!$("#rows") || composing(event) || $("dialog[open]")) return;
  const done = typing(event.target) ? inText(event) : inMove(event);
  if (done) event.preventDefault();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("#show-keys")) $("#keys").showModal();
});
const box = $("#letters-off");
if (box) {
  box.checked = !letters();
  box.addEventListener("change", () => localStorage.setItem("letters-off", box.checked ? "1" : "0"));
}
