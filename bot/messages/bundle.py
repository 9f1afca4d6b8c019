"""A coordinator's message of the day, and what is said of each thing in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Element, Text, Tone
from bot.chat.forms import ChoiceField, Form, Option
from bot.i18n import Translate
from bot.messages.barriers import public_name
from bot.messages.buttons import named
from bot.messages.review.lists import shortened
from challenges.barriers import wants_more
from challenges.models import Barrier

MOST_LISTED = 5
"""More of them are not read in one message; the rest is one press away."""

LONGEST_NOTE = 200

Words = Callable[[Translate], str]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that coordinators are told of or asked.

    `subject` is what it is about ("barrier/<id>"): once in a message, whatever is said of it, and
    one coordinator may look after it. `said` is a sentence or more below its `title`, `opens` the
    button that leads to it. It is said on the day `since` and 1, 3, 7, 15 ... working days later;
    what is said `once`, such as something that happened, on that day alone. Who it is `known_to`
    heard of it already. `not_ours` is how to say that nobody here can do a thing about it; without
    it, that is a button after which nobody is asked again.
    """

    subject: str
    since: date
    title: Words
    said: Words
    opens: Callable[[Translate], Button]
    once: bool = False
    known_to: UUID | None = None
    not_ours: Callable[[Translate], Button] | None = None


def bundle(parts: Sequence[tuple[str, Sequence[Thing]]], others: int, translate: Translate) -> Card:
    """All that is due for one coordinator; `others` is how many more coordinators there are."""
    body, left = list[Element](), MOST_LISTED
    for heading, things in parts:
        if left:
            body.append(Text(translate(heading), Tone.STRONG))
        for thing in things[:left]:
            body += _thing(thing, others, translate)
        left -= min(left, len(things))
    rest = sum(len(things) for _, things in parts) - MOST_LISTED
    if rest > 0:
        body.append(Text(translate("summary-more", more=rest)))
    everything = Button("review-list", translate("button-review-all"), "0")
    return Card(translate("bundle-title"), tuple(body), (everything,))


def _thing(thing: Thing, others: int, translate: Translate) -> list[Element]:
    title, said = thing.title(translate), thing.said(translate)
    buttons = [
        thing.opens(translate),
        Button("put-off", translate("button-put-off"), thing.subject),
        thing.not_ours(translate) if thing.not_ours else _nobody_here(thing, translate),
    ]
    if others:
        give = translate("button-give")
        buttons.append(Button("give-away", give, thing.subject, opens_form=others > 1))
    return [
        Text(title),
        *([Text(said, Tone.SUBTLE)] if said else []),
        Actions(tuple(named(button, title, translate) for button in buttons)),
    ]


def _nobody_here(thing: Thing, translate: Translate) -> Button:
    return Button("nobody-here", translate("button-not-ours"), thing.subject)


def put_off(title: str, day: date, translate: Translate) -> Card:
    """That it comes back, and when."""
    return _noted(title, translate("put-off-until", day=translate.day(day)), translate)


def given(title: str, day: date, translate: Translate) -> Card:
    """That another coordinator looks after it from now on."""
    return _noted(title, translate("given-away", day=translate.day(day)), translate)


def give_form(subject: str, title: str, names: Mapping[UUID, str], translate: Translate) -> Form:
    """Ask which of several coordinators looks after it from now on."""
    options = tuple(Option(str(who), name) for who, name in names.items())
    return Form(
        "give-away",
        translate("button-give"),
        translate("button-save"),
        translate("button-cancel"),
        (ChoiceField("to", translate("field-give-to"), options, required=True),),
        value=subject,
        about=subject,
        intro=(Text(title, Tone.STRONG), Text(translate("hint-give-away"), Tone.SUBTLE)),
    )


def nobody_here(title: str, translate: Translate) -> Card:
    """That nobody is asked about it any more."""
    return _noted(title, translate("asked-no-more"), translate)


def _noted(title: str, words: str, translate: Translate) -> Card:
    about = [Text(title, Tone.STRONG)] if title else []
    return Card(translate("noted-title"), (*about, Text(words)))


def name(barrier: Barrier, translate: Translate) -> str:
    """A barrier by its public name; own words stay out of messages, which are kept."""
    return public_name(barrier, translate)


def opens(barrier: Barrier, translate: Translate) -> Button:
    """The way to a barrier; to the form where leadership waits for an answer."""
    if wants_more(barrier):
        answer = translate("button-answer-leadership")
        return Button("answer-leadership", answer, str(barrier.id), opens_form=True)
    return Button("review-barrier", translate("button-open"), str(barrier.id))


def not_ours(barrier: Barrier, translate: Translate) -> Button:
    """The way to set a barrier aside, with words that say that it is not to be solved here."""
    return Button("not-ours", translate("button-not-ours"), str(barrier.id), opens_form=True)


def decision(barrier: Barrier, translate: Translate) -> str:
    """What leadership decided, or wants to know."""
    said = [translate(f"decision-{barrier.decision}")] if barrier.decision else []
    if barrier.decision_note:
        said.append(translate("decision-note", note=shortened(barrier.decision_note, LONGEST_NOTE)))
    return " ".join(said)


def reopened(barrier: Barrier, translate: Translate) -> str:
    """Why it is open again, and who would have done it."""
    owner = barrier.owner or translate("review-no-owner")
    return f"{translate('reopened-because')} {translate('reopened-owner', owner=owner)}"


def late(barrier: Barrier, translate: Translate) -> str:
    """What was agreed, and what can be done now."""
    day = translate.day(barrier.due, barrier.opened_on) if barrier.due else ""
    return f"{translate('late-agreed', owner=barrier.owner, day=day)} {translate('late-what-now')}"


def answer(barrier: Barrier, translate: Translate) -> str:
    """What was said when it was set aside."""
    return translate("news-answer", answer=barrier.answer) if barrier.answer else ""


def reported(barrier: Barrier, translate: Translate) -> str:
    """Since when it is there."""
    return translate("overdue-since", day=translate.day(barrier.opened_on))


def to_tell(translate: Translate) -> str:
    """What coordinators could do, after a campaign."""
    return translate("bundle-to-tell")


def how_many(count: int, translate: Translate) -> str:
    """About how many barriers there is something to tell."""
    return translate("bundle-to-tell-about", count=count)


def shows_outcomes(translate: Translate) -> Button:
    """The way to what the channel would read."""
    return Button("what-became", translate("button-open"))


def nothing(translate: Translate) -> str:
    """Its heading says it all."""
    del translate
    return ""
