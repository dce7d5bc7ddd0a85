// The split form holds both texts; only the places of the two cursors are sent. Nothing can be typed in it, so the keys
// of a text are free: Space takes the cursor to the end of the next sentence, Enter cuts.

import { $, $$, make } from "./dom.js";

const AROUND = 24;

/** The places where sentences end, but for the last, as the browser counts them; the desk counts whole characters. */
function endsOf(area) {
  const letters = [...area.value];
  const ends = (area.dataset.ends || "").split(" ").filter(Boolean).map(Number);
  return ends.map((end) => letters.slice(0, end).join("").length).filter((end) => end < area.value.length);
}

/** The places where a text may be cut: where its sentences end, or its clauses if it is a single sentence. */
function stopsOf(area) {
  const ends = endsOf(area);
  return ends.length ? ends : [...area.value.matchAll(/[,，;；—](?=.)/g)].map((found) => found.index + 1);
}

/** Take over where the cursor stands, and show on the line below what comes before and after it. */
function take(area) {
  const at = area.selectionStart;
  $(`input[name="${area.dataset.cut}"]`, area.form).value = [...area.value.slice(0, at)].length;
  const [before, after] = [[...area.value.slice(0, at)], [...area.value.slice(at)]];
  const cut = make("b", { textContent: " ¦ " });
  const head = (before.length > AROUND ? "…" : "") + before.slice(-AROUND).join("");
  const tail = after.slice(0, AROUND).join("") + (after.length > AROUND ? "…" : "");
  area.nextElementSibling.replaceChildren(head, cut, tail);
}

function put(area, at) {
  area.setSelectionRange(at, at);
  take(area);
}

const shareOf = (area) => area.selectionStart / Math.max(1, area.value.length);
const nearest = (stops, place) => stops.reduce((best, stop) => (Math.abs(stop - place) < Math.abs(best - place) ? stop : best));

/** At first a text is cut after its first sentence; a single sentence at the clause that fits the cut of the other text. */
function prepare(root = document) {
  for (const form of $$("form.split", root)) {
    const areas = $$("textarea", form).sort((one, other) => endsOf(other).length - endsOf(one).length);
    areas.forEach((area, n) => {
      const stops = stopsOf(area);
      const share = n ? shareOf(areas[0]) : 0.5;
      put(area, endsOf(area)[0] ?? (stops.length ? nearest(stops, share * area.value.length) : area.value.length));
    });
  }
}

document.addEventListener("beforeinput", (event) => {
  if (event.target.closest(".split")) event.preventDefault();
});
/** The browser tells of a moved cursor late, when the other text may have the focus: both are taken. */
const takeBoth = (form) => form && $$("textarea", form).forEach(take);
document.addEventListener("selectionchange", () => takeBoth(document.activeElement?.closest(".split")));
document.addEventListener("submit", (event) => takeBoth(event.target.closest(".split")), true);
document.addEventListener("keydown", (event) => {
  const area = event.target;
  if (!area.matches?.(".split textarea") || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter") area.form.requestSubmit();
  else if (event.key === " ") put(area, stopsOf(area).find((stop) => stop > area.selectionStart) ?? stopsOf(area)[0] ?? 0);
  else return;
  event.preventDefault();
});
document.addEventListener("htmx:afterSettle", (event) => prepare(event.target));
prepare();
