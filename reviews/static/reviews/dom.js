// Short names for finding things, and the sentences that scripts show: they stand in the page, translated.

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

export const make = (tag, more) => Object.assign(document.createElement(tag), more);
export const rows = () => $$("#rows .pair");
export const active = () => $("#rows .pair.active");
export const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
export const card = () => $("#detail [data-detail]");

/** Whether an answer is a detail, and for whom this page is: in another tab somebody else may have signed in. */
export const isDetail = ({ responseText: said }) => said.includes("data-detail=") && said.includes(`data-for="${document.body.dataset.me}"`);

/** The sentence that the page keeps under `name` (data-NAME of #sentences or #notes), or nothing. */
export const sentence = (name) => $("#sentences")?.dataset[name] || $("#notes").dataset[name] || "";

/** Show a note above the page, read out by screen readers; a second one of the same kind takes its place, and what a key
 *  has to say goes with the next act. */
export function note(text, kind = "info") {
  $$(`#notes .note.${kind}`).forEach((old) => old.remove());
  const line = make("div", { className: `note ${kind}`, textContent: text });
  $("#notes").append(closable(line));
  if (kind === "info") for (const act of ["keydown", "pointerdown"]) document.addEventListener(act, ({ target }) => line.contains(target) || line.remove(), { once: true, capture: true });
  return line;
}

/** Give a note the button that closes it: on the review screen notes stay in sight. */
export function closable(line) {
  const button = make("button", { type: "button", className: "plain dismiss", textContent: "×", title: sentence("dismiss") });
  button.setAttribute("aria-label", sentence("dismiss"));
  button.addEventListener("click", () => line.remove());
  line.append(" ", button);
  return line;
}
