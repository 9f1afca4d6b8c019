"""The documents speak of the code as it is."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("adapters", "bot", "challenges", "scoring")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
DOCUMENTS += sorted((ROOT / "docs").rglob("*.md"))

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
TREE_LINE = re.compile(r"^( *)(\S+?)(/?)(?: {2,}.*)?$")


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
