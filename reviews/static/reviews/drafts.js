// Unsaved text is kept in this browser until it is saved or discarded: through a reload, a conflict, an ended session.

import { $, $$, isDetail, note, sentence } from "./dom.js";

// With a translation the version is kept that it was typed over: saved later, it meets what others wrote since.
const keyOf = (area) => `draft:${location.host}:${area.form.getAttribute("action")}:${area.name}`;
const kept = (area) => area.name && !area.dataset.cut && area.closest("#detail form[hx-post]");

const changed = () => document.dispatchEvent(new CustomEvent("draft:changed"));

/** The translation as it is stored: where it was changed meanwhile, the field holds what was typed instead. */
export const storedOf = (area) => area.dataset.stored ?? area.defaultValue;

function keep(area) {
  if (area.value === (area.form.matches(".edit") ? storedOf(area) : "")) return forget(area);
  localStorage.setItem(keyOf(area), area.value);
  if (area.form.matches(".edit")) localStorage.setItem(`${keyOf(area)}:over`, area.form.elements.version.value);
  changed();
}

let cursor = 0; // where it stood when an answer came

function forget(area) {
  localStorage.removeItem(keyOf(area));
  localStorage.removeItem(`${keyOf(area)}:over`);
  changed();
}

/** What was typed on meanwhile stays a draft, over the text just stored. */
function settle(area, text) {
  if (area.value === text) forget(area);
  else localStorage.removeItem(`${keyOf(area)}:over`);
}

function restore() {
  for (const area of $$("#detail form[hx-post] textarea").filter(kept)) {
    const draft = localStorage.getItem(keyOf(area));
    if (draft === null || draft === area.value) continue;
    const [stored, version] = [area.value, area.form.elements.version?.value];
    area.value = draft;
    if (area === document.activeElement) area.setSelectionRange(cursor, cursor);
    const over = area.form.matches(".edit") && localStorage.getItem(`${keyOf(area)}:over`);
    if (over) area.form.elements.version.value = over;
    offerToDiscard(area, stored, version);
  }
}

/** Say below the field that its text is not saved, with a button that puts the stored one back. */
export function offerToDiscard(area, stored = storedOf(area), version = area.form.elements.version?.value) {
  const line = $(".draft", area.form);
  if (!line?.hidden) return;
  line.hidden = false;
  $("button", line).addEventListener("click", () => {
    forget(area);
    area.value = stored;
    if (version) area.form.elements.version.value = version;
    line.hidden = true;
  }, { once: true });
}

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea") && kept(event.target)) keep(event.target);
});
document.addEventListener("click", (event) => {
  const take = event.target.closest("[data-take]");
  if (!take) return;
  const area = $("#detail .edit textarea");
  area.value = take.dataset.take;
  area.dispatchEvent(new Event("input", { bubbles: true }));
});

// What was stored is forgotten before the answer is drawn, or it would be put back into the empty field at once.
// An answer that is no detail comes from the sign-in page, is for somebody who signed in meanwhile, or says that the form
// is too old: keep what is shown.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, xhr, requestConfig: { elt, parameters } } = event.detail;
  if (target.id !== "detail") return;
  if (isDetail(xhr)) {
    cursor = document.activeElement.selectionEnd;
    if (xhr.status < 400 && elt.matches("form")) $$("textarea[name]", elt).forEach((area) => settle(area, parameters[area.name]));
    return;
  }
  event.detail.shouldSwap = false;
  if (event.detail.isError) return; // what went wrong is told below
  const line = note(sentence("ended"), "error");
  const link = document.createElement("a");
  const back = location.pathname + location.search + location.hash;
  link.href = xhr.responseURL.includes("/sign-in") ? `/sign-in?next=${encodeURIComponent(back)}` : back;
  link.textContent = sentence("goOn");
  link.addEventListener("click", () => link.pathname === location.pathname && setTimeout(() => location.reload()));
  line.append(" ", link);
});
document.addEventListener("htmx:afterSettle", restore);
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  const told = xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
  note(told ? xhr.responseText : sentence("offline"), "error");
});
for (const name of ["sendError", "timeout"]) document.addEventListener(`htmx:${name}`, () => note(sentence("offline"), "error"));
restore();
