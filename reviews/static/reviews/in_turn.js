// One thing after the other, however late the desk answers: a key that comes before the answer to an act is pressed
// after it; what needs the detail of the chosen pair waits for it.

import { $, isDetail } from "./dom.js";

const onWay = { get: null, post: null };
const later = [];

export const acting = () => onWay.post;
export const loading = () => onWay.get;
const held = () => acting() || (loading() && later.length);

/** Do `what` now, or after what was begun before it. */
export const inTurn = (what) => (held() ? later.push(what) : what());

/** Do `what` once the detail of the chosen pair is there; never where that fails. */
export function onceShown(what) {
  later.unshift(what);
  proceed();
}

function proceed() {
  while (later.length && !acting() && !loading()) later.shift()();
}

let composing = null; // the field in which an input method composes
document.addEventListener("compositionstart", ({ target }) => (composing = target));
document.addEventListener("compositionend", () => (composing = null));

/** Drawing the detail anew would cut off a word that is being composed: it waits for it. */
function whenComposed(what) {
  if (composing?.isConnected) document.addEventListener("compositionend", () => setTimeout(whenComposed, 0, what), { once: true });
  else what();
}

function ended(verb, ok) {
  onWay[verb] = null;
  if (!ok) later.length = 0;
  if (verb === "post") document.dispatchEvent(new CustomEvent("act:answered", { detail: ok }));
  proceed();
}

let leaving = false;

/** The page is left for what a form answers: no part of it is asked for any more, which might lead elsewhere first. */
export function leave() {
  leaving = true;
  setTimeout(() => (leaving = false), 10_000);
  if ($("#detail")) htmx.trigger("#detail", "htmx:abort");
}
document.addEventListener("htmx:beforeRequest", (event) => leaving && event.detail.target.id === "detail" && event.preventDefault());

document.addEventListener("htmx:beforeSend", ({ detail: { xhr, target, requestConfig: { verb } } }) => {
  if (target.id !== "detail") return;
  if (verb === "post") {
    htmx.trigger(target, "htmx:abort"); // it would show how things were before the act
    onWay.get = null;
  }
  onWay[verb] = xhr;
  const end = () => {
    if (xhr !== onWay[verb]) return;
    if (xhr.getResponseHeader("HX-Redirect")) setTimeout(ended, 3000, verb); // no key is for a page that goes
    else ended(verb, xhr.status < 400 && isDetail(xhr));
  };
  for (const name of ["error", "timeout"]) xhr.addEventListener(name, end);
  const draw = xhr.onload;
  xhr.onload = () => whenComposed(() => (draw.call(xhr), end()));
});
document.addEventListener("keydown", (event) => {
  if (!event.isTrusted || !held() || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  const ends = event.key === "Escape" && later.length; // of what is still to begin
  if (!(ends || /^(\S|Arrow(Up|Down))$/u.test(event.key)) || event.target.matches("input, textarea, select") || $("dialog[open]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!event.repeat) later.push(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", event)));
}, true);
