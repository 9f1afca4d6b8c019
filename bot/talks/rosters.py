"""Who wishes to talk, read for the pairing; and the pairs, kept and told."""

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from itertools import combinations
from uuid import UUID

from sqlmodel import Session

from bot import outbox, roster
from bot.messages.barriers import is_public
from bot.ports import Sealing
from challenges import calendar, queries
from challenges.barriers import OPEN
from challenges.models import Barrier, Participant, Signal, Talk, TalkRound
from challenges.queries import talk_members
from challenges.queries import talks as asked
from challenges.talks import rounds
from scoring.disclosure import MINIMUM
from scoring.rosters import Groups, Roster, Wisher
from scoring.voices import NOTHING, told_each

logger = logging.getLogger(__name__)

_TEAM = "team"


def rosters(session: Session, sealing: Sealing, now: datetime) -> Sequence[Roster]:
    """The rosters of all rounds whose pairs are to be made now; nothing is changed."""
    return [_roster(session, held, sealing, now) for held in asked.to_pair(session, now)]


def _roster(session: Session, held: TalkRound, sealing: Sealing, now: datetime) -> Roster:
    people = asked.wishers(session, held.id)
    apart, unreadable = _apart(session, held, people, sealing, now)
    leading = asked.leading(session, held.organisation_id)
    places = roster.places_of(session, [person.id for person in people])
    shared = _in_their_way(session, held, people)
    return Roster(
        held.id,
        tuple(
            Wisher(
                person.id, person.team_id, person.id in leading,
                frozenset(shared[person.id]), places.get(person.id, frozenset()),
            )
            for person in people
            if person.id not in unreadable and person.left_on is None
        ),
        apart,
    )  # fmt: skip


def _in_their_way(
    session: Session, held: TalkRound, people: Sequence[Participant]
) -> Mapping[UUID, set[UUID]]:
    """What is open, and known to be in the way of each."""
    still = [each.id for each in _open(session, held.organisation_id)]
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for person, barrier in asked.in_the_way_of(session, [one.id for one in people], still):
        found[person].add(barrier)
    return found


def _apart(
    session: Session,
    held: TalkRound,
    people: Sequence[Participant],
    sealing: Sealing,
    now: datetime,
) -> tuple[frozenset[frozenset[UUID]], frozenset[UUID]]:
    """Who met lately, or is not to meet; and whose seals no key opens: they are put with nobody."""
    apart = _met_lately(session, held)
    teams: defaultdict[UUID | None, list[UUID]] = defaultdict(list)
    for person in people:
        teams[person.team_id].append(person.id)
    unreadable: set[UUID] = set()
    for one in asked.avoidances(session, [person.id for person in people]):
        kind, _, said = (sealing.open(one.sealed, now) or "").partition("/")
        if not said:
            unreadable.add(one.participant_id)
            continue
        others = teams[UUID(said)] if kind == _TEAM else [UUID(said)]
        apart |= {frozenset({one.participant_id, other}) for other in others}
    if unreadable:
        logger.warning(
            "What %d person(s) sealed for lunch talks opens with none of these keys: they talk "
            "with nobody. Add the older key to PRIKKEL_SECRET_KEY, after a comma.", len(unreadable)
        )  # fmt: skip
    return frozenset(apart), frozenset(unreadable)


def _met_lately(session: Session, held: TalkRound) -> set[frozenset[UUID]]:
    before = asked.rounds(session, held.organisation_id, rounds.NO_REPEATS + 1)
    together: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for talk, person in asked.met(session, [one.id for one in before]):
        together[talk].append(person)
    return {frozenset(pair) for people in together.values() for pair in combinations(people, 2)}


def keep_pairs(
    session: Session, made: Roster, groups: Groups, groups_in: Collection[str], now: datetime
) -> None:
    """Write pairs down and tell them, unless another server has meanwhile.

    `groups_in` are the platforms on which a conversation of several people can be opened.
    """
    held = asked.unpaired_round(session, made.round_id)
    if held is None:
        return
    by_id = {person.id: person for person in made.people}
    published = _published(session, held, now)
    chosen = [
        (group, _to_begin_with([by_id[each] for each in group], published)) for group in groups
    ]
    taken = {each for group in groups for each in group}
    unpaired = {
        person.id: str(made.why_not(person)) for person in made.people if person.id not in taken
    }
    for talk in rounds.keep(session, held, chosen, unpaired, now=now):
        introduce(session, talk, groups_in, now)
    rounds.forget_old(session, held.organisation_id)


def _open(session: Session, organisation_id: UUID, before: date = date.max) -> Sequence[Barrier]:
    """What is in the way; a chance, or what is to be kept, is nothing to begin with."""
    found = queries.barriers(session, organisation_id, OPEN, before=before)
    return [each for each in found if each.kind is Signal.BARRIER]


def _published(session: Session, held: TalkRound, now: datetime) -> Sequence[UUID]:
    """The open barriers that may be told of as those of several people, the most heard first."""
    organisation = queries.organisation(session, held.organisation_id)
    today = calendar.local_day(now, organisation.timezone)
    voices = told_each(queries.voices(session, organisation.id, today))
    found = [
        (voices.get(each.id, NOTHING).rank, each.id)
        for each in _open(session, organisation.id, before=today)
        if voices.get(each.id, NOTHING).people >= MINIMUM and is_public(each)
    ]
    return [barrier for _, barrier in sorted(found)]


def _to_begin_with(people: Sequence[Wisher], published: Sequence[UUID]) -> UUID | None:
    """One that is in the way of each of them, or else of most people: the card does not say which.

    So nobody can tell from it what a colleague ran into.
    """
    first, *others = people
    shared = first.barriers.intersection(*(person.barriers for person in others))
    return next((each for each in published if each in shared), next(iter(published), None))


def introduce(session: Session, talk: Talk, groups_in: Collection[str], now: datetime) -> None:
    """Tell people who they talk with: together where the platform can, else each of them."""
    members = [each.participant_id for each in talk_members.members(session, talk.id)]
    key = f"talk/{talk.id}"
    together = roster.group_of(session, members, groups_in)
    if together is not None:
        outbox.post(session, together, None, key=key, now=now, subject=key, must_arrive=True)
        return
    for person in members:
        conversation = roster.direct_in(session, person, members)
        if conversation is not None:
            outbox.post(
                session, conversation, None, key=f"{key}/{person}", now=now, subject=key,
                must_arrive=True,
            )  # fmt: skip
