// What others do appears while they do it. The desk sends keys and versions; rows come by the way that rows always come.
// Nothing changes under the cursor of somebody who types: such a row is marked, and keeps its text until it is left.

import { $, $$, active, card, make, rows, sentence } from "./dom.js";
import { acting, loading } from "./in_turn.js";
import { fetchRows, show } from "./list.js";
import { reload } from "./move.js";

const SILENT = 40_000; // the desk sends a beat every 15 s
const POLL = 5_000;
const AGAIN = 2_000;
const list = $("#rows[data-live]");
const me = Number(list?.dataset.me);
const authors = new Map();
const pending = new Set();
let since = Number(list?.dataset.since);
let looked = Number(list?.dataset.asked);
let source = null;
let heard = 0;
let lost = 0; // since when nothing was heard
let over = false;

const say = (name, words) => sentence(name).replace("{name}", words).replace("{names}", words);
const typing = () => document.activeElement?.matches("#detail textarea, #detail input:not([type=checkbox]):not([type=radio])") ||
  $$("#detail textarea").some((area) => area.value !== area.defaultValue);

const inside = () => $("#detail").contains(document.activeElement);

function connect() {
  if (over || source || document.hidden) return;
  if (!window.EventSource) return poll();
  const now = (source = new EventSource(`${list.dataset.live}?since=${since}`));
  for (const name of Object.keys(tell)) {
    now.addEventListener(name, (event) => {
      if (event.lastEventId) since = Math.max(since, Number(event.lastEventId));
      hear(name, JSON.parse(event.data));
    });
  }
  now.addEventListener("error", () => {
    lost ||= Date.now();
    if (now.readyState !== EventSource.CLOSED || now !== source) return;
    source = null;
    setTimeout(poll, POLL);
  });
}

function disconnect() {
  source?.close();
  source = null;
  lost ||= Date.now();
}

/** The same by asking now and then; every minute the stream is tried again. */
async function poll(times = 0) {
  if (over || source) return;
  if (!document.hidden) {
    const answer = await fetch(`${list.dataset.live}?poll=1&since=${since}`).catch(() => null);
    if (answer?.status === 404) return;
    if (answer?.ok && !answer.redirected) {
      const { last, events } = await answer.json();
      for (const [name, data] of events) hear(name, data);
      since = Math.max(since, last);
      if (times % 6 === 5) everything();
    }
  }
  if (times === 11) return connect();
  setTimeout(() => poll(times + 1), POLL);
}

function hear(name, data) {
  heard = Date.now();
  if (lost && heard - lost > POLL) everything(); // what has no number may have been missed
  if (lost) found();
  lost = 0;
  tell[name](data);
}

/** The desk answers again: what could not be shown meanwhile is. */
function found() {
  $$("#notes .note.error").forEach((one) => one.textContent.includes(sentence("offline")) && one.remove());
  if (card()?.dataset.detail !== active()?.dataset.pair && !loading()) reload();
}

const tell = {
  changes({ changes, shape }) {
    for (const one of changes) {
      if (one.person !== me) authors.set(String(one.pair), one.name);
      pending.add(String(one.pair));
    }
    if (shape && changes.some((one) => one.person !== me)) reshape();
    soon(flush, 150);
    soon(numbers, 400);
  },
  touched({ pairs }) {
    pairs.forEach((pair) => pending.add(String(pair)));
    soon(flush, 150);
    soon(numbers, 400);
  },
  now(data) {
    company(data.here.filter((one) => one.id !== me).map((one) => one.name), data.jobs);
    writing(data.typing.filter((one) => one.person !== me));
    if (data.looked > looked) {
      looked = data.looked;
      everything();
    }
  },
  reset() {
    reshape();
    everything();
  },
  again() {
    const old = source;
    source = null;
    connect();
    setTimeout(() => old?.close(), 500);
  },
  gone() {
    over = true;
    disconnect();
    company([], []);
    writing([]);
  },
  beat() {},
};

const waiting = new Map();
function soon(what, after) {
  if (!waiting.has(what)) waiting.set(what, setTimeout(() => (waiting.delete(what), what()), after));
}

function everything() {
  rows().forEach((row) => pending.add(row.dataset.pair));
  soon(flush, 150);
  soon(numbers, 400);
}

async function flush() {
  const shown = rows().map((row) => row.dataset.pair).filter((pair) => pending.has(pair));
  pending.clear();
  if (!shown.length) return;
  const found = await fetchRows({ pairs: shown.join(",") });
  if (!found) {
    shown.forEach((pair) => pending.add(pair)); // the way to the desk is cut: asked again until it answers
    return over || soon(flush, AGAIN);
  }
  const placed = $$(".pair", found).filter(place);
  if (!placed.length) return;
  htmx.process(list);
  document.dispatchEvent(new CustomEvent("rows:changed"));
}

const face = (row) => $$(":scope > :is(.number, .text, .chips)", row).map((part) => part.textContent + part.className + part.innerHTML.length).join("|") + row.matches("[data-needs-me]");

/** Put a row in the place of its older self; false where there was nothing to do, or somebody types there. */
function place(row) {
  const old = rows().find((one) => one.dataset.pair === row.dataset.pair);
  if (!old || face(old) === face(row)) return false;
  const who = authors.get(row.dataset.pair);
  const chosen = card()?.dataset.detail === row.dataset.pair;
  const selection = getSelection();
  const changed = words(old) !== words(row);
  if ((chosen && typing()) || (!selection.isCollapsed && old.contains(selection.anchorNode))) {
    sign(old, who, changed);
    if (chosen && who) tellInDetail(who);
    return false;
  }
  const focus = old.contains(document.activeElement);
  for (const name of ["paragraph", "active"]) row.classList.toggle(name, old.matches(`.${name}`));
  const current = $(".number", old).getAttribute("aria-current");
  if (current) $(".number", row).setAttribute("aria-current", current);
  const picked = $(".pick:checked", old);
  if (picked) Object.assign($(".pick", row), { checked: true, value: picked.value }); // chosen as it was seen
  old.replaceWith(row);
  sign(row, who, changed);
  if (focus) $(".number", row).focus({ preventScroll: true });
  if (chosen && !inside()) return acting() || reload(), true;
  if (chosen && who) tellInDetail(who, true);
  return true;
}

function line(row, name, text) {
  $(`.${name}`, row)?.remove();
  if (text) row.append(make("p", { className: `live quiet ${name}`, textContent: text }));
}

const words = (row) => $$(".source, .target", row).map((text) => text.textContent).join("\n");
const sign = (row, who, changed) => who && line(row, "by", say(changed ? "changedBy" : "actedBy", who));

function tellInDetail(who, offer = false) {
  const told = $(".newer", card()) || make("p", { className: "note newer" });
  told.setAttribute("role", "status");
  told.textContent = say("newer", who);
  if (offer) {
    const button = make("button", { type: "button", className: "plain", textContent: sentence("showIt") });
    button.addEventListener("click", () => {
      $(".number", active()).focus({ preventScroll: true });
      reload();
    });
    told.append(" ", button);
  }
  card().prepend(told);
}

function writing(found) {
  for (const row of rows()) {
    const names = found.filter((one) => String(one.pair) === row.dataset.pair).map((one) => one.name);
    line(row, "writing", names.length ? `✎ ${say("writing", names.join(", "))}` : "");
  }
}

function company(names, jobs) {
  const said = names.length ? ` · ${say("company", names.join(", "))}` : "";
  const job = jobs.find((one) => one.total > one.done);
  const part = job && job.total > 1 ? ` ${(job.done / job.total).toLocaleString(document.documentElement.lang, { style: "percent" })}` : "";
  $("#company").textContent = said + (job ? ` · ${sentence("checking")}${part}…` : "");
}

/** Rows came or went: the list anew, with what is looked at where it was. */
async function reshape() {
  const top = rows().find((row) => row.getBoundingClientRect().bottom > 0);
  if (!top) return;
  const y = top.getBoundingClientRect().top;
  await show({ at: top.id.slice(1) });
  const again = rows().find((row) => row.dataset.pair === top.dataset.pair) || $(`#${top.id}`);
  if (again) scrollBy({ top: again.getBoundingClientRect().top - y, behavior: "instant" });
}

async function numbers() {
  const answer = await fetch(list.dataset.numbers).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  for (const name of [".overall", ".brief", ".whole-article", ".mine-count"]) {
    const old = $(name);
    const now = $(name, template.content);
    if (!old || !now || old.contains(document.activeElement)) continue;
    for (const list of ["confirm", "about"]) if ($(`.${list} [open]`, old)) $(`.${list} details`, now)?.setAttribute("open", "");
    old.replaceWith(now);
  }
}

if (list) {
  // Whoever went into the detail meanwhile keeps what is under the hands.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const pair = card()?.dataset.detail;
    if (detail.requestConfig.verb === "post" || !inside() || !detail.xhr.responseText.includes(`data-detail="${pair}"`)) return;
    detail.shouldSwap = false;
    if (authors.has(pair)) tellInDetail(authors.get(pair), true);
  });
  document.addEventListener("pair:chosen", (event) => {
    $(".by", event.detail)?.remove();
    authors.delete(event.detail.dataset.pair);
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("online", () => (disconnect(), connect()));
  addEventListener("pagehide", disconnect);
  setInterval(() => {
    if (source && heard && Date.now() - heard > SILENT) {
      disconnect();
      connect();
    }
  }, 10_000);
  connect();
}
