// All commands by name, each with its key, then what the screen offers and leads to: typed for, walked by arrows, done by Enter.
// Loaded when it is first opened.

import { $, $$ } from "./dom.js";
import { run } from "./commands.js";
import { commands, keyOf } from "./keymap.js";

const dialog = $("#palette");
const field = $("input", dialog);
const WAYS = "#chosen > [open] > summary, .offers button, .brief a, .summary .links a, #chosen .quiet a, .tools > a";
const ways = () => $$(WAYS).map((link) => ({ label: link.textContent, link }));
/** A form that is open already is gone to, not shut. */
const follow = (link) => (link.matches("summary") ? ($("button", link.parentNode) || link).focus() : link.click());
let at = 0;

export function draw() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [...commands.filter((one) => one.mode === "move"), ...ways()];
  const found = all.filter((one) => words.every((word) => one.label.toLowerCase().includes(word)));
  at = Math.max(0, Math.min(at, found.length - 1));
  $("#palette-list").replaceChildren(...found.map((command, n) => {
    const line = document.createElement("li");
    line.id = `palette-${n}`;
    line.role = "option";
    line.ariaSelected = String(n === at);
    line.append(command.label);
    if (command.name) line.append(Object.assign(document.createElement("kbd"), { textContent: keyOf(command) }));
    line.onclick = () => go(command);
    return line;
  }));
  field.setAttribute("aria-activedescendant", found.length ? `palette-${at}` : "");
  $("[aria-selected=true]", dialog)?.scrollIntoView({ block: "nearest" });
}

function go(command) {
  dialog.close();
  if (command.link) follow(command.link);
  else run(command.name);
}

field.addEventListener("input", () => ((at = 0), draw()));
field.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    at += by;
    draw();
  } else if (event.key === "Enter") {
    event.preventDefault();
    $$("[role=option]", dialog)[at]?.click();
  }
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener("close", () => ((field.value = ""), (at = 0)));
