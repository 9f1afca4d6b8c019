"""`docs/commands.md`, written from the commands themselves: make commands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from adapters.cli.commands import command_line

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"

_BEGINNING = """\
# Every command

Written from the commands themselves, by `make commands`; a test says when it is behind.
`--help` behind a command says the same. The exit code is 0 when it went well, 1 when it did not, 2
when it was misspelt; what went wrong is one sentence on stderr.
"""


def written() -> str:
    """The whole page."""
    commands = typer.main.get_command(command_line())
    return "\n".join([_BEGINNING, *_lines("prikkel", commands)])


def _lines(name: str, command: Any) -> Iterator[str]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield from _one(name, command)
        return
    if name != "prikkel":
        yield f"## {name}\n\n{command.help}\n"
    for word, each in inner.items():
        yield from _lines(f"{name} {word}", each)


def _one(name: str, command: Any) -> Iterator[str]:
    """A command: its words, what is typed behind it, and each option."""
    depth = "###" if name.count(" ") > 1 else "##"
    yield f"{depth} {name}\n"
    for paragraph in command.help.split("\n\n"):
        yield f"```sh\n{paragraph}\n```\n" if paragraph.startswith("prikkel ") else f"{paragraph}\n"
    context = typer.Context(command)
    told = [one.get_help_record(context) or (one.metavar or one.name.upper(), one.help or "")
            for one in command.params if not getattr(one, "hidden", False)]  # fmt: skip
    rows = [f"| `{_cell(typed)}` | {_cell(about)} |" for typed, about in told]
    if rows:
        yield "\n".join(["| | |", "|---|---|", *rows, ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(written(), "utf-8")
