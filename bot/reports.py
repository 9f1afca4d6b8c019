"""What the numbers of a campaign come to: rows from the queries, meaning from `scoring`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from uuid import UUID

from sqlmodel import Session

from bot.expectations import Expectations, expectations
from challenges import calendar, queries
from challenges.calendar import WorkingDays
from challenges.models import Barrier, Campaign, Challenge, CheckIn, Participant
from challenges.participants import away_days
from scoring.digest import BarrierFacts, Digest, WeekCounts, weekly_digest
from scoring.leaderboard import Leaderboard, TeamResult, leaderboard, prior_weight
from scoring.streaks import Streak, streak
from scoring.voices import NOTHING, Told, told_each

MOST_WEEKS = 8
"""More of them, side by side, are not read on a telephone."""


def asked_days(campaign: Campaign, challenges: Sequence[Challenge], now: datetime) -> list[date]:
    """The days whose challenge has been posted by now."""
    return [
        challenge.day
        for challenge in challenges
        if calendar.moment(challenge.day, campaign.post_at, campaign.timezone) <= now
    ]


def board(session: Session, campaign: Campaign, now: datetime) -> Leaderboard:
    """The leaderboard up to and including yesterday, as it was at the first look of the day.

    Who looks before and after a colleague's press, also one for an earlier day, sees no difference.
    Of a campaign that has closed it stays for good: what it was reckoned from may be destroyed.
    """
    return _board(session, campaign, now, None)


def _board(
    session: Session, campaign: Campaign, now: datetime, expected: Expectations | None
) -> Leaderboard:
    """The leaderboard; `expected` is read when it is None and asked for."""
    today = calendar.local_day(now, campaign.timezone)
    challenges = queries.challenges_of(session, campaign.id)
    days = [day for day in asked_days(campaign, challenges, now) if day < today]
    names = queries.team_names(session, campaign.organisation_id)
    is_final = campaign.closed_at is not None and campaign.published_on is not None
    if is_final or campaign.published_on == today:
        results = [_result(names, *row) for row in campaign.published]
    else:
        results = _team_results(session, campaign, days, expected, names)
        campaign.published = [
            [str(r.team_id or ""), str(r.members), str(r.halves), str(r.expected)] for r in results
        ]
        campaign.published_on = today
        session.add(campaign)
    weight = campaign.prior_weight or prior_weight(result.members for result in results)
    return leaderboard(results, challenge_days=len(days), prior_weight=weight)


def _result(
    names: Mapping[UUID, str], team: str, members: str, halves: str, expected: str
) -> TeamResult:
    """A team's result as it was published, under the name that the team has now."""
    team_id = UUID(team) if team else None
    person_days = int(expected) if expected.isdecimal() else Fraction(expected)
    return TeamResult(
        team_id, names.get(team_id, "") if team_id else "", int(members), int(halves), person_days
    )


def roster_weight(session: Session, campaign: Campaign) -> int:
    """The prior weight that a campaign's roster asks for; fixed when the first day is posted."""
    sizes: dict[UUID | None, int] = defaultdict(int)
    for row in queries.expected(session, campaign.id):
        sizes[row.team_id] += row.people
    return prior_weight(sizes.values())


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
        _since_enrolled(session, campaign, participant, asked),
        {check_in.day for check_in in check_ins},
        today=calendar.local_day(now, campaign.timezone),
        away=away_days(queries.absences(session, participant.id), asked),
    )


def days_expected(
    session: Session, campaign: Campaign, participant: Participant, asked: Sequence[date]
) -> set[date]:
    """The asked days on which somebody was expected, declared absence left out."""
    days = _since_enrolled(session, campaign, participant, asked)
    return set(days) - away_days(queries.absences(session, participant.id), days)


def _since_enrolled(
    session: Session, campaign: Campaign, participant: Participant, asked: Sequence[date]
) -> list[date]:
    enrolment = queries.enrolment(session, campaign.id, participant.id)
    first = enrolment.expected_from if enrolment else campaign.starts_on
    return [day for day in asked if day >= first]


def digest(session: Session, campaign: Campaign, day: date, locale: str, now: datetime) -> Digest:
    """The digest of the week that ended before `day`."""
    first, last = day - timedelta(days=7), day - timedelta(days=1)
    facts = barrier_facts(session, campaign, locale, day)
    expected = expectations(session, campaign)
    return weekly_digest(
        first,
        last,
        weeks=_weeks(session, expected, first),
        standings=_board(session, campaign, now, expected).standings,
        barriers=facts,
    )


def barrier_facts(
    session: Session, campaign: Campaign, locale: str, today: date
) -> list[BarrierFacts]:
    """The barriers of before today, with their voices and how long they have been waiting."""
    voices = told_each(queries.voices(session, campaign.organisation_id, today))
    working = WorkingDays.of(queries.organisation(session, campaign.organisation_id))
    return [
        _facts(barrier, voices, locale, campaign, today, _waited(barrier, today, working))
        for barrier in queries.barriers(session, campaign.organisation_id, before=today)
    ]


def done_challenges(
    session: Session, campaign: Campaign, first: date, last: date
) -> list[tuple[Challenge, int]]:
    """How often each challenge was done in a period."""
    done = dict(queries.done_per_challenge(session, campaign.id, first, last))
    challenges = queries.challenges_of(session, campaign.id)
    return [(challenge, done[challenge.id]) for challenge in challenges if challenge.id in done]


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
    )


def _waited(barrier: Barrier, today: date, working: WorkingDays) -> int:
    """The working days since a barrier was opened."""
    ahead = (
        barrier.opened_on + timedelta(days=n + 1) for n in range((today - barrier.opened_on).days)
    )
    return sum(day in working for day in ahead)


def _team_results(
    session: Session,
    campaign: Campaign,
    days: Sequence[date],
    expected: Expectations | None,
    names: Mapping[UUID, str],
) -> list[TeamResult]:
    if not days:
        return []
    per_team = (expected or expectations(session, campaign)).per_team(days)
    gathered = queries.gathered(session, campaign.id, days[0], days[-1])
    return [
        TeamResult(
            team_id,
            names.get(team_id, "") if team_id else "",
            team.people,
            gathered.get(team_id, 0),
            team.person_days,
        )
        for team_id, team in per_team.items()
    ]


def _weeks(session: Session, expected: Expectations, latest: date) -> dict[date, WeekCounts]:
    """The week that began on `latest`, and those before it since the campaign began."""
    campaign = expected.campaign
    asked = [challenge.day for challenge in queries.challenges_of(session, campaign.id)]
    weeks: dict[date, WeekCounts] = {}
    for back in range(MOST_WEEKS):
        first = latest - timedelta(weeks=back)
        last = first + timedelta(days=6)
        if back and last < campaign.starts_on:
            break
        teams = expected.per_team([day for day in asked if first <= day <= last]).values()
        given = queries.totals(session, campaign.id, first, last)
        weeks[first] = WeekCounts(
            people=sum(team.people for team in teams),
            expected=sum(team.person_days for team in teams),
            answered=given.answers,
            done=given.done,
        )
    return weeks
