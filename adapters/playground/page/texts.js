// The page's own words; what the bot says comes from the server.

export const TEXTS = {
  nl: {
    "skip": "Naar het kanaal",
    "invented": "Alles hier is verzonnen",
    "time": "Tijd in deze proef",
    "next-morning": "Volgende ochtend",
    "night": "Het wordt nacht…",
    "good-morning": "Goedemorgen. Het is {when}.",
    "language": "Taal",
    "you-are": "Je bent",
    "panes": "Wat je ziet",
    "channel": "Kanaal",
    "channel-about": "Iedereen leest mee",
    "direct": "Mijn berichten",
    "direct-about": "Alleen jij en Prikkel",
    "earlier-days": "Laat eerdere dagen zien",
    "direct-empty": "Hier praat je alleen met Prikkel. Typ een woord, of kies er hieronder een.",
    "only-you": "Alleen jij ziet dit",
    "check-mark": "Vinkje",
    "react": "Reageer met een vinkje, dat telt als gedaan",
    "you-typed": "Jij typte",
    "bot": "app",
    "new-messages": "{count} nieuw",
    "new-message": "Nieuw bericht in {place}: {text}",
    "composer-channel": "Typ een opdracht in het kanaal",
    "composer-direct": "Typ een opdracht aan Prikkel",
    "placeholder-channel": "/prikkel …",
    "placeholder-direct": "Typ een woord",
    "send": "Verstuur",
    "suggestions": "Veelgebruikte opdrachten",
    "required": "verplicht",
    "choose": "Kies…",
    "error-required": "Vul dit nog in.",
    "form-errors": "Kijk nog even naar wat er bij de velden staat.",
    "trouble": "Dat lukte niet. Probeer het nog eens.",
    "offline": "De verbinding met Prikkel is weg. Loopt het programma nog?",
    "role-participant": "medewerker",
    "role-ambassador": "ambassadeur",
    "role-coordinator": "coördinator",
    "role-leader": "leiding",
    "speaks-nl": "Nederlands",
    "speaks-en": "Engels",
    "guide-title": "Rondkijken in drie stappen",
    "guide-about": "De mensen zijn bedacht, het programma is echt.",
    "guide-1": "Druk bij de uitdaging van vandaag op ‘Vandaag niet’ en zeg wat er in de weg zat.",
    "guide-1-do": "Naar de uitdaging",
    "guide-2": "Kijk als coördinator wat er in de weg zit, en pak iets op.",
    "guide-2-do": "Word coördinator",
    "guide-3": "Spring naar maandag en lees als leiding het weekbericht.",
    "guide-3-do": "Naar maandag",
    "guide-close": "Sluit deze uitleg",
    "guide-open": "Uitleg",
  },
  en: {
    "skip": "Skip to the channel",
    "invented": "Everything here is invented",
    "time": "Time in this trial",
    "next-morning": "Next morning",
    "night": "Night falls…",
    "good-morning": "Good morning. It is {when}.",
    "language": "Language",
    "you-are": "You are",
    "panes": "What you see",
    "channel": "Channel",
    "channel-about": "Everybody reads this",
    "direct": "My messages",
    "direct-about": "Only you and Prikkel",
    "earlier-days": "Show earlier days",
    "direct-empty": "Here you talk with Prikkel alone. Type a word, or choose one below.",
    "only-you": "Only you see this",
    "check-mark": "Check mark",
    "react": "React with a check mark, which counts as done",
    "you-typed": "You typed",
    "bot": "app",
    "new-messages": "{count} new",
    "new-message": "New message in {place}: {text}",
    "composer-channel": "Type a command in the channel",
    "composer-direct": "Type a command to Prikkel",
    "placeholder-channel": "/prikkel …",
    "placeholder-direct": "Type a word",
    "send": "Send",
    "suggestions": "Common commands",
    "required": "required",
    "choose": "Choose…",
    "error-required": "Please fill this in.",
    "form-errors": "Please look at what is said beside the fields.",
    "trouble": "That did not work. Please try again.",
    "offline": "The connection with Prikkel is gone. Is the program still running?",
    "role-participant": "employee",
    "role-ambassador": "ambassador",
    "role-coordinator": "coordinator",
    "role-leader": "leadership",
    "speaks-nl": "Dutch",
    "speaks-en": "English",
    "guide-title": "Look around in three steps",
    "guide-about": "The people are made up, the program is real.",
    "guide-1": "Press ‘Not today’ under today's challenge, and say what got in the way.",
    "guide-1-do": "To the challenge",
    "guide-2": "Look as the coordinator at what is in the way, and take something on.",
    "guide-2-do": "Be the coordinator",
    "guide-3": "Jump to Monday and read the weekly digest as leadership.",
    "guide-3-do": "To Monday",
    "guide-close": "Close this explanation",
    "guide-open": "Explanation",
  },
};

let locale = "nl";

export const locales = Object.keys(TEXTS);
export const currentLocale = () => locale;

/** The text of `key` in the page's language. */
export function text(key, values = {}) {
  return TEXTS[locale][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Choose the page's language, and put its words where the page names their keys. */
export function speakLanguage(wanted) {
  locale = wanted;
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
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "nl-NL", {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone,
  }).format(new Date(iso));
}

export const day = (iso, timeZone) => new Intl.DateTimeFormat(
  locale === "en" ? "en-GB" : "nl-NL",
  { weekday: "long", day: "numeric", month: "long", timeZone },
).format(new Date(iso));

export const hour = (iso, timeZone) => new Intl.DateTimeFormat(
  "nl-NL", { hour: "2-digit", minute: "2-digit", timeZone },
).format(new Date(iso));
