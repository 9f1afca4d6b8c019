"""docs/accessibility.md has every criterion once, and names only tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
_LINE = re.compile(r"^\| (\d\.\d\.\d+) [^|]+\| ([^|]+) \| ([^|]+) \| (.*) ?\|$", re.MULTILINE)
_WAYS = {"holds", "built so", "partly", "not examined", "does not occur", "up to the client"}

A_AND_AA = {
    "1.1": [1], "1.2": range(1, 6), "1.3": range(1, 6), "1.4": [*range(1, 6), *range(10, 14)],
    "2.1": [1, 2, 4], "2.2": [1, 2], "2.3": [1], "2.4": [*range(1, 8), 11],
    "2.5": [*range(1, 5), 7, 8], "3.1": [1, 2], "3.2": [*range(1, 5), 6],
    "3.3": [*range(1, 5), 7, 8], "4.1": [2, 3],
}  # fmt: skip
"""The success criteria of WCAG 2.2 at these levels (w3.org/TR/WCAG22): 55, without 4.1.1."""


def test_every_criterion_of_level_a_and_aa_has_its_line():
    wanted = [f"{part}.{number}" for part, numbers in A_AND_AA.items() for number in numbers]
    assert len(wanted) == 55
    assert [line[0] for line in _LINE.findall(TEXT)] == wanted


def test_every_line_says_how_it_stands_for_pages_and_for_cards():
    for criterion, pages, cards, _ in _LINE.findall(TEXT):
        assert {pages.strip(), cards.strip()} <= _WAYS, criterion


def test_every_test_that_is_named_is_there():
    named = set(re.findall(r"`(tests/[\w/.]+)`", TEXT))
    assert len(named) > 10
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_what_is_only_partly_so_is_told_again_at_the_end():
    lacking = TEXT.partition("## What is known to be lacking")[2]
    for criterion, pages, cards, _ in _LINE.findall(TEXT):
        if "partly" in (pages.strip(), cards.strip()):
            assert f"({criterion})" in lacking
