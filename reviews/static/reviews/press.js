// A key that a button, link or field of the detail declares with data-key: "A" presses <button data-key="A">,
// Shift is written "⇧": <a data-key="⇧D">.

import { $, active, card, note, sentence } from "./dom.js";
import { atHand, nextFinding } from "./findings.js";
import { loading, onceShown } from "./in_turn.js";
import { needsMe, reload, step } from "./move.js";

let goOn = null; // where to, once answered
let sent = null;
let walked = -1; // the finding that F had come to when its dismissal was opened: whoever walks by F goes on to the next one
document.addEventListener("submit", ({ target }) => {
  sent = [target, document.activeElement.name];
  const place = target.matches("#detail form.ground") ? walked : -1;
  walked = -1;
  if (place >= 0) goOn = () => nextFinding(place);
}, true);

const toNext = () => step(1);
const toMine = () => step(1, $(".active ~ [data-needs-me]") ? needsMe : undefined);
// What was acted in is drawn anew: a focus there goes to the pair.
const back = () => document.activeElement === document.body && $(".number", active())?.focus({ preventScroll: true });

/** Go to the next pair once the answer to what is about to be sent is there. */
export const goOnAfterwards = () => (goOn = toNext);

/** Press what declares `key`. False where nothing does; true, for now, while the detail is on its way. */
export function press(key, { stay = false, then = null } = {}) {
  const row = active();
  if (!row) return false;
  if (card()?.dataset.detail !== row.dataset.pair) {
    if (!loading()) reload();
    onceShown(() => press(key, { stay, then }) || note(sentence("nothing")));
    return true;
  }
  const own = `[data-key="${key}"]`; // of the finding that F came to, if it has one
  const element = $(`#f${document.activeElement.dataset.finding} ${own}`) || $(own, card());
  if (!element) return false;
  if (element.matches("button, a")) {
    goOn = then || (key === "A" && !stay ? toMine : null);
    element.click();
    return true;
  }
  walked = key === "D" ? atHand() : -1;
  document.body.classList.add("detail-open");
  row.scrollIntoView({ block: "nearest" });
  element.closest("details")?.setAttribute("open", "");
  if (element.matches("details")) {
    element.open = true;
    $(":is(textarea, input:not([type=hidden]), select, button):not([hidden] *, .quoting *)", element)?.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  } else element.focus();
  return true;
}

document.addEventListener("act:held", () => (goOn = null));
document.addEventListener("act:answered", ({ detail: ok }) => {
  ((ok && goOn) || back)();
  goOn = null;
  if (!ok && sent) import("./refused.js").then(({ bringBack }) => bringBack(...sent), () => null); // nothing was drawn anew where the desk is away
  if (!loading() && card()?.dataset.detail !== active()?.dataset.pair) reload(); // acted in the last one while this one came
});
