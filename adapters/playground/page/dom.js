// Makes elements. Text goes in as text nodes alone, so nothing that anybody typed becomes markup.

export const find = (id) => document.getElementById(id);

/** An element; `props` are attributes, except `on*` functions and `class`. */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Say something to those who listen instead of look. */
export function speak(text) {
  const region = find("spoken");
  region.textContent = "";
  window.setTimeout(() => { region.textContent = text; }, 60);
}

export const prefersStillness = () =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches;
