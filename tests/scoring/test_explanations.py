import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.explanations import explain
from scoring.leaderboard import TeamResult
from tests.scoring.boards import board, quick, results


@quick
@given(results, st.integers(5, 30))
def test_a_person_can_recompute_every_score_from_its_explanation(
    teams: list[TeamResult], weight: int
):
    standings = board(*teams, prior_weight=weight)

    for standing in standings.standings:
        why = explain(standing, standings)
        assert why.prior_days == why.prior_weight * why.challenge_days
        assert why.prior_value == pytest.approx(why.prior_days * why.organisation_mean)
        assert standing.score == pytest.approx(
            (why.value + why.prior_value) / (why.expected + why.prior_days)
        )
        assert why.organisation_mean == round(why.organisation_mean, 3)
