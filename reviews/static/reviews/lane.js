// The translation in another variant of Chinese: derived, to be read, never to be written back. Loaded when first asked for.

import { $, active, note, rows, sentence } from "./dom.js";
import { show } from "./list.js";

/** On to the next lane, and after the last one back to the text itself. */
export async function nextLane() {
  const list = $("#rows");
  const lanes = ["", ...list.dataset.lanes.split(" ").filter(Boolean)];
  const lane = lanes[(lanes.indexOf(list.dataset.lane || "") + 1) % lanes.length];
  if (lanes.length < 2) return note(sentence("nothing"));
  const here = active();
  const position = Number((here || rows()[0]).id.slice(1));
  const y = here?.getBoundingClientRect().top;
  list.dataset.lane = lane;
  await show({ at: position });
  const again = $(`#p${position}`);
  if (again && y !== undefined) scrollBy({ top: again.getBoundingClientRect().top - y, behavior: "instant" });
  if (document.activeElement === document.body) $(".number", active())?.focus({ preventScroll: true });
  document.body.classList.toggle("in-lane", Boolean(lane));
  note(lane ? `${sentence("lane")} ${lane}` : sentence("noLane"), "lane");
}
