// While somebody types in a pair, the desk is told every half minute, and others are warned.

import { $ } from "./dom.js";

const EVERY = 30_000;
let told = { pair: "", at: 0 };

document.addEventListener("input", (event) => {
  const form = event.target.closest("#detail form.edit");
  if (!form?.dataset.lease) return;
  const pair = form.dataset.draft;
  if (told.pair === pair && Date.now() - told.at < EVERY) return;
  told = { pair, at: Date.now() };
  const body = new URLSearchParams({ csrfmiddlewaretoken: $("[name=csrfmiddlewaretoken]", form).value });
  fetch(form.dataset.lease, { method: "POST", body }).then(async (answer) => {
    const line = $("#lease");
    if (answer.ok && line) line.innerHTML = await answer.text();
  }, () => {});
});
