"""What was done with a barrier: who, when, what and why."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.parts import left_out
from bot.messages.review.cards import title_of
from bot.messages.review.together import name_asked, name_buttons
from challenges import calendar
from challenges.models import Barrier, BarrierChange, Signal
from challenges.retractions import TAKEN_BACK

MOST_CHANGES = 20


def history_card(
    barrier: Barrier,
    changes: Sequence[BarrierChange],
    reader: UUID,
    timezone: str,
    translate: Translate,
    names: Mapping[UUID, str],
    *,
    asks: bool = False,
) -> Card:
    """Who did what, when and why, the latest first.

    People are told by their role, and coordinators by what they want to be called: it `asks` a
    reader who has not said so yet.
    """
    body: list[Element] = [name_asked(translate)] if asks else []
    for change in reversed(changes[-MOST_CHANGES:]):
        day = translate.day(calendar.local_day(change.changed_at, timezone), barrier.opened_on)
        told = happened(change, barrier.kind, reader, translate, names)
        body.append(Text(translate("change-line", day=day, who=told.who, what=told.what)))
        if told.note:
            body.append(Quote(told.note))
    earlier = left_out(len(changes) - MOST_CHANGES, translate)
    body += [Text(line, Tone.SUBTLE) for line in earlier]
    if not changes:
        body.append(Text(translate("change-none")))
    back = Button(
        "review-barrier", translate("button-back-to-barrier", kind=barrier.kind), str(barrier.id)
    )
    title = translate("change-title", barrier=title_of(barrier, translate))
    asking = name_buttons(barrier, translate) if asks else ()
    return Card(title, tuple(body), (*asking, back))


class Happened(NamedTuple):
    """A change in words: "you", "gave an answer", and what was typed."""

    who: str
    what: str
    note: str


_NOT_TYPED = frozenset({"merged", "described"})


def happened(
    change: BarrierChange,
    kind: Signal,
    reader: UUID,
    translate: Translate,
    names: Mapping[UUID, str],
) -> Happened:
    """Who did what with something of a kind, as `reader` is told, and the words typed with it."""
    who = _who(change, reader)
    return Happened(
        (_name(change, names) if who == "coordinator" else "") or translate(f"change-by-{who}"),
        translate(f"change-{change.what.replace(' ', '-')}", kind=kind),
        "" if change.what in _NOT_TYPED else change.note,
    )


def _name(change: BarrierChange, names: Mapping[UUID, str]) -> str:
    return names.get(change.participant_id, "") if change.participant_id else ""


def _who(change: BarrierChange, reader: UUID) -> str:
    if change.what == "reopened":
        return "those-hindered"
    if change.what == TAKEN_BACK:
        return "reporter"
    if change.participant_id == reader:
        return "you"
    return "leader" if change.what.startswith("decided") else "coordinator"
