"""The documents speak of the code as it is."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer

import bot.models
import challenges.models  # noqa: F401
from adapters.cli.commands import command_line
from adapters.registry import SETTING_NAMES
from bot.documents.inventory import KINDS
from bot.i18n import LOCALES, translator
from tools import command_reference
from tools.site.pages import place_of

ROOT = Path(__file__).parent.parent
PACKAGES = ("adapters", "bot", "challenges", "scoring")
DOCUMENTS = sorted(ROOT.glob("*.md"))
DOCUMENTS += sorted((ROOT / "docs").rglob("*.md"))

IN_EVERY_LANGUAGE = {
    "index.md": ("nl/index.md", "fr/index.md", "de/index.md"),
    "employee.md": ("nl/medewerker.md", "fr/participer.md", "de/mitmachen.md"),
    "ambassador.md": ("nl/ambassadeur.md", "fr/equipe-par-theme.md", "de/thementeam.md"),
    "leader.md": ("nl/leiding.md", "fr/direction.md", "de/leitung.md"),
    "coordinator.md": ("nl/coordinator.md", "fr/coordination.md", "de/koordination.md"),
    "privacy.md": ("nl/privacy.md", "fr/vie-privee.md", "de/datenschutz.md"),
}

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# A command on a line of its own, or in the middle of a sentence.
COMMAND = re.compile(r"^ *(?:[A-Z_]+=\S+ )?(prikkel (?:.*\\\n)*.*)$", re.MULTILINE)
INLINE = re.compile(r"`(?:[A-Z_]+=\S+ )?(prikkel [^`]+)`")
TREE_LINE = re.compile(r"^( *)(\S+?)(/?)(?: {2,}.*)?$")


EVERYTHING = typer.main.get_command(command_line())


def _tree() -> set[str]:
    """The files of the annotated tree, one a line, indented by two spaces for each folder."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    files: set[str] = set()
    for block in re.findall(r"```text\n(.*?)```", text, re.DOTALL):
        folders: list[str] = []
        for line in block.splitlines():
            match = TREE_LINE.match(line)
            if match is None:
                continue
            indent, name, is_folder = match.groups()
            folders = folders[: len(indent) // 2]
            if is_folder:
                folders.append(name)
            else:
                files.add("/".join([*folders, name]))
    return files


def _anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
        for heading in HEADING.findall(text)
    }


def test_every_file_of_the_packages_has_its_line_in_the_tree():
    files = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if path.stat().st_size
    }

    assert files - _tree() == set()


def test_the_tree_names_no_file_of_the_packages_that_is_gone():
    told = {file for file in _tree() if file.startswith(PACKAGES) and file.endswith(".py")}

    assert {file for file in told if not (ROOT / file).exists()} == set()


def test_every_file_that_a_trace_passes_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    traces = text.partition("```text")[2].partition("```\n")[2].partition("## Every file")[0]
    passed = re.findall(r"`((?:adapters|bot|challenges|scoring)/[\w/.]+)`", traces)

    assert len(passed) > 30
    assert [path for path in passed if not (ROOT / path).exists()] == []
    assert re.findall("^## (.*)$", traces, re.MULTILINE)[:3] == [
        "One press, from Slack to disk and back", "A digest, from the clock to a leader's decision",
        "A page, and its form",
    ]  # fmt: skip


def test_every_decision_has_a_number_of_its_own_and_is_led_to():
    decisions = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
    overview = (ROOT / "docs" / "architecture.md").read_text("utf-8")

    assert [int(each.name[:4]) for each in decisions] == [*range(1, len(decisions) + 1)]
    for decision in decisions:
        assert decision.read_text("utf-8").startswith(f"# {decision.name[:4]}. "), decision.name
        assert f"(adr/{decision.name})" in overview, decision.name


def test_what_is_for_people_can_be_read_in_every_language():
    pairs = [(page, other) for page, others in IN_EVERY_LANGUAGE.items() for other in others]
    for english, translated in pairs:
        for page, other in (
            (ROOT / "docs" / english, translated),
            (ROOT / "docs" / translated, english),
        ):
            links = LINK.findall(page.read_text("utf-8"))
            there = {(page.parent / link).resolve() for link in links}
            assert (ROOT / "docs" / other).resolve() in there, page.name


@pytest.mark.parametrize("locale", LOCALES)
def test_people_read_of_every_word_they_can_type_in_their_own_language(locale: str):
    pages = [page for page in ("employee.md", *IN_EVERY_LANGUAGE["employee.md"])
             if page.startswith(f"{locale}/") or (locale == "en" and "/" not in page)]  # fmt: skip
    text = (ROOT / "docs" / pages[0]).read_text("utf-8")
    for name in ("help", "today", "home", "me", "leaderboard", "barrier", "barriers", "follow",
                 "reminder", "working-days", "pause", "language", "join", "leave", "stop",
                 "my-data", "erase"):  # fmt: skip
        words = [name, *translator(locale)(f"command-{name}").split(",")]
        assert any(f"`{word.strip()}" in text for word in words), name


# What a page for coordinators names in bold or in its table of buttons.
BUTTONS_OF_COORDINATORS = (
    "button-acknowledge", "button-name-barrier", "button-assign-barrier", "button-answer-barrier",
    "button-start-barrier", "button-remove-barrier", "button-reject-barrier", "button-reopen",
    "button-ask-reporter", "button-redact-report", "button-split-report", "button-make-action",
    "button-post-roadmap", "button-more", "board-leave", "files-add-actions", "button-why",
    "quadrant-low-hanging-fruit", "quadrant-big-project", "quadrant-in-between",
)  # fmt: skip


@pytest.mark.parametrize("locale", ["nl", "fr", "de"])
def test_coordinators_read_of_buttons_as_they_are_called(locale: str):
    [page] = [one for one in IN_EVERY_LANGUAGE["coordinator.md"] if one.startswith(f"{locale}/")]
    text = (ROOT / "docs" / page).read_text("utf-8").replace("\n", " ")
    words = translator(locale)

    assert [key for key in BUTTONS_OF_COORDINATORS if words(key, kind="barrier") not in text] == []
    for name in ("coordinate", "home", "board", "opportunities", "actions", "roadmap"):
        typed = [word.strip() for word in words(f"command-{name}").split(",")]
        assert any(f"`{word}`" in text or f"/prikkel {word}`" in text for word in typed), name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path):
    text = document.read_text("utf-8")
    broken: list[str] = []
    for link in LINK.findall(text):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path) if path else document
        is_there = target.exists()
        if is_there and anchor:
            is_there = anchor in _anchors(target.read_text("utf-8"))
        if not is_there:
            broken.append(link)

    assert broken == []


def test_every_page_has_its_place_in_the_site():
    """In `tools/site/zensical.toml`; decisions have a list of their own."""
    config = (ROOT / "tools" / "site" / "zensical.toml").read_text("utf-8")
    pages = {str(place_of(page)) for page in DOCUMENTS if page.parent.name != "adr"}
    assert set(re.findall(r'"([\w/-]+\.md)"', config)) == pages | {"adr/index.md"}


def _commands(document: Path) -> set[str]:
    text = document.read_text("utf-8")
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    found = COMMAND.findall(blocks) + INLINE.findall(text)
    return {" ".join(command.replace("\\\n", " ").partition("#")[0].split()) for command in found}


def _complaint(command: str) -> str:
    """What is wrong with a command as it is written; empty when nothing is."""
    here = EVERYTHING
    words = shlex.split(command)[1:]
    while words and not words[0].startswith("--") and hasattr(here, "commands"):
        name = words.pop(0)
        if name not in here.commands:
            return f"{command}: there is no {name}"
        here = here.commands[name]
    options = {"--help"}
    for parameter in here.params:
        options.update(parameter.opts, parameter.secondary_opts)
    unknown = [word for word in words if word.startswith("--") and word not in options]
    return f"{command}: there is no {', '.join(unknown)}" if unknown else ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_that_is_written_down_exists(document: Path):
    complaints = {_complaint(command) for command in _commands(document)} - {""}

    assert complaints == set()


def test_the_reference_of_commands_is_as_they_are():
    """`make commands` writes it."""
    assert command_reference.PAGE.read_text("utf-8") == command_reference.written()


def test_every_table_is_of_exactly_one_kind_of_data_in_the_documents():
    """A new one goes into `bot/documents/inventory.py`, and what it holds into its texts."""
    listed = [table for kind in KINDS for table in kind.tables]
    assert sorted(listed) == sorted(bot.models.Delivery.metadata.tables)


def test_the_readme_is_seen_to_hold_commands():
    assert len(_commands(ROOT / "README.md")) > 5


def test_every_setting_is_explained_to_operators():
    told = (ROOT / "docs" / "operator.md").read_text("utf-8")

    assert {name for name in SETTING_NAMES if f"`{name}`" not in told} == set()


def test_every_dependency_has_its_reason_and_its_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    pinned = (ROOT / "constraints.txt").read_text("utf-8")
    versions = {_normal(line.partition("==")[0]) for line in pinned.splitlines() if "==" in line}
    wanted = [
        re.split(r"[<>=]", line)[0]
        for line in (*project["dependencies"], *project["optional-dependencies"]["test"])
    ]

    assert [name for name in wanted if f"`{name}`" not in told] == []
    assert [name for name in wanted if _normal(name.partition("[")[0]) not in versions] == []


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
