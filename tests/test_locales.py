"""Everything the bot says, it can say in every language, and nothing is kept that it never says."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.commands import COMMANDS, freed, meant
from bot.i18n import LOCALES, SPARE, lacking, translator
from tests.languages import STOP_WORDS, foreign

ROOT = Path(__file__).parent.parent
LOCALE_FILES = sorted((ROOT / "bot" / "locales").rglob("*.ftl"))

# A text looked up by a key that is made while running: translate(f"answer-{given}").
LITERAL = re.compile(r"""\b(?:translate|words|translator\([^()]*\)|nl|en)\(\s*(f?)"([^"]+)\"""")
# A key that stands somewhere by itself: notice(words, "paused"), key = "error-too-late".
NAMED = re.compile(r'(?<![\w{])(f?)"([a-z][a-z0-9{}._-]*)"')


_PLURALS = {"zero", "one", "two", "few", "many"}
"""What CLDR calls the plurals of a language, beside "other"."""

# The texts that ask people to type a command.
ASKED_TO_TYPE = {
    "left": "erase", "not-understood-help": "help", "error-unknown-challenge": "today",
    "error-not-taking-part": "join", "privacy-long": "my-data", "my-data-file-used": "my-data",
    "reminder-again": "reminder", "again-not-yet": "barrier", "follow-code-how": "follow",
    "board-off-how": "coordinate", "board-how-to-enter": "board", "greeting-home": "home",
    "greeting-coordinator-what": "coordinate", "newcomer-language": "language",
}  # fmt: skip


class _Variables(Visitor):
    """The values that a text asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def _messages(locale: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in LOCALE_FILES:
        if path.parent.name == locale:
            for entry in FluentParser().parse(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message):
                    assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                    found[entry.id.name] = entry
    return found


def _choices(message: ast.Message) -> list[ast.SelectExpression]:
    found: list[ast.SelectExpression] = []

    class Choices(Visitor):
        def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
            found.append(node)
            self.generic_visit(node)

    Choices().visit(message)
    return found


@cache
def _said(locale: str) -> list[tuple[str, str]]:
    """Every piece of text, with the key that it belongs to."""
    found: list[str] = []

    class Pieces(Visitor):
        def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
            parts = (p.value if isinstance(p, ast.TextElement) else "X" for p in node.elements)
            found.append("".join(parts))
            self.generic_visit(node)

    pieces: list[tuple[str, str]] = []
    for key, message in _messages(locale).items():
        found.clear()
        Pieces().visit(message)
        pieces += [(key, said) for said in found]
    return pieces


def _variables(message: ast.Message | ast.Variant) -> set[str]:
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


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_texts(locale: str):
    assert set(_messages(locale)) == set(_messages(SPARE))
    assert lacking(locale) == ()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_files(locale: str):
    names = {each: {p.name for p in LOCALE_FILES if p.parent.name == each}
             for each in (locale, SPARE)}  # fmt: skip

    assert names[locale] == names[SPARE]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_asks_for_the_same_values_in_every_language(locale: str):
    own, spare = _messages(locale), _messages(SPARE)
    differing = {key for key in own if _variables(own[key]) != _variables(spare[key])}

    assert differing == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_words_that_are_filled_in_are_there_in_every_plural_of_a_language(locale: str):
    """In French nought is a singular too, so what says "one" there must say the number."""
    if Locale.parse(locale).plural_form(0) != "one":
        return
    for key, message in _messages(locale).items():
        for choice in _choices(message):
            kinds = {getattr(v.key, "name", "") or v.key.value: v for v in choice.variants}
            if "one" in kinds and "0" not in kinds:
                assert _variables(kinds["one"]), f"{key} says one of nought"


@pytest.mark.parametrize(
    ("locale", "pattern"),
    [
        pytest.param("fr", r"[a-z»] ?(?<!\u202f)[!?;](?=\s|$)", id="no thin space before ! ? ;"),
        pytest.param("fr", r"(?<=[a-zé}»]) :|(?<=[a-zé}»]):(?=\s|$)", id="no thin space before :"),
        pytest.param("fr", r"«(?!\u202f)|(?<!\u202f)»|[“”\"]\w|\w'\w", id="quotes"),
        pytest.param("de", r"“\w|\w”|„[^“]*$|\w\"|\"\w", id="quotes"),
        pytest.param("nl", r"[«»„]|\w\"|\"\w", id="quotes"),
        pytest.param("en", r"[«»„]|\w\"|\"\w", id="quotes"),
    ],
)
def test_a_language_is_written_with_its_own_marks(locale: str, pattern: str):
    wrong = [(key, found.group()) for key, said in _said(locale)
             if not key.startswith("command-") and (found := re.search(pattern, said))]  # fmt: skip

    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_plural_of_a_language_is_there(locale: str):
    """Polish says one, few and many of whole numbers; `*[other]` alone would be wrong of two."""
    plural = Locale.parse(locale).plural_form
    needed = {plural(number) for number in range(200)} - {"other"}
    lacks = {
        key: sorted(needed - kinds)
        for key, message in _messages(locale).items()
        for choice in _choices(message)
        if (kinds := {getattr(one.key, "name", "") for one in choice.variants}) & _PLURALS
        and needed - kinds
    }

    assert lacks == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_known_by_which_words_a_language_is_recognised(locale: str):
    assert locale in STOP_WORDS, "add the most common words of the language to tests/languages.py"


@pytest.mark.parametrize("locale", sorted(STOP_WORDS))
def test_no_words_of_another_language_are_left_over(locale: str):
    left = {
        key: words for key, said in _said(locale)
        if (words := foreign(said, locale))
        if not key.startswith("command-")
    }  # fmt: skip

    assert left == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_word_that_a_text_asks_to_type_is_a_command_of_that_language(locale: str):
    for key, name in ASKED_TO_TYPE.items():
        said = {word for text in _said(locale) if text[0] == key for word in freed(text[1]).split()}
        assert any(meant(word.strip("«»„“”X ")) == name for word in said), f"{key}: {name}"


def test_a_word_means_one_command_in_all_languages():
    meanings: dict[str, set[str]] = {}
    for locale in LOCALES:
        for name in COMMANDS:
            for word in translator(locale)(f"command-{name}").split(","):
                meanings.setdefault(word.strip(), set()).add(name)

    assert {word: names for word, names in meanings.items() if len(names) > 1} == {}


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
