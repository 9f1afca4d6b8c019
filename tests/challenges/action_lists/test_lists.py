"""A list of actions is understood as far as it goes, and what is not is told by row and column."""

from datetime import date

import pytest

from challenges import action_lists, queries
from challenges.action_lists import FileTable, NoList, understand
from challenges.models import ActionStatus, Horizon
from challenges.queries import pulses
from tests.in_memory import open_session
from tests.reported import WEDNESDAY, start_campaign

TODAY = date(2026, 11, 25)


def read(*rows: tuple[object, ...], name: str = "") -> action_lists.ActionList:
    return understand([FileTable(name, rows)], TODAY)


def test_headings_are_known_in_both_languages_and_by_other_words():
    for heading in (
        ("Maatregel", "Trekker", "Kartrekker", "Deadline", "Kosten", "Status", "Thema", "Termijn"),
        ("ACTION", "Responsible", "Ambassador", "End date", "Cost", "Progress", "Theme", "Horizon"),
        (
            "Titel",
            "Eigenaar",
            "Ambassadeur",
            "Gereed",
            "Budget (euro)",
            "stand",
            "théma",
            "horizon",
        ),
    ):
        found = read(heading, ("Bakken", "Inkoop", "Jo", "1-3-2027", "500", "planned", "", "2030"))
        [row] = found.rows
        assert (found.complaints, found.unused) == ((), ())
        assert (row.row, row.plan.title, row.plan.owner, row.plan.ambassador) == (
            2, "Bakken", "Inkoop", "Jo",
        )  # fmt: skip
        assert row.plan.due == date(2027, 3, 1)
        assert row.plan.budget == 500
        assert row.plan.status is ActionStatus.PLANNED
        assert row.plan.horizon is Horizon.BY_2030


def test_headings_may_stand_below_a_title_and_an_explanation():
    found = read(("Programma 2027",), (), (None, "Actie", "Datum"), (None, "Bakken", "1-3-2027"))
    assert found.rows[0].row == 4
    assert found.rows[0].plan.due == date(2027, 3, 1)


def test_the_sheet_that_says_most_is_taken():
    short = FileTable("Kort", [("Actie",), ("Bakken",)])
    long = FileTable("Lang", [("Actie", "Eigenaar"), ("Bakken", "Inkoop")])
    found = understand([short, long], TODAY)
    assert (found.sheet, found.rows[0].plan.owner) == ("Lang", "Inkoop")


def test_what_is_not_understood_is_told_by_row_and_column():
    found = read(
        ("Actie", "Datum", "Kosten", "Thema", "Prioriteit"),
        ("Bakken", "najaar", "veel", "Mobiliteit", "hoog"),
        ("", "1-3-2027", "", "", ""),
        (None, None, None, None, None),
        ("bakken ", "", "", "", ""),
    )
    assert [(each.row, each.column, each.key) for each in found.complaints] == [
        (2, "Datum", "import-no-day"),
        (2, "Kosten", "import-no-amount"),
        (2, "Thema", "import-no-theme"),
        (3, "Actie", "import-no-title"),
        (5, "Actie", "import-twice"),
    ]
    assert found.complaints[0].found == "najaar"
    assert found.unused == ("Prioriteit",)
    [row] = found.rows
    assert (row.plan.due, row.plan.budget, row.plan.theme) == (None, None, "")


def test_an_action_cannot_be_ready_before_it_begins():
    found = read(("Actie", "Begin", "Klaar"), ("Bakken", "1-6-2027", "1-5-2027"))
    [complaint] = found.complaints
    assert (complaint.column, complaint.key) == ("Klaar", "import-ends-early")
    assert found.rows[0].plan.starts_on == date(2027, 6, 1)
    assert found.rows[0].plan.due is None


def test_what_says_that_there_is_nothing_is_empty_in_every_column():
    headings = ("Actie", "Begin", "Klaar", "Budget", "Stand", "Thema", "Termijn")
    for nothing in ("n.v.t.", "PM", "-", "onbekend"):
        assert read(headings, ("Bakken", *[nothing] * 6)).complaints == ()


@pytest.mark.parametrize("said", ["Nu tot 1 jaar", "Binnen een jaar", "Now to 1 year"])
def test_the_columns_of_the_roadmap_are_understood(said: str):
    found = read(("Actie", "Termijn"), ("Bakken", said))
    assert found.complaints == ()
    assert found.rows[0].plan.horizon is Horizon.ONE_YEAR


def test_a_text_that_is_too_long_is_told_and_not_cut():
    found = read(("Actie", "Eigenaar"), ("Bakken", "x" * 121), ("y" * 201, ""))
    assert [(each.row, each.key) for each in found.complaints] == [
        (2, "import-too-long"),
        (3, "import-too-long"),
    ]
    assert [row.plan.owner for row in found.rows] == [""]


def test_competences_are_one_to_a_line():
    found = read(("Actie", "Competenties"), ("Bakken", "inkopen; overleggen, rekenen"))
    assert found.rows[0].plan.competences == "inkopen\noverleggen\nrekenen"


@pytest.mark.parametrize(
    ("due", "horizon"),
    [
        ("", Horizon.ONE_YEAR),
        ("1-11-2027", Horizon.ONE_YEAR),
        ("1-11-2028", Horizon.BY_2030),
        ("31-12-2030", Horizon.BY_2030),
        ("1-1-2031", Horizon.BY_2050),
    ],
)
def test_without_a_horizon_the_date_says_which(due: str, horizon: Horizon):
    assert read(("Actie", "Datum"), ("Bakken", due)).rows[0].plan.horizon is horizon


def test_the_fields_of_a_secap_are_kept():
    found = read(("Actie", "Sector", "CO2-reductie (ton per jaar)"), ("Bakken", "Afval", 12.5))
    assert found.rows[0].plan.secap == {"sector": "Afval", "co2-reduction": "12.5"}


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([], "import-no-headings"),
        ([("Wat", "Wie")], "import-no-headings"),
        ([("Actie", "Eigenaar"), (None, "")], "import-no-rows"),
    ],
)
def test_a_file_without_actions_is_refused(rows: list, key: str):
    with pytest.raises(NoList) as refused:
        read(*rows)
    assert refused.value.key == key


def test_importing_twice_adds_nothing():
    found = read(("Actie",), ("Bakken  plaatsen",), ("Lampen",))
    again = read(("Actie", "Eigenaar"), ("bakken plaatsen", "Inkoop"), ("Zonnepanelen", ""))
    with open_session() as session:
        mine = start_campaign(session).organisation_id
        assert action_lists.preview(session, mine, found).new == ("Bakken plaatsen", "Lampen")
        assert queries.actions(session, mine) == []
        assert action_lists.add(session, mine, found, WEDNESDAY).known == ()
        assert action_lists.add(session, mine, found, WEDNESDAY).new == ()
        assert action_lists.add(session, mine, again, WEDNESDAY).new == ("Zonnepanelen",)
        owners = {action.title: action.owner for action in queries.actions(session, mine)}
    assert owners == {"Bakken plaatsen": "", "Lampen": "", "Zonnepanelen": ""}


def test_tasks_come_along_and_are_done_where_the_file_says_so():
    found = read(("Actie", "Taken"), ("Bakken", "gedaan: Vragen\nKopen"), ("Lampen", None))
    with open_session() as session:
        mine = start_campaign(session).organisation_id
        action_lists.add(session, mine, found, WEDNESDAY)
        action_lists.add(session, mine, found, WEDNESDAY)
        told = {
            action.title: [(task.words, task.done) for task in pulses.tasks_of(session, action.id)]
            for action in queries.actions(session, mine)
        }
    assert told == {"Bakken": [("Vragen", True), ("Kopen", False)], "Lampen": []}


def test_tasks_that_do_not_fit_are_told_by_row_and_column_and_left_out():
    found = read(("Actie", "Taken"), ("Bakken", "Kopen"), ("Lampen", "y" * 200))
    [complaint] = found.complaints
    assert (complaint.row, complaint.column, complaint.key) == (3, "Taken", "import-task-too-long")
    assert [row.tasks for row in found.rows] == [(("Kopen", False),), ()]
