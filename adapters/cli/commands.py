"""All commands in one table, of which a process imports the one that was typed.

What their failures look like stands in `failures`: one sentence, and an exit code.
"""

import gc
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from typer.exceptions import TyperException

from adapters.cli import shutdown
from adapters.cli.connections import CONNECTIONS, Command, CommandGroup
from adapters.cli.version import options

FAILED = 1

HELP_WIDTH = 110
"""An example that is broken over two lines cannot be copied."""

_MAKE_MANIFESTS = [file.parent.name for file in Path(__file__).parents[1].glob("*/manifest.py")]
"""The platforms that have one; their names are enough to show them."""

_FILES = {"share": "libraries:share", "import": "libraries:import_library"}

COMMANDS: Mapping[str, Command | CommandGroup] = {
    "demo": Command(
        "demonstrating:demo",
        "Show everything on this machine, with invented people; needs no accounts and no settings.",
    ),
    "serve": Command("servers:serve", "Answer Slack and Teams, and post what is due."),
    "worker": Command(
        "servers:worker",
        "Post what is due, and listen to nobody; for beside servers with --no-deliveries.",
    ),
    "migrate": Command("servers:migrate", "Bring the database up to date; make a backup first."),
    "backup": Command(
        "backups:backup", "Copy the database into one file, also while the server runs."
    ),
    "database": CommandGroup(
        "Take everything to another database, of either kind.", {"copy": "databases:copy_database"}
    ),
    "doctor": Command(
        "diagnosing:diagnose",
        "Say what is missing or wrong, one line each; the exit code is 1 if there is a problem.",
    ),
    "erase": Command(
        "forgetting:erase", "Forget somebody: their answers stay as numbers, without the person."
    ),
    "my-data": Command(
        "own_data:show",
        "Write down all that is kept about somebody who asks for it, as they would see it "
        "themselves.",
    ),
    "export": Command(
        "exporting:export",
        "Write down all of a campaign that may leave: nothing about fewer than five people.",
    ),
    "documents": Command(
        "documents:write",
        "Write documents for staff, works council and privacy officer, filled in.",
    ),
    "report": Command(
        "reports:write",
        "Write the report for those who decide: two pages and annexes, as DOCX and Markdown.",
    ),
    "retention": Command(
        "retention:show",
        "Say how long what is kept, what would be destroyed now, and what was: when and why.",
    ),
    "campaign": CommandGroup(
        "Start a campaign, and look after it.",
        {
            "start": "campaigns:start",
            "status": "status:status",
            "pause": "campaigns:pause",
            "resume": "campaigns:resume",
            "change": "changing:change_campaign",
            "plan": "choosing:plan",
            "close": "closing:close",
            "reopen": "closing:reopen",
            "post": "posting:post",
            "schedule": "trying:schedule",
            "try": "trying:try_out",
            "verify": "verifying:verify",
            "forget": "forgetting:forget",
        },
    ),
    "actions": CommandGroup(
        "The actions that remove barriers.", {"import": "programme:import_actions"}
    ),
    "goals": CommandGroup(
        "See the goals and ambitions, and read in what was measured.",
        {"list": "goals:list_goals", "import": "goals:import_readings"},
    ),
    "barriers": CommandGroup("Share how barriers were removed; learn how others did it.", _FILES),
    "cards": CommandGroup("Share the card index; learn what is on the cards of others.", _FILES),
    "outbox": CommandGroup(
        "Look at the messages that have not gone out, and retry or drop them.",
        {
            "list": "outbox:list_",
            "retry": "outbox:retry",
            "drop": "outbox:drop",
            "doubt": "outbox:doubt",
        },
    ),
    "teams": CommandGroup(
        "Say who is in which team, and what teams are called.",
        {
            "list": "teams:list_teams",
            "rename": "teams:rename_team",
            "headcount": "teams:count_team",
            "merge": "teams:merge_teams",
            "import": "team_imports:import_teams",
        },
    ),
    "kiosks": CommandGroup(
        "Make, see and end the links for tablets of teams, for people without an account.",
        {"add": "kiosks:add", "list": "kiosks:list_kiosks", "end": "kiosks:end"},
    ),
    "people": CommandGroup(
        "Say that somebody, or a workspace, got another id.",
        {
            "join": "moving:join_people",
            "move": "moving:move_workspace",
        },
    ),
    "roles": CommandGroup(
        "Say who looks after the campaign, and who decides.",
        {
            "grant": "people:grant_role",
            "revoke": "people:revoke_role",
            "list": "people:list_roles",
        },
    ),
    "pack": CommandGroup(
        "Look at packs, and check your own.",
        {
            "check": "contents:check",
            "list": "contents:list_packs",
            "show": "previews:show",
        },
    ),
    "playbook": CommandGroup(
        "Know what to do when, before, during and after a campaign, and tick what is done.",
        {
            "list": "playbooks:list_playbooks",
            **{word: f"playbooks:{word}" for word in ("show", "check")},
            **{word: f"plans:{word}" for word in ("follow", "status", "tick", "untick")},
        },
    ),
    "questionnaire": CommandGroup(
        "Look at questionnaires, check your own, and open and close them.",
        {
            "list": "questionnaires:list_questionnaires",
            "show": "questionnaires:show",
            "check": "questionnaires:check",
            "open": "questionnaires:open_wave",
            "close": "questionnaires:close_wave",
        },
    ),
    "manifest": CommandGroup(
        "Make what an administrator needs to create the app.",
        {name: f"manifests:{name}" for name in sorted(_MAKE_MANIFESTS)},
    ),
    "secrets": CommandGroup(
        "Look after the keys in PRIKKEL_SECRET_KEY.",
        {"new": "secrets:new", "rotate": "secrets:rotate"},
    ),
    **CONNECTIONS,
    "sessions": CommandGroup("End what lets people into the board.", {"end": "sessions:end"}),
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit: 0 when it went well, 1 when it did not, 2 when it was misspelt."""
    shutdown.leave(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. What the operator can mend is never a traceback."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        command = typer.main.get_command(command_line(words))
        gc.freeze()  # what is imported stays, and no collection needs to look at it
        gc.enable()
        return command(words, prog_name="prikkel", standalone_mode=False) or 0
    except TyperException as error:
        typer.echo(error.format_message().replace("Value error, ", ""), err=True)
        return error.exit_code
    except (Exception, KeyboardInterrupt) as error:
        typer.echo(_loaded("failures:sentence")(error), err=True)
        return FAILED


def command_line(words: Sequence[str] | None = None) -> typer.Typer:
    """The commands as Typer shows and runs them.

    Of the command that `words` begin with everything is imported, of the others nothing: only their
    help is there. Without `words` all are imported.
    """
    first, second = (*(words or ()), "", "")[:2]
    app = _group(
        "A workplace sustainability challenge in Slack and Microsoft Teams that surfaces what is "
        "in the way, and gets it removed. Begin with: prikkel demo"
    )
    app.callback()(options)
    for name, branch in COMMANDS.items():
        if words is not None and name != first:
            app.command(name, help=branch.help)(_not_imported)
        elif isinstance(branch, Command):
            app.command(name)(_loaded(branch.where))
        else:
            app.add_typer(_filled(branch, second), name=name)
    return app


def _filled(group: CommandGroup, wanted: str) -> typer.Typer:
    """A group with the command that is wanted, or with all when there is none of that name."""
    app = _group(group.help)
    app.callback()(_not_imported)  # else Typer takes a lone command for the group itself
    for name, where in group.commands.items():
        if name == wanted or wanted not in group.commands:
            app.command(name)(_loaded(where))
    return app


def _group(help_text: str) -> typer.Typer:
    """A group of commands that shows its help when nothing follows it."""
    return typer.Typer(
        help=help_text,
        no_args_is_help=True,
        rich_markup_mode=None,
        add_completion=False,
        context_settings={"terminal_width": HELP_WIDTH},
    )


def _loaded(where: str) -> Any:
    module, _, name = where.partition(":")
    return getattr(import_module(f"adapters.cli.{module}"), name)


def _not_imported() -> None:
    """A command that is shown with its help only."""
