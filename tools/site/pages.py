"""Lays the pages out as the site needs them: each link of the repository as one of the site."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tools.site.lists import as_read_by_python_markdown

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DECISIONS = DOCS / "adr"
LANGUAGES = ("nl", "fr", "de")

LINK = re.compile(r"\]\(([^)\s#]+)(#[^)\s]*)?\)")
SHOWN_AS = {".py": "python", ".yml": "yaml", ".yaml": "yaml", ".toml": "toml", ".sh": "sh"}
FENCE = "`" * 8


def write_pages(into: Path) -> None:
    """Write every page, and all that pages link to, into an empty folder."""
    waiting = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), DECISIONS]
    done: set[Path] = set()
    while waiting:
        source = waiting.pop()
        if source in done:
            continue
        done.add(source)
        place = into / place_of(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.suffix != ".md":
            shutil.copy(source, place)
            continue
        text = _page(source)
        place.write_text(_in_the_site(text, source), "utf-8")
        waiting += [target for target, _ in _targets(text, source)]


def place_of(source: Path) -> PurePosixPath:
    """Where in the site a file or folder of the repository is."""
    path = PurePosixPath(source.relative_to(ROOT).as_posix())
    if source.is_dir():
        return PurePosixPath("adr/index.md") if source == DECISIONS else _beside(path / "index.md")
    if source.is_relative_to(DOCS):
        return path.relative_to("docs")
    if source.parent == ROOT and path.suffix == ".md":
        return PurePosixPath("project", path.name.lower())
    return _beside(path.with_name(f"{path.name}.md"))


def _beside(path: PurePosixPath) -> PurePosixPath:
    """Servers of files show nothing that begins with a dot."""
    return PurePosixPath("files", *(part.lstrip(".") for part in path.parts))


def _page(source: Path) -> str:
    """The text of a page, made where there is none."""
    if source.is_dir():
        return _listed(source)
    text = source.read_text("utf-8")
    if source.suffix != ".md":
        kind = SHOWN_AS.get(source.suffix, "text")
        title = source.relative_to(ROOT).as_posix()
        body = f"# {title}\n\n{FENCE}{kind}\n{text}\n{FENCE}\n"
        return f"---\nsearch:\n  exclude: true\n---\n{body}"
    language = source.parent.name
    front = f"---\nlanguage: {language}\n---\n" if language in LANGUAGES else ""
    return front + as_read_by_python_markdown(text)


def _listed(folder: Path) -> str:
    """A page that leads to every file of a folder."""
    found = sorted(path for path in folder.iterdir() if path.is_file() and path.stem != "index")
    if folder == DECISIONS:
        lines = [f"- [{_title(path)}]({path.name})" for path in found]
        return "\n".join(["# Decisions", "", *lines, ""])
    lines = [f"- [{path.name}]({path.name})" for path in found]
    return "\n".join([f"# {folder.relative_to(ROOT).as_posix()}", "", *lines, ""])


def _title(page: Path) -> str:
    return page.read_text("utf-8").partition("\n")[0].removeprefix("# ")


def _targets(text: str, source: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    """What of the repository a page links to, and where it does."""
    if source.suffix not in ("", ".md") or (source.suffix == "" and source.is_file()):
        return
    folder = source if source.is_dir() else source.parent
    for link in LINK.finditer(text):
        target = Path(os.path.normpath(folder / link[1]))
        if target.is_relative_to(ROOT) and target.exists():
            yield target, link


def _in_the_site(text: str, source: Path) -> str:
    here = place_of(source).parent
    written: list[str] = []
    end = 0
    for target, link in _targets(text, source):
        way = PurePosixPath(os.path.relpath(place_of(target), here))
        written += [text[end : link.start()], f"]({way}{link[2] or ''})"]
        end = link.end()
    return "".join([*written, text[end:]])
