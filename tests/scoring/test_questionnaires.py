"""What may be told of answers: nothing about fewer than five by a difference, no false news."""

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest

from challenges import questionnaires
from challenges.questionnaires import Kind, Question, Questionnaire
from scoring import questionnaires as scoring
from scoring.disclosure import step_among
from scoring.questionnaires import OTHERS, Cell, Group, Partition, Told, difference, told

NULMETING = questionnaires.load("nulmeting")
TRAVEL = NULMETING.questions[0]
ABLE = NULMETING.questions[3]
SIZES = {"Griffie": 3, "Sociaal": 62, "Ruimte": 118, "Beheer": 90, "Publiek": 55, "Staf": 24,
         "Facilitair": 21, "Archief": 7, OTHERS: 20}  # fmt: skip
"""400 people; the last are in no team, or in one that is too small to be kept."""

Answers = dict[str, Counter[str]]
"""How often each answer was given, by team: what the attacker knows, who knows everybody."""


def _draw(question: Question, chance: random.Random, leaning: float, people: int) -> Counter[str]:
    values = list(question.values)
    if question.kind is Kind.SEVERAL:
        values = [",".join(some) for number in range((question.most or 0) + 1)
                  for some in combinations(question.values, number)]  # fmt: skip
    weights = [leaning ** (place % 6) for place in range(len(values))]
    return Counter(chance.choices(values, weights, k=people))


def _asked(asked: Questionnaire) -> list[Question]:
    return [question for question in asked.questions if question.kind is not Kind.SENTENCE]


def _wave(asked: Questionnaire, chance: random.Random, sizes: dict[str, int]) -> dict[str, Answers]:
    return {
        question.key: {
            team: _draw(question, chance, chance.uniform(0.3, 1.6), size)
            for team, size in sizes.items()
        }
        for question in _asked(asked)
    }


def _exact(cell: Cell, cells: list[Cell], said: Counter[str]) -> int:
    """How many people are in a cell, in truth."""
    named = {value for other in cells for value in other}
    wanted = set(cell) or named
    found = [number for answer, number in said.items() if set(answer.split(",")) & wanted]
    return sum(found) if cell else said.total() - sum(found)


def _views(partition: Partition) -> list[Group]:
    return [partition.everybody, *partition.groups]


def _members(group: Group, partition: Partition, answers: Answers) -> Counter[str]:
    """What those answered of whom a group is made."""
    named = {one.name for one in partition.groups if one.name != OTHERS}
    everybody = group is partition.everybody
    return sum(
        (said for team, said in answers.items()
         if everybody or (team not in named if group.name == OTHERS else team == group.name)),
        Counter[str](),
    )  # fmt: skip


@cache
def _may_be(least: int, step: int, percent: int) -> frozenset[int]:
    """Every number of people that goes with what is told of a cell, to who knows the rule."""
    found: set[int] = set()
    for people in range(least, least + 5):
        if step_among(people) != step:
            continue
        for number in range(5, people - 4):
            exact = 100 * number / people
            rounded = min(75, step * int(exact / step + 0.5))
            if rounded == percent:
                found.add(number)
    return frozenset(found)


def _pairs_between(now: Told, then: Told) -> Iterator[tuple[Group, int, Group, int]]:
    for one, other in zip(now.partitions, then.partitions, strict=False):
        for group in _views(one):
            for before in _views(other):
                was = {share.cell: share.percent for share in before.shares}
                for share in group.shares:
                    if share.percent is not None and was.get(share.cell) is not None:
                        yield group, share.percent, before, was[share.cell] or 0


@pytest.mark.parametrize("seed", range(8))
def test_no_cell_of_400_people_in_three_waves_is_about_fewer_than_five(seed: int):
    chance = random.Random(seed)
    asked = questionnaires.load(chance.choice(questionnaires.available()))
    first = dict(SIZES)
    waves: list[dict[str, Answers]] = []
    for moved in (0, 3, 4):  # a few people join a team between waves, with other answers or none
        first = {**first, "Staf": first["Staf"] + moved, "Ruimte": first["Ruimte"] - moved}
        waves.append(_wave(asked, chance, first))
    tellings = [
        {key: told(asked.question(key), answers) for key, answers in wave.items()}  # type: ignore
        for wave in waves
    ]

    for wave, telling in zip(waves, tellings, strict=True):
        for key, answers in wave.items():
            for partition in telling[key].partitions:
                _holds_within(partition, answers)
    for now, then in combinations(tellings, 2):
        for key in now:
            for group, percent, before, was in _pairs_between(now[key], then[key]):
                differences = {
                    a - b
                    for a in _may_be(group.people, group.step, percent)
                    for b in _may_be(before.people, before.step, was)
                }
                assert not differences <= {1, 2, 3, 4}, (group, before)
                assert not differences <= {-1, -2, -3, -4}, (group, before)


def _holds_within(partition: Partition, answers: Answers) -> None:
    """Every cell, and every difference between groups and everybody, has five people.

    The attacker is given the exact numbers: what is told are rounded ones.
    """
    exact: list[Counter[Cell]] = []
    for group in _views(partition):
        assert group.people >= 20
        assert group.people % 5 == 0
        assert all(share.percent is None or share.percent <= 75 for share in group.shares)
        cells, said = [share.cell for share in group.shares], _members(group, partition, answers)
        numbers = Counter({cell: _exact(cell, cells, said) for cell in cells})
        assert min(numbers.values()) >= 5, group
        exact.append(numbers)
    _, *groups = exact
    for number in range(1, len(groups)):
        for some in combinations(groups, number):
            rest = sum((one for one in groups if one not in some), Counter[Cell]())
            assert min(rest.values()) >= 5


def by_team(said: list[tuple[str, str]]) -> Answers:
    found: Answers = {}
    for team, answer in said:
        found.setdefault(team, Counter())[answer] += 1
    return found


def test_a_group_of_fewer_than_twenty_goes_with_all_others_and_takes_one_along_if_needed():
    halves = {"A": 60, "B": 40, "C": 12}
    answers = {
        team: Counter({"car-alone": size // 2, "public-transport": size // 2})
        for team, size in halves.items()
    }

    [partition] = told(TRAVEL, answers).partitions

    assert [(group.name, group.people) for group in partition.groups] == [("A", 60), (OTHERS, 50)]


def test_a_rest_of_fewer_than_five_is_never_left_over():
    """One answer of all is by three people: they are not what is left of a hundred percent."""
    answers = [("A", "car-alone")] * 40 + [("A", "public-transport")] * 37
    answers += [("A", "foot-or-bicycle")] * 3

    [partition] = told(TRAVEL, by_team(answers)).partitions

    cells = {share.cell: share.percent for share in partition.everybody.shares}
    assert sorted(map(len, cells)) == [1, 4]
    assert cells["car-alone",] == 50


def test_nearly_all_is_never_told_and_neither_is_everybody():
    nearly = [("A", "car-alone")] * 95 + [("A", "public-transport")] * 5
    everybody = [("A", "car-alone")] * 100
    few = [("A", "car-alone")] * 10 + [("A", "public-transport")] * 9

    [partition] = told(TRAVEL, by_team(nearly)).partitions
    assert [share.percent for share in partition.everybody.shares if share.percent] == [75]
    assert told(TRAVEL, by_team(everybody)).partitions == ()
    assert told(TRAVEL, by_team(few)).partitions == ()


@pytest.mark.parametrize(
    ("people", "step"),
    [(19, None), (20, 25), (49, 25), (50, 10), (99, 10), (100, 5), (10_000, 5)],
)
def test_a_step_is_worth_five_people(people: int, step: int | None):
    assert step_among(people) == step
    assert step is None or step * people >= 500


def test_the_distance_to_work_is_not_told_by_department():
    distance = NULMETING.questions[1]
    answers = [(team, value) for team in ("A", "B") for value in distance.values for _ in range(20)]

    [partition] = told(distance, by_team(answers)).partitions

    assert partition.groups == ()


def test_a_difference_has_newcombes_range():
    """Newcombe 1998, table II, method 10: 56/70 and 48/80 differ by .0524 to .3339."""
    low, high = scoring._newcombe(48 / 80, 56 / 70, (80, 70), 1.959964)

    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)


@pytest.mark.parametrize("name", questionnaires.available())
@pytest.mark.parametrize("people", [40, 80, 400, 4000])
def test_equal_populations_show_no_difference_in_nineteen_of_twenty_runs(name: str, people: int):
    asked, runs = questionnaires.load(name), 40
    false_news = 0
    for seed in range(runs):
        chance = random.Random(f"{name}/{people}/{seed}")
        leanings = {question.key: chance.uniform(0.6, 1.4) for question in asked.questions}
        waves = [
            {
                question.key: told(
                    question, {OTHERS: _draw(question, chance, leanings[question.key], people)}
                )
                for question in _asked(asked)
            }
            for _ in range(2)
        ]  # fmt: skip
        false_news += _differs(*waves)

    assert false_news <= runs / 20


def _differs(then: dict[str, Told], now: dict[str, Told]) -> bool:
    pairs = [
        (was, share)
        for key, telling in now.items()
        for partition in telling.partitions
        for cell in [one.cell for one in partition.everybody.shares if one.cell]
        if (share := telling.share_of(cell)) and (was := then[key].share_of(cell))
    ]
    return any(not difference(was, share, len(pairs)).may_be_chance for was, share in pairs)


def test_a_large_change_among_many_is_no_chance():
    then = told(ABLE, {OTHERS: Counter({"2": 250, "4": 150})})
    now = told(ABLE, {OTHERS: Counter({"2": 150, "4": 250})})
    was, share = then.share_of(("4", "5")), now.share_of(("4", "5"))

    assert was is not None
    assert share is not None
    found = difference(was, share, 20)
    assert 0 < found.low < 25 < found.high
