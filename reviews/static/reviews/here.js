// Tell the desk, while the page is looked at, that this person is here: what changed since then can be shown later.

import { $ } from "./dom.js";
import { token } from "./keymap.js";

const list = $("#rows[data-here]");
const tell = () => document.visibilityState === "visible" && fetch(list.dataset.here, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => null);
if (list) {
  tell();
  setInterval(tell, 5 * 60 * 1000);
}
