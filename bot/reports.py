"""What the numbers of a campaign come to: rows from the queries, meaning from `scoring`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from challenges import calendar, queries
from challenges.calendar import WorkingDays
from challenges.models import (
    Barrier,
    Campaign,
    Challenge,
    CheckIn,
    Measurement,
    Participant,
)
from challenges.packs import content_of
from challenges.participants import away_days
from challenges.queries import talk_members, talks
from challenges.queries.decisions import decided_at, requests
from challenges.queries.removals import measured_removals
from scoring import savings
from scoring.digest import Digest, Week, weekly_digest
from scoring.disclosure import FEWEST_IN_ALL, at_least
from scoring.effects import Effect, together
from scoring.facts import BarrierFacts
from scoring.savings import Savings
from scoring.streaks import Streak, streak
from scoring.voices import NOTHING, Told, told_each

MOST_WEEKS = 8
"""More of them, side by side, are not read on a telephone."""


def asked_days(campaign: Campaign, challenges: Sequence[Challenge], now: datetime) -> list[date]:
    """The days whose challenge has been posted by now."""
    return [challenge.day for challenge in challenges if is_asked(campaign, challenge, now)]


def is_asked(campaign: Campaign, challenge: Challenge, now: datetime) -> bool:
    """Whether a challenge is posted by now, if the campaign posted in time."""
    return calendar.moment(challenge.day, campaign.post_at, campaign.timezone) <= now


def my_streak(
    session: Session,
    campaign: Campaign,
    participant: Participant,
    check_ins: Sequence[CheckIn],
    now: datetime,
) -> Streak:
    """Somebody's streak over the days on which they were expected."""
    asked = asked_days(campaign, queries.challenges_of(session, campaign.id), now)
    return streak(
        _on_roster(session, campaign, participant, asked),
        {check_in.day for check_in in check_ins},
        today=calendar.local_day(now, campaign.timezone),
        away=away_days(queries.absences(session, participant.id), asked),
    )


def days_expected(
    session: Session, campaign: Campaign, participant: Participant, asked: Sequence[date]
) -> set[date]:
    """The asked days on which somebody was expected, declared absence left out."""
    days = _on_roster(session, campaign, participant, asked)
    return set(days) - away_days(queries.absences(session, participant.id), days)


def _on_roster(
    session: Session, campaign: Campaign, participant: Participant, asked: Sequence[date]
) -> list[date]:
    """The asked days on which somebody took part, was on the roster, and works."""
    mine = queries.enrolments_of(session, campaign.id, participant.id)
    since = participant.joined_on or date.max
    return [day for day in asked if day >= since and any(row.expects(day) for row in mine)]


def digest(
    session: Session, campaign: Campaign, day: date, locale: str, *, days: int = 7
) -> Digest:
    """The digest of the days that ended before `day`; its figures are those of the closed weeks."""
    return weekly_digest(
        day - timedelta(days=days),
        day - timedelta(days=1),
        weeks=[
            Week(week.first_day, week.last_day, week.answered, week.done)
            for week in queries.closed_weeks(session, campaign.id)
            if week.last_day < day
        ][-MOST_WEEKS:],
        barriers=_with_decisions(session, campaign, barrier_facts(session, campaign, locale, day)),
        talked=_talked(session, campaign.organisation_id),
    )


def _talked(session: Session, organisation_id: UUID) -> int:
    """How many people say that they had their talk, of the lunch talks of these weeks."""
    held = talks.under_way(session, organisation_id)
    return talk_members.figures(session, held.id)[-1] if held else 0


def _with_decisions(
    session: Session, campaign: Campaign, barriers: Sequence[BarrierFacts]
) -> list[BarrierFacts]:
    """The same barriers, with what leadership is asked of each, and when it decided."""
    decided = {
        barrier_id: calendar.local_day(at, campaign.timezone)
        for barrier_id, at in decided_at(session, campaign.organisation_id).items()
    }
    asked = requests(session, campaign.organisation_id)
    waiting = _waiting_actions(session, campaign.organisation_id)
    return [
        replace(
            each,
            decided_on=decided.get(each.barrier_id),
            request=asked.get(each.barrier_id),
            blocks=waiting[each.barrier_id],
        )
        for each in barriers
    ]


def _waiting_actions(session: Session, organisation_id: UUID) -> Counter[UUID]:
    """How many actions that are not over serve each barrier."""
    served = queries.served(session, organisation_id)
    return Counter(
        barrier.id
        for action in queries.actions(session, organisation_id)
        if not action.is_over
        for barrier in served.get(action.id, ())
    )


def barrier_facts(
    session: Session, campaign: Campaign, locale: str, today: date
) -> list[BarrierFacts]:
    """The barriers of before today, with their voices and how long they have been waiting."""
    voices = told_each(queries.voices(session, campaign.organisation_id, today))
    working = WorkingDays.of(queries.organisation(session, campaign.organisation_id))
    return [
        _facts(barrier, voices, locale, campaign, today, working.count(barrier.opened_on, today))
        for barrier in queries.barriers(session, campaign.organisation_id, before=today)
    ]


def saved(session: Session, campaign: Campaign, digest: Digest) -> Savings:
    """What a digest's week is estimated to have saved."""
    done = done_challenges(session, campaign, digest.first_day, digest.last_day)
    return savings.estimate((content_of(challenge), number) for challenge, number in done)


def done_challenges(
    session: Session, campaign: Campaign, first: date, last: date
) -> list[tuple[Challenge, int]]:
    """How often at least each challenge was done in the weeks that were closed in a period."""
    counts: dict[str, int] = {}
    for week in queries.closed_weeks(session, campaign.id):
        if first <= week.last_day <= last:
            counts |= week.counts
    challenges = queries.challenges_of(session, campaign.id)
    return [(each, counts[str(each.id)]) for each in challenges if str(each.id) in counts]


def people_so_far(session: Session, campaign: Campaign, today: date) -> int | None:
    """Who joined before this week, in steps: it moves with nobody, and never within a week.

    None where they are too few to say.
    """
    monday = today - timedelta(days=today.weekday())
    people = queries.expected_so_far(session, [campaign.id], monday)[campaign.id, ""]
    return at_least(people) if people >= FEWEST_IN_ALL else None


def effects_of_removals(
    session: Session, organisation_id: UUID
) -> Sequence[tuple[Barrier, Effect]]:
    """The barriers that are gone, and what that brought all together, where it may be told."""
    measured: dict[UUID, list[Measurement]] = {}
    barriers: dict[UUID, Barrier] = {}
    for barrier, row in measured_removals(session, organisation_id):
        barriers[barrier.id] = barrier
        measured.setdefault(barrier.id, []).append(row)
    found = ((one, together(measured[one.id])) for one in barriers.values())
    return [(barrier, effect) for barrier, effect in found if effect is not None]


def _facts(
    barrier: Barrier,
    voices: Mapping[UUID, Told],
    locale: str,
    campaign: Campaign,
    today: date,
    waited: int,
) -> BarrierFacts:
    closed = barrier.closed_at
    return BarrierFacts(
        barrier_id=barrier.id,
        title=barrier.name(locale),
        theme=barrier.theme,
        code=barrier.code,
        status=barrier.status,
        opened_on=barrier.opened_on,
        waiting_days=waited,
        voices=voices.get(barrier.id, NOTHING),
        owner=barrier.owner,
        answer=barrier.answer,
        closed_on=calendar.local_day(closed, campaign.timezone) if closed else None,
        decision=barrier.decision,
        own_words=barrier.own_words,
        review_on=barrier.review_on,
        is_late=barrier.is_late(today),
        due=barrier.due,
        kind=barrier.kind,
    )
