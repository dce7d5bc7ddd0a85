// Reasons by digit: with "Dismiss" open, 1–9 choose and send; those that need words wait for them.

import { $, typing } from "./dom.js";
import { lettersAreOff } from "./keymap.js";

const NEEDS = { elsewhere: '[name="elsewhere"]', other: '[name="note"]' };

function decide(form, digit) {
  const choice = $(`input[name="reason"][data-digit="${digit}"]`, form);
  if (!choice) return;
  choice.checked = true;
  const field = NEEDS[choice.value] && $(NEEDS[choice.value], form);
  if (field && !field.value) field.focus();
  else form.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (lettersAreOff() || $("dialog[open]")) return;
  const form = event.target.closest("form.ground");
  if (form && /^[1-9]$/.test(event.key)) {
    event.preventDefault();
    decide(form, event.key);
  }
});
