// Going from finding to finding: in the rows the span itself gets the focus, in a text field it is selected.

import { $, $$, active, note, rows, sentence } from "./dom.js";
import { further } from "./list.js";
import { choose } from "./move.js";

// Where a finding has no extent, its chip stands for it.
const places = (row) => {
  const marks = $$("mark", row);
  return marks.length ? marks : $$(".chip.error, .chip.warning, .chip.note", row);
};

export async function nextFinding() {
  for (;;) {
    const all = rows();
    const from = active();
    const here = from ? places(from) : [];
    const next = here[here.indexOf(document.activeElement) + 1];
    if (next && (here.includes(document.activeElement) || !from.dataset.walked)) return focus(from, next);
    const row = all.slice(all.indexOf(from) + 1).find((one) => places(one).length);
    if (row) return focus(row, places(row)[0]);
    if (!(await further(1))) return note(sentence("noFinding"));
  }
}

function focus(row, place) {
  rows().forEach((one) => delete one.dataset.walked);
  row.dataset.walked = "";
  if (row !== active()) choose(row);
  place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}

/** Select the next marked stretch of the translation in its text field. */
export function findingInText(area) {
  const text = $(".text.target", active());
  if (!text || area.name !== "target") return;
  const spans = $$("mark", text).map((mark) => {
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEndBefore(mark);
    const start = range.toString().length;
    return [start, start + mark.textContent.length];
  });
  const next = spans.find(([start]) => start >= area.selectionEnd) || spans[0];
  if (next) area.setSelectionRange(...next);
}
