// The line where commands are typed, with the common ones as buttons.

import { make } from "/playground/dom.js";
import { text } from "/playground/texts.js";

/** Fill a composer for one place; `give(command)` sends what follows `/prikkel`. */
export function showComposer(form, place, person, give) {
  const id = `${form.id}-input`;
  const before = document.getElementById(id)?.value || "";
  const input = make("input", {
    id, type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: 500,
    enterkeyhint: "send", placeholder: text(`placeholder-${place}`),
  });
  input.value = before;
  const chips = make("div", { class: "chips", role: "group", "aria-label": text("suggestions") });
  const say = async (command) => {
    input.value = "";
    offer(chips, "", person, say);
    await give(command);
  };
  input.addEventListener("input", () => offer(chips, input.value, person, say));
  form.onsubmit = (event) => {
    event.preventDefault();
    const command = withoutSlash(input.value);
    if (command || input.value.trim()) say(command);
  };
  form.replaceChildren(
    chips,
    make(
      "div", { class: "line" },
      make("label", { class: "unseen", for: id }, text(`composer-${place}`)),
      input,
      make("button", { type: "submit", class: "button primary" }, text("send")),
    ),
  );
  offer(chips, before, person, say);
}

function offer(chips, typed, person, say) {
  const begun = withoutSlash(typed).toLowerCase();
  const fitting = person.commands.filter((word) => word.startsWith(begun));
  chips.replaceChildren(...(fitting.length ? fitting : person.commands).map((word) => make(
    "button", { type: "button", class: "chip", onclick: () => say(word) },
    word,
  )));
}

function withoutSlash(typed) {
  return typed.trim().replace(/^\/prikkel\b\s*/i, "");
}
