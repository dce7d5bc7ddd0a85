// A form that the desk refused comes back as it was typed, with the reason beside it and the cursor in it: on the row the
// next words would be keys. The translation itself is kept by drafts.js.

import { $, $$, card } from "./dom.js";

const fieldsOf = (form) => $$("input:not([type=hidden]), textarea, select", form);
const forWords = (field) => field.matches("textarea, input:not([type=radio], [type=checkbox])");

/** `sent` is the form as it was sent, with the cursor in the field called `name`. */
export function bringBack(sent, name) {
  const said = $("[role=alert] .problem", card());
  const form = $(`form[action="${sent.getAttribute("action")}"]:not(.edit)`, card());
  const fields = form ? fieldsOf(form) : [];
  const field = fields.find((one) => forWords(one) && one.name === name) || fields.find((one) => forWords(one) && !one.closest("fieldset"));
  if (!said || !field) return said?.scrollIntoView({ block: "nearest" });
  fieldsOf(sent).forEach((before, n) => Object.assign(fields[n] || {}, before.matches("[type=radio], [type=checkbox]") ? { checked: before.checked } : { value: before.value }));
  form.closest("details")?.setAttribute("open", "");
  form.after(said);
  said.id = "refusal";
  field.setAttribute("aria-describedby", said.id);
  field.focus();
}
