"""The platforms are found by their folders, and what is not used is not imported."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from adapters.cli.commands import COMMANDS, Command, CommandGroup, command_line
from adapters.migrations import migrate
from adapters.platform.contract import Platform
from adapters.platform.wirings import Wiring, wiring
from adapters.registry import PLATFORMS, SETTING_NAMES

ROOT = Path(__file__).parents[2]
LIBRARIES = {"slack_sdk", "slack_bolt", "botbuilder", "botframework", "msal", "msrest"}
ASKING_NO_PLATFORM = (
    "campaign status",
    "campaign pause",
    "teams list",
    "teams rename A B",
    "roles list",
    "outbox list",
    "pack list",
    "secrets new",
    "retention",
    "export",
    "sessions end",
)
ONE_AFTER_ANOTHER = """
import sys
from adapters.cli.commands import run

for words in sys.argv[1:]:
    run(words.split())
    print()
    print(f"after {words}:", *{name.partition(".")[0] for name in sys.modules})
"""
EVERYTHING = typer.main.get_command(command_line())


def imported_by(statement: str) -> set[str]:
    loads = f"import sys\n{statement}\nprint(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in told.stdout.split()}


def members(protocol: type) -> set[str]:
    return {name for name, _ in inspect.getmembers(protocol) if not name.startswith("_")}


def test_slack_and_teams_are_found():
    assert {"slack", "teams"} <= PLATFORMS.keys()


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_platform_has_all_that_the_contract_names(name: str):
    assert PLATFORMS[name].name == name
    assert {one for one in members(Platform) if not hasattr(PLATFORMS[name], one)} == set()
    assert {one for one in members(Wiring) if not hasattr(wiring(name), one)} == set()


@pytest.mark.parametrize("name", PLATFORMS)
def test_the_settings_of_a_platform_are_read_with_the_others(name: str):
    own = {str(field.alias) for field in PLATFORMS[name].settings.model_fields.values()}

    assert own
    assert own <= SETTING_NAMES


def test_to_find_the_platforms_none_of_their_libraries_is_imported():
    assert imported_by("import adapters.registry") & LIBRARIES == set()


def test_help_imports_neither_a_database_nor_a_platform():
    shown = "from adapters.cli.commands import run\nrun(['--help'])"

    assert imported_by(shown) & (LIBRARIES | {"sqlalchemy", "aiohttp", "pydantic"}) == set()


def test_a_command_that_asks_no_platform_imports_none_of_their_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unset: None
):
    url = f"sqlite:///{tmp_path / 'prikkel.sqlite'}"
    migrate(url)
    monkeypatch.setenv("DATABASE_URL", url)
    # Nor a driver of a database that is not there, nor what writes migrations.
    others = LIBRARIES | {"psycopg", "alembic", "matplotlib", "PIL"}
    told = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, *ASKING_NO_PLATFORM],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = dict(
        line.split(": ") for line in told.stdout.splitlines() if line.startswith("after ")
    )

    assert loaded.keys() == {f"after {words}" for words in ASKING_NO_PLATFORM}
    assert {after: names for after, names in loaded.items() if others & set(names.split())} == {}


def test_how_a_campaign_is_doing_is_said_without_a_web_server():
    assert "aiohttp" not in imported_by("import adapters.cli.status")


def test_every_platform_with_a_manifest_has_a_command_that_makes_it():
    group = COMMANDS["manifest"]
    made = {name for name in PLATFORMS if (ROOT / "adapters" / name / "manifest.py").exists()}

    assert isinstance(group, CommandGroup)
    assert set(group.commands) == made
    assert set(EVERYTHING.commands["manifest"].commands) == made  # pyright: ignore


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_says_what_the_command_itself_says(name: str):
    branch = COMMANDS[name]
    command = EVERYTHING.commands[name]  # pyright: ignore

    if isinstance(branch, Command):
        assert command.help.partition("\n")[0] == branch.help
    else:
        assert set(command.commands) == set(branch.commands)
