// A key that a button, link or field of the detail declares with data-key: "A" presses <button data-key="A">.

import { $, active, card } from "./dom.js";
import { step } from "./move.js";

let waiting = null; // a key pressed while the detail of the chosen pair was on its way
let goOn = false;

/** Go to the next pair once the answer to what is about to be sent is there. */
export const goOnAfterwards = () => (goOn = true);

export function press(key, { stay = false } = {}) {
  const row = active();
  if (!row) return false;
  if (!card() || card().dataset.detail !== row.dataset.pair) {
    waiting = [key, stay];
    return true;
  }
  const element = $(`[data-key="${key}"]`, card());
  if (!element) return false;
  if (element.matches("button")) {
    goOn = key === "A" && !stay;
    element.click();
  } else if (element.matches("a")) element.click();
  else if (element.matches("details")) {
    document.body.classList.add("detail-open");
    element.open = true;
    $("textarea, input:not([type=hidden]), select", element)?.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  } else {
    document.body.classList.add("detail-open");
    element.focus();
  }
  return true;
}

document.addEventListener("htmx:afterRequest", (event) => {
  if (goOn && event.detail.successful && event.detail.requestConfig.verb === "post") setTimeout(() => step(1));
  goOn = false;
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (!event.target.closest("#detail") || !waiting) return;
  const [key, stay] = waiting;
  waiting = null;
  press(key, { stay });
});
