// A form in a dialog. What was typed stays until the form is accepted or put away.

import { find, make } from "/playground/dom.js";
import { isShared, whyNot } from "/playground/shared.js";
import { text } from "/playground/texts.js";

const FEW = 7;

/**
 * Show a form; `submit(form, answers)` resolves to the server's answer: another form (perhaps with
 * errors per field), or nothing when all is well. A photo that was chosen stays, as what was typed.
 */
export function openForm(form, submit, photo = null) {
  const dialog = find("form");
  const sheet = make("form", { class: "sheet", novalidate: true });
  sheet.chosenPhoto = photo;
  draw(sheet, form, () => dialog.close());
  sheet.addEventListener("submit", async (event) => {
    event.preventDefault();
    await send(sheet, dialog, submit);
  });
  dialog.replaceChildren(sheet);
  if (!dialog.open) dialog.showModal();
  // The first field, without hiding what is said above it.
  const first = sheet.querySelector("input:not([type=hidden]), select, textarea") || dialog;
  first.focus({ preventScroll: true });
  dialog.scrollTop = sheet.scrollTop = 0;
}

async function send(sheet, dialog, submit) {
  if (sheet.dataset.busy) return;
  const { form } = sheet;
  sheet.chosenPhoto = chosenIn(sheet) || sheet.chosenPhoto;
  const answers = answersOf(sheet, form);
  const missing = form.fields.filter((field) => field.required && !(answers[field.id] || "").trim());
  if (missing.length) {
    complain(sheet, Object.fromEntries(missing.map((f) => [f.id, text("error-required")])));
    return;
  }
  sheet.dataset.busy = "yes";
  try {
    const outcome = await submit(form, answers, sheet.chosenPhoto);
    if (outcome.errors) {
      // What the form carries may have moved on: it shows what somebody else made of it meanwhile.
      if (outcome.form) draw(sheet, outcome.form, () => dialog.close());
      complain(sheet, outcome.errors);
    } else if (outcome.form) {
      openForm(outcome.form, submit, sheet.chosenPhoto);
    } else {
      dialog.close();
    }
  } catch (error) {
    sheet.querySelector(".form-trouble").textContent = whyNot(error);
  } finally {
    delete sheet.dataset.busy;
  }
}

function answersOf(sheet, form) {
  const filled = new FormData(sheet);
  const answers = {};
  for (const field of form.fields) {
    const answer = field.kind === "photo" ? sheet.chosenPhoto && "chosen" : filled.get(field.id);
    if (answer) answers[field.id] = String(answer);
  }
  return answers;
}

/** The photo that was chosen in the form that is shown, if one was. */
const chosenIn = (sheet) => sheet.querySelector("input[type=file]")?.files[0] || null;

function complain(sheet, errors) {
  for (const field of sheet.form.fields) {
    const holder = sheet.querySelector(`[data-field="${CSS.escape(field.id)}"]`);
    const error = errors[field.id];
    holder.classList.toggle("wrong", Boolean(error));
    holder.querySelector(".error").textContent = error || "";
    for (const input of holder.querySelectorAll("input, select, textarea")) {
      if (error) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }
  sheet.querySelector(".form-trouble").textContent = text("form-errors");
  sheet.querySelector(".wrong input, .wrong select, .wrong textarea")?.focus();
}

function draw(sheet, form, cancel) {
  sheet.form = form;
  sheet.replaceChildren(
    make("h2", { id: "form-title" }, form.title),
    ...form.intro.map((part) => part.kind === "quote"
      ? make("blockquote", { dir: "auto" }, part.text)
      : make("p", { class: `text ${part.tone}` }, part.text)),
    ...form.fields.map((field) => drawField(field, sheet.chosenPhoto)),
    make("p", { class: "form-trouble", role: "alert" }),
    make(
      "div", { class: "form-buttons" },
      make("button", { type: "button", class: "button", onclick: cancel }, form.cancel),
      make("button", { type: "submit", class: "button primary" }, form.submit),
    ),
  );
}

function drawField(field, photo) {
  const id = `field-${field.id}`;
  const described = `${id}-hint ${id}-error`;
  const notes = [
    make("p", { class: "small hint", id: `${id}-hint` }, field.hint || ""),
    make("p", { class: "error", id: `${id}-error` }),
  ];
  const props = {
    id, name: field.id, "aria-describedby": described, "aria-required": Boolean(field.required) && "true",
  };
  const holder = { class: "field", "data-field": field.id };
  if (field.kind === "toggle") {
    return make("div", holder, make(
      "label", { class: "tick" },
      make("input", { ...props, type: "checkbox", value: "yes", checked: field.value }), field.label,
    ), notes);
  }
  if (field.kind === "photo" && isShared()) return make("div", holder, make("p", {}, text("public-photo")), notes[1]);
  if (field.kind === "photo") {
    const kept = photo ? make("p", { class: "small" }, text("photo-chosen", { name: photo.name })) : null;
    const file = make("input", { ...props, type: "file", accept: "image/jpeg,image/png,image/webp" });
    return make("div", holder, make("label", { for: id }, label(field)), file, kept, notes);
  }
  if (field.kind === "choice" && field.options.length <= FEW) {
    return make("fieldset", { ...holder, "aria-describedby": described }, make("legend", {}, label(field)),
      field.options.map((option) => radio(field, option)), notes);
  }
  return make("div", holder, make("label", { for: id }, label(field)), input(field, props), notes);
}

function label(field) {
  return field.required ? `${field.label} (${text("required")})` : field.label;
}

function radio(field, option) {
  return make("label", { class: "tick" }, make("input", {
    type: "radio", name: field.id, value: option.value, checked: option.value === field.value,
  }), option.label);
}

function input(field, props) {
  if (field.kind === "choice") {
    return make("select", props, make("option", { value: "" }, text("choose")),
      field.options.map((option) => make(
        "option", { value: option.value, selected: option.value === field.value }, option.label,
      )));
  }
  if (field.kind === "date") return make("input", { ...props, type: "date", value: field.value });
  const limits = { maxlength: field.max_length, dir: "auto", autocomplete: "off" };
  return field.multiline
    ? make("textarea", { ...props, ...limits, rows: 4 }, field.value)
    : make("input", { ...props, ...limits, type: "text", value: field.value });
}
