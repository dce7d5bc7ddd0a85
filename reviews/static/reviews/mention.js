// After an @ the people of the project are offered: arrows choose, Enter or Tab takes, Escape closes.

const NAME = /(^|[^A-Za-z0-9_@.])@([\p{L}\p{N}_.+-]*)$/u;
let list = null;
let area = null;

function close() {
  list?.remove();
  area?.removeAttribute("aria-activedescendant");
  list = area = null;
}

function offer(found) {
  close();
  list = Object.assign(document.createElement("ul"), { className: "people", id: "people" });
  list.setAttribute("role", "listbox");
  found.forEach(([name, shown], at) => {
    const item = Object.assign(document.createElement("li"), { id: `people-${at}`, textContent: `${shown} @${name}` });
    item.dataset.name = name;
    item.setAttribute("role", "option");
    list.append(item);
  });
}

function light(at) {
  [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
  area.setAttribute("aria-activedescendant", `people-${at}`);
}

const lit = () => [...list.children].findIndex((item) => item.getAttribute("aria-selected") === "true");

function take(item) {
  const at = area.selectionStart;
  const head = area.value.slice(0, at).replace(NAME, (_all, before) => `${before}@${item.dataset.name} `);
  area.value = head + area.value.slice(at);
  area.setSelectionRange(head.length, head.length);
  area.focus();
  close();
}

function look(event) {
  if (!event.target.matches?.("textarea[data-people]") || event.isComposing) return;
  const typed = NAME.exec(event.target.value.slice(0, event.target.selectionStart));
  const people = event.target.dataset.people.split("\n").map((line) => line.split("="));
  const found = typed ? people.filter(([name, shown]) => `${name} ${shown}`.toLowerCase().includes(typed[2].toLowerCase())) : [];
  if (!found.length) return close();
  offer(found);
  area = event.target;
  area.setAttribute("aria-controls", "people");
  area.after(list);
  light(0);
}

document.addEventListener("input", look);
document.addEventListener("compositionend", look); // a name in Chinese: no input follows the last one that composes
document.addEventListener("keydown", (event) => {
  if (!list || event.target !== area || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) light((lit() + step + list.children.length) % list.children.length);
  else if (event.key === "Enter" || event.key === "Tab") take(list.children[lit()]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
document.addEventListener("mousedown", (event) => {
  const item = event.target.closest("#people li");
  if (item) {
    event.preventDefault();
    take(item);
  } else if (list) close();
});
look({ target: document.activeElement }); // what was typed while this file was on its way
