// The short introduction above the conversations; it stays closed once it was closed.

import { find, make } from "/playground/dom.js";
import { text } from "/playground/texts.js";

const KEY = "prikkel-guide";

/** Show the three steps, unless they were closed; `doStep(number)` does what a step's button says. */
export function showGuide(doStep) {
  const isOpen = remembered() !== "closed";
  const toggle = find("guide-toggle");
  toggle.setAttribute("aria-expanded", String(isOpen));
  toggle.onclick = () => set(isOpen ? "closed" : "open", doStep);
  find("guide").replaceChildren(...(isOpen ? [steps(doStep)] : []));
}

function steps(doStep) {
  return make(
    "section", { class: "guide", "aria-labelledby": "guide-title" },
    make(
      "div", { class: "guide-head" },
      make("div", {}, make("h2", { id: "guide-title" }, text("guide-title")), make("p", {}, text("guide-about"))),
      make(
        "button",
        { type: "button", class: "close", "aria-label": text("guide-close"), onclick: () => set("closed", doStep) },
        "×",
      ),
    ),
    make("ol", {}, [1, 2, 3].map((number) => make(
      "li", {}, make("p", {}, text(`guide-${number}`)),
      make("button", { type: "button", class: "button", onclick: () => doStep(number) }, text(`guide-${number}-do`)),
    ))),
  );
}

function set(state, doStep) {
  remember(state);
  showGuide(doStep);
  find("guide-toggle").focus();
}

function remembered() {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off: the introduction simply comes back
  }
}

function remember(state) {
  try {
    window.localStorage.setItem(KEY, state);
  } catch {
    // as above
  }
}
