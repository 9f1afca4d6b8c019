"""What docs/developer.md says adds something, done as it says on a copy of the tree.

All recipes are followed on one copy, and one process then uses what came of it. Those of a language
are in `test_adding_a_language`, and those of a pack in `challenges/packs/test_own_packs`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session

from adapters import migrations
from bot.i18n import LOCALES
from tests.founding import found

ROOT = Path(__file__).parent.parent
PACKAGES = ("adapters", "bot", "challenges", "scoring")
RECIPES = Path(__file__).parent / "recipes"
"""The files that a developer writes for a capability that writes notes down, and what uses it."""


def test_every_recipe_is_followed_by_a_test():
    """A new recipe needs a step below, or a test of its own."""
    text = (ROOT / "docs" / "developer.md").read_text("utf-8")
    recipes = text.partition("## Recipes")[2].partition("\n## ")[0]

    assert re.findall(r"^\*\*(?:A|An) (.*?)\.\*\*", recipes, re.MULTILINE) == [
        "new text",
        "new button",
        "new command",
        "new page",
        "new message at a given time",
        "new column",
        "new number that people see",
        "new capability",
        "new playbook or step",
        "new challenge or pack",
        "new kind of barrier",
        "new language",
        "new platform",
    ]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages with everything added, and a database from before that."""
    tree = tmp_path_factory.mktemp("recipes")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tree / package)  # with what is compiled already
    _before(tree)
    _column(tree)
    _capability(tree)
    _challenge(tree)
    _kind_of_barrier(tree)
    _platform(tree)
    _run(tree, "-m", "adapters.migrations", "Write notes down")
    return tree


@pytest.fixture(scope="module")
def used(tree: Path) -> dict[str, Any]:
    """What the process that uses all of it saw."""
    return json.loads(_run(tree, str(RECIPES / "use.py")).splitlines()[-1])


def _run(tree: Path, *arguments: str) -> str:
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PRIKKEL_", "SLACK_", "MICROSOFT_"))
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=tree,
        env=env | {"PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{file.name}: {old!r} stands there {text.count(old)} times"
    file.write_text(text.replace(old, new), "utf-8")


def _before(tree: Path) -> None:
    """A database with somebody in it, as the version before had it."""
    address = f"sqlite:///{tree}/prikkel.sqlite"
    migrations.migrate(address)
    engine = create_engine(address)
    with Session(engine) as session:
        found(session, date(2199, 11, 25), now=datetime(2199, 11, 1, tzinfo=UTC))
        session.commit()
    engine.dispose()


def _column(tree: Path) -> None:
    people = tree / "challenges" / "models" / "people.py"
    _change(
        people,
        '    country: str = "NL"\n',
        '    country: str = "NL"\n    motto: str = "Go"\n'
        "    floors: int = 3\n    is_open: bool = True\n",
    )


def _capability(tree: Path) -> None:
    """One file per layer, and a line where the layer says what there is."""
    for file in (RECIPES / "notes").rglob("*.py"):
        shutil.copy(file, tree / file.relative_to(RECIPES / "notes"))
    for locale in LOCALES:
        shutil.copy(RECIPES / "notes" / "notes.ftl", tree / "bot" / "locales" / locale)
    models = tree / "challenges" / "models" / "__init__.py"
    _change(
        models,
        "from challenges.models.patterns",
        "from challenges.models.notes import Note\nfrom challenges.models.patterns",
    )
    _change(models, "__all__ = [\n", '__all__ = [\n    "Note",\n')
    queries = tree / "challenges" / "queries" / "__init__.py"
    _change(
        queries,
        "from challenges.queries.people",
        "from challenges.queries.notes import notes\nfrom challenges.queries.people",
    )
    _change(queries, "__all__ = [\n", '__all__ = [\n    "notes",\n')
    handlers = tree / "bot" / "handlers" / "__init__.py"
    _change(handlers, "    outcomes,\n", "    notes,\n    outcomes,\n")
    _change(handlers, "outcomes, own_data", "notes, outcomes, own_data")
    _change(
        tree / "bot" / "commands.py",
        '"home", "reminder", "barriers",',
        '"home", "reminder", "barriers", "notes",',
    )
    pages = tree / "bot" / "pages" / "__init__.py"
    _change(pages, "    outcomes,\n", "    notes,\n    outcomes,\n")
    _change(
        pages,
        '    Entry("files", None',
        '    Entry("notes", notes.notes_page, '
        'nav="notes-title", forms=frozenset({"new-note"})),\n    Entry("files", None',
    )


def _challenge(tree: Path) -> None:
    """The library's first once more, with another code."""
    file = sorted((tree / "challenges" / "packs" / "library").glob("*.yaml"))[0]
    text = file.read_text("utf-8")
    first = re.search(r"  - code: .*?(?=\n  - code: )", text, re.DOTALL)
    assert first is not None
    added = re.sub(r"code: \S+", "code: x99", first.group(), count=1)
    file.write_text(f"{text.rstrip()}\n{added}\n", "utf-8")
    _change(tree / "challenges" / "packs" / "two-weeks.yaml", "days: [w02,", "days: [x99,")


def _kind_of_barrier(tree: Path) -> None:
    packs = tree / "challenges" / "packs"
    _change(packs / "kinds.py", '    IT = "IT"\n', '    IT = "IT"\n    WATER = "WATER"\n')
    file = packs / "barriers.yaml"
    text = file.read_text("utf-8")
    facil = re.search(r"  - code: FACIL\n.*?(?=\n  - code: )", text, re.DOTALL)
    assert facil is not None
    added = facil.group().replace("code: FACIL", "code: WATER")
    file.write_text(text.replace(facil.group(), f"{facil.group()}\n{added}"), "utf-8")


def _platform(tree: Path) -> None:
    """Slack once more, in a folder of another name."""
    folder = tree / "adapters" / "kite"
    shutil.copytree(tree / "adapters" / "slack", folder)
    for file in folder.rglob("*.py"):
        text = file.read_text("utf-8").replace("adapters.slack", "adapters.kite")
        text = text.replace("SLACK_", "KITE_").replace('"/slack/', '"/kite/')
        file.write_text(text, "utf-8")
    _change(
        folder / "definition.py",
        '    name = "slack"\n    title = "Slack"\n',
        '    name = "kite"\n    title = "Kite"\n',
    )


def test_a_column_with_a_default_needs_no_more_than_the_next_revision(tree: Path, used: dict):
    [revision] = (tree / "adapters" / "migrations" / "versions").glob("*_write_notes_down.py")

    assert "server_default" in revision.read_text("utf-8")
    assert used["old organisation"] == ["Go", 3, True]
    assert used["new organisation"] == ["Go", 3, True]


def test_a_command_is_answered_in_the_words_of_a_language(used: dict):
    assert used["typed"] == ["Notes: 0", "Notes: 0"]
    assert used["not a coordinator"] == "This is for coordinators only."


def test_a_form_is_opened_refused_and_taken_in(used: dict):
    assert used["opened"] == "new-note"
    assert used["refused"] == ["words"]
    assert used["written"] == "Notes: 1"


def test_a_page_with_a_form_and_a_chart_needs_no_route_and_no_template(used: dict):
    html = used["page"]

    assert "The tap drips" in html
    assert "/board/notes/new-note" in html
    assert "<svg" in html
    assert "<table" in html
    assert "Notes" in used["navigation"]


def test_a_challenge_of_the_library_is_part_of_a_pack(used: dict):
    assert used["asked first"] == "x99"


def test_a_kind_of_barrier_is_there_for_who_chooses_and_reports(used: dict):
    assert "WATER" in used["kinds"]
    assert used["own pack with it"] == []


def test_a_platform_is_found_by_its_folder(used: dict):
    assert used["platforms"] == ["kite", "slack", "teams"]
    assert used["wired"] == "adapters.kite.wiring"
    assert "(neither KITE_BOT_TOKEN nor KITE_CLIENT_ID is set)" in used["doctor"]
    assert {"KITE_BOT_TOKEN", "SLACK_BOT_TOKEN"} <= set(used["settings"])
