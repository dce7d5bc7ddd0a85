// A key that a button, link or field of the detail declares with data-key: "A" presses <button data-key="A">,
// Shift is written "⇧": <a data-key="⇧D">.

import { $, active, card } from "./dom.js";
import { step } from "./move.js";

let waiting = null; // what is to be done once the detail of the chosen pair is there
let goOn = null; // where to go once the desk has answered

const toNext = () => step(1);
// What was acted in is drawn anew: whoever had the focus there finds it at the pair.
const back = () => document.activeElement === document.body && $(".number", active())?.focus({ preventScroll: true });

/** Go to the next pair once the answer to what is about to be sent is there. */
export const goOnAfterwards = () => (goOn = toNext);

/** Do `what` with the detail of `pair`: now if it is shown, else when it comes. */
export function whenShown(pair, what) {
  if (card()?.dataset.detail === pair) what();
  else waiting = [pair, what];
}

/** Press what declares `key`. False where nothing does; true, for now, while the detail is on its way. */
export function press(key, { stay = false, then = null } = {}) {
  const row = active();
  if (!row) return false;
  if (card()?.dataset.detail !== row.dataset.pair) {
    waiting = [row.dataset.pair, () => press(key, { stay, then })];
    return true;
  }
  const element = $(`[data-key="${key}"]`, card());
  if (!element) return false;
  if (element.matches("button, a")) {
    goOn = then || (key === "A" && !stay ? toNext : null);
    element.click();
    return true;
  }
  document.body.classList.add("detail-open");
  element.closest("details")?.setAttribute("open", "");
  if (element.matches("details")) {
    element.open = true;
    $(":is(textarea, input:not([type=hidden]), select, button):not([hidden] *)", element)?.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  } else element.focus();
  return true;
}

document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.elt.closest?.("#detail")) return;
  if (event.detail.successful && event.detail.requestConfig.verb === "post") setTimeout(goOn || back);
  goOn = null;
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (!event.target.closest?.("#detail") || !waiting || card()?.dataset.detail !== waiting[0]) return;
  const what = waiting[1];
  waiting = null;
  what();
});
