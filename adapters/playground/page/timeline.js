// The messages of a conversation. Only what changed is drawn again, so focus stays where it is.

import { cardText, renderCard } from "/playground/cards.js";
import { make, prefersStillness } from "/playground/dom.js";
import { day, hour, text } from "/playground/texts.js";

export class Timeline {
  /**
   * `press(message, button, element)` is called for every button that is pressed, and
   * `react(message, element)` when the check mark under a challenge is.
   */
  constructor(list, press, react) {
    this.list = list;
    this.react = react;
    this.scroller = list.closest(".scroller");
    this.press = press;
    this.clear();
  }

  /** Forget everything: another person looks. */
  clear() {
    this.list.replaceChildren();
    this.known = new Map();
    this.days = new Set();
    this.fresh = true;
  }

  /** Show these messages; returns those that are new since the last time. */
  show(messages, timeZone) {
    const atEnd = this.isAtEnd();
    const added = [];
    for (const message of messages) {
      const known = this.known.get(message.id);
      if (!known) {
        this.known.set(message.id, { revision: message.revision, item: this.add(message, timeZone) });
        added.push(message);
      } else if (known.revision !== message.revision) {
        known.revision = message.revision;
        this.change(known.item, message, timeZone);
      }
    }
    const wasFresh = this.fresh;
    if (wasFresh && messages.length) this.foldEarlierDays();
    this.fresh = false;
    const page = this.scroller.scrollHeight <= this.scroller.clientHeight + 1;
    if (added.length && ((wasFresh && !page) || (!wasFresh && (atEnd && added.some((message) => !message.under))))) {
      this.goToEnd(wasFresh);
    }
    return wasFresh ? [] : added;
  }

  /** Show the last day alone, so that it is near on a phone and by keyboard; the rest is one press away. */
  foldEarlierDays() {
    const items = [...this.list.children];
    const earlier = items.slice(0, items.findLastIndex((item) => item.classList.contains("day")));
    if (!earlier.length) return;
    for (const item of earlier) item.hidden = true;
    const unfold = make("li", { class: "earlier" }, make("button", {
      type: "button",
      class: "button",
      onclick: () => {
        unfold.remove();
        for (const item of earlier) item.hidden = false;
        earlier[0].nextElementSibling?.querySelector(".body")?.focus();
      },
    }, text("earlier-days")));
    this.list.prepend(unfold);
  }

  /** The item of a message, when it is shown. */
  item(id) {
    return this.known.get(id)?.item;
  }

  goToEnd(atOnce = false) {
    const last = this.list.lastElementChild;
    if (!last) return;
    const behavior = atOnce || prefersStillness() ? "auto" : "smooth";
    if (last.offsetHeight > this.scroller.clientHeight * 0.8) {
      last.scrollIntoView({ block: "start", behavior });
    } else if (this.scroller.scrollHeight > this.scroller.clientHeight) {
      this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    } else {
      last.scrollIntoView({ block: "end", behavior });
    }
  }

  /** Bring a message into view: its beginning when it does not fit. */
  reveal(item) {
    const body = item.querySelector(".body");
    const room = Math.min(this.scroller.clientHeight, window.innerHeight) - 40;
    body.scrollIntoView({ block: body.offsetHeight > room ? "start" : "nearest" });
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < 160;
  }

  add(message, timeZone) {
    const item = make("li", { class: this.fresh ? "message" : "message arriving" });
    this.fill(item, message, timeZone);
    const parent = message.under && this.known.get(message.under);
    if (parent) {
      parent.item.querySelector(":scope > .answers").append(item);
    } else {
      this.addDay(message, timeZone);
      this.list.append(item);
    }
    return item;
  }

  addDay(message, timeZone) {
    const name = day(message.at, timeZone);
    if (this.days.has(name)) return;
    this.days.add(name);
    this.list.append(make("li", { class: "day" }, make("span", {}, name)));
  }

  change(item, message, timeZone) {
    const focused = item.contains(document.activeElement) ? document.activeElement : null;
    const answers = item.querySelector(":scope > .answers");
    this.fill(item, message, timeZone);
    item.querySelector(":scope > .answers").replaceWith(answers);
    if (!focused || item.contains(document.activeElement)) return;
    const { action, value } = focused.dataset;
    const same = [...item.querySelectorAll(".button")].find(
      (button) => button.dataset.action === action && button.dataset.value === value,
    );
    (same || item.querySelector(".body")).focus({ preventScroll: true });
  }

  checkMark(message) {
    return make(
      "button",
      {
        type: "button",
        class: "reaction button",
        "data-action": "react",
        "data-value": "",
        "aria-pressed": String(message.reacted),
        title: text("react"),
        onclick: (event) => this.react(message, event.currentTarget),
      },
      make("span", { "aria-hidden": "true" }, "✓"), text("check-mark"), message.reactions ? ` ${message.reactions}` : "",
    );
  }

  fill(item, message, timeZone) {
    const card = renderCard(message.card, (button, element) => this.press(message, button, element));
    item.classList.toggle("private", message.private);
    item.classList.toggle("nested", Boolean(message.under));
    item.replaceChildren(
      make(
        "article", { class: "body", tabindex: -1, "aria-label": cardTitle(message) },
        message.said ? make(
          "p", { class: "said" },
          make("span", { class: "unseen" }, `${text("you-typed")}: `), message.said,
        ) : "",
        make(
          "p", { class: "from" },
          make("img", { src: "/playground/logo.svg", alt: "", width: 28, height: 28 }),
          make("strong", {}, "Prikkel"),
          make("span", { class: "tag" }, text("bot")),
          make("time", { datetime: message.at }, hour(message.at, timeZone)),
          message.private ? make("span", { class: "only-you" }, text("only-you")) : "",
        ),
        card,
        isChallenge(message) ? this.checkMark(message) : "",
      ),
      make("ol", { class: "answers" }),
    );
  }
}

/** Whether everybody can answer this message: there a check mark counts as an answer. */
const isChallenge = (message) =>
  !message.private && message.card.buttons.some((button) => button.action === "check-in");

/** What a message says, for those who listen. */
export const spoken = (message) => cardText(message.card);

function cardTitle(message) {
  return message.private ? `${text("only-you")}: ${message.card.title}` : message.card.title;
}
