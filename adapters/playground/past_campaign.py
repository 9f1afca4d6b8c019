"""What the invented organisations did before: a pilot, long enough ago to see what it brought.

It is written into the store as it was left. In the weeks that are played, nothing has been gone for
two weeks yet, and of nothing have several people told in their own words.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from adapters.playground import measuring
from adapters.playground.cast import Cast, PastWords
from bot import roster
from bot.models import WorkspaceRecord
from challenges import (
    barriers,
    calendar,
    campaigns,
    check_ins,
    enrolments,
    frictions,
    packs,
    participants,
    queries,
    removals,
    supports,
)
from challenges.calendar import WorkingDays
from challenges.enrolments import EnrolmentWeek
from challenges.frictions import Report
from challenges.models import (
    Answer,
    Barrier,
    BarrierStatus,
    Campaign,
    Challenge,
    Organisation,
    Participant,
    Role,
)
from challenges.packs import content_of
from scoring import points

PACK, DAYS, BLOCKED, REASON = "waste-free", 4, "w06", "no-jugs"
_STARTED, _REMOVED, _TRIED = timedelta(days=25), timedelta(days=14), timedelta(days=10)
"""So many days before the kick-off."""
_LOOK_AGAIN = timedelta(days=17)
"""So many days after it."""

_HINDERED = _OTHERS = 24
_OTHERS_WHO_DID = 14
_HINDERED_NOW, _OTHERS_NOW = "y" * 14 + "n" * 6, "y" * 12 + "n" * 8
"""For whom it works now, of those who tried again."""


def hold(
    session: Session,
    workspace: WorkspaceRecord,
    organisation: Organisation,
    cast: Cast,
    kick_off: date,
) -> None:
    """Write down the pilot that ended before the kick-off, and what became of two barriers."""
    starts_on = kick_off - _STARTED
    campaign = campaigns.start(
        session,
        organisation,
        packs.load(PACK),
        starts_on=starts_on,
        days=DAYS,
        post_at=time(9),
        timezone=organisation.timezone,
        locale=cast.locale,
        now=_moment(organisation, starts_on),
        allow_past=True,
    )
    coordinator = roster.meet(session, workspace, cast.holder_of(Role.COORDINATOR).user.id)
    willing = [person for person in cast.extras if person.joins][: _HINDERED + _OTHERS]
    people = [roster.meet(session, workspace, person.user.id) for person in willing]
    for person in people:
        participants.join(session, person, now=_moment(organisation, starts_on))
    enrolments.enrol_everybody(session, campaign)
    hindered, others = people[:_HINDERED], people[_HINDERED:]
    removed = _ran_into(session, campaign, hindered, others)
    answer = cast.words.past.removed
    barriers.close(
        session, removed, BarrierStatus.REMOVED, answer, by=coordinator, version=removed.version,
        now=_moment(organisation, kick_off - _REMOVED),
    )  # fmt: skip
    for group, worked in ((hindered, _HINDERED_NOW), (others, _OTHERS_NOW)):
        for person, works in zip(group, worked, strict=False):
            removals.try_again(
                session, removed, person, worked=works == "y", removal=removed.removals,
                today=kick_off - _TRIED,
            )  # fmt: skip
    _set_aside(session, campaign, cast.words.past, coordinator, organisation, kick_off)
    measuring.look_back(session, organisation, campaign, starts_on)
    measuring.look_at_role(session, organisation, campaign, starts_on)
    campaigns.close(session, campaign)


def join_again(session: Session, organisation: Organisation, campaign: Campaign) -> None:
    """Let everybody who took part then have said yes to the next campaign."""
    week = EnrolmentWeek.of(campaign.starts_on, WorkingDays.of(organisation))
    for person in queries.participants_to_enrol(session, campaign):
        enrolments.enrol(session, campaign.id, campaign.starts_on, person, week)


def _ran_into(
    session: Session,
    campaign: Campaign,
    hindered: Sequence[Participant],
    others: Sequence[Participant],
) -> Barrier:
    """Some could not do a challenge and said why: most with a "me too", one in silence."""
    challenge = _challenge(session, campaign)
    content = content_of(challenge)
    told = Report(day=challenge.day, reason=content.reason(REASON))
    barrier = frictions.barrier_for(session, campaign, challenge, content, told)
    frictions.report(session, barrier, challenge, told)
    for person in hindered:
        _answers(session, challenge, person, Answer.NOT_TODAY)
        supports.give(session, barrier, person, today=challenge.day)
    for number, person in enumerate(others):
        _answers(
            session,
            challenge,
            person,
            Answer.DONE if number < _OTHERS_WHO_DID else Answer.NOT_TODAY,
        )
    return barrier


def _answers(session: Session, challenge: Challenge, person: Participant, answer: Answer) -> None:
    asked = queries.asked(session, challenge.id, person.organisation_id, person.id)
    at = calendar.moment(challenge.day, time(11), asked.timezone)
    check_ins.give(session, asked, person, answer, halves=points.halves(answer), now=at)


def _set_aside(
    session: Session,
    campaign: Campaign,
    words: PastWords,
    coordinator: Participant,
    organisation: Organisation,
    kick_off: date,
) -> None:
    """Three people told of much the same in their own words, and the coordinator named it."""
    day = _challenge(session, campaign).day
    barrier: Barrier | None = None
    for text, place in words.reports:
        told = Report(day=day, code="FACIL", text=text, place=place, same_as=barrier)
        barrier = frictions.barrier_for(session, campaign, None, None, told)
        frictions.report(session, barrier, None, told)
    assert barrier is not None  # there are three reports
    now = _moment(organisation, kick_off - _REMOVED)
    barriers.rename(session, barrier, words.name, by=coordinator, version=1, now=now)
    barriers.park(
        session, barrier, kick_off + _LOOK_AGAIN, words.why,
        by=coordinator, version=barrier.version, now=now,
    )  # fmt: skip


def _challenge(session: Session, campaign: Campaign) -> Challenge:
    challenges = queries.challenges_of(session, campaign.id)
    return next(challenge for challenge in challenges if challenge.code == BLOCKED)


def _moment(organisation: Organisation, day: date) -> datetime:
    return calendar.moment(day, time(11), organisation.timezone)
