"""How the same was solved elsewhere: shown beside a barrier, for coordinators."""

from sqlmodel import Session

from challenges import queries
from challenges.models import Barrier, Solution
from challenges.packs import Code
from scoring.grouping import Candidate, Sense, similar

MOST = 3
SAME_KIND = 0.25
"""What being of the same kind counts for, beside what the words have in common."""

LEAST = 0.25
"""Below this a solution is left out; being of the same kind is enough by itself."""


def elsewhere(
    session: Session, barrier: Barrier, locale: str, sense: Sense | None = None
) -> list[Solution]:
    """Solutions of other organisations that resemble a barrier: at most three, nearest first.

    There are none for a barrier that is gone.
    """
    if barrier.is_gone:
        return []
    known = {one.id: one for one in queries.solutions(session, barrier.organisation_id)}
    candidates = [Candidate(key, (*one.title.values(), one.how)) for key, one in known.items()]
    text = barrier.name(locale)
    alike = {found.id: found.likeness for found in similar(text, candidates, len(known), sense)}
    near = {key: alike.get(key, 0.0) + _kinship(barrier, one) for key, one in known.items()}
    # `known` is ordered, and sorting keeps that order among equals.
    likely = sorted((key for key in known if near[key] >= LEAST), key=lambda key: -near[key])
    return [known[key] for key in likely[:MOST]]


def _kinship(barrier: Barrier, solution: Solution) -> float:
    same = barrier.code == solution.code and barrier.code != Code.OTHER
    return SAME_KIND if same else 0.0
