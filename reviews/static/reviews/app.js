"use strict";
// The review screen by keyboard, drafts that survive, progress of jobs. All text stands in the templates.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const rows = () => $$("#rows .pair");
const active = () => $("#rows .pair.active");
const detail = () => $("#detail [data-detail]");

let chosen = null; // the pair asked for last; an answer about an earlier one must not take the light from it

function markActive() {
  const card = detail();
  if (!card || (chosen && chosen !== card.dataset.detail)) return;
  for (const row of rows()) {
    const on = row.dataset.pair === card.dataset.detail;
    row.classList.toggle("active", on);
    if (on) $(".number", row).setAttribute("aria-current", "true");
    else $(".number", row).removeAttribute("aria-current");
  }
}

function lightUp(row) {
  chosen = row.dataset.pair;
  for (const other of rows()) other.classList.toggle("active", other === row);
}

function choose(row) {
  if (!row) return;
  lightUp(row);
  row.scrollIntoView({ block: "nearest" });
  const link = $(".number", row);
  link.focus({ preventScroll: true });
  htmx.ajax("GET", link.getAttribute("hx-get"), { source: link, target: "#detail", swap: "innerHTML" });
}

function step(by, wanted = () => true) {
  const all = rows();
  let at = all.indexOf(active());
  do at += by; while (all[at] && !wanted(all[at]));
  choose(all[at]);
}

const unsure = (row) => "unsure" in row.dataset;
const needsMe = (row) => "needsMe" in row.dataset;
let goOn = false;
let waiting = null; // a key pressed while the detail of the chosen pair was on its way

function press(key) {
  const card = detail();
  const row = active();
  if (!card || !row) return false;
  if (card.dataset.detail !== row.dataset.pair) {
    waiting = key;
    return true;
  }
  const element = $(`[data-key="${key}"]`, card);
  if (!element) return false;
  if (element.matches("button")) {
    goOn = key === "A";
    element.click();
  } else if (element.matches("a")) element.click();
  else if (element.matches("details")) {
    element.open = true;
    $("textarea", element).focus();
  }
  else {
    document.body.classList.add("detail-open");
    element.focus();
  }
  return true;
}

// The split form holds both texts; only the places of the two cursors are sent.
document.addEventListener("beforeinput", (event) => {
  if (event.target.closest(".split")) event.preventDefault();
});
document.addEventListener("selectionchange", () => {
  const area = document.activeElement;
  if (area && area.matches(".split textarea")) $(`input[name="${area.dataset.cut}"]`, area.form).value = [...area.value.slice(0, area.selectionStart)].length;
});

function letters() {
  return localStorage.getItem("letters-off") !== "1";
}

const composing = (event) => event.isComposing || event.keyCode === 229;
const typing = (element) => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

function inText(event) {
  if (event.key === "Escape") {
    event.target.blur();
    const row = active();
    if (row) $(".number", row).focus();
    return true;
  }
  const saves = (event.key === "Enter" && (event.ctrlKey || event.metaKey)) || (event.key === "s" && (event.ctrlKey || event.metaKey));
  if (saves && event.target.form && event.target.form.hasAttribute("hx-post")) {
    goOn = event.key === "Enter" && event.target.form.matches(".edit");
    event.target.form.requestSubmit();
    return true;
  }
  return false;
}

function inMove(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrows = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in arrows && event.target.closest("#rows")) return step(arrows[event.key]), true;
  if (!letters()) return false;
  switch (event.key) {
    case "j": return step(1), true;
    case "k": return step(-1), true;
    case "n": return step(1, needsMe), true;
    case "N": return step(-1, needsMe), true;
    case "w": return step(1, unsure), true;
    case "W": return step(-1, unsure), true;
    case "=": return press("=");
    case "-": return press("-");
    case "?": return $("#keys").showModal(), true;
    case "/": return $("#filter-words").focus(), true;
    case "Enter": return event.target.closest("#rows .number") && event.target.closest(".pair") === active() ? press("E") : false;
  }
  return /^[a-z]$/.test(event.key) ? press(event.key.toUpperCase()) : false;
}

document.addEventListener("keydown", (event) => {
  if (!$("#rows") || composing(event) || $("dialog[open]")) return;
  const done = typing(event.target) ? inText(event) : inMove(event);
  if (done) event.preventDefault();
});

// Unsaved text is kept in this browser until it is saved or discarded.
const draftKey = (form) => `draft:${location.host}:${form.dataset.draft}`;

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form && event.target.name === "target") localStorage.setItem(draftKey(form), event.target.value);
});

function restoreDrafts() {
  for (const form of $$("form[data-draft]")) {
    const area = $("textarea", form);
    const draft = localStorage.getItem(draftKey(form));
    if (draft === null || draft === area.value) continue;
    const stored = area.value;
    area.value = draft;
    const note = $(".draft", form);
    note.hidden = false;
    $("button", note).addEventListener("click", () => {
      localStorage.removeItem(draftKey(form));
      area.value = stored;
      note.hidden = true;
    });
  }
}

document.addEventListener("click", (event) => {
  const take = event.target.closest("[data-take]");
  if (take) {
    const area = $("#detail .edit textarea");
    area.value = take.dataset.take;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const row = event.target.closest("#rows .pair");
  if (row && !event.target.closest("a, button") && !String(getSelection())) choose(row);
  if (event.target.closest(".close-detail")) document.body.classList.remove("detail-open");
  if (event.target.closest("#rows .number")) lightUp(row);
  if (event.target.closest("#rows .number, #rows .pair")) document.body.classList.add("detail-open");
  if (event.target.closest("#show-keys")) $("#keys").showModal();
  if (event.target.closest("#theme")) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = document.documentElement.dataset.theme || (dark ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
    localStorage.setItem("theme", document.documentElement.dataset.theme);
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest && event.detail.elt.closest("form[data-draft]");
  if (form && event.detail.successful) localStorage.removeItem(draftKey(form));
  if (goOn && event.detail.successful && event.detail.requestConfig.verb === "post") setTimeout(() => step(1));
  goOn = false;
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "detail" && !event.target.closest("#detail")) return;
  markActive();
  restoreDrafts();
  const key = waiting;
  waiting = null;
  if (key) press(key);
});
document.addEventListener("htmx:sendError", () => $("#notes").append(Object.assign(document.createElement("p"), { className: "note error", textContent: $("#notes").dataset.offline })));

function followJobs() {
  for (const line of $$("[data-job]")) {
    const source = new EventSource(line.dataset.job);
    const bar = $("progress", line);
    source.addEventListener("progress", (event) => {
      const job = JSON.parse(event.data);
      bar.max = Math.max(job.total, 1);
      bar.value = job.done;
    });
    source.addEventListener("end", () => {
      source.close();
      location.reload();
    });
  }
}

document.addEventListener("DOMContentLoaded", () => {
  markActive();
  restoreDrafts();
  followJobs();
  const row = active();
  if (row && !location.hash) row.scrollIntoView({ block: "nearest" });
  const box = $("#letters-off");
  if (box) {
    box.checked = !letters();
    box.addEventListener("change", () => localStorage.setItem("letters-off", box.checked ? "1" : "0"));
  }
});
