// Going from finding to finding: in the rows the span itself gets the focus, in a text field it is selected.

import { $, $$, active, note, rows, sentence } from "./dom.js";
import { further } from "./list.js";
import { choose } from "./move.js";

const SEVERE = ":is(.error, .warning, .note)";

// Where a finding has no mark of its own, its chip stands for it. What is found about the whole article comes last, and once.
const places = (row) => {
  const marks = $$(`mark${SEVERE}:not(.whole)`, row);
  return [...marks, ...$$(".chip[data-finding]", row).filter((chip) => marks.every((mark) => mark.dataset.finding !== chip.dataset.finding))];
};

function nextWhole() {
  const all = $$(`.folded li${SEVERE}:not(.dismissed) > a`);
  const next = all[all.indexOf(document.activeElement) + 1];
  if (!next) return note(sentence("noFinding"));
  next.closest("details").open = true;
  next.focus();
}

/** Which of the findings of the chosen row has the focus; -1 where none has. */
export const atHand = () => (active() ? places(active()).indexOf(document.activeElement) : -1);

/** Go to the finding that follows the one at hand, or to the one at `place` of the row: there the next one stands once the
 *  one before it is decided on. */
export async function nextFinding(place = atHand() + 1) {
  while (!document.activeElement.closest(".folded")) {
    const all = rows();
    const from = active();
    const next = from && places(from)[place];
    if (next) return focus(from, next);
    const row = all.slice(all.indexOf(from) + 1).find((one) => places(one).length);
    if (row) return focus(row, places(row)[0]);
    if (!(await further(1))) break;
  }
  nextWhole();
}

function focus(row, place) {
  if (row !== active()) choose(row);
  place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}

/** Select the next finding of the pair in its text field; where it has none of its own, the next place of one about the article. */
export function findingInText(area) {
  const text = $(".text.target", active());
  if (!text || area.name !== "target") return;
  const marks = $$(`mark${SEVERE}`, text);
  const own = marks.filter((mark) => !mark.matches(".whole"));
  const spans = (own.length ? own : marks).map((mark) => {
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEndBefore(mark);
    const start = range.toString().length;
    return [start, start + mark.textContent.length];
  });
  const next = spans.find(([start]) => start >= area.selectionEnd) || spans[0];
  if (next) area.setSelectionRange(...next);
}
