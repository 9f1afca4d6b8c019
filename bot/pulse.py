"""Asks those who look after actions how they stand, and tells of their dates.

It is done when an organisation is looked after, once on each working day: one card a month with all
actions of somebody, once more after a week for those of which nothing was said, and otherwise what
their dates ask for. Between two messages about the actions of one person it is quiet for some days.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import outbox, roster
from bot.chat.cards import Card
from bot.i18n import Translate, spoken_in, translator
from bot.messages.programme import pulse as messages
from bot.messages.programme.pulse import Life
from challenges import calendar, pulse, queries
from challenges.calendar import APART, WorkingDays, told_of_date
from challenges.models import (
    ASKED_AT_MOST,
    Action,
    ActionNews,
    Answerable,
    Organisation,
    Participant,
)
from challenges.queries import goals, pulses

_Mine = Sequence[tuple[Answerable, Action]]


def look_after(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Ask and tell everybody in an organisation what today asks; for the rest, see `bot.bundle`."""
    looked_after: defaultdict[UUID, list[tuple[Answerable, Action]]] = defaultdict(list)
    for asked, action in pulses.looked_after(session, organisation.id):
        if asked.participant_id is not None:
            looked_after[asked.participant_id].append((asked, action))
    for person_id, mine in looked_after.items():
        person = session.get_one(Participant, person_id)
        if not queries.is_away(session, person_id, today):
            _Round(session, organisation, person, mine, today, now).go()
    _note_dates_of_others(session, organisation, today)


def lives(session: Session, actions: Sequence[Action], today: date) -> list[Life]:
    """How some actions of an organisation stand."""
    if not actions:
        return []
    waits = pulses.waits_for(session, actions[0].organisation_id)
    tasks = pulses.tasks_of_each(session, actions[0].organisation_id)
    latest = pulses.latest_of_each(session, actions[0].organisation_id)
    return [
        Life(
            action=one,
            today=today,
            latest=latest.get(one.id),
            waits_for=tuple(waits.get(one.id, ())),
            tasks=tuple(tasks.get(one.id, ())),
        )
        for one in actions
    ]


def was_told(session: Session, person_id: UUID, today: date) -> bool:
    """Whether somebody was asked or told about their actions today: one message a day is enough."""
    return any(one.told_on == today for one in pulses.actions_of(session, person_id))


def behind(session: Session, organisation_id: UUID, today: date) -> list[Life]:
    """The actions that are late or stuck, what should have been ready first at the beginning."""
    found = lives(session, queries.actions(session, organisation_id), today)
    return [one for one in found if one.is_behind]


def life_of(session: Session, action: Action, today: date) -> Life:
    """How an action stands, with all that was said of it, and who looks after it."""
    [life] = lives(session, [action], today)
    told = tuple(pulses.news_of(session, action.id))
    goal = goals.goal(session, action.goal_id, action.organisation_id) if action.goal_id else None
    answerable = pulses.answerable(session, action.id)
    return replace(life, news=told, answerable=answerable, goal=goal)


def looked_after_by(
    session: Session, person_id: UUID, words: Translate
) -> tuple[tuple[str, ...], ...]:
    """The actions that somebody said yes to, and how they are asked: for who wants to know."""
    return tuple(
        (
            session.get_one(Action, one.action_id).title,
            words(f"every-{one.every}"),
            words.date(one.ask_on) if one.ask_on else "–",
            str(one.asked),
        )
        for one in queries.rows_of(session, Answerable, person_id)
    )


def told_by(session: Session, person_id: UUID, words: Translate) -> tuple[tuple[str, ...], ...]:
    """What somebody said of actions, the oldest first."""
    return tuple(
        (
            words.date(one.day),
            session.get_one(Action, one.action_id).title,
            words(f"health-{one.health}"),
            one.words,
        )
        for one in sorted(queries.rows_of(session, ActionNews, person_id), key=lambda one: one.day)
    )


def _note_dates_of_others(session: Session, organisation: Organisation, today: date) -> None:
    """Let coordinators hear of dates of what nobody answers for; of one owner not every day."""
    by_owner: defaultdict[str, list[Action]] = defaultdict(list)
    for action in pulses.unanswered_for(session, organisation.id):
        by_owner[" ".join(action.owner.casefold().split())].append(action)
    for theirs in by_owner.values():
        if _is_quiet(theirs, today):
            dated = [one for one in theirs if _asks_by_date(one, organisation, today)]
            _note_told(session, dated, today)


@dataclass(frozen=True)
class _Round:
    """What one person is asked and told on one day."""

    session: Session
    organisation: Organisation
    person: Participant
    mine: _Mine
    today: date
    now: datetime

    def go(self) -> None:
        """Send them one message, if today asks for one; who is silent hears that asking stops."""
        if not _is_quiet([action for _, action in self.mine], self.today):
            return
        due = [one for one in self.mine if one[0].ask_on and one[0].ask_on <= self.today]
        silent = [one for one in due if one[0].asked >= ASKED_AT_MOST]
        for asked, _ in silent:
            pulse.stop_asking(self.session, asked, self.today)
        asking = [one for one in due if one not in silent]
        stopped = [action for _, action in silent]
        dated = self._dated(asking)
        if asking or dated:
            self._ask(asking, dated, stopped)
        elif stopped:
            self._send("stopped", stopped)

    def _dated(self, asking: _Mine) -> list[Action]:
        """Those with a date that asks for a word, unless a card says so today or soon."""
        known = [asked.ask_on for asked, _ in self.mine if asked.ask_on]
        if asking or any(self.today <= day < self.today + APART for day in known):
            return []
        return [
            action
            for _, action in self.mine
            if _asks_by_date(action, self.organisation, self.today)
        ]

    def _ask(self, asking: _Mine, dated: Sequence[Action], stopped: Sequence[Action]) -> None:
        kind = "date"
        if asking:
            kind = "again" if all(asked.asked % 2 for asked, _ in asking) else "round"
        actions = [action for _, action in asking] or list(dated)
        self._send(kind, actions, stopped)
        _note_told(self.session, actions, self.today)
        working = WorkingDays.of(self.organisation)
        for asked, _ in asking:
            pulse.note_asked(self.session, asked, self.today, working)

    def _send(self, kind: str, actions: Sequence[Action], stopped: Sequence[Action] = ()) -> None:
        """One message a day to a person can exist; after a crash it does not come twice."""
        conversation = roster.direct_to(self.session, self.person.id)
        if conversation is None or conversation.gone:
            return
        words: Translate = translator(spoken_in(self.organisation, self.person.locale))
        found = lives(self.session, actions, self.today)
        titles = [action.title for action in stopped]
        card: Card = messages.pulse_card(kind, found, 0, words, stopped=titles)
        key = f"pulse/{self.person.id}/{self.today}"
        outbox.post(self.session, conversation, card, key=key, now=self.now)


def _is_quiet(actions: Sequence[Action], today: date) -> bool:
    """Whether nothing was said lately about any of some actions."""
    return all(one.told_on is None or today - one.told_on >= APART for one in actions)


def _asks_by_date(action: Action, organisation: Organisation, today: date) -> bool:
    if action.due is None:
        return False
    since = action.told_on or calendar.local_day(action.created_at, organisation.timezone)
    return told_of_date(action.due, since, today)


def _note_told(session: Session, actions: Sequence[Action], today: date) -> None:
    for action in actions:
        action.told_on = today
        session.add(action)
    session.flush()
