// Saving the filter under a name. Loaded when it is first asked for.

import { $, make, note } from "./dom.js";
import { token } from "./keymap.js";

const dialog = $("#save-view");
export const ask = () => dialog.showModal();
dialog.addEventListener("close", async () => {
  const name = $("[name=name]", dialog).value.trim();
  if (dialog.returnValue !== "save" || !name) return;
  const form = new FormData();
  form.set("name", name);
  form.set("q", $("#filter-words").defaultValue);
  const answer = await fetch($(".filter").dataset.views, { method: "POST", body: form, headers: { "X-CSRFToken": token() } });
  if (!answer.ok) return note(answer.statusText, "error");
  showSaved(name, $("#filter-words").defaultValue);
});

function showSaved(name, query) {
  const link = make("a", { className: "chip saved", href: `?q=${encodeURIComponent(query)}`, textContent: `★ ${name}` });
  $(".filters").append(" ", link);
}
