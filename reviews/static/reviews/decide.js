// Reasons by digit: with "Dismiss" open, 1–9 choose and send; those that need words wait for them. Of an error mark a digit
// chooses the category, the next one how grave it is, and sends it.

import { $, $$, typing } from "./dom.js";
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

/** What a digit chooses in a list of an error mark; false where it stands for nothing. */
function mark(list, digit) {
  const option = list.name === "category" ? $("option", $$("optgroup", list)[digit - 1] || list.form) : $(`[data-digit="${digit}"]`, list);
  if (!list.contains(option)) return false;
  list.value = option.value;
  if (list.name === "category") list.form.elements.severity.focus();
  else list.form.requestSubmit();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (lettersAreOff() || $("dialog[open]")) return;
  if (event.target.matches(".error-marks form[data-span] select") && /^[1-9]$/.test(event.key) && mark(event.target, event.key)) event.preventDefault();
  if (typing(event.target)) return;
  const form = event.target.closest("form.ground");
  if (form && /^[1-9]$/.test(event.key)) {
    event.preventDefault();
    decide(form, event.key);
  }
});
