"""`prikkel export`, `prikkel actions import`: files that go out and come in."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import icalendar
import openpyxl
import pytest

from adapters.cli.commands import run
from tests.migrated import migrated

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def prikkel(unset: None, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    def command(*words: str) -> tuple[int, str, str]:
        code = run(words)
        said, complained = capfdbinary.readouterr()
        return code, said.decode("utf-8", "replace"), complained.decode()

    migrated(tmp_path)
    here = ["--workspace", "slack:T123", "--channel", "C123", "--start", "2199-11-25"]
    assert command("campaign", "start", "--without-consent", *here)[0] == 0
    return command


def actions(prikkel: Command) -> dict[str, dict]:
    _, said, _ = prikkel("export")
    return {action["title"]: action for action in json.loads(said)["actions"]}


LIST = "Actie;Trekker;Deadline;Kosten\r\nCafé zonder bekers;Facilitair;1-3-2027;€ 12.500\r\n"


def test_a_list_of_actions_comes_in_and_goes_out_again(prikkel: Command):
    Path("acties.csv").write_bytes(LIST.encode("cp1252"))
    code, said, _ = prikkel("actions", "import", "acties.csv", "--dry-run")
    assert code == 0
    assert said.splitlines() == [
        "Read: acties.csv, headings in row 1: Actie (name), Trekker (owner), Deadline (due), "
        "Kosten (budget).",
        "+ row 2: Café zonder bekers · Facilitair · due 2027-03-01 · 12500 euro · proposed",
        "1 action(s) would be added, 0 there already.",
    ]
    assert actions(prikkel) == {}
    code, said, complained = prikkel("actions", "import", "acties.csv")
    assert (code, complained) == (1, "Nothing was added. If this is right, say so with --yes\n")
    assert actions(prikkel) == {}
    code, said, _ = prikkel("actions", "import", "acties.csv", "--yes")
    assert (code, said.splitlines()[-1]) == (0, "1 action(s) added, 0 there already.")
    code, said, _ = prikkel("actions", "import", "acties.csv", "--yes")
    assert (code, said.splitlines()[-1]) == (0, "0 action(s) added, 1 there already.")
    [action] = actions(prikkel).values()
    assert (action["title"], action["due"], action["budget"]) == (
        "Café zonder bekers", "2027-03-01", 12500,
    )  # fmt: skip

    assert prikkel("export", "--format", "xlsx", "--out", "uit.xlsx")[0] == 0
    assert openpyxl.load_workbook("uit.xlsx")["Acties"]["A2"].value == "Café zonder bekers"
    assert prikkel("actions", "import", "uit.xlsx", "--yes")[:2][0] == 0
    assert len(actions(prikkel)) == 1


def test_nothing_is_added_while_something_is_not_understood(prikkel: Command):
    Path("acties.csv").write_text("Actie,Datum,Kleur\nBekers,najaar,rood\nLampen,,\n,1-3-2027,\n")
    code, said, complained = prikkel("actions", "import", "acties.csv")
    assert code == 1
    assert "acties.csv, row 2, column Datum: “najaar” is no day." in complained
    assert "acties.csv, row 4, column Actie: This row has no name." in complained
    assert "Nothing was added." in complained
    assert "Columns that were not used: Kleur.\n" in said
    assert actions(prikkel) == {}

    assert prikkel("actions", "import", "acties.csv", "--dry-run")[0] == 1
    assert actions(prikkel) == {}
    code, said, complained = prikkel("actions", "import", "acties.csv", "--anyway", "--yes")
    assert (code, "najaar" in complained) == (0, True)
    assert {title: action["due"] for title, action in actions(prikkel).items()} == {
        "Bekers": None,
        "Lampen": None,
    }


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "cannot be read: No such file"),
        (b"", "No column holds the name of an action"),
        (b"PK\x03\x04", "cannot be read as a workbook"),
        (b"\xd0\xcf\x11\xe0", "old workbook"),
    ],
)
def test_a_file_that_is_no_list_is_refused(prikkel: Command, content: bytes | None, complaint: str):
    if content is not None:
        Path("acties.xlsx").write_bytes(content)
    code, _, complained = prikkel("actions", "import", "acties.xlsx")
    assert code == 1
    assert complaint in complained


def test_every_format_is_written(prikkel: Command):
    assert icalendar.Calendar.from_ical(prikkel("export", "--format", "ical")[1])
    _, said, _ = prikkel("export", "--format", "csv", "--table", "actions", "--language", "en")
    assert next(csv.reader(io.StringIO(said)))[0] == "Action"
    _, said, _ = prikkel("export", "--format", "csv-nl")
    assert said.startswith("\ufeffDrempel;Wat het is;Soort;Thema")
    code, said, _ = prikkel("export", "--format", "secap", "--out", "secap.xlsx")
    assert (code, said) == (0, "Written to secap.xlsx.\n")
    assert openpyxl.load_workbook("secap.xlsx").sheetnames == ["SECAP", "Leeswijzer"]
    assert prikkel("export", "--format", "ods")[0] == 2
    assert prikkel("export", "--format", "csv", "--table", "people")[0] == 2
    assert prikkel("export", "--format", "xlsx", "--table", "actions")[0] == 2


def test_a_workbook_is_not_shown_on_the_screen(prikkel: Command, monkeypatch: pytest.MonkeyPatch):
    assert prikkel("export", "--format", "xlsx")[1].startswith("PK")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, _, complained = prikkel("export", "--format", "xlsx")
    assert code == 1
    assert "--out FILE" in complained


LIBRARY = """\
schema: prikkel-library/1
solutions:
- origin: abc
  code: FACIL
  title: {nl: Geen bakken}
  how: Bakken geplaatst, bel 06-12345678.
  language: nl
  year: 2026
"""


def test_a_library_of_another_is_taken_in_once(prikkel: Command):
    Path("library.yaml").write_text(LIBRARY)
    assert prikkel("barriers", "import", "library.yaml")[:2] == (
        0, "1 solution(s) added, 0 there already.\n",
    )  # fmt: skip
    assert prikkel("barriers", "import", "library.yaml")[1].startswith("0 solution(s) added, 1")
    Path("library.yaml").write_text(LIBRARY.replace("FACIL", "FAC"))
    code, _, complained = prikkel("barriers", "import", "library.yaml")
    assert code == 1
    assert complained.startswith("library.yaml:4: 'code' in solution 1 must be one of")
    assert prikkel("barriers", "import", "nothing.yaml")[0] == 1


def test_what_was_removed_is_shown_before_it_is_shared(prikkel: Command):
    assert prikkel("barriers", "share")[0] == 1
    with sqlite3.connect("prikkel.sqlite") as connection:
        organisation, campaign = connection.execute(
            "SELECT organisation_id, id FROM campaign"
        ).fetchone()
        connection.execute(
            "INSERT INTO barrier (id, organisation_id, campaign_id, origin, code, theme, title, "
            "wording, own_words, status, owner, answer, decision_note, opened_on, closed_at, "
            "version, site) VALUES (?, ?, ?, 'x', 'FACIL', 'circular', 'Geen bakken', '{}', 0, "
            "'REMOVED', 'Piet', 'Geplaatst, mail jan@example.org', '', '2026-11-23', "
            "'2026-12-01 12:00:00', 1, 'Stadhuis')",
            (uuid4().hex, organisation, campaign),
        )
    code, said, complained = prikkel("barriers", "share", "--out", "library.json")
    assert code == 0
    assert "how: Geplaatst, mail jan@example.org" in said
    assert "personal data (email)" in complained
    assert not any(word in said for word in ("Piet", "Stadhuis"))
    assert json.loads(Path("library.json").read_text())["solutions"][0]["year"] == 2026
    assert prikkel("barriers", "import", "library.json")[0] == 0
    _, said, _ = prikkel("barriers", "share", "--with-places", "--with-organisation")
    assert "place: Stadhuis" in said
    assert "shared_by:" in said
