// What the commands of the review screen do. A command without an entry here presses what the detail offers for its key.

import { $, active, note, sentence } from "./dom.js";
import { nextFinding } from "./findings.js";
import { commands } from "./keymap.js";
import { needsMe, step, unsure } from "./move.js";
import { press } from "./press.js";
import { undo } from "./undo.js";

let toggles = 0; // how often the reading view is to be opened or closed once its script is there

/** Whether the reading view is about to open. */
export const readingOpens = () => toggles % 2 === 1 && $("#reading").hidden;

function toggleView() {
  toggles += 1;
  const ended = () => (toggles -= 1);
  import("./reading.js").then(({ toggleReading }) => toggleReading()).then(ended, ended);
}

const does = {
  next: () => step(1),
  previous: () => step(-1),
  next_mine: () => step(1, needsMe),
  previous_mine: () => step(-1, needsMe),
  next_unsure: () => step(1, unsure),
  previous_unsure: () => step(-1, unsure),
  confirm_pair: () => press("I", { then: () => step(1, unsure) }) || note(sentence("nothing")),
  confirm_alignment: () => ($("[data-confirm]") ? $("[data-confirm]").click() : note(sentence("nothing"))),
  next_finding: () => nextFinding(),
  approve_stay: () => press("A", { stay: true }),
  choose: () => $(".pick", active())?.click(),
  reading: toggleView,
  lane: () => import("./lane.js").then(({ nextLane }) => nextLane()),
  filter: () => $("#filter-words").focus(),
  undo: () => undo(),
  keys: () => $("#keys").showModal(),
  palette: () => {
    $("#palette").showModal(); // at once: what is typed while the rest is loaded goes into it
    import("./palette.js").then(({ draw }) => draw());
  },
  peek: () => true,
};

/** Do a command by name; says so where the chosen pair has no use for it. */
export function run(name) {
  if (does[name]) return does[name](), true;
  const command = commands.find((one) => one.name === name);
  if (command && press(command.standard.replace("Shift+", "⇧"))) return true;
  note(sentence("nothing"));
  return false;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) run(button.dataset.do);
});
