// Two modes, as in a pager: in move mode single letters act, in a text field only keys with Ctrl, ⌘ or Alt.
// Nothing acts while an input method composes, and nothing is bound that Chinese input methods own.

import { $, active, typing } from "./dom.js";
import { readingOpens, run } from "./commands.js";
import { findingInText } from "./findings.js";
import { inTurn } from "./in_turn.js";
import { commandAt, nameOf } from "./keymap.js";
import { step } from "./move.js";
import { goOnAfterwards } from "./press.js";
import { insert } from "./terms.js";

const composing = (event) => event.isComposing || event.keyCode === 229;

function inText(event) {
  if (event.key === "Escape") {
    event.target.blur();
    document.body.classList.remove("detail-open");
    if (active()) $(".number", active()).focus();
    return true;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey) return withAlt(event);
  const form = event.target.form;
  const modified = event.ctrlKey || event.metaKey;
  if (modified && (event.key === "Enter" || event.key === "s") && form?.hasAttribute("hx-post")) {
    inTurn(() => {
      if (event.key === "Enter" && form.matches(".edit")) goOnAfterwards();
      (form.isConnected ? form : document.activeElement.form)?.requestSubmit();
    });
    return true;
  }
  return canned(event);
}

function withAlt(event) {
  if (event.key === "ArrowDown") return findingInText(event.target), true;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  const term = digit && $(`#detail [data-term="${digit}"]`);
  if (!term || !event.target.matches("textarea")) return false;
  return insert(term.dataset.insert || term.textContent.trim(), event.target), true;
}

// A digit in an empty line of a request picks what it is about.
function canned(event) {
  const field = event.target;
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || field.dataset.key !== "R" || field.value) return false;
  const choice = $("select", field.form);
  const option = choice?.options[Number(event.key) - 1];
  if (!option) return false;
  choice.value = option.value;
  return true;
}

function inMove(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrows = { ArrowDown: 1, ArrowUp: -1 };
  const inRows = event.target.closest("#rows, #reading") || event.target === document.body;
  if (event.key in arrows && inRows && !event.shiftKey) return step(arrows[event.key]), true;
  if (event.key === "Escape" && document.body.classList.contains("detail-open")) return $(".close-detail")?.click(), true;
  if (event.key === "Escape" && (event.target.closest("#reading") || readingOpens())) return run("reading"), true;
  const onButton = event.target.closest("button, summary, [role=button], input");
  if (event.key === "Enter") return inRows && event.target.closest(".pair, #reading") && !event.target.closest("input, p a") ? run("edit") : false;
  const name = nameOf(event);
  if (name === "Space" && onButton) return false;
  if (event.target.closest(".ground") && /^\d$/.test(event.key)) return false;
  const command = commandAt(name);
  if (!command) return false;
  if (!event.repeat || /^(next|previous)/.test(command.name)) run(command.name); // a key held down acts once
  return true;
}

document.addEventListener("keydown", (event) => {
  if (composing(event) || $("dialog[open]")) return;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k" && $("#palette")) {
    event.preventDefault();
    return run("palette");
  }
  if (!$("#rows")) {
    if (!typing(event.target) && event.key === "?" && $("#keys")) $("#keys").showModal();
    return;
  }
  const done = typing(event.target) ? inText(event) : inMove(event);
  if (done) event.preventDefault();
});
