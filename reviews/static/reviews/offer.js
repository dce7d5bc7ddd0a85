// The way back from the last act on many stays at hand, from page to page, until it is used, dismissed or replaced.

import { $, $$, closable, note } from "./dom.js";
import { leave } from "./in_turn.js";

const KEY = "offer";
const offered = () => $("#notes .note:has(form[action] button)");
/** How many acts on single pairs were done in this tab: those done after the offer are taken back before it. */
const acts = () => JSON.parse(sessionStorage.getItem("done") || "[]").length;
const titleHere = () => $("h1")?.textContent; // of another article it says which
const forget = () => sessionStorage.removeItem(KEY);

function remember(line) {
  const link = $("a", line);
  const said = { who: document.body.dataset.me, title: titleHere(), text: line.firstChild.textContent.trim(), action: $("form", line).getAttribute("action"), label: $("button", line).textContent };
  sessionStorage.setItem(KEY, JSON.stringify({ ...said, after: acts(), link: link?.getAttribute("href"), linked: link?.textContent }));
}

function showAgain(said) {
  const elsewhere = said.title && said.title !== titleHere();
  const line = note(`${said.text}${elsewhere ? ` · ${said.title}` : ""} `, "success");
  const form = Object.assign(document.createElement("form"), { method: "post" });
  form.setAttribute("action", said.action);
  form.append($("input[name=csrfmiddlewaretoken]").cloneNode(), Object.assign(document.createElement("button"), { textContent: said.label }));
  line.append(form);
  if (said.link) line.append(" ", Object.assign(document.createElement("a"), { href: said.link, textContent: said.linked }));
  return line;
}

function forgettable(line) {
  $(".dismiss", line).addEventListener("click", forget);
  $("form", line).addEventListener("submit", () => leave());
}

/** The button that takes back the last act on many, if nothing was done to a single pair since. */
export function wayBack() {
  const line = offered();
  const said = JSON.parse(sessionStorage.getItem(KEY) || "null");
  return line && (!said || acts() <= said.after) ? $("form[action] button", line) : null;
}

// It is used wherever its act is done: on the page of the act, too.
document.addEventListener("submit", ({ target }) => {
  const said = JSON.parse(sessionStorage.getItem(KEY) || "null");
  if (said && target.getAttribute("action") === said.action) forget();
});

const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
const fresh = offered();
if (fresh) remember(fresh);
else if (kept && (kept.who !== document.body.dataset.me || !$("input[name=csrfmiddlewaretoken]"))) forget();
else if (kept) showAgain(kept);
$$("#notes .note:not(:has(.dismiss))").forEach(closable);
if (offered()) forgettable(offered());
