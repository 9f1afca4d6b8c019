"""Whatever people can press, send or type is answered by somebody."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from bot import handlers
from bot.commands import COMMANDS

BOT = Path(handlers.__file__).parents[1]


def _offered(kind: str) -> set[str]:
    """The actions of the buttons or forms that the bot makes, where they stand there in words."""
    return {
        node.args[0].value
        for path in sorted(BOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == kind
        if node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def _with_routes() -> Iterator[str]:
    for path in sorted((BOT / "handlers").rglob("*.py")):
        if "@routes." in path.read_text("utf-8"):
            yield ".".join(("bot", *path.relative_to(BOT).with_suffix("").parts))


def test_every_button_and_form_that_is_offered_is_answered():
    router = handlers.router()

    assert len(_offered("Button")) > 100
    assert _offered("Button") - router._buttons.keys() == set()
    assert _offered("Form") - router._forms.keys() == set()


@pytest.mark.parametrize("name", _with_routes())
def test_what_a_file_of_handlers_answers_is_known_to_the_router(name: str):
    """A file that is named nowhere answers nothing, and says nothing of that."""
    router, own = handlers.router(), import_module(name).routes

    assert own._buttons.keys() <= router._buttons.keys()
    assert own._forms.keys() <= router._forms.keys()
    assert own._commands.keys() <= router._commands.keys()
    assert own._gestures.keys() <= router._gestures.keys()


def test_a_command_that_nobody_answers_is_named_at_the_start():
    with pytest.raises(ValueError, match="answered by nobody: motto"):
        handlers.router().insist_on((*COMMANDS, "motto"))
