"""The pages about OWASP ASVS have every requirement once, and name tests and files that exist."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = ("asvs.md", "asvs-identity.md", "asvs-operation.md")
STATES = ("met", "met, by reading", "does not apply", "not met")

ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"\[`(test_\w+)`\]\(\.\./(tests/[\w/]+\.py)\)")
LINK = re.compile(r"\]\(([^)\s]+)\)")

# What would run, or make objects of, something that was sent; and hashes that are broken.
RUNS = re.compile(
    r"(?<![\w.])(?:eval|exec|compile|__import__)\("
    r"|\b(?:import|from) (?:pickle|marshal|shelve|dill|telnetlib|xmlrpc)\b"
    r"|shell=True|os\.system\(|os\.popen\(|yaml\.(?:load|unsafe_load|full_load)\("
    r"|\b(?:md5|sha1|SHA1|MD5)\("
)


def _rows() -> list[tuple[str, str, str, str]]:
    return [row for page in PAGES for row in ROW.findall((DOCS / page).read_text("utf-8"))]


def _asked() -> list[str]:
    lines = (ROOT / "tests" / "asvs.txt").read_text("utf-8").splitlines()
    return [line.split()[0] for line in lines if not line.startswith("#")]


def test_every_requirement_of_level_one_and_two_stands_there_once_in_order():
    assert len(_asked()) == 253
    assert [number for number, *_ in _rows()] == _asked()


def test_every_state_is_one_that_is_explained_and_they_are_counted():
    counted = Counter(state for _, _, state, _ in _rows())
    first = (DOCS / PAGES[0]).read_text("utf-8")

    assert set(counted) == set(STATES)
    for state, number in counted.items():
        assert re.search(rf"^\| {state} \| .* \| {number} \|$", first, re.MULTILINE), state


def test_every_test_that_is_named_is_there():
    named = [found for *_, how in _rows() for found in TEST.findall(how)]

    assert len(named) > 200
    for name, path in named:
        code = (ROOT / path).read_text("utf-8")
        assert re.search(rf"^(async )?def {name}\(", code, re.MULTILINE), f"{path}::{name}"


def test_what_is_met_is_shown_and_what_is_not_says_why():
    for number, _, state, how in _rows():
        if state == "met":
            assert TEST.search(how), number
        elif state == "met, by reading":
            assert LINK.search(how), number
        else:
            assert len(how) > 10, number
        for link in LINK.findall(how):
            assert (DOCS / link.partition("#")[0]).exists(), (number, link)


def test_nothing_that_was_sent_is_run():
    """No code is made while it runs, nothing goes through a shell, and no objects are unpacked."""
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for package in ("adapters", "bot", "challenges", "scoring")
        for path in sorted((ROOT / package).rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if RUNS.search(line)
    ]

    assert found == []
