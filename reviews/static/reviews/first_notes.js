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

// The chosen row stays in sight below the note, as high as it is.
function makeRoom() {
  document.documentElement.style.scrollPaddingTop = box.hidden ? "" : `${box.offsetHeight + 24}px`;
  if (!box.hidden) $("#rows .pair.active")?.scrollIntoView({ block: "nearest" });
}

function show(now) {
  at = now;
  notes.forEach((note, n) => (note.hidden = n !== at));
  back.disabled = at === 0;
  next.textContent = at === notes.length - 1 ? next.dataset.end : label;
  point();
  makeRoom();
}

function close() {
  const inside = box.contains(document.activeElement);
  box.hidden = true;
  point();
  makeRoom();
  fetch(box.dataset.close, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => null);
  if (inside) ($("#rows .pair.active .number") || $("#main")).focus();
}

box.addEventListener("click", (event) => {
  const by = event.target.closest("[data-note]")?.dataset.note;
  if (by === undefined) return;
  if (by === "0" || at + Number(by) >= notes.length) close();
  else show(at + Number(by));
});
// Browsers scroll to what is focused in the room above the rows.
box.addEventListener("mousedown", (event) => {
  event.preventDefault();
  event.target.closest("button")?.focus({ preventScroll: true });
});
box.addEventListener("focusin", () => requestAnimationFrame(makeRoom));
box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
  event.stopPropagation();
  close();
});
document.addEventListener("pair:chosen", point);
document.addEventListener("htmx:afterSettle", point);
box.hidden = false;
show(0);
new ResizeObserver(makeRoom).observe(box);
