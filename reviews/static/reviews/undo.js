// Take back what I did last, for as long as this tab is open: the desk offers the way back on the pair it was done to.

import { $, active, card, note, rows, sentence } from "./dom.js";
import { onceShown } from "./in_turn.js";
import { choose } from "./move.js";
import { wayBack } from "./offer.js";
import { press } from "./press.js";

const done = () => JSON.parse(sessionStorage.getItem("done") || "[]");
const keep = (list) => sessionStorage.setItem("done", JSON.stringify(list.slice(-50)));

export function undo() {
  if (wayBack()) return wayBack().click();
  const list = done();
  const pair = list.pop() || card()?.dataset.detail;
  keep(list);
  const row = rows().find((one) => one.dataset.pair === pair);
  if (!row) return pair ? location.assign(`?pair=${pair}`) : note(sentence("nothing"));
  if (row !== active()) choose(row);
  onceShown(() => press("U") || note(sentence("noUndo")));
}

// The answer may have taken the form out of the page by now: the request still knows it.
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt: form, target, verb } = event.detail.requestConfig;
  if (verb !== "post" || event.detail.xhr.status >= 400 || target.id !== "detail" || !form.matches("form:not(.undo)") || !card()) return;
  keep([...done(), card().dataset.detail]);
});
