// The page's own words, which come with each invented organisation from the server.

import { find } from "/playground/dom.js";

let texts = {};
let locale = "nl";

/** The text of `key` in the page's language. */
export function text(key, values = {}) {
  return (texts[key] ?? find("trouble").dataset.offline).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Choose the page's language, and put its words where the page names their keys. */
export function speakLanguage(wanted, words) {
  locale = wanted;
  texts = words;
  document.documentElement.lang = wanted;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
  }
}

/** A moment such as "woensdag 2 december 09:05", in the campaign's own time zone. */
export function moment(iso, timeZone) {
  return new Intl.DateTimeFormat(tag(), {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone,
  }).format(new Date(iso));
}

export const day = (iso, timeZone) => new Intl.DateTimeFormat(
  tag(),
  { weekday: "long", day: "numeric", month: "long", timeZone },
).format(new Date(iso));

export const hour = (iso, timeZone) => new Intl.DateTimeFormat(
  "nl-NL", { hour: "2-digit", minute: "2-digit", timeZone },
).format(new Date(iso));

/** The time of a moment where the reader is. */
export const timeHere = (iso) => new Intl.DateTimeFormat(
  tag(), { hour: "2-digit", minute: "2-digit" },
).format(new Date(iso));

/** What a language is called, in the page's own or in another. */
export const languageName = (of, among = locale) =>
  new Intl.DisplayNames([among], { type: "language" }).of(of);

const tag = () => (locale === "en" ? "en-GB" : locale);
