// What is selected on either side of the chosen pair, and in its field, goes along to the form of a new term. Loaded at the first selection.

import { $ } from "./dom.js";

let words = {};

function show() {
  const form = $("#detail .new-term");
  if (!form) return;
  const mine = words.pair === form.elements.pair.value ? words : {};
  for (const side of ["source", "target"]) form.elements[side].value = mine[side] || "";
  $(".quiet", form).textContent = [mine.source, mine.target].filter(Boolean).join(" = ");
}

export function take({ pair, side, text }) {
  if (words.pair !== pair) words = { pair };
  words[side] = text.replace(/\s+/g, " ").trim();
  show();
}

document.addEventListener("select", ({ target }) => {
  if (!target.matches("#detail .edit textarea[name=target]")) return;
  const text = target.value.slice(target.selectionStart, target.selectionEnd);
  take({ pair: target.closest("[data-detail]").dataset.detail, side: "target", text });
});
document.addEventListener("htmx:afterSettle", ({ target }) => target.closest("#detail") && show());
