"""What a report or a barrier may be the same as: asked, never decided.

The same kind of barrier comes first, then whatever else the words resemble. Other people's words
help to find a barrier and are never shown: only names that everybody may read are.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from bot.i18n import languages_of
from bot.roster import KnownOrganisation
from challenges import queries
from challenges.models import Barrier, Signal
from challenges.packs import ChallengeContent, Code, Reason
from scoring.grouping import Candidate, Match, Sense, similar

MOST = 3
LEAST_LIKENESS = {False: 0.1, True: 0.2}
"""Below this a proposal is left out; without (False) and with (True) a sense of what texts mean.

On labelled frictions 91 and 93 of 100 right ones stay.
"""

MOST_WORDS = 5
"""So many of the newest reports of a barrier help to find it."""


def resembling(
    session: Session,
    organisation: KnownOrganisation,
    content: ChallengeContent | None,
    text: str,
    code: str,
    today: date,
    sense: Sense | None = None,
    kind: Signal = Signal.BARRIER,
) -> list[Barrier | Reason]:
    """Barriers, and ready-made answers not given yet, that a text resembles: at most three.

    What is over is among them: who runs into it anew says that it is not. Of another `kind` they
    are chances, or things to keep, and no answer is ready-made.
    """
    known = [
        barrier
        for barrier in queries.barriers(session, organisation.id, before=today)
        if not barrier.own_words and barrier.kind is kind
    ]
    content = content if kind is Signal.BARRIER else None
    things: dict[str, Barrier | Reason] = {
        **{str(barrier.id): barrier for barrier in known},
        **{reason.key: reason for reason in _not_given_yet(content, known)},
    }
    said = _newest_words(session, organisation.id, today)
    languages = languages_of(organisation)
    candidates = [Candidate(key, _texts(thing, languages, said)) for key, thing in things.items()]
    same = [c for c in candidates if _code(things[c.id]) == code != Code.OTHER]
    ranked = [*_likely(text, same, sense), *_likely(text, candidates, sense)]
    keys = list(dict.fromkeys(match.id for match in ranked))[:MOST]
    return [things[key] for key in keys]


def alike(
    barrier: Barrier,
    others: Sequence[Barrier],
    languages: Collection[str],
    sense: Sense | None = None,
) -> list[Barrier]:
    """The barriers that one may be the same as, by what they are called; for a coordinator."""
    known = {str(other.id): other for other in others if other.kind is barrier.kind}
    candidates = [Candidate(key, other.names(languages)) for key, other in known.items()]
    return [known[match.id] for match in _likely(barrier.names(languages)[0], candidates, sense)]


def _not_given_yet(content: ChallengeContent | None, known: Sequence[Barrier]) -> list[Reason]:
    """The ready-made answers of a challenge that no barrier gathers, and that one may."""
    if content is None:
        return []
    taken = {barrier.origin for barrier in known}
    free = (r for r in content.reasons if f"{content.code}/{r.key}" not in taken)
    return [reason for reason in free if reason.barrier != Code.HEALTH]


def _newest_words(session: Session, organisation_id: UUID, today: date) -> dict[str, list[str]]:
    said: dict[str, list[str]] = defaultdict(list)
    for barrier_id, words in queries.words_said(session, organisation_id, today):
        said[str(barrier_id)].append(words)
    return {key: words[-MOST_WORDS:] for key, words in said.items()}


def _likely(
    text: str, candidates: Sequence[Candidate[str]], sense: Sense | None
) -> list[Match[str]]:
    found = similar(text, candidates, MOST, sense)
    return [match for match in found if match.likeness >= LEAST_LIKENESS[sense is not None]]


def _texts(
    thing: Barrier | Reason, languages: Collection[str], said: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    if isinstance(thing, Reason):
        return tuple(thing.text.in_language(language) for language in languages)
    return (*thing.names(languages), *said.get(str(thing.id), ()))


def _code(thing: Barrier | Reason) -> str:
    return thing.barrier if isinstance(thing, Reason) else thing.code
