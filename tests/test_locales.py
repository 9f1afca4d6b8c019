"""Everything the bot says, it can say in both languages, and nothing is kept that it never says."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.i18n import LOCALES

ROOT = Path(__file__).parent.parent
LOCALE_FILES = sorted((ROOT / "bot" / "locales").rglob("*.ftl"))

# A text looked up by a key that is made while running: translate(f"answer-{given}").
LITERAL = re.compile(r"""\b(?:translate|words|translator\([^()]*\)|nl|en)\(\s*(f?)"([^"]+)\"""")
# A key that stands somewhere by itself: notice(words, "paused"), key = "error-too-late".
NAMED = re.compile(r'(?<![\w{])(f?)"([a-z][a-z0-9{}._-]*)"')


class _Variables(Visitor):
    """The values that a text asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _messages(locale: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in LOCALE_FILES:
        if path.parent.name == locale:
            for entry in FluentParser().parse(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message):
                    assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                    found[entry.id.name] = entry
    return found


def _variables(message: ast.Message) -> set[str]:
    visitor = _Variables()
    visitor.visit(message)
    return visitor.names


def _code() -> str:
    files = [path for package in ("bot", "adapters", "challenges", "scoring")
             for path in sorted((ROOT / package).rglob("*.*"))
             if path.suffix in (".py", ".html")]  # fmt: skip
    return "\n".join(path.read_text("utf-8") for path in files)


def _as_pattern(key: str, is_template: str) -> re.Pattern[str]:
    """A key as a pattern: what is filled in while running may be any word."""
    parts = re.split(r"\{[^}]*\}", key) if is_template else [key]
    return re.compile("[a-z0-9-]+".join(map(re.escape, parts)))


@pytest.mark.parametrize("path", LOCALE_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_line_of_a_locale_file_is_understood(path: Path):
    junk = [entry for entry in FluentParser().parse(path.read_text("utf-8")).body
            if isinstance(entry, ast.Junk)]  # fmt: skip

    assert [entry.content for entry in junk] == []


def test_both_languages_have_the_same_texts():
    dutch, english = _messages("nl"), _messages("en")

    assert set(dutch) == set(english)


def test_both_languages_have_the_same_files():
    names = {locale: {p.name for p in LOCALE_FILES if p.parent.name == locale}
             for locale in LOCALES}  # fmt: skip

    assert names["nl"] == names["en"]


def test_a_text_asks_for_the_same_values_in_both_languages():
    dutch, english = _messages("nl"), _messages("en")
    differing = {
        key for key in dutch if _variables(dutch[key]) != _variables(english.get(key, dutch[key]))
    }

    assert differing == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_can_be_filled_in(locale: str):
    bundle = FluentBundle([locale], use_isolating=False)
    for path in LOCALE_FILES:
        if path.parent.name == locale:
            bundle.add_resource(FluentResource(path.read_text("utf-8")))
    for key, message in _messages(locale).items():
        for value in (0, 1, 7):
            pattern = bundle.get_message(key).value
            assert pattern is not None, f"{key} says nothing"
            text, errors = bundle.format_pattern(pattern, dict.fromkeys(_variables(message), value))
            assert not errors, f"{key}: {errors}"
            assert str(text).strip(), f"{key} is empty"


def test_every_text_that_the_code_asks_for_exists():
    known = _messages("nl")
    missing = {
        key
        for is_template, key in LITERAL.findall(_code())
        if not any(_as_pattern(key, is_template).fullmatch(name) for name in known)
    }

    assert missing == set()


def test_no_text_is_kept_that_nobody_asks_for():
    found = LITERAL.findall(_code()) + NAMED.findall(_code())
    patterns = [_as_pattern(key, template) for template, key in set(found)
                if re.sub(r"\{[^}]*\}", "", key)]  # fmt: skip
    unused = {key for key in _messages("nl") if not any(p.fullmatch(key) for p in patterns)}

    assert unused == set()
