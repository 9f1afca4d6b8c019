"""What can be worked out about colleagues from everything that is published.

The attackers know the rule, who takes part, how people answer in general, and their own answers. A
world that fits all this is a draw from what they should believe; so is every other world that the
chains below reach from it. Each step has somebody do something else, for a day, a week or all the
time, or exchanges a day of two people, and is kept only when everything published stays the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tools.fairness.fitting import Fitting
from tools.fairness.outlets import STATES, Counting, published
from tools.fairness.worlds import DAYS, KINDS, SHARES, Flags, Floats, Ints

CHAINS = 64
STEPS, SETTLING, BETWEEN = 2400, 640, 80
"""Steps of each chain, those before anything is counted, and those between two looks.

With a third of the steps chains are still near the world where they began: too much seems certain.
"""

UP_TO = np.cumsum(KINDS, 1)[:, :-1]


@dataclass(frozen=True)
class Belief:
    """How likely each state of each person-day is, and worlds that fit what was published."""

    odds: Floats
    worlds: Ints
    fitting: Fitting


@dataclass
class Chains:
    """Worlds, one a chain: what people do, what kind of people they are, and what it adds up to."""

    states: Ints
    kinds: Ints
    sums: Ints


def believe(
    counting: Counting, hidden: Flags, random: np.random.Generator, steps: int = STEPS
) -> Belief:
    """What those who know everything but the answers of these people can know about them."""
    fitting = Fitting(counting, published(counting, counting.world.states))
    worlds = np.concatenate(list(_walk(counting, fitting, hidden, random, steps)))
    odds = np.stack([(worlds == state).mean(0) for state in STATES], 2)
    for group in alike(counting, hidden):
        odds[group] = odds[group].mean(0)
    return Belief(odds, worlds, fitting)


def _walk(
    counting: Counting,
    fitting: Fitting,
    hidden: Flags,
    random: np.random.Generator,
    steps: int,
) -> Iterator[Ints]:
    """The worlds of all chains, now and then."""
    world = counting.world
    chains = Chains(
        np.repeat(world.states[None], CHAINS, 0),
        np.repeat(world.kinds[None], CHAINS, 0),
        np.repeat(counting.sums(world.states)[None], CHAINS, 0),
    )
    if not fitting.fit(chains.sums).all():
        raise AssertionError("the bounds exclude the world that they were found for")
    people = _in_turn(hidden & world.free.any(1), beside(counting, hidden))
    for step in range(1, steps + 1):
        match step % 4:
            case 0:
                _do_otherwise(counting, fitting, chains, people, random, days=DAYS)
            case 2:
                _exchange(counting, fitting, chains, people, random)
            case _:
                _do_otherwise(counting, fitting, chains, people, random, days=1)
        if step % BETWEEN == 0:
            chains.kinds = _kinds(random, chains.states, world.free)
            if step > SETTLING:
                yield chains.states.astype(np.int8)


def beside(counting: Counting, hidden: Flags) -> Flags:
    """Those of these people who are in the attackers' row at some time: the most exposed."""
    teams = counting.world.teams
    row = counting.row_of_team[teams[~hidden, 0][0]]
    return hidden & (counting.row_of_team[teams] == row).any(1)


def _in_turn(people: Flags, near: Flags) -> Ints:
    """People to choose from, as often those who are near as all others: it is about them."""
    chosen, nearby = np.flatnonzero(people), np.flatnonzero(people & near)
    return np.concatenate([chosen, np.repeat(nearby, len(chosen) // max(len(nearby), 1))])


def _do_otherwise(
    counting: Counting,
    fitting: Fitting,
    chains: Chains,
    people: Ints,
    random: np.random.Generator,
    *,
    days: int,
) -> None:
    """Have one person of each chain do something else: on one day, or all days as another kind."""
    chain = np.arange(CHAINS)
    person = people[random.integers(len(people), size=CHAINS)]
    kind = chains.kinds[chain, person]
    day = random.integers(DAYS, size=(CHAINS, 1))
    if days == DAYS:
        kind = random.choice(len(SHARES), CHAINS, p=SHARES)
        day = np.repeat(np.arange(DAYS)[None], CHAINS, 0)
    chances = random.random((CHAINS, days, 1))
    drawn = (chances > UP_TO[kind][:, None, :]).sum(2)
    at = chain[:, None], person[:, None], day
    old = chains.states[at]
    new = np.where(counting.world.free[at[1:]], drawn, old)
    effects = counting.effects
    change = effects[*at[1:], new] - effects[*at[1:], old]
    sums = chains.sums + change.sum(1, dtype=np.int64)
    kept = fitting.fit(sums)
    chains.states[chain[kept, None], person[kept, None], day[kept]] = new[kept]
    chains.kinds[chain[kept], person[kept]] = kind[kept]
    chains.sums[kept] = sums[kept]


def _exchange(
    counting: Counting, fitting: Fitting, chains: Chains, people: Ints, random: np.random.Generator
) -> None:
    """Exchange what two people of each chain did on one day."""
    chain, free = np.arange(CHAINS), counting.world.free
    one, other = people[random.integers(len(people), size=(2, CHAINS))]
    day = random.integers(DAYS, size=CHAINS)
    mine, theirs = chains.states[chain, one, day], chains.states[chain, other, day]
    effects = counting.effects
    sums = chains.sums + effects[one, day, theirs] - effects[one, day, mine]
    sums += effects[other, day, mine] - effects[other, day, theirs]
    my_odds, their_odds = (KINDS[chains.kinds[chain, person]] for person in (one, other))
    now = my_odds[chain, theirs] * their_odds[chain, mine]
    then = my_odds[chain, mine] * their_odds[chain, theirs]
    kept = fitting.fit(sums) & free[one, day] & free[other, day] & (one != other)
    kept &= random.random(CHAINS) * then < now
    chains.states[chain[kept], one[kept], day[kept]] = theirs[kept]
    chains.states[chain[kept], other[kept], day[kept]] = mine[kept]
    chains.sums[kept] = sums[kept]


def _kinds(random: np.random.Generator, states: Ints, free: Flags) -> Ints:
    """What kind of person everybody may be, given what they do."""
    often = np.stack([((states == state) & free).sum(2) for state in STATES], 2)
    likely = often @ np.log(KINDS).T + np.log(SHARES)
    return (likely + random.gumbel(size=likely.shape)).argmax(2)


def alike(counting: Counting, hidden: Flags) -> list[Ints]:
    """People of the same row who could exchange all their answers: known equally well."""
    world = counting.world
    groups: dict[bytes, list[int]] = {}
    for person in np.flatnonzero(hidden & world.there.all(1)):
        rows = counting.row_of_team[world.teams[person]]
        teams = world.teams[person] if any(world.headcounts) else rows
        same = teams.tobytes() + world.works[person].tobytes()
        groups.setdefault(same, []).append(int(person))
    return [np.array(group) for group in groups.values()]
