"""How many people ran into a barrier, at least: arithmetic, and against people who are known."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from challenges import barriers, erasing, frictions, queries, supports
from challenges.frictions import Report
from challenges.models import Barrier, Campaign, Challenge, Enrolment, Participant
from challenges.packs import Reason
from challenges.spoken import Alike, LeftVoice, Spoken
from scoring.voices import Told, most_alike, most_at_once, told_each, told_of
from tests.founding import found
from tests.in_memory import in_memory

MONDAY = date(2026, 6, 1)
A, B, CHALLENGE = (UUID(int=number) for number in (1, 2, 3))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def taps(*per_day: int, reason: str = "no-mugs") -> Counter[Alike]:
    return Counter({Alike(day(n), CHALLENGE, reason): taps for n, taps in enumerate(per_day)})


def known(*per_day: int) -> Counter[date]:
    return Counter({day(n): people for n, people in enumerate(per_day)})


def left(*voices: tuple[int, int, UUID]) -> Counter[LeftVoice]:
    return Counter(LeftVoice(day(said), day(gone), under) for said, gone, under in voices)


def _distinct_people(spoken: Spoken) -> int:
    """How many people spoke, at least."""
    return max(len(most_at_once(spoken)), most_alike(spoken))


@pytest.mark.parametrize(
    ("spoken", "people"),
    [
        pytest.param(Spoken(), 0, id="nobody"),
        pytest.param(Spoken(known=known(2, 1)), 3, id="who is known"),
        pytest.param(Spoken(alike=taps(1, 1, 1, 1, 1, 1)), 1, id="one person on six days"),
        pytest.param(Spoken(alike=taps(6)), 6, id="six people on one day"),
        pytest.param(Spoken(known=known(3), alike=taps(3)), 3, id="three people by two roads"),
        pytest.param(Spoken(alike=taps(2) + taps(3, reason="sold-out")), 3, id="two answers"),
        pytest.param(Spoken(others=9), 0, id="own words are whoever's"),
        pytest.param(Spoken(known(2), left((0, 2, A))), 3, id="one was erased"),
        pytest.param(Spoken(known(0, 0, 2), left((0, 2, A))), 2, id="one was, and came back"),
        pytest.param(
            Spoken(known(0, 0, 0, 1), left((0, 1, A), (1, 2, A), (2, 3, A))), 1, id="thrice"
        ),
        pytest.param(
            Spoken(left=left((0, 3, A), (1, 3, B))), 1, id="left under two that were merged later"
        ),
        pytest.param(Spoken(left=left((0, 3, A), (1, 3, A))), 2, id="two erased on a day"),
        pytest.param(Spoken(left=left((3, 3, A))), 0, id="came, spoke and went in a day"),
    ],
)
def test_people_are_counted_where_they_must_be_different(spoken: Spoken, people: int):
    assert _distinct_people(spoken) == people


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        pytest.param(
            Spoken(alike=taps(1, 1, 1, 1, 1, 1), among=40), Told(0, 5, 0), id="one, six days"
        ),
        pytest.param(
            Spoken(known(3), alike=taps(3), among=40), Told(0, 5, 0), id="three, two roads"
        ),
        pytest.param(
            Spoken(known(4, 2), alike=taps(5), among=40), Told(5, 10, 2), id="the larger bound"
        ),
        pytest.param(
            Spoken(alike=taps(5, 1, 6), among=40), Told(5, 10, 2), id="days of five at least"
        ),
        pytest.param(Spoken(known(1, 1, 1, 1), among=40), Told(0, 0, 0), id="fewer than five"),
    ],
)
def test_what_may_be_told_comes_in_steps_of_five(spoken: Spoken, expected: Told):
    assert told_of(spoken) == expected


@pytest.mark.parametrize(
    ("among", "people", "days"),
    [(0, 0, 0), (5, 0, 0), (6, 0, 0), (7, 5, 2), (12, 5, 2), (13, 5, 2), (14, 10, 3), (99, 10, 3)],
)
def test_nearly_all_of_those_who_could_have_spoken_are_never_told(
    among: int, people: int, days: int
):
    """Nor by the days on which they did: those are of the people that are told."""
    assert told_of(Spoken(known(4, 2, 6), among=among)) == Told(people, 10, days)
    assert told_of(Spoken(alike=taps(12), among=among)) == Told(people, 10, int(people > 0))


STEP = st.tuples(
    st.sampled_from(("tap", "words", "name", "me too", "take back", "erase", "merge", "day")),
    st.integers(0, 3),
    st.integers(0, 1),
)


@dataclass
class People:
    """Some people, two barriers, and what the product lets them do; we know who they are."""

    session: Session
    campaign: Campaign
    challenge: Challenge
    barriers: list[Barrier]
    today: date = MONDAY
    accounts: dict[int, Participant] = field(default_factory=dict)
    noted: set[tuple[object, ...]] = field(default_factory=set)
    spoke: set[tuple[int, int, date]] = field(default_factory=set)

    def somebody(self, who: int) -> Participant:
        if who not in self.accounts:
            person = Participant(
                organisation_id=self.campaign.organisation_id, joined_on=self.now.date()
            )
            self.session.add(person)
            self.session.flush()
            self.accounts[who] = person
        return self.accounts[who]

    @property
    def now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 12, tzinfo=UTC)

    def does(self, what: str, who: int, which: int) -> None:
        match what:
            case "tap" | "words" | "name":
                self._reports(what, who, which)
            case "me too":
                supports.give(self.session, self._head(which), self.somebody(who), today=self.today)
                self.spoke.add((who, which, self.today))
            case "take back":
                supports.take_back(
                    self.session, self._head(which), self.somebody(who), today=self.today
                )
            case "erase":
                self._is_erased(who)
            case "merge":
                self._merges_or_parts()
            case _:
                self.today += timedelta(days=1)
                supports.forget_taken_back(self.session, self.campaign.organisation_id, self.today)

    def _reports(self, what: str, who: int, which: int) -> None:
        """As the bot does: somebody's second tap is refused, their words about it are no voice."""
        barrier = self.barriers[which]
        key = (who, self.today, which)
        is_new = key not in self.noted
        if what == "tap" and not is_new:
            return
        if what != "name":
            self.noted.add(key)
        told = Report(
            day=self.today,
            reason=Reason.model_construct(key=f"reason-{which}"),
            text="woorden" if what == "words" else "",
            participant=self.somebody(who) if what == "name" else None,
            repeats=what == "words" and not is_new,
        )
        frictions.report(self.session, barrier, self.challenge, told)
        self.spoke.add((who, which, self.today))

    def _is_erased(self, who: int) -> None:
        """Nothing that may be told moves at that moment."""
        before = self.told()
        erasing.erase(self.session, self.somebody(who), now=self.now)
        self.session.flush()
        del self.accounts[who]
        assert self.told() == before

    def _merges_or_parts(self) -> None:
        first, second = self.barriers
        coordinator = self.somebody(9)
        if second.merged_into_id is None:
            barriers.merge(
                self.session, second, first, by=coordinator, version=second.version, now=self.now
            )
        else:
            barriers.unmerge(
                self.session, second, by=coordinator, version=second.version, now=self.now
            )
        self.session.flush()

    def told(self) -> dict[UUID, Told]:
        each = queries.voices(self.session, self.campaign.organisation_id, self.today)
        assert each == {
            head: queries.voices_of(self.session, self.session.get_one(Barrier, head), self.today)
            for head in each
        }
        return told_each(each)

    def check(self) -> None:
        """Never more people than there were, of either barrier or of both as one."""
        each = queries.voices(self.session, self.campaign.organisation_id, self.today)
        for head, spoken in each.items():
            family = {
                number
                for number, barrier in enumerate(self.barriers)
                if head in (barrier.id, barrier.merged_into_id)
            }
            really = {w for w, which, on in self.spoke if which in family and on < self.today}
            assert _distinct_people(spoken) <= len(really)

    def _head(self, which: int) -> Barrier:
        return queries.standing_for(self.session, self.barriers[which])


@contextmanager
def people() -> Iterator[People]:
    engine = in_memory()
    with Session(engine) as session:
        _, campaign = found(session, MONDAY, now=datetime(2026, 5, 29, tzinfo=UTC), days=5)
        challenge = queries.challenges_of(session, campaign.id)[0]
        two = [
            Barrier(
                organisation_id=campaign.organisation_id, campaign_id=campaign.id,
                origin=f"w01/reason-{number}", code="FACIL", theme="", opened_on=MONDAY,
            )
            for number in range(2)
        ]  # fmt: skip
        crowd = (Enrolment(campaign_id=campaign.id, expected_from=MONDAY) for _ in range(40))
        session.add_all([*two, *crowd])
        session.flush()
        yield People(session, campaign, challenge, two)
    engine.dispose()


@pytest.mark.long
@settings(
    max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(st.lists(STEP, min_size=6, max_size=40))
def test_there_are_never_fewer_people_than_are_told(steps: list[tuple[str, int, int]]):
    with people() as those:
        for step in steps:
            those.does(*step)
            those.check()
