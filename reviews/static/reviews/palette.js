// All commands by name, each with its key: typed for, walked by arrows, done by Enter. Loaded when it is first opened.

import { $, $$ } from "./dom.js";
import { run } from "./commands.js";
import { commands, keyOf } from "./keymap.js";

const dialog = $("#palette");
const field = $("input", dialog);
let at = 0;

export function draw() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter((one) => one.mode === "move" && words.every((word) => one.label.toLowerCase().includes(word)));
  at = Math.max(0, Math.min(at, found.length - 1));
  $("#palette-list").replaceChildren(...found.map((command, n) => {
    const line = document.createElement("li");
    line.id = `palette-${n}`;
    line.role = "option";
    line.dataset.name = command.name;
    line.ariaSelected = String(n === at);
    const key = document.createElement("kbd");
    key.textContent = keyOf(command);
    line.append(command.label, key);
    return line;
  }));
  field.setAttribute("aria-activedescendant", found.length ? `palette-${at}` : "");
  $("[aria-selected=true]", dialog)?.scrollIntoView({ block: "nearest" });
}

function go(name) {
  dialog.close();
  if (name) run(name);
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
    go($$("[role=option]", dialog)[at]?.dataset.name);
  }
});
dialog.addEventListener("click", (event) => {
  const line = event.target.closest("[role=option]");
  if (line) go(line.dataset.name);
  else if (event.target === dialog) dialog.close();
});
dialog.addEventListener("close", () => ((field.value = ""), (at = 0)));
