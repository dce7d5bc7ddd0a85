// Unsaved text is kept in this browser until it is saved or discarded.

import { $, $$, note, sentence } from "./dom.js";

const keyOf = (form) => `draft:${location.host}:${form.dataset.draft}`;

function restore() {
  for (const form of $$("form[data-draft]")) {
    const area = $("textarea", form);
    const draft = localStorage.getItem(keyOf(form));
    if (draft === null || draft === area.value) continue;
    const stored = area.value;
    area.value = draft;
    const line = $(".draft", form);
    line.hidden = false;
    $("button", line).addEventListener("click", () => {
      localStorage.removeItem(keyOf(form));
      area.value = stored;
      line.hidden = true;
    });
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form && event.target.name === "target") localStorage.setItem(keyOf(form), event.target.value);
});
document.addEventListener("click", (event) => {
  const take = event.target.closest("[data-take]");
  if (!take) return;
  const area = $("#detail .edit textarea");
  area.value = take.dataset.take;
  area.dispatchEvent(new Event("input", { bubbles: true }));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form[data-draft]");
  if (form && event.detail.successful) localStorage.removeItem(keyOf(form));
});
document.addEventListener("htmx:afterSettle", restore);
document.addEventListener("htmx:sendError", () => note(sentence("offline"), "error"));
restore();
