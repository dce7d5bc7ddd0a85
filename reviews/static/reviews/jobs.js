// Progress of background work, as it happens.

import { $, $$ } from "./dom.js";

// How much is done; before anything is, and while the last is written, the bar only moves.
function show(bar, done, total) {
  bar.max = Math.max(total, 1);
  if (done > 0 && done < total) bar.value = done;
  else bar.removeAttribute("value");
}

// What is done now, where the line has words for it, and how much of that: the bar is of this step then.
function say(line, bar, { step, part }) {
  const words = $("span", line);
  if (!words?.dataset[step]) return false;
  const share = 0 < part && part < 1 ? ` ${part.toLocaleString(document.documentElement.lang, { style: "percent" })}` : "";
  words.textContent = words.dataset[step] + share;
  show(bar, part, 1);
  return true;
}

// What is typed and not sent stays: the page is not loaded again over it.
const isTyped = (field) =>
  field.options
    ? field.selectedIndex !== Math.max([...field.options].findIndex((one) => one.defaultSelected), 0)
    : field.value !== field.defaultValue || field.checked !== field.defaultChecked;

for (const line of $$("[data-job]")) {
  const source = new EventSource(line.dataset.job);
  const bar = $("progress", line);
  show(bar, bar.value, bar.max);
  source.addEventListener("progress", (event) => {
    const job = JSON.parse(event.data);
    if (!say(line, bar, job)) show(bar, job.done, job.total);
  });
  source.addEventListener("end", () => {
    source.close();
    if ($$("main input, main select, main textarea").some(isTyped)) line.remove();
    else location.reload();
  });
}
