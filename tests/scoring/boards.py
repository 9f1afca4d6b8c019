"""Teams and leaderboards of ten challenge days."""

from dataclasses import replace
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st

from scoring.leaderboard import Leaderboard, TeamResult, leaderboard

DAYS = 10
quick = settings(deadline=None, derandomize=True, max_examples=200)


def team(number: int, members: int, halves_each: int, days: int = DAYS) -> TeamResult:
    """A team in which everybody gathered the same number of halves."""
    return TeamResult(
        UUID(int=number + 1), f"Team {number:02}", members, halves_each * members, members * days
    )


def without_team(members: int, halves_each: int) -> TeamResult:
    return replace(team(0, members, halves_each), team_id=None, name="")


def board(*results: TeamResult, prior_weight: int = 10) -> Leaderboard:
    return leaderboard(results, challenge_days=DAYS, prior_weight=prior_weight)


results = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 2 * DAYS)), min_size=0, max_size=12
).map(lambda teams: [team(n, members, each) for n, (members, each) in enumerate(teams)])
