"""Titles of forms and labels of buttons are read whole, in every language and on every platform."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.slack import limits as slack
from adapters.teams import limits as teams
from bot.handlers import router
from bot.i18n import LOCALES, _folder, _texts, translator
from bot.wordings import values_in

MESSAGES = Path(__file__).parent.parent / "bot" / "messages"
KNOWN = _texts(_folder("en"))
FORMS = router()._forms
"""By their action."""

NAMED_OTHERWISE = {"rename-barrier": "form-rename-barrier"}
"""Forms whose title differs from the button that opens them."""


def _keys(said: ast.expr, module: ast.Module) -> Iterator[str]:
    """The texts that the second argument of a `Form` or a `Button` may stand for."""
    match said:
        case ast.Call(func=ast.Name(id="translate" | "words"), args=[ast.Constant(value=key), *_]):
            yield str(key)
        case ast.Call(func=ast.Name(id="translate" | "words")):
            yield from (NAMED_OTHERWISE.get(form, f"button-{form}") for form in FORMS
                        if f"button-{form}" in KNOWN)  # fmt: skip
        case ast.Name(id=name):
            for value in _assigned(name, module):
                yield from _keys(value, module)
        case _:
            pass  # a name of a barrier, or a reason of a pack, which is held to its own length


def _assigned(name: str, module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        match node:
            case ast.Assign(targets=[ast.Name(id=other)], value=value) if other == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                yield from (value for one, value in zip(names, values, strict=True)
                            if isinstance(one, ast.Name) and one.id == name)  # fmt: skip
            case _:
                pass


def _said(kind: str) -> set[str]:
    found: set[str] = set()
    for path in sorted(MESSAGES.rglob("*.py")):
        module = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == kind:
                keys = set(_keys(node.args[1], module))
                assert keys or kind == "Button", f"{path.name}:{node.lineno}: which title?"
                found |= keys
    return found


def _long(keys: set[str], locale: str, room: int) -> dict[str, str]:
    """The texts that are cut, with the shortest of values in them."""
    words = translator(locale)
    values = {key: {name.replace("-", "_"): "X" for name in values_in(KNOWN[key])} for key in keys}
    said = {key: words(key, **values[key]) for key in keys}
    return {key: text for key, text in said.items() if len(text) > room}


@pytest.mark.parametrize("locale", LOCALES)
def test_titles_of_all_forms_fit_in_slack_and_teams(locale: str):
    titles = _said("Form")

    assert {"friction-form-title", "follow-title", "button-park-barrier", "board-split",
            "action-link-title", "form-rename-barrier"} <= titles  # fmt: skip
    assert _long(titles, locale, min(slack.VIEW_TITLE, teams.DIALOG_TITLE)) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_labels_of_all_buttons_fit_in_slack_and_teams(locale: str):
    labels = _said("Button") | {key for key in KNOWN if key.startswith("button-")}

    assert {"home-pause", "button-not-today"} <= labels
    labels -= {"button-about"}  # a name for who hears it read, cut after the subject begins
    assert _long(labels, locale, min(slack.BUTTON_LABEL, teams.BUTTON_TITLE)) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_decisions_fit_in_a_list_of_choices(locale: str):
    decisions = {key for key in KNOWN if key.startswith("decide-")}

    assert _long(decisions, locale, min(slack.OPTION_LABEL, teams.OPTION_LABEL)) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_sends_and_closes_a_form_fits_in_slack(locale: str):
    keys = {"button-save", "button-send", "button-open", "button-cancel"}

    assert _long(keys, locale, slack.VIEW_TITLE) == {}
