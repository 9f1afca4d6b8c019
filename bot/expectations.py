"""Who is expected when in a campaign: the frozen roster, less absence declared beforehand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from challenges import queries
from challenges.models import Campaign
from challenges.queries import Absent, Expected
from scoring.leaderboard import expected_days


class TeamExpectation(NamedTuple):
    """How many people of a team are expected in a period, and their person-days together."""

    people: int
    person_days: Fraction | int


@dataclass(frozen=True, slots=True)
class Expectations:
    """The roster and the absentees of a campaign, read once for every period to be reckoned."""

    campaign: Campaign
    roster: Sequence[Expected]
    absentees: Sequence[Absent]

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
        for absent in self.absentees:
            if fewer := _fewer(absent, days):
                person_days[absent.team_id] -= fewer
        return {team: TeamExpectation(people[team], person_days[team]) for team in people}


def expectations(session: Session, campaign: Campaign) -> Expectations:
    """Read them: how many are on each team's roster, and who of them is absent."""
    roster = queries.expected(session, campaign.id)
    return Expectations(campaign, roster, queries.absent(session, campaign))


def _fewer(absent: Absent, days: Sequence[date]) -> Fraction | int:
    """The person-days on which they are not expected, of these days."""
    away = len(absent.days.intersection(days))
    if not away:
        return 0
    enrolled = sum(day >= absent.expected_from for day in days)
    return absent.people * (enrolled - expected_days(enrolled, away))
