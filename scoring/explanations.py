"""Why a score is what it is, in numbers with which a person recomputes it by hand."""

from dataclasses import dataclass

from scoring.leaderboard import G_DECIMALS, Leaderboard, Standing


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a score is what it is: `(value + prior_value) / (expected + prior_days)`.

    `prior_days` is `prior_weight * challenge_days`, and `prior_value` that times the mean.
    """

    value: float
    expected: float
    challenge_days: int
    prior_weight: int
    organisation_mean: float
    prior_days: int
    prior_value: float
    score: float


def explain(standing: Standing, board: Leaderboard) -> Explanation:
    """The numbers with which a person recomputes a score by hand."""
    prior_days = board.prior_weight * board.challenge_days
    return Explanation(
        value=standing.value,
        expected=standing.expected,
        challenge_days=board.challenge_days,
        prior_weight=board.prior_weight,
        organisation_mean=board.organisation_mean,
        prior_days=prior_days,
        prior_value=round(prior_days * board.organisation_mean, G_DECIMALS),
        score=standing.score,
    )
