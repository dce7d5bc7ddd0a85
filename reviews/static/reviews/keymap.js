// Which key does what: as the page says, or as this person wants it. The map itself is the list in the dialog of keys.

import { $, $$ } from "./dom.js";

const dialog = $("#keys");
const own = JSON.parse(dialog?.dataset.own || "{}");
let lettersOff = $("[data-letters-off]")?.dataset.lettersOff === "1";
// Chinese input methods own these, and the browser the rest: they are never bound.
const RESERVED = /^(Ctrl\+(Space|\.|Shift\+F)|Shift|Shift\+Space|Tab|Shift\+Tab|Escape|Enter|F\d+|Arrow\w+|Home|End|Page\w+)$/;

export const commands = dialog ? $$("[data-command]", dialog).map((line) => ({
  name: line.dataset.command,
  standard: $("kbd", line).textContent,
  mode: line.dataset.mode || "move",
  label: $("span", line).textContent,
  line,
})) : [];

/** The key that a command has now. */
export const keyOf = (command) => own[command.name] || command.standard;

/** The name of the key of an event, as the map writes it: "J", "Shift+J", "?", "Space". */
export function nameOf(event) {
  if (event.key === " ") return event.shiftKey ? "Shift+Space" : "Space";
  if (event.key.length > 1) return event.shiftKey ? `Shift+${event.key}` : event.key;
  const upper = event.key.toUpperCase();
  return /^\p{L}$/u.test(event.key) && event.shiftKey ? `Shift+${upper}` : upper;
}

/** Whether this person switched the keys of single characters off. */
export const lettersAreOff = () => lettersOff;

/** The command of move mode that a key stands for; letters may be switched off. */
export function commandAt(key) {
  if (lettersOff && key.replace("Shift+", "").length === 1) return undefined;
  return commands.find((command) => command.mode === "move" && keyOf(command) === key);
}

/** Write the keys as they are into the map, the bar and the page. */
export function label(root = document) {
  const names = new Map(commands.map((command) => [command.standard.replace("Shift+", "⇧"), keyOf(command).replace("Shift+", "⇧")]));
  for (const key of $$("kbd", root)) {
    key.dataset.standard ||= key.textContent.replace("Shift+", "⇧");
    if (names.has(key.dataset.standard)) key.textContent = names.get(key.dataset.standard);
  }
}

function keep() {
  const form = new FormData();
  form.set("keys", JSON.stringify(own));
  form.set("letters_off", lettersOff ? "1" : "0");
  return fetch(dialog.dataset.save, { method: "POST", body: form, headers: { "X-CSRFToken": token() } });
}

export const token = () => $("input[name=csrfmiddlewaretoken]")?.value || "";

function say(text) {
  const status = $("[role=status]", dialog);
  status.textContent = text;
  status.hidden = !text;
}

function listen(line) {
  const button = $("button", line);
  line.classList.add("listening");
  say(dialog.dataset.press);
  const heard = (event) => {
    if (event.isComposing || event.keyCode === 229 || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const key = nameOf(event);
    const name = line.dataset.command;
    if (event.key !== "Escape") {
      if (RESERVED.test(key) || event.ctrlKey || event.metaKey || event.altKey) return say(dialog.dataset.reserved);
      if (commands.some((other) => other.name !== name && keyOf(other) === key)) return say(dialog.dataset.taken);
      own[name] = key;
      keep();
      label();
    }
    button.removeEventListener("keydown", heard);
    line.classList.remove("listening");
    say("");
  };
  button.addEventListener("keydown", heard);
}

if (dialog) {
  const box = $("#letters-off");
  box.checked = lettersOff;
  box.addEventListener("change", () => {
    lettersOff = box.checked;
    keep();
  });
  dialog.addEventListener("click", (event) => {
    const line = event.target.closest("[data-command]");
    if (line && event.target.closest("button")) listen(line);
    if (event.target.id === "default-keys") {
      Object.keys(own).forEach((name) => delete own[name]);
      keep();
      label();
    }
  });
  label();
  document.addEventListener("htmx:afterSettle", (event) => label(event.target));
}
