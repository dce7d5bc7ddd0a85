// The reading view: both texts as an article, paragraph beside paragraph; the sentence at hand is lit on both sides.

import { $, $$, active, rows } from "./dom.js";
import { inTurn } from "./in_turn.js";
import { choose } from "./move.js";

const view = $("#reading");
const on = () => view && !view.hidden;

function build() {
  const paragraphs = [];
  for (const row of rows()) {
    if (row.matches(".paragraph") || !paragraphs.length) paragraphs.push([]);
    paragraphs.at(-1).push(row);
  }
  view.replaceChildren(...paragraphs.map((group) => {
    const line = document.createElement("div");
    line.className = ["both", ...[...group[0].classList].filter((name) => name.startsWith("kind-"))].join(" ");
    for (const side of ["source", "target"]) {
      const paragraph = document.createElement("p");
      paragraph.className = "text";
      for (const row of group) {
        const text = $(`.text.${side}`, row);
        paragraph.lang = text.lang;
        if ($(".gap", text) && group.length > 1) continue;
        const sentence = document.createElement("span");
        sentence.dataset.pair = row.dataset.pair;
        sentence.classList.toggle("excluded", row.matches(".excluded"));
        sentence.append(...[...text.childNodes].map((node) => node.cloneNode(true)));
        paragraph.append(sentence, text.lang.startsWith("zh") ? "" : " ");
      }
      line.append(paragraph);
    }
    return line;
  }));
  light(active()?.dataset.pair, "at-hand");
}

function light(pair, name) {
  $$(`.${name}`, view).forEach((one) => one.classList.remove(name));
  $$(`[data-pair="${pair}"]`, view).forEach((one) => one.classList.add(name));
}

export function toggleReading(wanted = view.hidden) {
  const inside = (wanted ? $("#rows") : view).contains(document.activeElement);
  view.hidden = !wanted;
  $("#rows").hidden = wanted;
  $$('[data-do="reading"]').forEach((button) => button.setAttribute("aria-pressed", String(wanted)));
  localStorage.setItem("reading", wanted ? "1" : "0");
  if (wanted) build();
  (wanted ? $(".at-hand", view) : active())?.scrollIntoView({ block: "center" });
  if (inside) (wanted ? view : $(".number", active()))?.focus({ preventScroll: true });
}

if (view) {
  document.addEventListener("pair:chosen", (event) => {
    if (!on() || !event.detail) return;
    light(event.detail.dataset.pair, "at-hand");
    $(".at-hand", view)?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("rows:changed", () => on() && build());
  document.addEventListener("htmx:afterSettle", (event) => on() && event.target.matches?.(".pair") && build());
  view.addEventListener("mouseover", (event) => light(event.target.closest("[data-pair]")?.dataset.pair, "lit"));
  view.addEventListener("click", (event) => {
    const sentence = event.target.closest("[data-pair]");
    if (sentence && !String(getSelection())) inTurn(() => choose(rows().find((row) => row.dataset.pair === sentence.dataset.pair), { focus: false }));
  });
  if (localStorage.getItem("reading") === "1") toggleReading(true);
}
