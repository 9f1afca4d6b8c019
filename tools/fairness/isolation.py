"""How many colleagues' days are found out by attackers who work together, and which sums are exact.

A day counts as found out when what the attackers should believe about it is more than 90 % sure.
Nobody is as sure of it beforehand: without any publication it is 70 % at most.
"""

from dataclasses import dataclass, fields

import numpy as np

from tools.fairness.attacker import STEPS, Belief, believe, beside
from tools.fairness.exactness import exact_sums
from tools.fairness.outlets import Counting
from tools.fairness.worlds import (
    AWAY,
    DONE,
    LATE_DONE,
    LATE_NOT_TODAY,
    NOT_TODAY,
    SILENT,
    Flags,
    Organisation,
    organisation,
)

SURE = 0.9
NO_ANSWER, NO, YES = (SILENT,), (NOT_TODAY, LATE_NOT_TODAY), (DONE, LATE_DONE)
ANSWERED = NO + YES
QUESTIONS = {
    "answered": (ANSWERED, (SILENT, AWAY)),
    "done": (YES, (*NO, SILENT, AWAY)),
    "answer": (NO_ANSWER, NO, YES, (AWAY,)),
}
"""What attackers want to know, as groups of states: answered at all, done or not, and all of it."""


@dataclass
class Found:
    """Days of colleagues, of which some were found out, and the sums of few people that were."""

    days: int = 0
    answered: int = 0
    done: int = 0
    answer: int = 0
    claims: int = 0
    right: int = 0
    organisations: int = 0
    exact: int = 0

    def __add__(self, other: "Found") -> "Found":
        """Both together."""
        return Found(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Found)))


def attacked(seed: int, number: int, attackers: int) -> Found:
    """One organisation, attacked by this many members of one team."""
    random = np.random.default_rng([seed, number])
    world = organisation(random)
    counting = Counting(world)
    hidden = _hidden(world, attackers, random)
    if not (hidden[:, None] & world.free).any():
        return Found(organisations=1)  # they are everybody
    belief = believe(counting, hidden, random, STEPS)
    return found_out(counting, hidden, belief, random)


def _hidden(world: Organisation, attackers: int, random: np.random.Generator) -> Flags:
    """Everybody but the attackers, who are of one team and take part all the time."""
    steady = world.there.all(1) & (world.teams[:, 0] == world.teams[:, -1])
    team = random.choice(world.teams[steady, 0])
    members = np.flatnonzero(steady & (world.teams[:, 0] == team))
    hidden = np.ones(world.people, bool)
    hidden[random.permutation(members)[:attackers]] = False
    return hidden


def found_out(
    counting: Counting, hidden: Flags, belief: Belief, random: np.random.Generator
) -> Found:
    """What the attackers can say about those in their own row, who are the most exposed."""
    world = counting.world
    days = beside(counting, hidden)[:, None] & world.free
    found = Found(days=int(days.sum()), organisations=1)
    for question, groups in QUESTIONS.items():
        odds = np.stack([belief.odds[:, :, list(group)].sum(2) for group in groups], 2)
        truth = np.stack([np.isin(world.states, group) for group in groups], 2)
        sure = (odds > SURE) & days[:, :, None]
        setattr(found, question, int(sure.any(2).sum()))
        found.claims += int(sure.sum())
        found.right += int((sure & truth).sum())
    found.exact = exact_sums(counting, hidden, belief, random)
    return found
