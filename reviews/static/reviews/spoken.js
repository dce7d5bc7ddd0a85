// What a screen reader is told: after an act, or when the chosen pair changes by itself, its state and findings, once.
// Going to a pair needs no word: the focus lands on its number, whose name says all this.

import { $, card } from "./dom.js";

const line = $("#spoken");
let last = {};

// What an act that led to this page has to say stands there from the start, and so would not be read out.
const told = $("#notes .note")?.firstChild.textContent;
if (line && told) setTimeout(() => (line.textContent = told), 200);

document.addEventListener("htmx:afterSettle", (event) => {
  if (!line || event.target.id !== "detail" || !card()) return;
  const { detail, said, done } = card().dataset;
  if (done || (last.detail === detail && last.said !== said)) line.textContent = done ? `${done} ${said}` : said;
  last = { detail, said };
});
