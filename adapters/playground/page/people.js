// Who you are: the people of one invented organisation, and the one you look as.

import { find, make } from "/playground/dom.js";
import { languageName, text } from "/playground/texts.js";

const WIDE = window.matchMedia("(min-width: 1180px) and (min-height: 600px)");

/** Show the people to choose from; `choose(person)` is called when one is pressed. */
export function showPeople(cast, you, choose) {
  find("organisation").textContent = cast.organisation;
  find("you").textContent = you.name;
  find("cast").replaceChildren(...cast.people.map((person, index) => make(
    "li", {},
    make(
      "button",
      {
        type: "button",
        class: "person",
        "data-person": person.id,
        "aria-pressed": person.id === you.id ? "true" : "false",
        onclick: () => choose(person),
      },
      make("span", { class: `avatar hue-${index % 7}`, "aria-hidden": "true" }, initials(person.name)),
      make(
        "span", { class: "who" },
        make(
          "span", { class: "name" }, make("strong", {}, person.name), " ",
          person.locale === document.documentElement.lang ? "" : make(
            "abbr", { class: "tag", title: languageName(person.locale) }, person.locale.toUpperCase(),
          ),
        ), " ",
        make("span", { class: "role" }, role(person)), " ",
        make("span", { class: "about" }, person.about),
      ),
    ),
  )));
}

/** Keep the list open where there is room, and folded where there is not. */
export function foldPeople() {
  const details = find("people");
  const summary = details.querySelector("summary");
  const fit = () => {
    details.open = WIDE.matches;
    summary.tabIndex = WIDE.matches ? -1 : 0; // unfolded for good: nothing to press
  };
  WIDE.addEventListener("change", fit);
  fit();
  summary.addEventListener("click", (event) => {
    if (WIDE.matches) event.preventDefault();
  });
  return () => { if (!WIDE.matches) details.open = false; };
}

function role(person) {
  const name = text(`role-${person.role}`);
  return person.team ? `${name} · ${person.team}` : name;
}

function initials(name) {
  const words = name.split(" ");
  return words[0][0] + words[words.length - 1][0];
}
