"""How actions stand: asked of who looks after them, and told to coordinators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.chat.cards import Actions, Button, Card, Divider, Element, Look, Quote, Text, Tone
from bot.chat.forms import ChoiceField, Form, Option, TextField
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.parts import which_of
from bot.messages.programme.tasks import tasks_of, waiting
from challenges.models import Action, ActionNews, ActionTask, Answerable, Goal, Health
from challenges.pulse import LONGEST_NEWS

MOST_NEWS = 3
"""So much of the latest news is shown in chat; the board shows all."""
PAGE = 4
"""Actions with their buttons on one card: a card in Teams has room for no more."""


@dataclass(frozen=True, slots=True)
class Life:
    """How an action stands on a day.

    `latest` is the latest news of it, `news` all of it where that was looked up (the latest first),
    `waits_for` the actions that are to be ready before it and are not. Its `goal` is looked up for
    one action alone.
    """

    action: Action
    today: date
    latest: ActionNews | None = None
    waits_for: tuple[Action, ...] = ()
    tasks: tuple[ActionTask, ...] = ()
    news: tuple[ActionNews, ...] = ()
    answerable: Answerable | None = None
    goal: Goal | None = None

    @property
    def said_today(self) -> ActionNews | None:
        """What was said of it today."""
        return self.latest if self.latest and self.latest.day == self.today else None

    @property
    def is_behind(self) -> bool:
        """Whether its day has passed, or it was said last that it is late or stuck."""
        if self.action.is_over:
            return False
        said = self.latest.health if self.latest else None
        return self.action.is_late(self.today) or said in (Health.LATE, Health.STUCK)


def pulse_card(
    kind: str,
    lives: Sequence[Life],
    start: int,
    translate: Translate,
    *,
    stopped: Sequence[str] = (),
) -> Card:
    """All actions of somebody, each with a tap to say how it stands; `PAGE` at a time.

    `kind` is "round", "again", "date", "stopped" after too much silence, or "mine" where nobody
    asks. Of actions whose asking `stopped` meanwhile it says so beside the others.
    """
    start = min(max(start, 0), max(0, len(lives) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(translate(f"pulse-{kind}", count=len(lives)))]
    body += which_of(start, PAGE, len(lives), translate)
    for one in lives[start : start + PAGE]:
        body += [Divider(), *_asked(one, translate)]
    others = [one.action.title for one in (*lives[:start], *lives[start + PAGE :])]
    if others:
        more = translate("pulse-others", others=", ".join(others))
        body += [Divider(), Text(more, Tone.SUBTLE)]
    pages: list[Button] = []
    if stopped:
        known = translate("pulse-stopped-too", actions=", ".join(stopped))
        body += [Divider(), Text(known, Tone.SUBTLE)]
        pages.append(Button("my-actions", translate("button-my-actions"), "0"))
    if start:
        pages.append(Button("my-actions", translate("button-earlier"), str(start - PAGE)))
    if start + PAGE < len(lives):
        pages.append(Button("my-actions", translate("button-later"), str(start + PAGE)))
    title = translate("pulse-stopped-title" if kind == "stopped" else "pulse-title")
    return Card(title, tuple(body), tuple(pages))


def _asked(one: Life, translate: Translate) -> list[Element]:
    action, said = one.action, one.said_today
    elements: list[Element] = [Text(action.title, Tone.STRONG)]
    known = " · ".join(_known(one, translate))
    elements += [Text(known, Tone.SUBTLE)] if known else []
    if said is not None:
        elements.append(Text(translate("pulse-noted", health=translate(f"health-{said.health}"))))
    return [*elements, Actions(_buttons(one, translate))]


def _known(one: Life, translate: Translate) -> list[str]:
    """Its date, what it waits for, what is left to do, and what was said of it last."""
    action, last = one.action, one.latest
    known: list[str] = []
    if action.due and not action.is_over:
        key = "pulse-late" if action.is_late(one.today) else "pulse-due"
        known.append(translate(key, day=translate.day(action.due, one.today)))
    if one.waits_for and not action.is_over:
        known.append(waits_line(one, translate))
    if left := sum(not task.done for task in one.tasks):
        known.append(translate("tasks-open", count=left))
    if last is not None and last is not one.said_today:
        known.append(news_line(last, one.today, translate))
    return known


def _buttons(one: Life, translate: Translate) -> tuple[Button, ...]:
    """One tap to say how it stands; what was said today is changed in the form."""
    action = one.action
    taps = [
        Button("action-health", translate(f"health-{health}"), f"{action.id}/{health}")
        for health in (() if one.said_today else Health)
    ]
    more = [Button("action-news", translate("button-action-news"), str(action.id), opens_form=True)]
    if one.said_today and one.said_today.health is Health.STUCK:
        stuck = translate("button-action-stuck")
        more.append(Button("action-stuck", stuck, str(action.id), Look.PRIMARY, opens_form=True))
    more.append(Button("open-my-action", translate("button-open"), str(action.id)))
    return tuple(named(button, action.title, translate) for button in (*taps, *more))


def news_line(news: ActionNews, today: date, translate: Translate) -> str:
    """How an action stood, and on which day somebody said so."""
    health = translate(f"health-{news.health}")
    return translate("action-news-line", health=health, day=translate.day(news.day, today))


def waits_line(one: Life, translate: Translate) -> str:
    """For what an action waits."""
    return translate("waits-for", others=", ".join(other.title for other in one.waits_for))


def work_card(one: Life, translate: Translate, *, coordinates: bool) -> Card:
    """The work on one action: how it stands, its tasks, what it waits for, what was said of it."""
    action = one.action
    body: list[Element] = [Quote(action.description)] if action.description else []
    known = " · ".join(_known(one, translate))
    body += [Text(known, Tone.SUBTLE)] if known else []
    body += waiting(action, one.waits_for, translate) if coordinates else []
    body += [*tasks_of(action, one.tasks, translate), *told_of(one, translate)]
    buttons = [button for button in _buttons(one, translate) if button.action != "open-my-action"]
    if coordinates:
        ends = (
            *answering_buttons(one, translate),
            Button("wait-for", translate("button-wait-for"), str(action.id)),
            Button("open-action", translate("button-back"), str(action.id)),
        )
    else:
        free = translate("button-not-me-any-more")
        ends = (
            Button("my-actions", translate("button-my-actions"), "0"),
            Button("free-action", free, str(action.id), Look.DANGER),
        )
    return Card(action.title, tuple(body), (*buttons, *ends))


def answering_buttons(life: Life, translate: Translate) -> tuple[Button, ...]:
    """To have somebody say "that is me", and to let nobody look after it any more."""
    action_id, asked = str(life.action.id), life.answerable
    is_silent = asked is not None and asked.is_silent
    other = translate("button-somebody-else" if is_silent else "button-ask-answerable")
    ask = Button("ask-answerable", other, action_id)
    free = Button("free-action", translate("button-free-action"), action_id)
    if asked is None or asked.participant_id is None:
        return (ask,)
    again = (
        Button("ask-again", translate("button-ask-on"), f"{action_id}/on"),
        Button("ask-again", translate("button-ask-later"), f"{action_id}/later"),
    )
    return (*(again if is_silent else ()), ask, free)


def told_of(one: Life, translate: Translate) -> list[Element]:
    """The latest news of an action under its heading; nothing where there is none."""
    if not one.news:
        return []
    shown = all_news(one.news[:MOST_NEWS], one.today, translate)
    return [Divider(), Text(translate("action-news-title"), Tone.STRONG), *shown]


def all_news(news: Sequence[ActionNews], today: date, translate: Translate) -> list[Element]:
    """What was said of an action, the latest first."""
    elements: list[Element] = []
    for one in news:
        elements.append(Text(news_line(one, today, translate)))
        elements += [Quote(one.words)] if one.words else []
    return elements


def news_form(action: Action, said: ActionNews | None, translate: Translate) -> Form:
    """How an action stands, in words too; with what was said of it today."""
    options = tuple(Option(health, translate(f"health-{health}")) for health in Health)
    chosen = said.health if said else Health.ON_TRACK
    words = TextField(
        "words", translate("field-news"), multiline=True, max_length=LONGEST_NEWS,
        hint=translate("field-news-hint"), value=said.words if said else "",
    )  # fmt: skip
    fields = (
        ChoiceField("health", translate("field-health"), options, required=True, value=chosen),
        words,
    )
    return Form(
        "action-news", translate("form-action-news"), translate("button-save"),
        translate("button-cancel"), fields, str(action.id), (Text(action.title, Tone.STRONG),),
        about=str(action.id),
    )  # fmt: skip
