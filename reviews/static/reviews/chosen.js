"use strict";
// Choosing rows on the review screen: a box, a range with Shift, and which rows were really seen.

{
  const form = document.getElementById("chosen");
  const boxes = () => [...document.querySelectorAll("#rows .pick")];
  const hidden = () => form.querySelectorAll('input[type="hidden"][name="pair"]').length;
  const held = new Set(boxes().filter((box) => box.checked).map((box) => box.value.split(":")[0]));
  const seen = new Set();
  let last = null;

  const tell = () => {
    const n = boxes().filter((box) => box.checked).length + hidden();
    form.querySelector("[data-count]").value = n ? form.dataset.some.replace("{n}", n) : form.dataset.none;
    if (n) form.querySelector("details").open = true;
  };
  const set = (box, on) => {
    box.checked = on;
    held[on ? "add" : "delete"](box.value.split(":")[0]);
  };

  document.addEventListener("click", (event) => {
    const box = event.target.closest(".pick");
    if (!box) return;
    event.stopPropagation();
    const all = boxes();
    const from = all.indexOf(last);
    const to = all.indexOf(box);
    const range = event.shiftKey && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [box];
    for (const one of range) set(one, box.checked);
    last = box;
    tell();
  }, true);

  // Enter does what the field belongs to: by itself it would press the first button, which approves.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !event.target.matches(".acts input")) return;
    event.preventDefault();
    event.target.closest("details").querySelector("button").click();
  });

  const timers = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting) timers.set(target, setTimeout(() => seen.add(target.dataset.pair), 800));
    }
  }, { threshold: 0.6 });
  const watch = () => document.querySelectorAll("#rows .pair").forEach((row) => observer.observe(row));

  form.addEventListener("submit", () => {
    for (const pk of seen) if (held.has(pk)) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "seen", value: pk }));
  });
  form.addEventListener("formdata", ({ formData }) => boxes().forEach((box) => box.checked && formData.append("pair", box.value)));
  document.addEventListener("htmx:afterSettle", () => {
    for (const box of boxes()) box.checked = held.has(box.value.split(":")[0]);
    watch();
  });
  document.addEventListener("rows:changed", watch);
  watch();
  tell();
}
