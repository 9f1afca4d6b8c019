"""Theme teams: what members see of their theme, and what comes to them every week or month."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Divider, Element, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.barriers import status_text, told_as, voices_text
from bot.messages.buttons import named
from bot.messages.parts import which_of
from bot.messages.programme.actions import in_short as action_in_short
from bot.messages.programme.opportunities import theme_name
from bot.messages.programme.pulse import Life
from challenges.models import Action, ActionStatus, Barrier, BarrierStatus, Signal, ThemeSeat
from scoring.voices import NOTHING
from scoring.voices import Told as Voices

PAGE = 3
"""Barriers and actions with their buttons on one card; a card in Teams has room for no more."""


@dataclass(frozen=True, slots=True)
class Told:
    """How the theme of a seat stands on a day: what is open, the programme, and who is found.

    `answered` are the actions that somebody looks after, or is asked to; what came on the day
    `since` or later is new. `question` is that of whoever leads the team.
    """

    seat: ThemeSeat
    today: date
    barriers: Sequence[Barrier]
    voices: Mapping[UUID, Voices]
    lives: Sequence[Life]
    answered: Collection[UUID]
    since: date
    question: str

    @property
    def new(self) -> int:
        """How many barriers and chances came since the member was last told."""
        return sum(one.opened_on >= self.since for one in self.barriers)

    @property
    def waiting(self) -> int:
        """How many wait for somebody who takes them on."""
        waits = (BarrierStatus.REPORTED, BarrierStatus.ACKNOWLEDGED)
        return sum(one.status in waits for one in self.barriers)

    @property
    def late(self) -> int:
        """How many actions are late or stuck."""
        return sum(one.is_behind for one in self.lives)

    @property
    def to_discuss(self) -> str:
        """One proposal to talk about: an action that was proposed; "" without any."""
        proposed = (it.action for it in self.lives if it.action.status is ActionStatus.PROPOSED)
        return next((one.title for one in proposed), "")


def team_name(theme: str, translate: Translate) -> str:
    """What its team is called, where somebody who takes something on is named."""
    return translate("theme-team-of", theme=theme_name(theme, translate))


def team_card(told: Told, start: int, others: Sequence[ThemeSeat], translate: Translate) -> Card:
    """Barriers, chances and actions of a theme, some at a time, each with what a member can do."""
    things = things_of(told, translate)
    start = min(max(start, 0), max(0, len(things) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(in_short(told, translate)), *asked_of(told, translate)]
    body += which_of(start, PAGE, len(things), translate)
    for parts in things[start : start + PAGE]:
        body += [Divider(), *parts]
    return Card(
        team_name(told.seat.theme, translate),
        tuple(body),
        (*_pages(told.seat, start, len(things), translate), *_ways(told.seat, others, translate)),
    )


def _pages(seat: ThemeSeat, start: int, total: int, translate: Translate) -> list[Button]:
    pages: list[Button] = []
    if start:
        value = f"{seat.theme}/{start - PAGE}"
        pages.append(Button("theme-team", translate("button-earlier"), value))
    if start + PAGE < total:
        value = f"{seat.theme}/{start + PAGE}"
        pages.append(Button("theme-team", translate("button-later"), value))
    return pages


def asked_of(told: Told, translate: Translate) -> tuple[Text, ...]:
    """The question of whoever leads the team; nothing without one."""
    asked = translate("theme-question-of", question=told.question)
    return (Text(asked, Tone.STRONG),) if told.question else ()


def _ways(seat: ThemeSeat, others: Sequence[ThemeSeat], translate: Translate) -> tuple[Button, ...]:
    leads = Button("theme-lead", translate("button-theme-lead"), seat.theme)
    return (
        propose_button(seat, translate),
        *((leads,) if seat.lead else ()),
        *(Button("theme-team", theme_name(one.theme, translate), one.theme) for one in others),
        *seat_buttons(seat, translate),
    )


def propose_button(seat: ThemeSeat, translate: Translate) -> Button:
    """Proposes an action of a theme."""
    label = translate("button-theme-propose")
    return Button("theme-propose", label, seat.theme, opens_form=True)


def seat_buttons(seat: ThemeSeat, translate: Translate) -> tuple[Button, ...]:
    """What somebody can do with their own seat."""
    return (
        Button("theme-hand-over", translate("button-theme-hand-over"), seat.theme),
        Button("theme-leave", translate("button-theme-leave"), seat.theme),
    )


def in_short(told: Told, translate: Translate) -> str:
    """What is new, what waits, and what is late."""
    return translate("theme-in-short", new=told.new, waiting=told.waiting, late=told.late)


def things_of(told: Told, translate: Translate) -> list[list[Element]]:
    """All of a theme, a few lines each: what is late first, then what has most voices."""
    lives = sorted(told.lives, key=lambda life: not life.is_behind)
    late = [life for life in lives if life.is_behind]
    rest = [life for life in lives if not life.is_behind]
    return [
        *(_action(life, told, translate) for life in late),
        *(_barrier(one, told, translate) for one in told.barriers),
        *(_action(life, told, translate) for life in rest),
    ]


def _barrier(one: Barrier, told: Told, translate: Translate) -> list[Element]:
    lines: list[Element] = [*barrier_lines(one, told, translate)]
    if may_take(one):
        value = f"{one.id}/{one.version}"
        take = Button("take-barrier", translate("button-theme-take"), value, opens_form=True)
        lines.append(Actions((named(take, one.name(translate.locale), translate),)))
    return lines


def barrier_lines(one: Barrier, told: Told, translate: Translate) -> tuple[Text, Text]:
    """A barrier or chance as everybody reads of it."""
    name = told_as(one.name(translate.locale), one.kind, translate)
    heard = voices_text(told.voices.get(one.id, NOTHING), translate)
    known = f"{status_text(one, translate)} · {heard}"
    return Text(name, Tone.STRONG), Text(known, Tone.SUBTLE)


def may_take(barrier: Barrier) -> bool:
    """Whether a team can take a barrier or a chance on: nobody has, and it is open."""
    waits = (BarrierStatus.REPORTED, BarrierStatus.ACKNOWLEDGED)
    return not barrier.owner and barrier.status in waits and barrier.kind is not Signal.KEEP


def _action(life: Life, told: Told, translate: Translate) -> list[Element]:
    action = life.action
    news = Button("theme-news", translate("button-action-news"), str(action.id), opens_form=True)
    buttons = [*take_buttons(action, told, translate), named(news, action.title, translate)]
    return [*action_lines(life, translate), Actions(tuple(buttons))]


def take_buttons(action: Action, told: Told, translate: Translate) -> tuple[Button, ...]:
    """What lets a member look after an action, where nobody does."""
    if action.id in told.answered:
        return ()
    take = Button("take-action", translate("button-theme-take"), str(action.id))
    return (named(take, action.title, translate),)


def action_lines(life: Life, translate: Translate) -> tuple[Text, Text]:
    """An action as it is on the roadmap, and how it stood last; nobody's words."""
    known = [action_in_short(life.action, life.today, translate)]
    if life.latest is not None:
        known.append(translate(f"health-{life.latest.health}"))
    return Text(life.action.title, Tone.STRONG), Text(" · ".join(known), Tone.SUBTLE)


def card_to_forward(told: Sequence[Told], translate: Translate) -> Card:
    """How the themes of a member stand, one message for all, and what to send to colleagues."""
    body: list[Element] = []
    for one in told:
        body += [
            Text(team_name(one.seat.theme, translate), Tone.STRONG),
            Text(in_short(one, translate)),
        ]
        body += asked_of(one, translate)
        if one.to_discuss and not one.question:
            body.append(Text(translate("theme-discuss", action=one.to_discuss)))
    names = ", ".join(theme_name(one.seat.theme, translate) for one in told)
    body += [
        Divider(),
        Text(translate("theme-forward"), Tone.SUBTLE),
        Quote(translate("theme-forward-text", themes=names)),
    ]
    opens = tuple(
        Button("theme-team", theme_name(one.seat.theme, translate), one.seat.theme) for one in told
    )
    return Card(translate("theme-card-title"), tuple(body), opens)
