"""The platforms are found by their folders, and what is not used is not imported."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from adapters.cli.commands import COMMANDS, Command, command_line
from adapters.platform.contract import Platform, Wiring
from adapters.registry import PLATFORMS, SETTING_NAMES, wiring

ROOT = Path(__file__).parents[2]
LIBRARIES = {"slack_sdk", "slack_bolt", "botbuilder", "botframework", "msal", "msrest"}
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
    assert list(PLATFORMS) == ["slack", "teams"]


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_platform_has_all_that_the_contract_names(name: str):
    assert PLATFORMS[name].name == name
    assert {one for one in members(Platform) if not hasattr(PLATFORMS[name], one)} == set()
    assert {one for one in members(Wiring) if not hasattr(wiring(name), one)} == set()


@pytest.mark.parametrize("name", PLATFORMS)
def test_the_settings_of_a_platform_are_read_with_the_others(name: str):
    own = {str(field.alias) for field in PLATFORMS[name].settings.model_fields.values()}

    assert len(own) > 5
    assert own <= SETTING_NAMES


def test_to_find_the_platforms_none_of_their_libraries_is_imported():
    assert imported_by("import adapters.registry") & LIBRARIES == set()


def test_help_imports_neither_a_database_nor_a_platform():
    shown = "from adapters.cli.commands import run\nrun(['--help'])"

    assert imported_by(shown) & (LIBRARIES | {"sqlalchemy", "aiohttp", "pydantic"}) == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_says_what_the_command_itself_says(name: str):
    branch = COMMANDS[name]
    command = EVERYTHING.commands[name]  # pyright: ignore

    if isinstance(branch, Command):
        assert command.help.partition("\n")[0] == branch.help
    else:
        assert set(command.commands) == set(branch.commands)
