// Take back what I did last, for as long as this tab is open: the desk offers the way back on the pair it was done to.

import { $, $$, active, card, note, rows, sentence } from "./dom.js";
import { choose } from "./move.js";
import { press, whenShown } from "./press.js";

const done = () => JSON.parse(sessionStorage.getItem("done") || "[]");
const keep = (list) => sessionStorage.setItem("done", JSON.stringify(list.slice(-50)));

export function undo() {
  const offered = $$("#notes form[action] button").pop();
  if (offered) return offered.click();
  const list = done();
  const pair = list.pop() || card()?.dataset.detail;
  keep(list);
  const row = rows().find((one) => one.dataset.pair === pair);
  if (!row) return pair ? location.assign(`?pair=${pair}`) : note(sentence("nothing"));
  if (row !== active()) choose(row);
  whenShown(pair, () => press("U") || note(sentence("noUndo")));
}

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("#detail form");
  if (!form || !event.detail.successful || event.detail.requestConfig.verb !== "post" || form.matches(".undo")) return;
  keep([...done(), card().dataset.detail]);
});
