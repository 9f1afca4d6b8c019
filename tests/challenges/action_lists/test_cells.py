"""Days, amounts and choices, as people write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from challenges.action_lists import Doubt, cells, number
from challenges.models import ActionStatus, Horizon

DAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    "written",
    [
        DAY, datetime(2027, 3, 1, tzinfo=UTC), "2027-03-01", "01-03-2027", "1-3-2027", "1/3/2027",
        "1.3.2027", "1-3-27", "1 maart 2027", "1 mrt 2027", "1 March 2027", "1 mrt. 2027",
        "01-03-2027 00:00", "2027-03-01T00:00:00", "2027-03-01 14:30:00.000",
        "1‑3‑2027", "1–3–2027",
        "maandag 1 maart 2027", "ma 1 mrt 2027", "1er mars 2027", "1. März 2027", "1 März 2027",
        "Monday, 1 March 2027", "lundi 1 mars 2027",
    ],
)  # fmt: skip
def test_a_day_is_written_in_many_ways(written: object):
    assert cells.day(written) == DAY


@pytest.mark.parametrize("written", [None, "", "-", "n.v.t.", "PM", "?", "  "])
def test_no_day_is_no_day(written: object):
    assert cells.day(written) is None


@pytest.mark.parametrize(
    "written",
    ["najaar 2027", "31-02-2027", "13/31/2027", "2030", 2030, 46082, "maart 2027", "1 foo 2027",
     "1-3-1027", date(1900, 1, 1)],
)  # fmt: skip
def test_what_is_no_day_is_not_guessed(written: object):
    with pytest.raises(Doubt):
        cells.day(written)


@pytest.mark.parametrize(
    ("written", "euros"),
    [
        (12500, 12500), (12500.0, 12500), (12500.5, 12501), ("12500", 12500), ("12.500", 12500),
        ("12,500", 12500), ("€ 12.500,00", 12500), ("€ 12.500,-", 12500), ("12,500.00", 12500),
        ("1.250.000", 1250000), ("12 500", 12500), ("12,50", 13), ("500 euro", 500), ("0", 0),
        ("€12.500,–", 12500), ("€ 12.500,--", 12500), ("€ 12.500,=", 12500), ("12.500.-", 12500),
        ("€\u00a012.500,—", 12500), ("EUR 12.500", 12500), ("12.500 €", 12500),
        (None, None), ("PM", None), ("n.v.t.", None), ("", None),
    ],
)  # fmt: skip
def test_an_amount_is_written_in_many_ways(written: object, euros: int | None):
    assert cells.euros(written) == euros


@pytest.mark.parametrize(
    "written",
    ["12k", "veel", -1, "-5", "1.2.3", float("nan"), float("inf"), 10**13, "10-20"],
)
def test_what_is_no_amount_is_not_guessed(written: object):
    with pytest.raises(Doubt):
        cells.euros(written)


def test_a_share_is_not_taken_for_thousands():
    assert number("0,125") == number("0.125") == Decimal("0.125")
    assert number("1.250,5") == Decimal("1250.5")
    assert number("1.250.5") is None


def test_choices_are_known_by_their_words_in_both_languages():
    assert cells.status("In uitvoering") is cells.status("ongoing") is ActionStatus.IN_PROGRESS
    assert cells.status("") is ActionStatus.PROPOSED
    assert cells.theme("Klimaat") == cells.theme("climate") == "climate"
    assert cells.horizon("Nu - 1 jaar") is Horizon.ONE_YEAR
    assert cells.horizon(2030) is cells.horizon("2030") is Horizon.BY_2030
    for read in (cells.status, cells.theme, cells.horizon):
        with pytest.raises(Doubt):
            read("Mobiliteit")


def test_text_loses_what_nobody_can_see():
    assert cells.words("  Bakken\xa0 plaatsen\x00\x1b \r\n nu ") == "Bakken plaatsen\nnu"
    assert cells.words(2030.0) == "2030"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Offertes vragen", {"Offertes vragen": False}),
        ("Vragen\nBakken, en deksels, kopen", ["Vragen", "Bakken, en deksels, kopen"]),
        ("- Vragen; * Kopen ;3) Plaatsen;• Vieren", ["Vragen", "Kopen", "Plaatsen", "Vieren"]),
        ("1. Vragen\n2. Vragen\n\n  ", ["Vragen"]),
        ("gedaan: Vragen\nte doen: Kopen", {"Vragen": True, "Kopen": False}),
        ("done: Ask\nto do: Buy", {"Ask": True, "Buy": False}),
        ("fait\u202f: Demander\nà faire\u202f: Acheter", {"Demander": True, "Acheter": False}),
        ("Erledigt: Fragen\nzu tun: Kaufen", {"Fragen": True, "Kaufen": False}),
        ("- [x] Vragen\n- [ ] Kopen\n☑ Plaatsen\n☐ Vieren",
         {"Vragen": True, "Kopen": False, "Plaatsen": True, "Vieren": False}),
        ("Donebakken kopen", ["Donebakken kopen"]),
        ("12 bakken kopen", ["12 bakken kopen"]),
        (3, ["3"]),
        *((nothing, {}) for nothing in (None, "", "-", "n.v.t.", "\n;\n")),
    ],
)  # fmt: skip
def test_tasks_stand_a_line_or_a_semicolon_apart(written: object, found: object):
    said = found if isinstance(found, dict) else dict.fromkeys(found, False)
    assert dict(cells.tasks(written)) == said


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("\n".join(map(str, range(31))), "import-too-many-tasks"),
        ("Vragen\n" + "x" * 121, "import-task-too-long"),
    ],
)
def test_tasks_are_short_and_not_too_many(written: str, key: str):
    with pytest.raises(Doubt) as doubt:
        cells.tasks(written)
    assert doubt.value.key == key
