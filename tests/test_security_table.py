"""docs/security.md names tests that are there, and every requirement that was not met once."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
ASKED = (
    "2.4.1 3.4.1 3.4.3 3.4.4 3.4.6 3.5.1 5.2.1 6.1.1 6.5.1 6.5.5 6.8.1 6.8.2 6.8.4 7.1.2 "
    "7.3.1 7.4.1 7.4.2 7.4.5 7.5.2 9.2.1 10.1.2 10.2.1 10.2.2 10.5.1 10.5.2 10.5.3 10.5.4 "
    "11.1.2 11.2.3 12.3.1 13.2.2 13.2.4 13.3.1 13.4.5 14.2.1 15.1.1 15.1.2 15.2.2 16.1.1 "
    "16.3.1 16.3.2 16.4.1 16.5.1"
)


def test_every_requirement_stands_in_the_table_in_order():
    assert re.findall(r"^\| (\d+\.\d+\.\d+) \|", PAGE, re.MULTILINE) == ASKED.split()


def test_every_test_that_is_named_is_there():
    named = re.findall(r"`(tests/\S+?\.py)::(\w+)`", PAGE)

    assert len(named) > 25
    for path, name in named:
        code = (ROOT / path).read_text("utf-8")
        assert re.search(rf"^(async )?def {name}\(", code, re.MULTILINE), f"{path}::{name}"


def test_what_is_not_met_says_why():
    rows = re.findall(r"^\| \d+\.\d+\.\d+ \| .* \| (in part|no) \| (.*) \|$", PAGE, re.MULTILINE)

    assert rows
    assert all(len(reason) > 100 for _, reason in rows)
