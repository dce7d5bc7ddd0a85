// Two texts become one, place by place: what is chosen in the conflict goes into the text that is being written.

import { $, $$ } from "./dom.js";

const textOf = (part) => ("kept" in part.dataset ? part.dataset.kept : $("input:checked", part).value);

function take(merge) {
  const area = $("#detail .edit textarea");
  area.value = $$(":scope > span", merge).map(textOf).join("");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-merge]")) take($("#detail .merge"));
});
document.addEventListener("change", (event) => {
  const merge = event.target.closest(".merge");
  if (merge) take(merge);
});
