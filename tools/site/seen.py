"""Looks over the site as it was built: broken links, and what would come from elsewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ELSEWHERE = re.compile(r"^\s*([a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
FROM_STYLES = re.compile(
    r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE
)
MADE_BY_A_BROWSER = ("data:", "mailto:", "javascript:")
LINKED = {"canonical", "alternate"}
"""Relations that fetch nothing."""


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found[name] for name in ("id", "name") if name in found}
        self._in_style = tag == "style"
        if tag == "a":
            self.links += [found["href"]] if "href" in found else []
            return
        named = [found[name] for name in ("src", "poster", "data") if name in found]
        if "href" in found and not (tag == "link" and found.get("rel") in LINKED):
            named.append(found["href"])
        named += [part.split()[0] for part in found.get("srcset", "").split(",") if part.strip()]
        self.fetched += [*named, *FROM_STYLES.findall(found.get("style", ""))]

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.fetched += FROM_STYLES.findall(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"


def complaints(site: Path, under: str = "/") -> list[str]:
    """What is wrong with a site that will be under a path; none when it can be published."""
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
    found = [] if pages else [f"{site} has no pages"]
    for path, page in pages.items():
        name = path.relative_to(site)
        found += [f"{name} fetches {each}" for each in page.fetched if ELSEWHERE.match(each)]
        for each in (*page.links, *page.fetched):
            address = each.replace(under, "/", 1) if each.startswith(under) else each
            if _is_broken(address, path, site, pages):
                found.append(f"{name} leads to {each}, which is not there")
    for path in sorted(site.rglob("*.css")):
        addresses = FROM_STYLES.findall(path.read_text("utf-8"))
        found += [f"{path.relative_to(site)} fetches {each}" for each in addresses]
    return found


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def _is_broken(address: str, page: Path, site: Path, pages: dict[Path, _Page]) -> bool:
    if ELSEWHERE.match(address) or address.startswith(MADE_BY_A_BROWSER):
        return False
    parts = urlsplit(address)
    way = unquote(parts.path)
    start = site if way.startswith("/") else page.parent
    target = (start / way.lstrip("/")).resolve() if way else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site.resolve()) or not target.exists():
        return True
    anchor = unquote(parts.fragment)
    return bool(anchor) and target in pages and anchor not in pages[target].ids
