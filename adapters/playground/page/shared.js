// A world that strangers share: what the page says of it, and what happens when it ends.

import { find, speak } from "/playground/dom.js";
import { text, timeHere } from "/playground/texts.js";

const KEY = "prikkel-anew";
const SOON = 120000;

let shared = null;
let isNew = false;
let warning = null;

/** Remember which world it is, and say beforehand that it ends. */
export function enter(world) {
  shared = world;
  isNew = remembered();
  if (!shared) return;
  for (const leap of document.querySelectorAll(".leap")) {
    leap.hidden = !shared.leaps.includes(Number(leap.dataset.days));
  }
  warnInTime();
}

/** It ends sooner once it has grown enough. */
export function endsAt(moment) {
  if (!shared || shared.ends_at === moment) return;
  shared.ends_at = moment;
  tell();
  warnInTime();
}

function warnInTime() {
  const left = Date.parse(shared.ends_at) - Date.now();
  window.clearTimeout(warning);
  warning = window.setTimeout(() => { tell(); speak(text("public-soon", when())); }, Math.max(0, left - SOON));
}

/** Whether strangers share this world: nothing of theirs is kept. */
export const isShared = () => Boolean(shared);

/** Say it on the page, in its language. */
export function tell() {
  if (!shared) return;
  const isSoon = Date.parse(shared.ends_at) - Date.now() < SOON;
  const parts = [text("public-about", when())];
  if (isNew) parts.unshift(text("public-anew"));
  if (isSoon) parts.unshift(text("public-soon", when()));
  find("shared").textContent = parts.join(" ");
  find("shared").hidden = false;
}

/** Load the page anew, and say then what happened. */
export function startAnew() {
  try {
    window.sessionStorage.setItem(KEY, "yes");
  } catch {
    // storage is switched off: the page begins anew without saying so
  }
  window.location.reload();
}

/** What to say when something was refused. */
export const whyNot = (error) => (error.reason && shared ? text(error.reason, when()) : text("trouble"));

const when = () => ({ time: timeHere(shared.ends_at) });

function remembered() {
  try {
    const found = window.sessionStorage.getItem(KEY) === "yes";
    window.sessionStorage.removeItem(KEY);
    return found;
  } catch {
    return false;
  }
}
