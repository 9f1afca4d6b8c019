"""What became of barriers, for everybody: every week, and after a campaign when it is posted."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Look, Text, Tone
from bot.i18n import Translate
from bot.messages.barriers import (
    HEARD,
    MOST_IN_SUMMARY,
    WORKED_ON,
    decided,
    instead_text,
    list_button,
    most_voices_first,
    partly,
    report_buttons,
    status_text,
    voices_text,
    with_due,
)
from challenges.barriers import OPEN
from challenges.models import Barrier, BarrierStatus, Signal
from scoring.voices import NOTHING, Told

SURE = "sure"
"""The value of the button that posts: what the channel will read has been seen."""

_GONE = ("summary-removed", (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED))
_WORKED_ON = ("summary-worked-on", WORKED_ON)
_NOT_NOW = ("summary-not-possible", (BarrierStatus.NOT_POSSIBLE, BarrierStatus.PARKED))
_HEARD = ("summary-heard", HEARD)
_STILL_OPEN = ("kick-off-still-open", OPEN)


def summary(
    barriers: Sequence[Barrier],
    voices: Mapping[UUID, Told],
    *,
    unread: int | None,
    answered: Sequence[Barrier],
    translate: Translate,
) -> Card:
    """The weekly "you said, we did": heard, being worked on, removed, not possible because.

    Of those `answered` that have no name everybody may read, only what a coordinator said of them.
    """
    body = _sections((_GONE, _WORKED_ON, _NOT_NOW, _HEARD), barriers, voices, translate)
    if answered:
        lines = [f"• {_without_name(barrier, translate)}" for barrier in answered]
        body += [Text(translate("summary-answered"), Tone.STRONG), Text("\n".join(lines))]
    if unread is not None:
        body.append(Text(translate("summary-unread", reports=unread)))
    if not body:
        body.append(Text(translate("summary-quiet")))
    return Card(
        translate("summary-title"),
        tuple(body),
        (
            list_button(translate, look=Look.PRIMARY),
            *report_buttons(translate),
        ),
    )


def _sections(
    parts: Sequence[tuple[str, Collection[BarrierStatus]]],
    barriers: Sequence[Barrier],
    voices: Mapping[UUID, Told],
    translate: Translate,
) -> list[Element]:
    """What was in the way first; chances, and what should stay, are told apart from it."""
    body: list[Element] = []
    for kind in Signal:
        for key, statuses in parts:
            chosen = [one for one in barriers if one.kind is kind and one.status in statuses]
            body += _section(key, kind, most_voices_first(chosen, voices), voices, translate)
    return body


def _section(
    key: str,
    kind: Signal,
    chosen: Sequence[Barrier],
    voices: Mapping[UUID, Told],
    translate: Translate,
) -> list[Element]:
    if not chosen:
        return []
    lines = [_summary_line(barrier, voices, translate) for barrier in chosen[:MOST_IN_SUMMARY]]
    if len(chosen) > MOST_IN_SUMMARY:
        lines.append(translate("summary-more", more=len(chosen) - MOST_IN_SUMMARY))
    heading = Text(translate(key, kind=kind), Tone.STRONG)
    return [heading, Text("\n".join(f"• {line}" for line in lines))]


def became(
    barriers: Sequence[Barrier], voices: Mapping[UUID, Told], since: str, translate: Translate
) -> Card:
    """What was removed, planned, and refused with why since a day: posted when somebody says so."""
    body: list[Element] = [Text(translate("became-of-it-since", day=since))]
    body += _sections((_GONE, _WORKED_ON, _NOT_NOW), barriers, voices, translate)
    buttons = (list_button(translate, look=Look.PRIMARY), *report_buttons(translate))
    return Card(translate("became-of-it-title"), tuple(body), buttons)


def asked_first(card: Card, translate: Translate) -> Card:
    """What the channel will read, with the question whether it may."""
    asks = Text(translate("became-of-it-ask"), Tone.STRONG)
    post = Button("post-became", translate("button-post-now"), SURE, Look.PRIMARY)
    return Card(card.title, (asks, *card.body), (post,))


def still_open(
    barriers: Sequence[Barrier], voices: Mapping[UUID, Told], translate: Translate
) -> list[Element]:
    """What a campaign takes over from the one before it, for its first post."""
    return _sections((_STILL_OPEN,), barriers, voices, translate)


def _summary_line(barrier: Barrier, voices: Mapping[UUID, Told], translate: Translate) -> str:
    """A barrier, how it stands, and what leadership decided about it, without its explanation."""
    return " ".join((_how_it_stands(barrier, voices, translate), *decided(barrier, translate)))


def _how_it_stands(barrier: Barrier, voices: Mapping[UUID, Told], translate: Translate) -> str:
    name = partly(barrier.name(translate.locale), barrier.status, translate)
    if barrier.answer:
        rest = " ".join(filter(None, (barrier.answer, instead_text(barrier, translate))))
        if barrier.status is BarrierStatus.PARKED and barrier.review_on:
            day = translate.day(barrier.review_on, barrier.opened_on)
            rest = translate("summary-parked", why=rest, day=day)
        return translate("summary-line", name=name, rest=rest)
    if barrier.status in HEARD:
        return f"{name} ({voices_text(voices.get(barrier.id, NOTHING), translate)})"
    if barrier.status in WORKED_ON:
        return translate(
            "summary-line", name=name, rest=with_due(barrier, barrier.owner, translate)
        )
    return name


def _without_name(barrier: Barrier, translate: Translate) -> str:
    """What a coordinator said of a report in somebody's own words, and none of those words."""
    answer = " ".join(filter(None, (barrier.answer, instead_text(barrier, translate))))
    return translate("summary-line", name=status_text(barrier, translate), rest=answer)
