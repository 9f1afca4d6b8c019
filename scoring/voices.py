"""How many colleagues ran into a barrier, at least, and what may be told of that.

A number of "colleagues" is a lower bound on *distinct people*: whatever one person does, by however
many roads, it counts them once. From what is stored, two voices are of two people where

- both are known and stood on the same day: two participants, by name or by "me too". Of somebody
  who was erased (or is known no longer) the voice goes on; it stood until that day, and a voice
  raised on that day or later may be the same person's, who came back. So it is asked on which day
  the most of them stood at once. Voices that were left on one day are of different people where
  they were left under one barrier; under two they may be one person's.
- both are without a name and alike: the same challenge, ready-made answer and day. Somebody's
  second one is refused, or counts for nothing (`Friction.counts_until`).

Somebody known may also report without a name, once a day, for every challenge and answer. So these
bounds are never added up: the largest holds. Everything else that was said ("own words" without a
name) may be by one person, and is counted as reports only.

Nor is it ever told as nearly all of those who could have spoken: three quarters of them at most.

Erasing somebody changes none of it: on every day before that on which they are erased they stand
as they stood.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from challenges.spoken import Spoken
from scoring.disclosure import at_least, at_most_held


@dataclass(frozen=True, slots=True)
class Told:
    """What may be told of the voices of a barrier, in steps of five; 0 says nothing.

    `people` is a lower bound on distinct people, `reports` on how much was said. `days` are the
    different days on which those people spoke, each of at least five: with one more day they would
    tell that exactly one person did.
    """

    people: int = 0
    reports: int = 0
    days: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """What sorts the most heard first."""
        return -self.people, -self.reports


NOTHING = Told()


def told_of(spoken: Spoken) -> Told:
    """What may be told of what was said of a barrier."""
    standing = most_at_once(spoken)
    known, alike = (
        at_most_held(people, spoken.among) for people in (len(standing), most_alike(spoken))
    )
    together = {
        group.day for group, people in spoken.alike.items() if at_most_held(people, spoken.among)
    }
    return Told(
        people=max(known, alike),
        reports=at_least(spoken.reports),
        days=max(len(set(standing[:known])), len(together)),
    )


def told_each(spoken: Mapping[UUID, Spoken]) -> dict[UUID, Told]:
    """The same of many barriers."""
    return {barrier_id: told_of(each) for barrier_id, each in spoken.items()}


def most_alike(spoken: Spoken) -> int:
    """The most reports without a name that must be of different people."""
    return max(spoken.alike.values(), default=0)


def most_at_once(spoken: Spoken) -> Sequence[date]:
    """The first days of the most people whose voices stood on one day, in order."""
    ends = {left.left_on - timedelta(days=1) for left in spoken.left}
    return max(
        (sorted(_standing(spoken, moment)) for moment in (*ends, date.max)),
        key=lambda days: (len(days), days),
    )


def _standing(spoken: Spoken, moment: date) -> Iterator[date]:
    """The first day of each person of whom it is certain that they stood on a day."""
    for day, people in spoken.known.items():
        if day <= moment:
            yield from [day] * people
    left: defaultdict[date, defaultdict[UUID, list[date]]]
    left = defaultdict(lambda: defaultdict(list))
    for voice, people in spoken.left.items():
        if voice.day <= moment < voice.left_on:
            left[voice.left_on][voice.under] += [voice.day] * people
    for under in left.values():
        yield from max((sorted(days) for days in under.values()), key=lambda d: (len(d), d))
