"""How the same was solved elsewhere: shown beside a barrier, for coordinators."""

from uuid import UUID

from sqlmodel import Session

from bot.i18n import languages_of
from challenges import queries
from challenges.models import Barrier, Solution
from challenges.packs import Code
from scoring.grouping import Candidate, Sense, similar

MOST = 3
MOST_COMPARED = 150
"""Of a large library, those of the same kind and the latest: a coordinator's press waits for it."""

SAME_KIND = 0.2
"""What being of the same kind counts for, beside what the words have in common."""

LEAST = 0.3
"""Below this a solution is left out: of the same kind, a few words in common are enough."""


def elsewhere(session: Session, barrier: Barrier, sense: Sense | None = None) -> list[Solution]:
    """Solutions of other organisations that resemble a barrier: at most three, nearest first.

    There are none for a barrier that is gone.
    """
    if barrier.is_gone:
        return []
    known_there = queries.solutions(session, barrier.organisation_id)
    there = [one for one in known_there if one.kind is barrier.kind]
    compared = sorted(there, key=lambda one: -_kinship(barrier, one))[:MOST_COMPARED]
    known = {one.id: one for one in compared}
    candidates = [Candidate(key, (*one.title.values(), one.how)) for key, one in known.items()]
    alike = dict.fromkeys(known, 0.0)
    spoken = languages_of(queries.organisation(session, barrier.organisation_id))
    for name in barrier.names(spoken):
        for match in similar(name, candidates, len(known), sense):
            alike[match.id] = max(alike[match.id], match.likeness)
    near = {key: alike[key] + _kinship(barrier, one) for key, one in known.items()}
    # `known` is ordered, and sorting keeps that order among equals.
    likely = sorted((key for key in known if near[key] >= LEAST), key=lambda key: -near[key])
    return [known[key] for key in likely[:MOST]]


def of_theme(
    session: Session, organisation_id: UUID, theme: str, text: str, sense: Sense | None = None
) -> list[Solution]:
    """What other organisations did about a theme: at most three, those nearest to a text first."""
    there = [one for one in queries.solutions(session, organisation_id) if one.theme == theme]
    compared = {one.id: one for one in there[:MOST_COMPARED]}
    candidates = [Candidate(key, (*one.title.values(), one.how)) for key, one in compared.items()]
    alike = {match.id: match.likeness for match in similar(text, candidates, len(compared), sense)}
    return sorted(compared.values(), key=lambda one: -alike.get(one.id, 0.0))[:MOST]


def _kinship(barrier: Barrier, solution: Solution) -> float:
    same = barrier.code == solution.code and barrier.code != Code.OTHER
    return SAME_KIND if same else 0.0
