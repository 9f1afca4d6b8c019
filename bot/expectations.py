"""Who is expected when in a campaign: the frozen roster, less absence declared beforehand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from sqlmodel import Session

from challenges import calendar, queries
from challenges.models import Absence, Campaign
from challenges.queries import Expected
from scoring.leaderboard import expected_days


@dataclass(frozen=True, slots=True)
class Absentee:
    """Somebody on the roster who declared absence, and the days that they answered all the same."""

    team_id: UUID | None
    expected_from: date
    absences: Sequence[Absence]
    answered: Set[date]

    def fewer(self, posted: Mapping[date, datetime]) -> Fraction | int:
        """How many days fewer they are expected, of the days with the moment of their post."""
        days = [day for day in posted if day >= self.expected_from]
        absent = sum(self._is_absent(day, posted[day]) for day in days)
        return len(days) - expected_days(len(days), absent) if absent else 0

    def _is_absent(self, day: date, posted_at: datetime) -> bool:
        return day not in self.answered and any(
            absence.first_day <= day <= absence.last_day and absence.declared_at < posted_at
            for absence in self.absences
        )


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
        posted = {
            day: calendar.moment(day, self.campaign.post_at, self.campaign.timezone) for day in days
        }
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
            if fewer := absentee.fewer(posted):
                person_days[absentee.team_id] -= fewer
        return {team: TeamExpectation(people[team], person_days[team]) for team in people}


def expectations(session: Session, campaign: Campaign) -> Expectations:
    """Read them: a campaign's whole roster, and far fewer people with absence."""
    absences: dict[UUID, list[Absence]] = defaultdict(list)
    places: dict[UUID, tuple[UUID | None, date]] = {}
    for row in queries.away(session, campaign):
        absences[row.enrolment_id].append(row.absence)
        places[row.enrolment_id] = (row.team_id, row.expected_from)
    answered = queries.answered_days(session, campaign) if places else {}
    absentees = [
        Absentee(*place, absences[enrolment_id], answered.get(enrolment_id, set()))
        for enrolment_id, place in places.items()
    ]
    return Expectations(campaign, queries.expected(session, campaign.id), absentees)
