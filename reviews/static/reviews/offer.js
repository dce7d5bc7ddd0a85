// The way back from the last act on many stays at hand, from page to page, until it is used, dismissed or replaced.

import { $, $$, closable, make, note } from "./dom.js";
import { leave } from "./in_turn.js";

const offered = () => $("#notes .note:has(form[action] button)");
/** How many acts on single pairs were done in this tab: those done after the offer are taken back before it. */
const acts = () => JSON.parse(sessionStorage.getItem("done") || "[]").length;
const titleHere = () => $("h1")?.textContent;
const forget = () => sessionStorage.removeItem("offer");
const kept = () => JSON.parse(sessionStorage.getItem("offer"));
const keep = (said) => sessionStorage.setItem("offer", JSON.stringify(said));
const { lang } = document.documentElement;
const { me } = document.body.dataset;

function remember(line) {
  const [form, link] = [$("form", line), $("a", line)];
  keep({ who: me, lang, ...form.dataset, title: titleHere(), text: line.firstChild.textContent.trim(), action: form.getAttribute("action"), label: $("button", form).textContent, after: acts(), link: link?.getAttribute("href"), linked: link?.textContent });
}

/** Show what was said on an earlier page, in the language of this one. */
async function showAgain(said) {
  if (said.lang !== lang) {
    const answer = await fetch(said.again).catch(() => null);
    if (answer?.ok) keep(Object.assign(said, await answer.json(), { lang }));
  }
  const line = note(`${said.text}${said.title && said.title !== titleHere() ? ` · ${said.title}` : ""} `, "success");
  const form = make("form", { method: "post" });
  form.setAttribute("action", said.action);
  form.append($("input[name=csrfmiddlewaretoken]").cloneNode(), make("button", { textContent: said.label }));
  line.append(form);
  if (said.link) line.append(" ", make("a", { href: said.link, textContent: said.linked }));
  forgettable(line);
}

function forgettable(line) {
  $(".dismiss", line).addEventListener("click", forget);
  $("form", line).addEventListener("submit", () => leave());
}

/** The button that takes back the last act on many, if nothing was done to a single pair since. */
export function wayBack() {
  const line = offered();
  return line && !(acts() > kept()?.after) ? $("form[action] button", line) : null;
}

// It is used wherever its act is done: on the page of the act, too.
document.addEventListener("submit", ({ target }) => target.getAttribute("action") === kept()?.action && forget());

const fresh = offered();
if (fresh) remember(fresh);
$$("#notes .note:not(:has(.dismiss))").forEach(closable);
if (fresh) forgettable(fresh);
else if (me && kept()?.who === me) showAgain(kept());
else forget();
