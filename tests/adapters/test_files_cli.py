"""`prikkel export`, `prikkel actions import`: files that go out and come in."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import openpyxl
import pytest

from adapters.cli.commands import run
from adapters.settings import Settings

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def prikkel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> Command:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> tuple[int, str, str]:
        code = run(words)
        said, complained = capfdbinary.readouterr()
        return code, said.decode("utf-8", "replace"), complained.decode()

    here = ["--workspace", "slack:T123", "--channel", "C123", "--start", "2199-11-25"]
    assert command("campaign", "start", *here)[0] == 0
    return command


def actions(prikkel: Command) -> dict[str, dict]:
    _, said, _ = prikkel("export")
    return {action["title"]: action for action in json.loads(said)["actions"]}


LIST = "Actie;Trekker;Deadline;Kosten\r\nCafé zonder bekers;Facilitair;1-3-2027;€ 12.500\r\n"


def test_a_list_of_actions_comes_in_and_goes_out_again(prikkel: Command):
    Path("acties.csv").write_bytes(LIST.encode("cp1252"))
    code, said, _ = prikkel("actions", "import", "acties.csv", "--dry-run")
    assert (code, said) == (0, "1 action(s) would be added, 0 there already.\n")
    assert actions(prikkel) == {}
    assert prikkel("actions", "import", "acties.csv")[:2] == (
        0, "1 action(s) added, 0 there already.\n",
    )  # fmt: skip
    assert prikkel("actions", "import", "acties.csv")[:2] == (
        0, "0 action(s) added, 1 there already.\n",
    )  # fmt: skip
    [action] = actions(prikkel).values()
    assert (action["title"], action["due"], action["budget"]) == (
        "Café zonder bekers", "2027-03-01", 12500,
    )  # fmt: skip

    assert prikkel("export", "--format", "xlsx", "--out", "uit.xlsx")[0] == 0
    assert openpyxl.load_workbook("uit.xlsx")["Acties"]["A2"].value == "Café zonder bekers"
    assert prikkel("actions", "import", "uit.xlsx")[:2][0] == 0
    assert len(actions(prikkel)) == 1


def test_nothing_is_added_while_something_is_not_understood(prikkel: Command):
    Path("acties.csv").write_text("Actie,Datum,Kleur\nBekers,najaar,rood\nLampen,,\n,1-3-2027,\n")
    code, said, complained = prikkel("actions", "import", "acties.csv")
    assert code == 1
    assert "acties.csv, row 2, column Datum: “najaar” is no day. Write 31-12-2027." in complained
    assert "acties.csv, row 4, column Actie: This row has no name." in complained
    assert "Nothing was added." in complained
    assert said == "Columns that were not used: Kleur.\n"
    assert actions(prikkel) == {}

    assert prikkel("actions", "import", "acties.csv", "--dry-run")[0] == 1
    assert actions(prikkel) == {}
    code, said, complained = prikkel("actions", "import", "acties.csv", "--anyway")
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
    assert said.startswith("\ufeffDrempel;Soort;Thema")
    code, said, _ = prikkel("export", "--format", "secap", "--out", "secap.xlsx")
    assert (code, said) == (0, "Written to secap.xlsx.\n")
    assert openpyxl.load_workbook("secap.xlsx").sheetnames == ["SECAP", "Leeswijzer"]
    assert prikkel("export", "--format", "ods")[0] == 2
    assert prikkel("export", "--table", "people")[0] == 2


def test_a_workbook_is_not_shown_on_the_screen(prikkel: Command, monkeypatch: pytest.MonkeyPatch):
    assert prikkel("export", "--format", "xlsx")[1].startswith("PK")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, _, complained = prikkel("export", "--format", "xlsx")
    assert code == 1
    assert "--out FILE" in complained
