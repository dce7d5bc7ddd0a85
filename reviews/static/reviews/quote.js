// Words selected in the chosen row become the quote of the forms that want one (data-span).

import { $, $$, active } from "./dom.js";

let quote = null;

const length = (range) => [...range.toString()].length;

/** The selection as side and offsets in code points, where it lies within one text of the chosen row. */
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = range.startContainer.parentElement?.closest(".pair .text");
  if (!text || !text.contains(range.endContainer) || text.closest(".pair") !== active()) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = length(before);
  return { side: text.matches(".source") ? "source" : "target", start, end: start + length(range), text: range.toString(), pair: active().dataset.pair };
}

function fill() {
  for (const form of $$("#detail form[data-span]")) {
    const mine = quote && quote.pair === $("#detail [data-detail]").dataset.detail ? quote : null;
    for (const name of ["side", "start", "end"]) form.elements[name].value = mine ? mine[name] : "";
    const line = $(".quoting", form);
    line.hidden = !mine;
    $("q", line).textContent = mine ? mine.text : "";
  }
}

document.addEventListener("selectionchange", () => {
  const now = selected();
  if (now) {
    quote = now;
    fill();
  }
});
document.addEventListener("click", (event) => {
  if (!event.target.closest(".quoting button")) return;
  quote = null;
  fill();
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.verb === "post") quote = null;
  if (event.target.closest("#detail")) fill();
});
