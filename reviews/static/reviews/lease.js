// While somebody types in a pair, the desk is told every half minute, and others are warned. Loaded with the first text gone into.

import { $ } from "./dom.js";

const EVERY = 30_000;
let told = { pair: "", at: 0 };
let last = null; // the form in which was written last

function tell(form) {
  const pair = form.dataset.draft;
  if (told.pair === pair && Date.now() - told.at < EVERY) return;
  told = { pair, at: Date.now() };
  const body = new URLSearchParams({ csrfmiddlewaretoken: $("[name=csrfmiddlewaretoken]", form).value });
  last = form;
  fetch(form.dataset.lease, { method: "POST", body }).then(async (answer) => {
    const line = $("#lease");
    if (answer.ok && line) line.innerHTML = await answer.text();
  }).catch(() => null); // the page may be left before all of the answer is there
}
const formOf = (area) => area.closest("#detail form.edit[data-lease]");
document.addEventListener("input", ({ target }) => formOf(target) && tell(formOf(target)));
const { activeElement: area } = document;
if (area.value !== area.defaultValue && formOf(area)) tell(formOf(area)); // typed while this was on its way

function end() {
  if (!last) return;
  const body = new URLSearchParams({ csrfmiddlewaretoken: $("[name=csrfmiddlewaretoken]", last).value, end: "1" });
  fetch(last.dataset.lease, { method: "POST", body, keepalive: true }).catch(() => null);
  told = { pair: "", at: 0 };
  last = null;
}

// Whoever leaves the text has stopped writing; what is saved ends it at the desk as well.
document.addEventListener("focusout", (event) => {
  if (last?.contains(event.target) && !last.contains(event.relatedTarget)) end();
});
addEventListener("pagehide", end);
