// The notes of a first visit: one at a time, beside the work and never in its way. Nothing is held: every key works on.

import { $, $$ } from "./dom.js";
import { token } from "./keymap.js";

const box = $("#first-notes");
const notes = $$(".first-note", box);
const [back, next] = ["-1", "1"].map((by) => $(`[data-note="${by}"]`, box));
const label = next.textContent;
let at = 0;

function point() {
  $$(".pointed-at").forEach((one) => one.classList.remove("pointed-at"));
  if (!box.hidden) $(notes[at].dataset.about)?.classList.add("pointed-at");
}

function show(now) {
  at = now;
  notes.forEach((note, n) => (note.hidden = n !== at));
  back.disabled = at === 0;
  next.textContent = at === notes.length - 1 ? next.dataset.end : label;
  point();
}

function close() {
  const inside = box.contains(document.activeElement);
  box.hidden = true;
  point();
  fetch(box.dataset.close, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => null);
  if (inside) ($("#rows .pair.active .number") || $("#main")).focus();
}

box.addEventListener("click", (event) => {
  const by = event.target.closest("[data-note]")?.dataset.note;
  if (by === undefined) return;
  if (by === "0" || at + Number(by) >= notes.length) close();
  else show(at + Number(by));
});
box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
  event.stopPropagation();
  close();
});
document.addEventListener("pair:chosen", point);
document.addEventListener("htmx:afterSettle", point);
box.hidden = false;
show(0);
