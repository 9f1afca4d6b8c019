"""Standings and shares of a campaign as they are told: closed once a week, and kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from challenges import calendar, campaigns, queries
from challenges.calendar import CampaignPlan
from challenges.models import BarrierStatus, Campaign, CampaignStatus, ClosedWeek
from challenges.queries.access import at_tablets
from challenges.queries.enrolments import Expectation
from scoring import rows, standings
from scoring.disclosure import crowd, percent, times_done
from scoring.standings import Row, RowSum, Standings, TeamWeek

Teams = Mapping[UUID | None, TeamWeek]
Expected = Mapping[UUID | None, Expectation]


class Verified(NamedTuple):
    """A row in a closed week: its points as they were published, and its sum as it is now."""

    name: str
    published: int | None
    now: RowSum | None


def published(session: Session, campaign: Campaign, now: datetime) -> Standings:
    """The standings, after closing what is over; and what everybody came to by yesterday."""
    close_weeks(session, campaign, campaigns.plan_of(session, campaign), now)
    together(session, campaign, now)
    return told(session, campaign, now)


def told(session: Session, campaign: Campaign, now: datetime) -> Standings:
    """The same as it was made before; nothing is changed."""
    closed = [
        [points if campaign.rows[row] else None for row, points in enumerate(week.points)]
        for week in queries.closed_weeks(session, campaign.id)
    ]
    names, teams = _row_names(session, campaign), _rows(campaign)
    places = standings.places(closed) if campaign.ranking else []
    improved = standings.most_improved(closed) if campaign.ranking else []
    return Standings(
        rows=tuple(
            Row(each.place, each.is_shared, names[each.row], each.points, tuple(teams[each.row]))
            for each in places
        ),
        weeks=len(closed),
        together=told_together(campaign, now),
        goal=campaign.goal,
        improved=tuple(names[row] for row in improved),
        removers=_removers(session, campaign, now),
        ranking=campaign.ranking,
        until=_until(session, campaign),
    )


def together(session: Session, campaign: Campaign, now: datetime) -> int | None:
    """The share of all expected days up to yesterday that were done, in steps of five percent.

    It is what it was at the first look of the day, whoever answers later or changes an answer, and
    stays so once the campaign is closed; None says that it may not be told.
    """
    today = calendar.local_day(now, campaign.timezone)
    if campaign.together_on != today and not _is_closed(campaign):
        days = [day for day in _days(session, campaign) if day < today]
        expected = queries.expected(session, campaign, days)
        campaign.together = _share(session, campaign, days, expected).done if days else None
        campaign.together_on = today
        session.add(campaign)
    return campaign.together


def told_together(campaign: Campaign, now: datetime) -> int | None:
    """The same, if somebody looked today already; nothing is changed."""
    today = calendar.local_day(now, campaign.timezone)
    is_told = campaign.together_on == today or _is_closed(campaign)
    return campaign.together if is_told else None


def close_weeks(session: Session, campaign: Campaign, plan: CampaignPlan, now: datetime) -> None:
    """Close the weeks that are over: what they came to is kept, and never reckoned again.

    A week in which the campaign itself was closed stays out.
    """
    if _is_closed(campaign):
        return
    for last in calendar.weeks_to_close(plan, campaign.closed_through, now):
        since = campaign.closed_through
        days = [
            day for day in _days(session, campaign) if (not since or day > since) and day <= last
        ]
        session.add(_closed(session, campaign, days))
        campaign.closed_through = last
        session.add(campaign)
        session.flush()


def exact(session: Session, campaign: Campaign, days: Sequence[date]) -> Teams:
    """What each team came to, exactly: for whoever has the database, and for nobody else."""
    return _weeks(session, campaign, days, queries.expected(session, campaign, days))


def _weeks(session: Session, campaign: Campaign, days: Sequence[date], expected: Expected) -> Teams:
    gathered = queries.gathered(session, campaign.id, days[0], days[-1])
    heads = queries.headcounts(session, campaign, days)
    return {
        team: TeamWeek(found.people, gathered.get(team, 0), found.weighed, heads.get(team))
        for team, found in expected.items()
    }


def verified(session: Session, campaign: Campaign, week: ClosedWeek) -> list[Verified]:
    """What each row was told to have, beside its exact sum: for whoever has the database."""
    days = [day for day in _days(session, campaign) if week.first_day <= day <= week.last_day]
    sums = _sums(campaign, exact(session, campaign, days), days)
    told = [*week.points, *[None] * (len(sums) - len(week.points))]
    found = zip(_row_names(session, campaign), told, sums, strict=True)
    return [Verified(*each) for each in found if each[0]]


def _closed(session: Session, campaign: Campaign, days: Sequence[date]) -> ClosedWeek:
    expected = queries.expected(session, campaign, days)
    teams = _weeks(session, campaign, days, expected)
    _place(campaign, {team: week.people for team, week in teams.items() if team})
    share = _share(session, campaign, days, expected)
    return ClosedWeek(
        campaign_id=campaign.id,
        first_day=days[0],
        last_day=days[-1],
        points=[row and row.points for row in _sums(campaign, teams, days)],
        answered=share.answered,
        done=share.done,
        counts=_counts(session, campaign, days, expected),
    )


def _sums(campaign: Campaign, teams: Teams, days: Sequence[date]) -> list[RowSum | None]:
    return standings.row_sums(
        _rows(campaign),
        {team: week for team, week in teams.items() if team},
        days=len(days),
        prior=campaign.prior_weight or standings.prior_weight([]),
        fewest=campaign.fewest_in_row,
    )


def _place(campaign: Campaign, sizes: Mapping[UUID, int]) -> None:
    """Put every team in a row, once: the first week makes the rows, and k from their sizes."""
    sizes = {team: people for team, people in sizes.items() if people}
    found = rows.with_newcomers(_rows(campaign), sizes, campaign.fewest_in_row)
    campaign.rows = [[str(team) for team in row] for row in found]
    if campaign.prior_weight is None and found:
        people = [sum(sizes.get(team, 0) for team in row) for row in found]
        campaign.prior_weight = standings.prior_weight(people)


class _Share(NamedTuple):
    """What everybody together came to on some days, as it may be told.

    Those without an account too, on the days on which their team's tablet was used.
    """

    answered: int | None
    done: int | None


def _share(
    session: Session, campaign: Campaign, days: Sequence[date], expected: Expected
) -> _Share:
    people = sum(each.people for each in expected.values())
    whole = sum(each.person_days for each in expected.values())
    given = queries.totals(session, campaign.id, days[0], days[-1])
    tablets = at_tablets(session, campaign.id, days[0], days[-1])
    whole += tablets.places
    about = crowd(people, _in_patterns(expected).total(), len(days))
    answered = percent(given.done + given.not_today + tablets.answers, whole, about)
    return _Share(answered, percent(given.done + tablets.done, whole, about))


def _counts(
    session: Session, campaign: Campaign, days: Sequence[date], expected: Expected
) -> dict[str, int]:
    """How often at least each challenge was done, of those who work on its day."""
    done = dict(queries.done_per_challenge(session, campaign.id, days[0], days[-1]))
    asked = [one for one in queries.challenges_of(session, campaign.id) if one.day in days]
    working = _in_patterns(expected)
    told = {str(one.id): times_done(done.get(one.id, 0), working[one.day]) for one in asked}
    return {challenge: number for challenge, number in told.items() if number}


def _in_patterns(expected: Expected) -> Counter[date]:
    return sum((each.in_patterns for each in expected.values()), Counter[date]())


def _is_closed(campaign: Campaign) -> bool:
    return campaign.status is CampaignStatus.CLOSED


def _days(session: Session, campaign: Campaign) -> list[date]:
    return [challenge.day for challenge in queries.challenges_of(session, campaign.id)]


def _until(session: Session, campaign: Campaign) -> date | None:
    """The last day that the share of a campaign that is over is about."""
    reckoned_on = campaign.together_on
    if reckoned_on is None or not _is_closed(campaign):
        return None
    return max((day for day in _days(session, campaign) if day < reckoned_on), default=None)


def _rows(campaign: Campaign) -> list[list[UUID]]:
    return [[UUID(team) for team in row] for row in campaign.rows]


def _row_names(session: Session, campaign: Campaign) -> list[str]:
    """What each row is called now: the teams in it, in the order of their names."""
    names = queries.team_names(session, campaign.organisation_id)
    return [" + ".join(sorted(names.get(team, "") for team in row)) for row in _rows(campaign)]


def _removers(session: Session, campaign: Campaign, now: datetime) -> tuple[str, ...]:
    """Who removed most barriers since the campaign began, as coordinators named the owners."""
    began = calendar.moment(campaign.starts_on, calendar.DAY_ENDS, campaign.timezone)
    gone = queries.removed_between(session, campaign.organisation_id, began, now)
    owners = Counter(one.owner for one in gone if one.owner and one.status is BarrierStatus.REMOVED)
    most = max(owners.values(), default=0)
    return tuple(sorted(owner for owner, number in owners.items() if number == most))
