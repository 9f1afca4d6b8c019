"""Lunch talks: signing up, who talks with whom, and what came of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Element, Look, Person, Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Form, Option, TextField
from bot.i18n import Translate
from bot.messages.notices import notice
from challenges.models import Agreement, AgreementKind, TalkOutcome, Team
from challenges.talks.outcomes import LONGEST_WORDS

_ASKED = (TalkOutcome.TALKED, TalkOutcome.NOT_YET, TalkOutcome.WILL_NOT)
_USUALLY_OPEN = timedelta(days=7)
_WITH_FORM = (AgreementKind.ACTION, AgreementKind.WORKING, AgreementKind.CONTACT)


class Told(Protocol):
    """What may be told of a round, in steps of five; 0 says nothing."""

    @property
    def round_id(self) -> UUID:
        """Which round."""
        ...

    @property
    def closes_at(self) -> datetime:
        """Until when people can sign up."""
        ...

    @property
    def is_paired(self) -> bool:
        """Whether its pairs are made."""
        ...

    @property
    def joined(self) -> int:
        """How many people join it."""
        ...

    @property
    def placed(self) -> int:
        """How many talk with somebody."""
        ...

    @property
    def talked(self) -> int:
        """How many say that they did."""
        ...


def invitation(round_id: UUID, until: date, translate: Translate) -> Card:
    """What a round asks, and of whom; who does not join leaves no trace that others see."""
    return Card(
        translate("talk-invite-title"),
        (
            Text(translate("talk-invite", day=translate.day(until))),
            Text(translate("talk-how"), Tone.SUBTLE),
        ),
        signing_up(round_id, translate),
    )


def signing_up(round_id: UUID, translate: Translate) -> tuple[Button, ...]:
    """Joining a round, or not this time."""
    value = str(round_id)
    return (
        Button("join-talks", translate("button-join-talks"), value, Look.PRIMARY),
        Button("skip-talks", translate("button-skip-talks"), value),
    )


def joined(round_id: UUID, until: date, translate: Translate) -> Card:
    """That they are in, what comes, and whom they rather not meet."""
    return Card(
        translate("talk-joined-title"),
        (Text(translate("talk-joined", day=translate.day(until))),),
        (
            Button("avoid-in-talks", translate("button-avoid"), opens_form=True),
            Button("skip-talks", translate("button-skip-talks"), str(round_id)),
        ),
    )


def skipped(round_id: UUID, translate: Translate) -> Card:
    """That they are not in, and can still change their mind."""
    return replace(
        notice(translate, "talk-skipped"),
        buttons=(Button("join-talks", translate("button-join-talks"), str(round_id)),),
    )


def avoid_form(teams: Sequence[Team], translate: Translate) -> Form:
    """Whose team somebody rather not meets; it is sealed, and nobody reads it."""
    options = tuple(Option(str(team.id), team.name) for team in teams)
    field = ChoiceField("team", translate("talk-avoid-team"), options, required=True)
    return _form("avoid-in-talks", "button-avoid", (field,), "", "talk-avoid-how", translate)


def introduction(
    people: Sequence[Person], begin: str, translate: Translate, *, together: bool
) -> Card:
    """Who talks with whom, and what they may begin with; to all of them, or to each alone."""
    body: list[Element] = [
        Text(translate("talk-met-together" if together else "talk-met")),
        *people,
        Text(translate("talk-arrange")),
    ]
    if begin:
        body += [Text(translate("talk-begin")), Text(begin, Tone.STRONG)]
    body += [Text(translate("talk-questions"))]
    return Card(translate("talk-met-title"), tuple(body))


def question(talk_id: UUID, translate: Translate) -> Card:
    """Whether a talk took place; no reasons."""
    return Card(
        translate("talk-ask-title"), (Text(translate("talk-ask")),), answers(talk_id, translate)
    )


def answers(talk_id: UUID, translate: Translate) -> tuple[Button, ...]:
    """Whether a talk took place."""
    return tuple(
        Button("talk-heard", translate(f"button-talk-{one}"), f"{talk_id}/{one}") for one in _ASKED
    )


def heard(talk_id: UUID, outcome: TalkOutcome, translate: Translate) -> Card:
    """That it was heard; after a talk, what came of it."""
    if outcome is not TalkOutcome.TALKED:
        return notice(translate, f"talk-heard-{outcome}")
    kinds = tuple(
        Button(
            "talk-agreed", translate(f"button-talk-{kind}"), f"{talk_id}/{kind}",
            opens_form=kind in _WITH_FORM or kind is AgreementKind.QUESTION,
        )
        for kind in AgreementKind
    )  # fmt: skip
    return Card(
        translate("talk-came-title"),
        (
            Text(translate("talk-came")),
            Actions(kinds),
            Text(translate("talk-not-again"), Tone.SUBTLE),
        ),
        (Button("talk-avoid", translate("button-talk-avoid"), str(talk_id)),),
    )


def agreement_form(talk_id: UUID, kind: AgreementKind, translate: Translate) -> Form | None:
    """What was agreed, in the form that its kind asks; None where there is nothing to fill in."""
    if kind not in _WITH_FORM:
        return None
    field = TextField(
        "words", translate(f"talk-field-{kind}"), required=True, multiline=True,
        max_length=LONGEST_WORDS,
    )  # fmt: skip
    value, how = f"{talk_id}/{kind}", f"talk-how-{kind}"
    return _form("talk-agreed", f"button-talk-{kind}", (field,), value, how, translate)


def whether_it_holds(agreed: Agreement, translate: Translate) -> Card:
    """After six weeks: does it hold?"""
    return Card(
        translate("talk-holds-title"),
        (Quote(agreed.words), Text(translate("talk-holds"))),
        tuple(
            Button("talk-holds", translate(f"button-talk-holds-{one}"), f"{agreed.id}/{one}")
            for one in ("yes", "no")
        ),
    )


def alone_card(translate: Translate) -> Card:
    """That the talk will not be; nothing is said of why."""
    return notice(translate, "talk-alone")


def out_card(translate: Translate) -> Card:
    """That they are asked no more, unless they say so."""
    buttons = tuple(
        Button(f"talks-{one}", translate(f"button-talks-{one}"))
        for one in ("stay", "later", "stop")
    )
    return replace(notice(translate, "talk-out"), buttons=buttons)


def mine(
    said: str,
    people: Sequence[Person],
    buttons: tuple[Button, ...],
    translate: Translate,
) -> Card:
    """How somebody stands in the round that is held, or was."""
    return Card(translate("talk-title"), (Text(said), *people), buttons)


def new_round_button(translate: Translate) -> Button:
    """What opens the form for a round."""
    return Button("new-talks", translate("button-new-talks"), opens_form=True)


def new_round_form(today: date, translate: Translate) -> Form:
    """Until when people may sign up: a week, unless somebody says otherwise."""
    closes_on = today + _USUALLY_OPEN
    field = DateField(
        "closes", translate("talk-closes"), required=True, value=closes_on.isoformat()
    )
    return _form("new-talks", "button-new-talks", (field,), "", "talk-new-how", translate)


def told_of(told: Told, timezone_day: date, translate: Translate) -> Element:
    """A round in a line: its state, and numbers in steps of five."""
    parts = [
        translate(
            "talk-round-paired" if told.is_paired else "talk-round-open",
            day=translate.date(timezone_day),
        )
    ]
    for name in ("joined", "placed", "talked"):
        number = getattr(told, name)
        if number:
            parts.append(translate(f"talk-round-{name}", number=number))
    if not told.joined:
        parts.append(translate("talk-round-few"))
    return Text(" ".join(parts))


def _form(
    action: str,
    title: str,
    fields: tuple[ChoiceField | DateField | TextField, ...],
    value: str,
    how: str,
    translate: Translate,
) -> Form:
    return Form(
        action, translate(title), translate("button-save"), translate("button-cancel"), fields,
        value, (Text(translate(how), Tone.SUBTLE),),
    )  # fmt: skip
