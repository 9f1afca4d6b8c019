"""Who is expected in a campaign: on which days, and in which team."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, func, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import (
    Absence,
    Campaign,
    Challenge,
    ClosedWeek,
    Enrolment,
    Participant,
    Team,
    works_on,
)
from challenges.statements import Statement

_PLACES = Statement(
    rows(col(Enrolment.id), col(Enrolment.expected_until))
    .where(
        col(Enrolment.campaign_id) == bindparam("campaign"),
        col(Enrolment.participant_id) == bindparam("participant"),
    )
    .order_by(col(Enrolment.expected_from).desc())
)


class Expectation(NamedTuple):
    """How many people of a team take part on the last of some days, and the person-days of all.

    `in_patterns` says how many of them work on each day by their patterns; `person_days` are those
    that are expected: without absence that was declared in time. `weighed` is what these weigh.
    """

    people: int
    in_patterns: Counter[date]
    person_days: int
    weighed: int


def enrolments_of(session: Session, campaign_id: UUID, participant_id: UUID) -> list[Enrolment]:
    """Somebody's places on a campaign's roster, in order."""
    statement = (
        select(Enrolment)
        .where(Enrolment.campaign_id == campaign_id, Enrolment.participant_id == participant_id)
        .order_by(col(Enrolment.expected_from))
    )
    return list(session.exec(statement).all())


def latest_enrolment(
    session: Session, campaign_id: UUID, participant_id: UUID
) -> tuple[UUID | None, date | None]:
    """Somebody's latest place on a campaign's roster and its last day, where there are any."""
    wanted = {"campaign": campaign_id, "participant": participant_id}
    found = _PLACES.first(session, wanted)
    return (found[0], found[1]) if found else (None, None)


def who_is_enrolled(
    session: Session, people: Collection[UUID], campaigns: Collection[UUID]
) -> frozenset[tuple[UUID, UUID]]:
    """Who of some people has ever had a place on the roster of which of some campaigns."""
    statement = select(col(Enrolment.participant_id), Enrolment.campaign_id).where(
        col(Enrolment.participant_id).in_(people), col(Enrolment.campaign_id).in_(campaigns)
    )
    found = session.exec(statement).all() if campaigns else ()
    return frozenset((person, campaign) for person, campaign in found if person is not None)


def participants_to_enrol(
    session: Session, campaign: Campaign, joined_after: date = date.min
) -> Sequence[Participant]:
    """People of the organisation who take part and are not expected in this campaign yet.

    Not those who joined on a day or before it: they are asked first whether they join again.
    """
    enrolled = select(Enrolment.participant_id).where(
        Enrolment.campaign_id == campaign.id, col(Enrolment.participant_id).is_not(None)
    )
    statement = select(Participant).where(
        Participant.organisation_id == campaign.organisation_id,
        col(Participant.joined_on) > joined_after,
        col(Participant.left_on).is_(None),
        col(Participant.id).not_in(enrolled),
    )
    return session.exec(statement).all()


def expected(
    session: Session, campaign: Campaign, days: Sequence[date]
) -> Mapping[UUID | None, Expectation]:
    """What each team is expected to do on some challenge days, which are in order.

    Left out are days beyond somebody's working pattern, and absence that was declared before that
    day's challenge was posted.
    """
    if not days:
        return {}
    place = (Enrolment.team_id, Enrolment.expected_from, Enrolment.expected_until)
    columns = tuple(map(col, (*place, Enrolment.weekdays, Enrolment.weight)))
    statement = (
        rows(*columns, func.count())
        .where(_overlaps(campaign.id, days[0], days[-1]))
        .group_by(*columns)
    )
    people: Counter[UUID | None] = Counter()
    working: defaultdict[UUID | None, Counter[date]] = defaultdict(Counter)
    weighed: Counter[UUID | None] = Counter()
    for team, first, last, weekdays, weight, number in session.execute(statement):
        mine = [day for day in days if first <= day <= (last or day)]
        worked = [day for day in mine if works_on(weekdays, day.weekday())]
        people[team] += number * (days[-1] in mine)
        working[team].update(dict.fromkeys(worked, number))
        weighed[team] += number * weight * len(worked)
    absent: Counter[UUID | None] = Counter()
    for team, weight in _absent(session, campaign, days):
        absent[team] += 1
        weighed[team] -= weight
    return {
        team: Expectation(people[team], all_, all_.total() - absent[team], weighed[team])
        for team, all_ in working.items()
    }


def expected_so_far(
    session: Session, campaign_ids: Collection[UUID], before: date
) -> Counter[tuple[UUID, str]]:
    """How many people who joined before a day were ever expected, by campaign and site.

    Of all sites together too: "". It falls with nobody who leaves or is erased.
    """
    person = func.coalesce(col(Enrolment.participant_id), col(Enrolment.id))
    number = func.count(person.distinct())
    joined = col(Participant.joined_on)
    statement = (
        rows(col(Enrolment.campaign_id), number)
        .outerjoin(Participant, col(Participant.id) == col(Enrolment.participant_id))
        .where(
            col(Enrolment.campaign_id).in_(campaign_ids),
            col(Enrolment.expected_from) <= before,  # whoever came back is expected in no week
            or_(col(Enrolment.participant_id).is_(None), joined < before),
        )
        .group_by(col(Enrolment.campaign_id))
    )
    found = Counter({(campaign, ""): people for campaign, people in session.execute(statement)})
    by_site = (
        statement.with_only_columns(col(Enrolment.campaign_id), col(Team.site), number)
        .join(Team, col(Team.id) == col(Enrolment.team_id))
        .where(col(Team.site) != "")
        .group_by(col(Team.site))
    )
    for campaign, site, people in session.execute(by_site):
        found[campaign, site.strip().casefold()] += people
    return found


def headcounts(
    session: Session, campaign: Campaign, days: Sequence[date]
) -> Mapping[UUID | None, int]:
    """How many people each team had on some days, where the organisation said how many.

    A headcount moves along at once with whoever is moved: of the week before, they count back.
    """
    told = rows(col(Team.id), col(Team.headcount)).where(
        col(Team.organisation_id) == campaign.organisation_id, col(Team.headcount).is_not(None)
    )
    found = {team: number for team, number in session.execute(told)}
    moved = (
        rows(col(Enrolment.team_id), col(Participant.team_id))
        .join(Participant, col(Participant.id) == col(Enrolment.participant_id))
        .where(
            _overlaps(campaign.id, days[0], days[-1]),
            col(Participant.team_id) != col(Enrolment.team_id),
        )
    )
    for then, now in session.execute(moved):
        for team, by in ((then, +1), (now, -1)):
            if team in found:
                found[team] += by
    return found


def closed_weeks(session: Session, campaign_id: UUID) -> Sequence[ClosedWeek]:
    """The weeks of a campaign that are closed, in order."""
    statement = (
        select(ClosedWeek)
        .where(ClosedWeek.campaign_id == campaign_id)
        .order_by(col(ClosedWeek.last_day))
    )
    return session.exec(statement).all()


def _absent(
    session: Session, campaign: Campaign, days: Sequence[date]
) -> list[tuple[UUID | None, int]]:
    """The team and weight of each day that is not expected, since absence was declared in time."""
    day = col(Challenge.day)
    place = (Enrolment.team_id, Enrolment.weekdays, Enrolment.weight)
    statement = (
        rows(col(Enrolment.id), day, *map(col, place))
        .join(Absence, col(Absence.participant_id) == col(Enrolment.participant_id))
        .join(Challenge, col(Challenge.campaign_id) == col(Enrolment.campaign_id))
        .where(
            _overlaps(campaign.id, days[0], days[-1]),
            # Says nothing new, but lets SQLite look people up instead of reading the whole roster.
            col(Enrolment.participant_id).in_(
                rows(col(Absence.participant_id)).where(
                    col(Absence.last_day) >= days[0], col(Absence.first_day) <= days[-1]
                )
            ),
            day.in_(days),
            day.between(col(Absence.first_day), col(Absence.last_day)),
            day >= col(Enrolment.expected_from),
            or_(col(Enrolment.expected_until).is_(None), day <= col(Enrolment.expected_until)),
            col(Absence.counts_from) <= day,
        )
        .distinct()
    )
    return [
        (team, weight)
        for _, missed, team, weekdays, weight in session.execute(statement)
        if works_on(weekdays, missed.weekday())
    ]


def _overlaps(campaign_id: UUID, first: date, last: date) -> ColumnElement[bool]:
    return and_(
        col(Enrolment.campaign_id) == campaign_id,
        col(Enrolment.expected_from) <= last,
        or_(col(Enrolment.expected_until).is_(None), col(Enrolment.expected_until) >= first),
    )
