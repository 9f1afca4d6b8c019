"""All that is kept about one person, for who asks: themselves, or an operator by their letter."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlmodel import Session

from bot import card_index, influence, outbox, own_photos, own_work, pulse, roster, talks
from bot.chat.cards import load_card
from bot.i18n import Translate, spoken_in, translator
from bot.messages import reminders
from bot.messages.barriers import public_name
from bot.messages.own_data import Kind, OwnData, Row
from bot.messages.working_days import names_of
from bot.ports import Sealing
from challenges import calendar, queries, sign_ins
from challenges.models import (
    BarrierChange,
    BarrierLook,
    Campaign,
    Confirmation,
    Enrolment,
    Organisation,
    Participant,
    Role,
    SecondAttempt,
    Signal,
)
from challenges.packs import content_of
from challenges.queries.coordinating import role_of
from scoring import points


def as_text(session: Session, person: Participant, sealing: Sealing, now: datetime) -> str:
    """All of it as JSON: as people can read it, in their language, and then as it is stored."""
    organisation = session.get_one(Organisation, person.organisation_id)
    words = translator(spoken_in(organisation, person.locale))
    document = gather(session, person, words).as_document(words)
    stored = own_photos.opened(queries.all_about(session, person.id), sealing, now)
    document[words("my-data-stored")] = to_jsonable_python(stored)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def gather(session: Session, person: Participant, words: Translate) -> OwnData:
    """Look everything up that is kept about somebody, but for what nobody can tell is theirs."""
    return _Gathering(session, person, words).all()


_SAID = ("column-day", "column-what", "column-said")


class _Gathering:
    def __init__(self, session: Session, person: Participant, words: Translate) -> None:
        self._session = session
        self._person = person
        self._words = words
        self._organisation = session.get_one(Organisation, person.organisation_id)
        self._teams = queries.team_names(session, person.organisation_id)

    def all(self) -> OwnData:
        words = self._words
        found = (
            Kind(
                "check-ins",
                ("column-day", "column-challenge", "column-answer", "column-counts"),
                self._answers(),
            ),
            Kind("frictions", ("column-day", "column-site", "column-said"), self._reports()),
            Kind("supports", ("column-day", "column-barrier"), self._supports()),
            Kind("confirmations", ("column-day", "column-barrier", "column-said"), self._noticed()),
            Kind("retries", ("column-day", "column-barrier", "column-said"), self._tried()),
            Kind("enrolments", ("column-from", "column-campaign", "column-team"), self._enrolled()),
            Kind(
                "done", ("column-day", "column-barrier", "column-what", "column-said"), self._did()
            ),
            Kind("plan", _SAID, own_work.ticked(self._session, self._person, words)),
            Kind("care", _SAID[1:], own_work.cared(self._session, self._person, words)),
            Kind(
                "looks-after",
                ("column-action", "column-every", "column-next", "column-asked"),
                pulse.looked_after_by(self._session, self._person.id, self._words),
            ),
            Kind(
                "action-news",
                ("column-day", "column-action", "column-health", "column-said"),
                pulse.told_by(self._session, self._person.id, self._words),
            ),
            Kind("intentions", _SAID, influence.kept_by(self._session, self._person.id, words)),
            Kind("talks", _SAID, talks.kept_by(self._session, self._person.id, words)),
            Kind("card-names", _SAID, card_index.named_by(self._session, self._person.id, words)),
            Kind(
                "card-thanks",
                ("column-day", "column-what"),
                card_index.thanked_by(self._session, self._person.id, words),
            ),
            Kind("theme-teams", _SAID, own_work.seats(self._session, self._person, words)),
            Kind("looks", ("column-day", "column-barrier"), self._looked()),
            Kind("messages", ("column-day", "column-message"), self._messages()),
        )
        return OwnData(tuple(self._facts()), tuple(kind for kind in found if kind.rows))

    def _facts(self) -> Iterator[tuple[str, str]]:
        person, words = self._person, self._words
        yield words("my-data-pseudonym"), str(person.id)
        accounts = roster.accounts_of(self._session, person.id)
        yield words("my-data-account"), ", ".join(f"{u.workspace} / {u.id}" for u in accounts)
        yield words("me-team"), self._team(person.team_id) or words("me-no-team")
        joined = words.date(person.joined_on) if person.joined_on else ""
        yield words("my-data-joined"), joined or words("my-data-not-joined")
        if person.left_on:
            yield words("my-data-left"), words.date(person.left_on)
        yield words("my-data-language"), words.language(words.locale)
        yield words("my-data-sign-outs"), str(person.sign_outs)
        if since := sign_ins.linked_on(self._session, person.id):
            yield words("my-data-sign-in"), words.date(since)
        if roles := queries.roles(self._session, person.id):
            yield words("my-data-roles"), ", ".join(words(f"role-{role}") for role in sorted(roles))
        coordinating = role_of(self._session, person.id, Role.COORDINATOR)
        if coordinating is not None and coordinating.called:
            yield words("my-data-called"), coordinating.called
        if person.weekdays is not None:
            yield words("my-data-working-days"), names_of(person.weekdays, words)
        reminder = queries.reminder(self._session, person.id)
        if reminder is not None:
            yield words("my-data-reminder"), reminders.all_of(reminder, words)
        if away := queries.absences(self._session, person.id):
            yield words("my-data-absences"), ", ".join(own_work.away(one, words) for one in away)

    def _answers(self) -> tuple[Row, ...]:
        words, found = self._words, queries.all_check_ins_of(self._session, self._person.id)
        return tuple(
            (
                words.day(given.day),
                content_of(challenge).title.in_language(words.locale),
                words(f"history-{given.answer}")
                + (f" ({words('my-data-by-emoji')})" if given.by_reaction else ""),
                words("my-data-counts", halves=points.halves(given.answer) if given.halves else 0),
            )
            for given, challenge in found
        )

    def _reports(self) -> tuple[Row, ...]:
        found = queries.frictions_of(self._session, self._person.id)
        said = own_photos.marked(self._session, found, self._words)
        return tuple(
            (
                self._words.date(one.day),
                one.place,
                (one.text or self._barrier(one.barrier_id)) + said.get(one.id, ""),
            )
            for one in sorted(found, key=lambda one: one.day)
        )

    def _supports(self) -> tuple[Row, ...]:
        found = queries.all_supports(self._session, self._person.id)
        return self._dated((one.supported_on, one.barrier_id) for one in found)

    def _noticed(self) -> tuple[Row, ...]:
        found = queries.rows_of(self._session, Confirmation, self._person.id)
        return self._dated(
            (one.answered_on, one.barrier_id, self._words(f"button-notice-{one.noticed}"))
            for one in found
        )

    def _tried(self) -> tuple[Row, ...]:
        found = queries.rows_of(self._session, SecondAttempt, self._person.id)
        worked = {True: "button-it-works", False: "button-not-yet"}
        return self._dated(
            (one.tried_on, one.barrier_id, self._words(worked[one.worked])) for one in found
        )

    def _enrolled(self) -> tuple[Row, ...]:
        found = queries.rows_of(self._session, Enrolment, self._person.id)
        return tuple(
            (
                self._period(one),
                self._campaign(one),
                self._team(one.team_id),
            )
            for one in sorted(found, key=lambda one: one.expected_from)
        )

    def _period(self, enrolment: Enrolment) -> str:
        """From when until when somebody counts; who came back after being erased does not."""
        if enrolment.expected_from == date.max:
            return self._words("my-data-not-counted")
        first = self._words.date(enrolment.expected_from)
        last = enrolment.expected_until
        return f"{first} – {self._words.date(last)}" if last else first

    def _did(self) -> tuple[Row, ...]:
        """What somebody did with barriers as a coordinator or a leader."""
        found = queries.rows_of(self._session, BarrierChange, self._person.id)
        zone = self._organisation.timezone
        return tuple(
            (
                self._words.date(calendar.local_day(one.changed_at, zone)),
                self._barrier(one.barrier_id),
                self._words(f"change-{one.what.replace(' ', '-')}", kind=self._kind(one)),
                one.note,
            )
            for one in sorted(found, key=lambda one: one.changed_at)
        )

    def _kind(self, change: BarrierChange) -> Signal:
        return queries.barrier(self._session, change.barrier_id).kind

    def _looked(self) -> tuple[Row, ...]:
        found = queries.rows_of(self._session, BarrierLook, self._person.id)
        zone = self._organisation.timezone
        return self._dated(
            (calendar.local_day(one.looked_at, zone), one.barrier_id) for one in found
        )

    def _messages(self) -> tuple[Row, ...]:
        found = outbox.to_person(self._session, self._person.id)
        zone = self._organisation.timezone
        return tuple(
            (
                self._words.date(calendar.local_day(one.created_at, zone)),
                load_card(one.card).plain_text() if one.card else one.subject.partition("/")[0],
            )
            for one in found
        )

    def _dated(self, found: Iterable[tuple[date, UUID, *tuple[str, ...]]]) -> tuple[Row, ...]:
        """Rows that begin with a day and a barrier, by day."""
        return tuple(
            (self._words.date(day), self._barrier(barrier), *more)
            for day, barrier, *more in sorted(found)
        )

    def _barrier(self, barrier_id: UUID) -> str:
        return public_name(queries.barrier(self._session, barrier_id), self._words)

    def _team(self, team_id: UUID | None) -> str:
        return self._teams.get(team_id, "") if team_id else ""

    def _campaign(self, enrolment: Enrolment) -> str:
        campaign = self._session.get_one(Campaign, enrolment.campaign_id)
        return campaign.says("title", self._words.locale)
