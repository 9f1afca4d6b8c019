import csv
from pathlib import Path

import pytest

from scoring.grouping import Candidate, similar

HERE = Path(__file__).parent
FLOOR = 0.80
"""The descriptions were written with the frictions at hand: real texts will score lower."""


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


FRICTIONS = rows("frictions_labelled.csv")
DESCRIPTIONS = {row["group"]: (row["nl"], row["en"]) for row in rows("friction_groups.csv")}


def candidates(without: str = "", *, confirmed: bool) -> list[Candidate[str]]:
    """The groups as described, with or without the frictions that are known to belong to them."""
    return [
        Candidate(
            group,
            described
            + tuple(
                row["text"]
                for row in FRICTIONS
                if confirmed and row["group"] == group and row["id"] != without
            ),
        )
        for group, described in DESCRIPTIONS.items()
    ]


@pytest.mark.parametrize("confirmed", [False, True], ids=["described", "with earlier frictions"])
def test_the_right_group_is_among_the_first_three(confirmed: bool):
    right = sum(
        row["group"]
        in [match.id for match in similar(row["text"], candidates(row["id"], confirmed=confirmed))]
        for row in FRICTIONS
    )
    share = right / len(FRICTIONS)

    assert share >= FLOOR, f"right group among the first three: {share:.2f}"


CUPS = Candidate("cups", ("Wegwerpbekers bij de koffieautomaat", "Disposable coffee cups"))
BIKES = Candidate("bikes", ("De fietsenstalling is vol", "Bicycle parking is full"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("weer een wegwerpbeker", id="inflected"),
        pytest.param("WÉGWERPBEKERS!!", id="capitals and accents"),
        pytest.param("wegwrpbekers", id="a typing error"),
        pytest.param("the coffee cup", id="the other language"),
    ],
)
def test_likeness_sees_through(text: str):
    assert similar(text, [BIKES, CUPS])[0].id == "cups"


@pytest.mark.parametrize("text", ["", "!!! ???", "de het een the and", "🚲🚲", "x", "日本語"])
def test_a_text_with_nothing_in_common_resembles_nothing(text: str):
    assert similar(text, [CUPS, BIKES]) == []


def test_the_same_text_is_as_like_as_can_be():
    match = similar("De fietsenstalling is vol", [CUPS, BIKES])[0]

    assert match.id == "bikes"
    assert match.likeness == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("alle broodjes zitten al in folie", "Mijn afspraken zitten te dicht op elkaar"),
        ("iedereen pakt een kartonnetje", "Iedereen heeft een vaste plek"),
        ("nergens een vork", "Ik kan nergens mijn banden oppompen"),
        ("nowhere to freshen up", "There is nowhere to pump up my tyres"),
        ("it never powers down", "I can never set the blinds"),
    ],
)
def test_small_words_make_no_likeness(text: str, other: str):
    assert all(match.likeness < 0.1 for match in similar(text, [Candidate("other", (other,))]))


def test_candidates_without_words_are_left_out():
    assert similar("koffie", []) == []
    assert similar("koffie", [Candidate("empty", ()), Candidate("blank", ("",))]) == []


def test_no_more_than_the_limit():
    many = [Candidate(number, (f"koffie {number}",)) for number in range(9)]

    assert len(similar("koffie", many, limit=2)) == 2


def test_one_chance_likeness_of_letters_is_little():
    packed = Candidate("packed", ("Alles is voorverpakt",))

    assert all(match.likeness < 0.1 for match in similar("De kraan lekt", [packed, BIKES, CUPS]))
