"""The coordinators' list: what is open, what is over, and what was set aside."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from bot.chat.cards import Button, Card, Element, Item, Text, Tone
from bot.i18n import Translate
from bot.messages import signs
from bot.messages.barriers import status_word, titled, voices_text
from bot.messages.buttons import named
from bot.messages.parts import which_of
from challenges.barriers import CLOSED
from challenges.models import BarrierStatus, Signal
from scoring.facts import BarrierFacts

PAGE = 5
"""So many fill the screen of a phone."""

MOST_LISTED_WORDS = 300
"""Letters of a report in the list, so that a card holds them; its own card has all of it."""


class Shelf(StrEnum):
    """The three lists that barriers are in."""

    OPEN = "open"
    ENDED = "ended"
    PARKED = "parked"


_ORDER: Mapping[Shelf, Callable[[BarrierFacts], tuple[object, ...]]] = {
    # What nobody has read first, then what most people ran into, the longest waiting before others.
    Shelf.OPEN: lambda b: (
        b.status is not BarrierStatus.REPORTED, *b.voices.rank, -b.waiting_days,
    ),
    Shelf.ENDED: lambda b: (-(b.closed_on or date.min).toordinal(), *b.voices.rank),
    Shelf.PARKED: lambda b: (b.review_on or date.max, *b.voices.rank),
}  # fmt: skip


def review_list(
    shelf: Shelf,
    barriers: Sequence[BarrierFacts],
    start: int,
    translate: Translate,
    kind: Signal = Signal.BARRIER,
) -> Card:
    """The barriers of one list, `PAGE` at a time, and the way to the other two.

    Beyond the end, where a barrier was closed meanwhile, it is the last page. Chances, and what
    should stay, have lists of their own, a press away where there are any.
    """
    mine = [b for b in barriers if b.kind is kind]
    found = sorted((b for b in mine if _shelf_of(b) is shelf), key=_ORDER[shelf])
    start = min(start, max(0, len(found) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(translate(f"review-about-{shelf}", count=len(found), kind=kind))]
    if shelf is Shelf.OPEN:
        body.append(Text(translate("review-tomorrow"), Tone.SUBTLE))
    body += which_of(start, PAGE, len(found), translate)
    for facts in found[start : start + PAGE]:
        body.append(_item(facts, translate))
    buttons: list[Button] = []
    if shelf is Shelf.OPEN and found:
        begin = "" if kind is Signal.BARRIER else kind
        buttons.append(Button("triage-next", translate("triage-title"), begin))
    if start:
        buttons.append(_page("button-earlier", shelf, start - PAGE, translate, kind))
    if start + PAGE < len(found):
        buttons.append(_page("button-later", shelf, start + PAGE, translate, kind))
    buttons += [
        _page(f"button-review-{other}", other, 0, translate, kind)
        for other in Shelf
        if other != shelf
    ]
    buttons += _other_kinds(barriers, kind, translate)
    return Card(translate(f"review-title-{shelf}", kind=kind), tuple(body), tuple(buttons))


def _other_kinds(
    barriers: Sequence[BarrierFacts], kind: Signal, translate: Translate
) -> list[Button]:
    """The way to the lists of the other kinds, with how many are open; none to what is not there.

    Whoever is in one of those always has the way back to the barriers.
    """
    there = {one.kind for one in barriers} | {Signal.BARRIER}
    open_ones = Counter(one.kind for one in barriers if _shelf_of(one) is Shelf.OPEN)
    return [
        Button(
            "review-list", translate("button-of-kind", kind=other, count=open_ones[other]),
            f"{other}/{Shelf.OPEN}/0",
        )
        for other in Signal
        if other in there and other is not kind
    ]  # fmt: skip


def shortened(words: str, most: int = MOST_LISTED_WORDS) -> str:
    """The beginning of what somebody wrote."""
    return words if len(words) <= most else f"{words[:most].rstrip()} …"


def _shelf_of(facts: BarrierFacts) -> Shelf:
    if facts.status is BarrierStatus.PARKED:
        return Shelf.PARKED
    return Shelf.ENDED if facts.status in CLOSED else Shelf.OPEN


def _item(facts: BarrierFacts, translate: Translate) -> Item:
    title = shortened(titled(facts, translate))
    details = (
        voices_text(facts.voices, translate),
        translate("review-waits", days=facts.waiting_days) if facts.is_open else "",
        facts.owner or (translate("review-no-owner") if facts.is_open else ""),
    )
    return Item(
        f"“{title}”" if facts.own_words else title,
        tuple(filter(None, details)),
        status_of(facts, translate),
        warning=translate("is-late") if facts.is_late else "",
        sign=signs.STATUS[facts.status],
        button=_open(facts, translate),
    )


def _open(facts: BarrierFacts, translate: Translate) -> Button:
    button = Button("review-barrier", translate("button-open"), str(facts.barrier_id))
    return named(button, shortened(titled(facts, translate)), translate)


def status_of(facts: BarrierFacts, translate: Translate) -> str:
    """How far a barrier is, with the day on which it ended or is looked at again."""
    status = status_word(facts.status, facts.kind, translate)
    if facts.closed_on:
        return translate(
            "status-since", status=status, day=translate.day(facts.closed_on, facts.opened_on)
        )
    if facts.review_on:
        return translate(
            "status-until", status=status, day=translate.day(facts.review_on, facts.opened_on)
        )
    return status


def _page(key: str, shelf: Shelf, start: int, translate: Translate, kind: Signal) -> Button:
    of_kind = "" if kind is Signal.BARRIER else f"{kind}/"
    return Button("review-list", translate(key), f"{of_kind}{shelf}/{max(0, start)}")
