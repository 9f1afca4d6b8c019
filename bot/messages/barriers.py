"""Barriers as everybody sees them: the open list, "me too", and the weekly summary."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Item, Look, Text, Tone
from bot.i18n import Translate
from bot.messages import signs
from bot.messages.buttons import named
from bot.messages.parts import which_of
from challenges.models import Barrier, BarrierStatus, Decision, Signal
from scoring.facts import BarrierFacts
from scoring.voices import NOTHING, Told

MOST_LISTED = 6
"""So many fill the screen of a phone."""

NO_OTHERS: Mapping[Signal, int] = {}

MOST_ON_PAGE = 2
MOST_IN_SUMMARY = 8

HEARD = (BarrierStatus.REPORTED, BarrierStatus.ACKNOWLEDGED)
WORKED_ON = (BarrierStatus.PLANNED, BarrierStatus.IN_PROGRESS)


def is_public(barrier: Barrier) -> bool:
    """Whether everybody may read its name: own words only once a coordinator gave them one."""
    return not barrier.own_words


def public_name(barrier: Barrier, translate: Translate) -> str:
    """A barrier by the name that everybody may read; nobody's own words.

    Also for messages to coordinators: those are kept, and own words that are taken out are not.
    """
    unnamed = not is_public(barrier)
    name = translate("barrier-unnamed") if unnamed else barrier.name(translate.locale)
    return told_as(name, barrier.kind, translate)


def told_as(name: str, kind: Signal, translate: Translate) -> str:
    """A name among those of barriers: of a chance, and of what should stay, it says what it is."""
    return translate("told-as", kind=kind, name=name) if kind is not Signal.BARRIER else name


def titled(facts: BarrierFacts, translate: Translate) -> str:
    """The same of what is known of one."""
    return told_as(facts.title, facts.kind, translate)


def status_word(status: BarrierStatus, kind: Signal, translate: Translate) -> str:
    """What a status is called: a chance is tried and adopted where a barrier is removed."""
    return translate(f"status-{status}", kind=kind)


def voices_text(voices: Told, translate: Translate) -> str:
    """How many colleagues ran into a barrier, at least; else how many reports there are."""
    if not voices.reports:
        return translate("voices-few")
    key = "voices" if voices.people else "voices-reports"
    return translate(key, people=voices.people, reports=voices.reports)


def status_text(barrier: Barrier, translate: Translate) -> str:
    """Where a barrier stands, with its owner and date where it has them."""
    words = status_word(barrier.status, barrier.kind, translate)
    if barrier.status in WORKED_ON and barrier.owner:
        key = "status-will-do" if barrier.status is BarrierStatus.PLANNED else "status-owner"
        words = with_due(barrier, translate(key, status=words, owner=barrier.owner), translate)
    if barrier.status is BarrierStatus.PARKED and barrier.review_on:
        day = translate.day(barrier.review_on, barrier.opened_on)
        words = translate("status-until", status=words, day=day)
    return words


def decided(barrier: Barrier, translate: Translate) -> tuple[str, ...]:
    """What leadership decided about a barrier, if it did, without its explanation."""
    match barrier.decision:
        case Decision.GO_AHEAD:
            return (translate("summary-go-ahead"),)
        case Decision.NOT_NOW:
            return (translate("summary-not-now"),)
        case _:
            return ()


def open_list(
    barriers: Sequence[Barrier],
    voices: Mapping[UUID, Told],
    translate: Translate,
    *,
    mine: Collection[UUID] = (),
    start: int = 0,
    said: str = "",
    few: int | None = None,
    kind: Signal = Signal.BARRIER,
    others: Mapping[Signal, int] = NO_OTHERS,
) -> Card:
    """The barriers that are open, some at a time, with "me too", or its undoing for `mine`.

    Beyond the end, where a barrier was closed meanwhile, it is the last page. `said` answers what
    was pressed in the list, which stays. On somebody's own page there are so `few` of them, and the
    way to all; there the answer stands by itself. Of another `kind` they are chances, or what is to
    stay; of the `others` it says how many there are, and leads to them.
    """
    if few is not None:
        return _few(barriers, voices, translate, mine, few)
    start = min(start, max(0, len(barriers) - 1) // MOST_LISTED * MOST_LISTED)
    body: list[Element] = [Text(said, Tone.STRONG)] if said else []
    body.append(Text(translate("barriers-about", kind=kind)))
    body += which_of(start, MOST_LISTED, len(barriers), translate)
    for barrier in most_voices_first(barriers, voices)[start : start + MOST_LISTED]:
        body.append(_item(barrier, voices, translate, f"/{start}", is_mine=barrier.id in mine))
    body += [] if barriers else [Text(translate("barriers-none", kind=kind))]
    buttons = list(report_buttons(translate, first=kind))
    before, after = max(0, start - MOST_LISTED), start + MOST_LISTED
    if start:
        buttons.append(Button("open-barriers", translate("button-earlier"), at(kind, before)))
    if after < len(barriers):
        buttons.append(Button("open-barriers", translate("button-later"), at(kind, after)))
    buttons += [
        Button("open-barriers", translate("button-of-kind", kind=one, count=count), f"{one}/0")
        for one, count in others.items()
    ]
    return Card(translate("barriers-title", kind=kind), tuple(body), tuple(buttons))


def _few(
    barriers: Sequence[Barrier],
    voices: Mapping[UUID, Told],
    translate: Translate,
    mine: Collection[UUID],
    few: int,
) -> Card:
    shown = most_voices_first(barriers, voices)[:few]
    items = [
        replace(
            _item(one, voices, translate, "", is_mine=one.id in mine),
            status=status_word(one.status, one.kind, translate),
        )
        for one in shown
    ]
    all_of_them = translate("button-all-barriers", count=len(barriers))
    further = (Button("open-barriers", all_of_them),) if len(barriers) > len(shown) else ()
    body = items if barriers else [Text(translate("barriers-none", kind=Signal.BARRIER))]
    buttons = (*further, report_button(translate))
    return Card(translate("barriers-title", kind=Signal.BARRIER), tuple(body), buttons)


def at(kind: Signal, start: int) -> str:
    """What a button carries that turns a page of a list: "6", "chance/6"."""
    return str(start) if kind is Signal.BARRIER else f"{kind}/{start}"


def list_button(
    translate: Translate, kind: Signal = Signal.BARRIER, look: Look = Look.DEFAULT
) -> Button:
    """The way to what is open of a kind."""
    value = "" if kind is Signal.BARRIER else f"{kind}/"
    return Button("open-barriers", translate("button-barriers", kind=kind), value, look)


REPORTS: Mapping[Signal, str] = {
    Signal.BARRIER: "report-friction",
    Signal.CHANCE: "report-chance",
    Signal.KEEP: "report-keep",
}
"""The forms in which somebody tells of each, and the buttons that open them."""


def report_button(translate: Translate, kind: Signal = Signal.BARRIER, about: str = "") -> Button:
    """The way to the form for what got in the way, for a chance, or for what should stay."""
    return Button(REPORTS[kind], translate("button-report", kind=kind), about, opens_form=True)


def report_buttons(translate: Translate, first: Signal = Signal.BARRIER) -> tuple[Button, ...]:
    """The way to the form of a kind, and to that of what people tell beside it.

    What should stay is told beside chances: with a third button a list is more than a screen.
    """
    beside = Signal.KEEP if first is Signal.CHANCE else Signal.CHANCE
    return tuple(report_button(translate, kind) for kind in (first, beside))


def _item(
    barrier: Barrier,
    voices: Mapping[UUID, Told],
    translate: Translate,
    place: str,
    *,
    is_mine: bool,
) -> Item:
    count = voices_text(voices.get(barrier.id, NOTHING), translate)
    action = "withdraw-support" if is_mine else "support-barrier"
    label = "button-not-me-too" if is_mine else "button-me-too"
    called = barrier.name(translate.locale)
    button = Button(action, translate(label), f"{barrier.id}{place}")
    return Item(
        called,
        (count, *decided(barrier, translate)),
        status_text(barrier, translate),
        sign=signs.STATUS[barrier.status],
        button=named(button, called, translate),
    )


def noted(barrier: Barrier, *, is_new: bool, translate: Translate) -> str:
    """The receipt of a "me too" in one line, above the list in which it was pressed."""
    key = "support-noted" if is_new else "support-known"
    return f"{translate(key)} {public_name(barrier, translate)}"


def supported(barrier: Barrier, *, is_new: bool, translate: Translate) -> Card:
    """The receipt of a "me too"."""
    return Card(
        translate("support-noted" if is_new else "support-known"),
        (Text(public_name(barrier, translate)), Text(translate("support-hear"), Tone.SUBTLE)),
        (Button("withdraw-support", translate("button-undo"), str(barrier.id)),),
    )


def partly(name: str, status: BarrierStatus, translate: Translate) -> str:
    """A barrier's name among those that are gone: of one that is gone in part it says so."""
    is_partly = status is BarrierStatus.PARTLY_REMOVED
    return translate("summary-partly", name=name) if is_partly else name


def instead_text(barrier: Barrier, translate: Translate) -> str:
    """What can be done instead, where a coordinator said so."""
    return translate("news-instead", instead=barrier.instead) if barrier.instead else ""


def with_due(barrier: Barrier, words: str, translate: Translate) -> str:
    """The same words, with the day on which it would be gone."""
    if barrier.due is None:
        return words
    day = translate.day(barrier.due, barrier.opened_on)
    return translate("status-due", status=words, day=day)


def most_voices_first(barriers: Sequence[Barrier], voices: Mapping[UUID, Told]) -> list[Barrier]:
    """The most heard first."""
    return sorted(barriers, key=lambda one: (*voices.get(one.id, NOTHING).rank, one.opened_on))
