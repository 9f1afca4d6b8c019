"""Pairs for lunch talks: who may meet whom, and that nobody is left who need not be."""

from functools import lru_cache
from itertools import combinations
from random import Random
from uuid import UUID

import pytest

from scoring.pairing import AT_ONCE, groups_of
from scoring.rosters import (
    Roster,
    Unpaired,
    Wisher,
    dump_groups,
    dump_roster,
    load_groups,
    load_roster,
)

HERE = frozenset({UUID(int=9)})
NO_TEAM = None


def _id(number: int) -> UUID:
    return UUID(int=1000 + number)


def _roster(
    random: Random, people: int, departments: int, forbidden: float, led: float = 0.1
) -> Roster:
    teams = [UUID(int=each + 1) for each in range(departments)]
    barriers = [UUID(int=500 + each) for each in range(4)]
    return Roster(
        UUID(int=7),
        tuple(
            Wisher(
                _id(number),
                random.choice([*teams, NO_TEAM]) if random.random() < 0.1 else random.choice(teams),
                random.random() < led,
                frozenset(random.sample(barriers, random.randrange(3))),
                HERE,
            )
            for number in range(people)
        ),
        frozenset(
            frozenset({_id(one), _id(other)})
            for one, other in combinations(range(people), 2)
            if random.random() < forbidden
        ),
    )


def _can_all_meet(roster: Roster) -> bool:
    """Whether everybody fits in pairs and threes: every way there is, tried by hand."""
    meet = {
        frozenset({one.id, other.id})
        for one, other in combinations(roster.people, 2)
        if roster.may_meet(one, other)
    }

    @lru_cache
    def fits(left: frozenset[UUID]) -> bool:
        if not left:
            return True
        first = min(left)
        rest = sorted(left - {first})
        friends = [each for each in rest if frozenset({first, each}) in meet]
        return any(fits(left - {first, each}) for each in friends) or any(
            fits(left - {first, one, other})
            for one, other in combinations(friends, 2)
            if frozenset({one, other}) in meet
        )

    return fits(frozenset(person.id for person in roster.people))


def _assert_fair(roster: Roster, groups: list[tuple[UUID, ...]]) -> set[UUID]:
    """Nobody twice, no pair that may not be, none of one department, and threes at most."""
    by_id = {person.id: person for person in roster.people}
    placed = [each for group in groups for each in group]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(by_id)
    for group in groups:
        assert 2 <= len(group) <= 3
        for one, other in combinations(group, 2):
            assert frozenset({one, other}) not in roster.apart
            if len({person.department for person in roster.people}) > 1:
                assert by_id[one].department != by_id[other].department
            if by_id[one].leads != by_id[other].leads:
                assert None not in {by_id[one].department, by_id[other].department}
                assert by_id[one].department != by_id[other].department
    return set(placed)


@pytest.mark.parametrize("block", range(10))
def test_of_a_thousand_rosters_nobody_is_left_who_could_be_paired(block: int):
    covered = 0
    for seed in range(100 * block, 100 * block + 100):
        random = Random(seed)
        roster = _roster(
            random, random.randrange(1, 11), random.randrange(1, 5), random.choice([0, 0.1, 0.4])
        )
        groups = groups_of(roster, seed=seed)
        placed = _assert_fair(roster, groups)
        if _can_all_meet(roster):
            assert placed == {person.id for person in roster.people}, seed
            covered += 1
        left = [person for person in roster.people if person.id not in placed]
        assert not any(roster.may_meet(one, other) for one, other in combinations(left, 2))
    assert covered > 10


def test_many_are_paired_though_they_sit_at_several_tables():
    random = Random(1)
    roster = _roster(random, 5 * AT_ONCE + 1, 12, 0.01, led=0.05)
    groups = groups_of(roster, seed=1)
    assert len(_assert_fair(roster, groups)) == len(roster.people)


def test_of_one_large_department_as_many_meet_others_as_there_are_others():
    large, small = UUID(int=1), UUID(int=2)
    people = tuple(Wisher(_id(n), large if n < 150 else small, places=HERE) for n in range(200))
    roster = Roster(UUID(int=7), people)
    groups = groups_of(roster, seed=1)
    assert len(_assert_fair(roster, groups)) == 100
    left = next(person for person in people if person.id not in {i for g in groups for i in g})
    assert roster.why_not(left) is Unpaired.NOBODY_LEFT


def test_those_with_a_barrier_in_common_meet_when_they_can():
    shared, teams = UUID(int=500), [UUID(int=n) for n in range(1, 5)]
    people = tuple(
        Wisher(
            _id(n),
            teams[n],
            barriers=frozenset({shared}) if n in (1, 3) else frozenset(),
            places=HERE,
        )
        for n in range(4)
    )
    for seed in range(20):
        assert {_id(1), _id(3)} in map(set, groups_of(Roster(UUID(int=7), people), seed=seed))


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        pytest.param((1, True), (1, False), False, id="own head"),
        pytest.param((1, True), (2, False), True, id="head of another team"),
        pytest.param((None, True), (2, False), False, id="head of whoever it may be"),
        pytest.param((1, True), (None, False), False, id="head of somebody in no team"),
        pytest.param((None, True), (2, True), True, id="two who lead"),
        pytest.param((1, False), (1, False), False, id="same team"),
    ],
)
def test_who_may_meet(one: tuple[int | None, bool], other: tuple[int | None, bool], may: bool):
    def wisher(number: int, said: tuple[int | None, bool]) -> Wisher:
        return Wisher(_id(number), UUID(int=said[0]) if said[0] else None, said[1], places=HERE)

    third = Wisher(_id(3), UUID(int=3), places=HERE)
    roster = Roster(UUID(int=7), (wisher(1, one), wisher(2, other), third))
    assert roster.may_meet(*roster.people[:2]) is may


def test_all_of_one_team_meet_each_other_but_for_their_head():
    team = UUID(int=1)
    people = tuple(Wisher(_id(n), team, leads=n == 0, places=HERE) for n in range(3))
    roster = Roster(UUID(int=7), people)
    assert groups_of(roster, seed=1) == [(_id(1), _id(2))]
    assert roster.why_not(people[0]) is Unpaired.OWN_TEAM


def test_people_who_share_no_workspace_are_not_put_together():
    people = (
        Wisher(_id(1), UUID(int=1), places=HERE),
        Wisher(_id(2), UUID(int=2), places=frozenset({UUID(int=8)})),
    )
    assert groups_of(Roster(UUID(int=7), people), seed=1) == []


def test_a_roster_and_its_groups_pass_between_processes_as_they_are():
    roster = _roster(Random(3), 8, 3, 0.2)
    assert load_roster(dump_roster(roster)) == roster
    groups = groups_of(roster, seed=1)
    assert load_groups(dump_groups(groups)) == groups
