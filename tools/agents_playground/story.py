"""What somebody does in two days: takes part, reports, and looks after barriers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.i18n import translator
from challenges import packs
from tools.agents_playground.page import PlaygroundPage

_CHAT, _CHANNEL = "Personal Chat", "General"


@dataclass(frozen=True)
class Words:
    """What is typed by the person, who writes English where nothing else is here."""

    own: str
    same: tuple[str, str]
    place: str
    name: str
    action: str
    question: str
    answer: str


WORDS = {
    "nl": Words(
        "De vaatwasser is stuk, mail keuken@voorbeeldstad.example",
        ("Onze mokken zijn weg sinds de verhuizing", "In de kantine staat alleen karton"),
        "Stadhuis, 3e verdieping",
        "Kapotte vaatwasser",
        "Een nieuwe vaatwasser",
        "Welke vaatwasser is dat?",
        "Die bij de trap",
    ),
    "en": Words(
        "The dishwasher is broken, mail kitchen@exampleford.example",
        ("Our mugs are gone since we moved", "There is only cardboard in the canteen"),
        "Town hall, 3rd floor",
        "Broken dishwasher",
        "A new dishwasher",
        "Which dishwasher is that?",
        "The one near the stairs",
    ),
}
_LONGER_THAN_EDITS_TAKE = 10.0
_CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b")


class Story:
    """The steps, in one language; each leaves a picture."""

    def __init__(self, page: PlaygroundPage, locale: str) -> None:
        self._page = page
        self._locale = locale
        self._words = WORDS.get(locale, WORDS["en"])
        self._translate = translator(locale)
        self._code = ""

    def first_day(self, colleague_presses: Callable[[], None]) -> None:
        """Join, answer, say what got in the way, and see how the teams stand."""
        page, say, words = self._page, self._translate, self._words
        self._joins()
        self._asks_to_be_reminded()
        page.goes_to(_CHANNEL)
        challenge = page.sees(say("button-done"))
        page.pictured("posted-in-the-channel")
        page.presses(say("button-done"), on=challenge)
        page.pictured("checked-in")
        answered = page.sees(say("answer-done"))
        page.waits(_LONGER_THAN_EDITS_TAKE)
        assert answered.is_visible(), "the answer in the channel was wiped"
        colleague_presses()
        page.waits(_LONGER_THAN_EDITS_TAKE)
        assert answered.is_visible(), "a colleague's press wiped the answer in the channel"
        page.pictured("still-there-after-a-colleague")
        page.goes_to(_CHAT)
        page.says(self._typed("today"))
        page.presses(say("button-not-today"))
        page.pictured("not-today")
        page.presses(say("button-own-words"))
        self._reports(words.own, say("friction-reason-own"))
        self._code = self._given_code()
        for text in words.same:
            page.says(self._typed("today"))
            page.presses(say("button-report"))
            self._reports(text)
        for command in ("leaderboard", "home", "pause", "my-data", "help"):
            page.says(self._typed(command))
            page.pictured(command)

    def second_day(self) -> None:
        """See the next challenge, and look after what was reported."""
        page = self._page
        page.goes_to(_CHANNEL)
        page.sees(self._challenge(2))
        page.pictured("posted-the-next-day")
        page.goes_to(_CHAT)
        page.says(self._typed("coordinate"))
        page.pictured("review")
        self._reviews_own_words()
        self._reviews_reports()
        self._follows()
        page.says(self._typed("actions"))
        page.pictured("actions")
        for command in ("opportunities", "roadmap"):
            page.says(self._typed(command))
            page.sees_image()
            page.pictured(command)

    def second_afternoon(self) -> None:
        """Be reminded of what has no answer yet, and answer from the reminder."""
        page, say = self._page, self._translate
        page.sees(say("reminder-title", title=self._challenge(2)))
        page.pictured("reminder")
        page.presses(say("button-done"))
        page.pictured("reminder-answered")

    def _asks_to_be_reminded(self) -> None:
        page, say = self._page, self._translate
        page.presses(say("button-reminders"))
        page.chooses(say("field-timezone"), say.place("Europe/Amsterdam"))
        page.pictured("reminder-form")
        page.presses(say("button-save"))
        page.pictured("reminder-saved")

    def _joins(self) -> None:
        page = self._page
        page.pictured("welcome")
        page.says(f"taal {self._locale}")
        page.says(self._typed("join"))
        page.pictured("joined")

    def _reports(self, text: str, reason: str = "") -> None:
        """Fill the form in; what is asked before it is sent is answered too."""
        page, say = self._page, self._translate
        page.pictured("form")
        page.chooses(say("friction-reason"), reason)
        page.fills_in(say("friction-text"), text)
        page.fills_in(say("friction-place"), self._words.place)
        page.ticks(say("friction-code-wanted"))
        page.presses(say("button-send"))
        page.pictured("asked-first")
        if page.asks(say("friction-as-it-is")):
            page.ticks(say("friction-as-it-is"))
        if page.asks(say("friction-same-as")):
            page.chooses(say("friction-same-as"), say("friction-none-of-these"))
        if page.asks(say("friction-text")):
            page.presses(say("button-send"))
        page.pictured("sent")

    def _reviews_own_words(self) -> None:
        """Name what somebody said in own words, and fill in what is known of it."""
        page, say, words = self._page, self._translate, self._words
        self._opens("button-name-barrier")
        page.pictured("barrier")
        self._fills_in("button-name-barrier", "field-title", words.name)
        self._fills_in("button-ask-reporter", "field-ask-reporter", words.question, "button-send")
        page.presses(say("button-more"))
        page.pictured("more")
        page.presses(say("button-describe-barrier"))
        page.chooses(say("field-effort"), say("scale-2"))
        page.pictured("details")
        page.presses(say("button-save"))
        self._fills_in("button-make-action", "action-title", words.action)

    def _reviews_reports(self) -> None:
        """Take words out of a report, and give another its own barrier."""
        self._opens("button-split-report")
        self._page.pictured("two-reports")
        self._fills_in("button-redact-report", "field-redacted", "…")
        self._fills_in("button-split-report", "field-title", self._words.same[1])

    def _opens(self, button: str) -> None:
        """Open the barrier in the list that has this button; there are two."""
        page, say = self._page, self._translate
        for number in range(2):
            page.says(self._typed("coordinate"))
            page.presses(say("button-open"), at=number)
            if page.offers(say(button)):
                return
        raise AssertionError(f"no barrier has {say(button)!r}")

    def _follows(self) -> None:
        """See what was asked about one's own report, and answer."""
        page = self._page
        page.says(f"{self._typed('follow')} {self._code}")
        page.pictured("followed")
        answer = self._words.answer
        self._fills_in("button-say-unknown", "field-say-unknown", answer, "button-send")

    def _fills_in(self, button: str, field: str, text: str, send: str = "button-save") -> None:
        """Open a form with one button, fill in one field, and send it with another."""
        page, say = self._page, self._translate
        page.presses(say(button))
        page.fills_in(say(field), text)
        page.pictured(button.removeprefix("button-"))
        page.presses(say(send))
        page.pictured(f"{button.removeprefix('button-')}-done")

    def _typed(self, command: str) -> str:
        return self._translate(f"command-{command}").split(",")[0].strip()

    def _given_code(self) -> str:
        found = _CODE.search(self._page.card.inner_text())
        if found is None:
            raise AssertionError("the receipt holds no code")
        return found.group()

    def _challenge(self, number: int) -> str:
        return packs.load("two-weeks").challenges[number - 1].title.in_language(self._locale)
