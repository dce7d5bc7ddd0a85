// Keeping the filter under a name, and forgetting one that was kept. Loaded when it is first asked for.

import { $, $$, make, note } from "./dom.js";
import { token } from "./keymap.js";

const dialog = $("#save-view");
const filter = $(".filter");
export const ask = () => dialog.showModal();

/** Have the desk keep `query` under `name`; no query forgets the name. Whether it did. */
async function keep(name, query) {
  const form = new FormData();
  form.set("name", name);
  form.set("q", query);
  const answer = await fetch(filter.dataset.views, { method: "POST", body: form, headers: { "X-CSRFToken": token() } });
  if (!answer.ok) note(answer.statusText, "error");
  return answer.ok;
}

dialog.addEventListener("close", async () => {
  const name = $("[name=name]", dialog).value.trim();
  const query = $("#filter-words").defaultValue;
  if (dialog.returnValue === "save" && name && (await keep(name, query))) showSaved(name, query);
});

const shown = (name) => $$("[data-forget-view]").find((button) => button.dataset.forgetView === name)?.parentElement;

function showSaved(name, query) {
  shown(name)?.remove();
  const link = make("a", { className: "chip", href: `?q=${encodeURIComponent(query)}`, textContent: `★ ${name}` });
  const button = make("button", { type: "button", className: "plain", textContent: "×", ariaLabel: filter.dataset.forget.replace("{name}", name) });
  button.dataset.forgetView = name;
  const line = make("span", { className: "saved" });
  line.append(link, button);
  $(".filters").append(" ", line);
}

export async function forget(button) {
  if (!(await keep(button.dataset.forgetView, ""))) return;
  button.parentElement.remove();
  $("#filter-words").focus();
}
