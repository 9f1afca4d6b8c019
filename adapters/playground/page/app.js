// Puts the page together: who looks, what they see, and what they do.

import * as api from "/playground/api.js";
import { showComposer } from "/playground/composer.js";
import { find, make, speak } from "/playground/dom.js";
import { openForm } from "/playground/forms.js";
import { showGuide } from "/playground/guide.js";
import { foldPeople, showPeople } from "/playground/people.js";
import * as world from "/playground/shared.js";
import { languageName, moment, speakLanguage, text } from "/playground/texts.js";
import { Timeline, spoken } from "/playground/timeline.js";

const PLACES = ["channel", "direct"];
const timelines = {};
const unread = { channel: 0, direct: 0 };

let casts = [];
let cast = null;
let you = null;
let state = null;
let fold = () => {};
let looking = null;
let lookAgain = false;
let isAway = false;

async function start() {
  const loaded = await api.loadCasts();
  casts = loaded.casts;
  world.enter(loaded.shared);
  if (loaded.shared) api.stayIn(loaded.shared.world, world.startAnew);
  for (const place of PLACES) {
    timelines[place] = new Timeline(find(`${place}-messages`), (message, button, element) =>
      during(element, () => gesture({
        kind: "button", message: message.id, action: button.action, value: button.value,
      }, place)), (message, element) => during(element, () => gesture({
        kind: "reaction", message: message.id, emoji: "white_check_mark", on: !message.reacted,
      }, place)));
    find(`show-${place}`).addEventListener("click", () => showPane(place));
  }
  const switches = document.querySelector(".languages");
  switches.hidden = casts.length < 2;
  switches.replaceChildren(...casts.map(({ locale }) => make("button", {
    type: "button", class: "toggle", "data-locale": locale, lang: locale,
    "aria-label": capital(languageName(locale, locale)), onclick: () => switchLanguage(locale),
  }, locale.toUpperCase())));
  find("next-morning").addEventListener("click", (event) => during(event.currentTarget, () => later(1)));
  for (const leap of document.querySelectorAll(".leap")) {
    leap.addEventListener("click", () => during(leap, () => later(Number(leap.dataset.days))));
  }
  fold = foldPeople();
  const asked = new URLSearchParams(window.location.search).get("as");
  const person = casts.flatMap((each) => each.people).find((each) => each.id === asked);
  const read = navigator.languages.map((tag) => tag.split("-")[0]);
  const own = read.map((locale) => casts.find((each) => each.locale === locale)).find(Boolean);
  await lookAs(person || (own || casts[0]).people[0]);
  document.body.dataset.ready = "yes";
  api.watch(refresh).addEventListener("error", away);
}

async function lookAs(person) {
  you = person;
  cast = casts.find((each) => each.people.includes(person));
  window.history.replaceState(null, "", `?as=${encodeURIComponent(person.id)}`);
  speakLanguage(cast.locale, cast.texts);
  world.tell();
  for (const button of document.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", String(button.dataset.locale === cast.locale));
  }
  for (const place of PLACES) timelines[place].clear();
  unread.channel = 0;
  unread.direct = 0;
  showPeople(cast, you, choose);
  for (const place of PLACES) {
    showComposer(find(`${place}-composer`), place, you, (command) =>
      gesture({ kind: "command", place, text: command }, place));
  }
  showGuide(guideStep);
  await refresh();
}

async function choose(person) {
  await lookAs(person);
  fold();
  find("cast").querySelector(`[data-person="${CSS.escape(person.id)}"]`)?.focus({ preventScroll: true });
  speak(`${text("you-are")} ${person.name}`);
}

async function switchLanguage(locale) {
  const wanted = casts.find((each) => each.locale === locale);
  if (wanted && wanted !== cast) await lookAs(wanted.people[cast.people.indexOf(you)]);
}

/** Fetch what this person sees; asked for again meanwhile, it looks once more. */
function refresh() {
  lookAgain = true;
  looking ??= look().finally(() => { looking = null; });
  return looking;
}

async function look() {
  while (lookAgain) {
    lookAgain = false;
    const person = you;
    try {
      const seen = await api.loadState(person.id);
      if (person === you) show(seen);
      if (isAway) trouble("");
      isAway = false;
    } catch (error) {
      away(error);
    }
  }
}

function show(seen) {
  state = seen;
  world.endsAt(seen.ends_at);
  find("now").textContent = moment(state.now, state.timezone);
  find("now").dateTime = state.now;
  find("channel-name").textContent = `# ${state.channel}`;
  document.title = `${you.name} · Prikkel`;
  for (const place of PLACES) {
    const added = timelines[place].show(state.messages[place], state.timezone);
    const others = added.filter((message) => !message.private || place === "direct");
    if (others.length && !find(place).classList.contains("shown")) unread[place] += others.length;
    const last = others.at(-1);
    if (last) {
      const name = place === "channel" ? state.channel : text("direct");
      speak(text("new-message", { place: name, text: spoken(last) }));
    }
  }
  const empty = find("direct-messages");
  empty.dataset.empty = state.messages.direct.length ? "" : text("direct-empty");
  showBadges();
}

function showBadges() {
  for (const place of PLACES) {
    const badge = find(`show-${place}`).querySelector(".badge");
    badge.hidden = unread[place] === 0;
    badge.textContent = text("new-messages", { count: unread[place] });
  }
}

function showPane(place) {
  for (const each of PLACES) {
    find(each).classList.toggle("shown", each === place);
    find(`show-${each}`).setAttribute("aria-pressed", String(each === place));
  }
  unread[place] = 0;
  showBadges();
  timelines[place].goToEnd(true);
}

/** Send one gesture, and show what came of it: a form, or a private answer. */
async function gesture(what, place) {
  try {
    const outcome = await api.sendGesture({ as: you.id, ...what });
    trouble("");
    await follow(outcome, what, place);
  } catch (error) {
    trouble(world.whyNot(error));
    await refresh();
  }
}

async function follow(outcome, what, place) {
  if (outcome.form && !outcome.errors) {
    openForm(outcome.form, async (form, answers, photo) => {
      const submitted = { kind: "form", place, message: what.message || "", action: form.action, value: form.value, answers };
      const person = you.id;
      const next = await api.sendGesture({ as: person, ...submitted });
      if (!next.form) window.setTimeout(() => follow(next, submitted, place), 0);
      if (next.photo && photo) window.setTimeout(() => letFollow(person, next.photo, photo), 0);
      return next;
    });
    return;
  }
  await refresh();
  if (outcome.answer) pointOut(outcome.answer);
}

/** Send the photo of a report that is there by now; what came of it is told in the chat with Prikkel. */
async function letFollow(person, key, photo) {
  try {
    await api.sendPhoto(person, key, photo);
    await refresh();
  } catch (error) {
    trouble(world.whyNot(error));
  }
}

function pointOut(id) {
  for (const place of PLACES) {
    const item = timelines[place].item(id);
    if (!item) continue;
    item.querySelector(".body").focus({ preventScroll: true });
    timelines[place].reveal(item);
    const message = state.messages[place].find((each) => each.id === id);
    if (message) speak(spoken(message));
  }
}

async function later(days) {
  document.body.dataset.night = "yes";
  speak(text("night"));
  try {
    await api.later(you.id, days);
    trouble("");
    await refresh();
    for (const place of PLACES) timelines[place].goToEnd();
    speak(text("good-morning", { when: moment(state.now, state.timezone) }));
  } catch (error) {
    trouble(world.whyNot(error));
  } finally {
    delete document.body.dataset.night;
  }
}

async function guideStep(number) {
  const roles = { 2: "coordinator", 3: "leader" };
  if (number === 1) {
    if (!cast.people.includes(you) || you.role !== "participant") await lookAs(cast.people[0]);
    showPane("channel");
    const buttons = find("channel-messages").querySelectorAll('[data-action="check-in"][data-value$="/not-today"]');
    buttons[buttons.length - 1]?.focus();
    return;
  }
  await lookAs(cast.people.find((person) => person.role === roles[number]));
  showPane("direct");
  if (number === 2) await gesture({ kind: "command", place: "direct", text: "coordinate" }, "direct");
  if (number === 3) await untilMonday();
}

async function untilMonday() {
  for (let days = 0; days < 7; days += 1) {
    await later(1);
    const weekday = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: state.timezone });
    if (weekday.format(new Date(state.now)) === "Mon") break;
  }
}

/** Run something for a pressed button, and ignore further presses until it is done. */
async function during(element, run) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  try {
    await run();
  } finally {
    element.removeAttribute("aria-busy");
  }
}

const capital = (name) => name[0].toUpperCase() + name.slice(1);

function away(error) {
  isAway = true;
  trouble(error.reason ? world.whyNot(error) : text("offline"));
}

function trouble(sentence) {
  const notice = find("trouble");
  notice.hidden = !sentence;
  if (notice.textContent !== sentence) notice.textContent = sentence;
}

window.setInterval(() => { if (you && !document.hidden) refresh(); }, 30000);
start().catch(() => trouble(text("offline")));
