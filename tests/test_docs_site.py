"""The site of the docs: every link in it leads somewhere, and nothing comes from elsewhere."""

import os
import re
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from tests.chromium import PHONE
from tools.site.lists import as_read_by_python_markdown
from tools.site.pages import write_pages
from tools.site.seen import complaints

ROOT = Path(__file__).parent.parent
PYTHON = ROOT / ".venv" / "documenting" / "bin" / "python"
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("pages")
    write_pages(into)
    return into


def test_every_link_of_a_page_stays_in_the_site_or_is_an_address(pages: Path):
    written = [path for path in pages.rglob("*.md") if "files" not in path.relative_to(pages).parts]
    gone: list[str] = []
    for page in written:
        for link in LINK.findall(page.read_text("utf-8")):
            target = Path(os.path.normpath(page.parent / link))
            if "://" not in link and not (target.is_relative_to(pages) and target.is_file()):
                gone.append(f"{page.relative_to(pages)}: {link}")

    assert len(written) > 70
    assert gone == []


def test_what_lies_beyond_the_docs_comes_along_as_a_page_that_is_not_searched(pages: Path):
    text = (pages / "files" / "tests" / "test_releasing.py.md").read_text("utf-8")

    assert "exclude: true" in text.partition("# tests/")[0]
    assert '"""What a release is made of' in text
    assert "](../project/governance.md)" not in text
    assert "](files/github/workflows/docs.yml.md)" in (pages / "releasing.md").read_text("utf-8")
    assert "](../privacy.md)" in (pages / "project" / "readme.md").read_text("utf-8")
    assert not any(part.startswith(".") for path in pages.rglob("*") for part in path.parts[-2:])


def test_every_decision_is_in_the_list_of_decisions(pages: Path):
    listed = re.findall(
        r"^- \[\d{4}\. .+\]\((.*)\)$", (pages / "adr/index.md").read_text("utf-8"), re.M
    )

    assert listed == sorted(path.name for path in (ROOT / "docs" / "adr").glob("*.md"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Such as:\n- one\n  goes on\n- two\n", "Such as:\n\n- one\n    goes on\n- two\n"),
        ("1. a\n\n   ```sh\n   if x:\n     y\n   ```\n2. b\n",
         "1. a\n\n    ```sh\n    if x:\n      y\n    ```\n\n2. b\n"),
        ("- a\n  - b\n    c\n- d\n\nAnd on\n", "- a\n    - b\n        c\n- d\n\nAnd on\n"),
        ("```text\nno:\n- list\n  | x\n```\n", "```text\nno:\n- list\n  | x\n```\n"),
        ("## H\n| `a\\|b` | c \\| d |\n|---|---|\n", "## H\n\n| `a|b` | c \\| d |\n|---|---|\n"),
    ],
)  # fmt: skip
def test_lists_and_tables_are_read_as_on_the_forge(written: str, read: str):
    assert as_read_by_python_markdown(written) == read


def test_what_the_site_is_made_with_names_no_address_elsewhere():
    files = [
        path for path in (ROOT / "tools" / "site").rglob("*") if path.suffix in (".toml", ".html")
    ]

    assert len(files) == 3
    assert [path.name for path in files if "//" in path.read_text("utf-8")] == []
    assert "font = false" in (ROOT / "tools/site/zensical.toml").read_text("utf-8")
    assert "default-src 'self'" in (ROOT / "tools/site/theme/main.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ('<script src="https://cdn.example/x.js"></script>', "fetches https://cdn.example/x.js"),
        ('<link rel="stylesheet" href="//fonts.example/css">', "fetches //fonts.example/css"),
        ('<link rel="preconnect" href="https://fonts.example">', "fetches https://fonts.example"),
        ('<img srcset="https://i.example/a.png 2x">', "fetches https://i.example/a.png"),
        ("<style>@import url(https://s.example/a.css)</style>", "fetches https://s.example/a.css"),
        ('<p style="background: url(//i.example/b)">', "fetches //i.example/b"),
        ('<a href="gone.html">x</a>', "leads to gone.html, which is not there"),
        ('<a href="#gone">x</a>', "leads to #gone, which is not there"),
        ('<a href="../outside.html">x</a>', "leads to ../outside.html, which is not there"),
        ('<script src="gone.js"></script>', "leads to gone.js, which is not there"),
    ],
)
def test_a_page_with_a_broken_link_or_with_something_from_elsewhere_is_refused(
    tmp_path: Path, html: str, complaint: str
):
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "outside.html").write_text("")
    (site / "index.html").write_text(html)

    assert complaints(site) == [f"index.html {complaint}"]


def test_a_site_that_is_whole_is_not_refused(tmp_path: Path):
    good = '<a href="https://example.org">e</a><a href="/docs/b.html#there">b</a><img src="data:x">'
    (tmp_path / "index.html").write_text(good)
    (tmp_path / "b.html").write_text('<h2 id="there">T</h2><a href="mailto:a@example.org">m</a>')

    assert complaints(tmp_path, "/docs/") == []
    assert complaints(tmp_path / "empty") == [f"{tmp_path / 'empty'} has no pages"]


def test_styles_that_fetch_are_refused(tmp_path: Path):
    (tmp_path / "index.html").write_text("")
    (tmp_path / "a.css").write_text(
        "@font-face{src:url('https://f.example/f.woff2')} a{b:url(c.png)}"
    )

    assert complaints(tmp_path) == ["a.css fetches https://f.example/f.woff2"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `make docs-site` was run before; CI does that in a job of its own."""
    if not (PYTHON.parent / "zensical").exists():
        pytest.skip("make docs-site installs what builds the site")
    into = tmp_path_factory.mktemp("site")
    build = [
        PYTHON,
        "-m",
        "tools.site",
        "--into",
        into,
        "--address",
        "https://docs.example/prikkel/",
    ]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return into / "html"


@pytest.mark.long
def test_the_built_site_has_every_page_in_its_own_language(built: Path):
    for name, language in (("index", "en"), ("employee", "en"), ("nl/medewerker", "nl"),
                           ("fr/participer", "fr"), ("de/index", "de")):  # fmt: skip
        assert f'<html lang="{language}"' in (built / f"{name}.html").read_text("utf-8"), name
    assert len(list(built.rglob("*.html"))) > 70


@pytest.fixture
def address(built: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built))) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        serving.join()


@pytest.fixture
async def page(address: str, browser: Browser) -> Page:
    return await browser.new_page(base_url=address)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("start", "words", "found"),
    [
        ("index.html", "works council", "privacy.html"),
        ("nl/index.html", "drempel", "nl/coordinator.html"),
        ("nl/index.html", "ondernemingsraad", "nl/privacy.html"),
        ("de/index.html", "Betriebsrat", "de/datenschutz.html"),
    ],
)
async def test_a_word_is_found_and_nothing_is_asked_of_anybody_else(
    page: Page, address: str, start: str, words: str, found: str
):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(start)
    await page.locator(".md-search__button").first.click()
    await page.locator("input:visible").first.fill(words)
    await page.locator(
        f"a[href*='{found}']:visible", has_text=re.compile(words, re.I)
    ).first.click()
    await page.wait_for_url(f"**/{found}?**")

    assert any(url.endswith("search.json") for url in asked)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


REACHED = """() => [...document.querySelectorAll("pre > code")].every(
    (code) => code.scrollWidth <= code.clientWidth || code.tabIndex === 0
)"""
"""The theme lets keys scroll what is wider than the page a moment after it is there."""


@pytest.mark.browser
@pytest.mark.parametrize("name", ["index.html", "nl/medewerker.html", "operator.html"])
async def test_a_page_has_no_serious_barrier_and_fits_a_phone(page: Page, name: str):
    await page.goto(name)
    await page.wait_for_function(REACHED)
    found = (await Axe().run(page)).response["violations"]
    await page.emulate_media(color_scheme="dark")
    await page.reload()
    await page.wait_for_function(REACHED)
    found += (await Axe().run(page)).response["violations"]
    await page.set_viewport_size(PHONE)
    width = await page.evaluate("document.documentElement.scrollWidth")

    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    assert width <= PHONE["width"]
