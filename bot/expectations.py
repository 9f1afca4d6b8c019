"""Who is expected when in a campaign: the frozen roster, less absence declared beforehand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from sqlmodel import Session

from challenges import calendar, queries
from challenges.models import Campaign
from challenges.queries import Expected
from scoring.leaderboard import expected_days


@dataclass(slots=True)
class Absentee:
    """Somebody on the roster who said beforehand that they would be away, and stayed away."""

    team_id: UUID | None
    expected_from: date
    absent: set[date]

    def fewer(self, days: Sequence[date]) -> Fraction | int:
        """How many of the days they are not expected on."""
        absent = len(self.absent.intersection(days))
        if not absent:
            return 0
        enrolled = sum(day >= self.expected_from for day in days)
        return enrolled - expected_days(enrolled, absent)


@dataclass(frozen=True, slots=True)
class TeamExpectation:
    """How many people of a team are expected in a period, and their person-days together."""

    people: int
    person_days: Fraction | int


@dataclass(frozen=True, slots=True)
class Expectations:
    """The roster and the absentees of a campaign, read once for every period to be reckoned."""

    campaign: Campaign
    roster: Sequence[Expected]
    absentees: Sequence[Absentee]

    def per_team(self, days: Sequence[date]) -> dict[UUID | None, TeamExpectation]:
        """What is expected on the days, which are in order; teams that come later stay out."""
        ahead = {
            first: sum(day >= first for day in days)
            for first in {row.expected_from for row in self.roster}
        }
        people: dict[UUID | None, int] = defaultdict(int)
        person_days: dict[UUID | None, Fraction | int] = defaultdict(int)
        for row in self.roster:
            if ahead[row.expected_from]:
                people[row.team_id] += row.people
                person_days[row.team_id] += row.people * ahead[row.expected_from]
        for absentee in self.absentees:
            if fewer := absentee.fewer(days):
                person_days[absentee.team_id] -= fewer
        return {team: TeamExpectation(people[team], person_days[team]) for team in people}


def expectations(session: Session, campaign: Campaign) -> Expectations:
    """Read them: how many are on each team's roster, and who of them is absent."""
    absentees: dict[UUID, Absentee] = {}
    posted: dict[date, datetime] = {}
    for person, team_id, first, day, declared_at in queries.absent_days(session, campaign):
        if day not in posted:
            posted[day] = calendar.moment(day, campaign.post_at, campaign.timezone)
        if first <= day and declared_at < posted[day]:
            absentees.setdefault(person, Absentee(team_id, first, set())).absent.add(day)
    roster = queries.expected(session, campaign.id)
    return Expectations(campaign, roster, list(absentees.values()))
