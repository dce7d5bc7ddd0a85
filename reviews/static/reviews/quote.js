// Words selected in the chosen row become the quote of the forms that want one (data-span).

import { $, $$, active } from "./dom.js";

let quote = null;
let seen = null;

const length = (range) => [...range.toString()].length;

/** The selection as side and offsets in code points, where it lies within one text of the chosen row. */
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const from = range.startContainer;
  const text = (from.closest ? from : from.parentElement)?.closest(".pair .text");
  if (!text || text.closest(".pair") !== active()) return null;
  if (!text.contains(range.endContainer)) {
    // A triple click ends before the next block.
    const words = range.toString().trimEnd();
    range.setEnd(text, text.childNodes.length);
    if (range.toString().trimEnd() !== words) return null;
  }
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

/** Takes up what is selected, once: what was put away comes back only when it is selected anew. */
function look() {
  const now = selected();
  const name = now && [now.pair, now.side, now.start, now.end].join();
  if (now && name !== seen) {
    quote = now;
    fill();
    document.dispatchEvent(new CustomEvent("words:selected", { detail: now }));
  }
  seen = name;
}

document.addEventListener("selectionchange", look);
// A key may come before the browser tells of the selection, and move the focus away from it.
document.addEventListener("keydown", (event) => event.isComposing || event.keyCode === 229 || look(), true);
document.addEventListener("click", (event) => {
  if (!event.target.closest(".quoting button")) return;
  quote = null;
  fill();
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.verb === "post") quote = null;
  if (event.target.closest("#detail")) fill();
});
