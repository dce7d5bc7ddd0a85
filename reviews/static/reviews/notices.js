// Whoever follows a notice to where it leads has read it.

import { token } from "./keymap.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-notice]");
  if (!link) return;
  const said = new FormData();
  said.set("notice", link.dataset.notice);
  said.set("csrfmiddlewaretoken", token());
  navigator.sendBeacon(link.dataset.read, said);
});
