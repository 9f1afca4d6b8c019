"""Every test runs, soon or later, on one database or the other, whichever way they are divided."""

import subprocess
import sys
from itertools import product
from pathlib import Path

from tests.parts import left_to_the_other_database

ROOT = Path(__file__).parent.parent
STORIES = [f"tests/a.py::test_{number}" for number in range(40)]


def test_of_two_one_is_left_and_about_as_many_of_either_database():
    both = [f"{story}[{one}-x]" for story, one in product(STORIES, ("sqlite", "postgres"))]
    left = left_to_the_other_database(both)

    assert {name.partition("[")[0] for name in left} == set(STORIES)
    assert {name.partition("[")[0] for name in set(both) - left} == set(STORIES)
    assert 10 < len([name for name in left if "sqlite" in name]) < 30


def test_what_is_about_one_database_or_none_is_never_left():
    alone = ["tests/b.py::test_x[postgres]", "tests/b.py::test_y[nl]", "tests/b.py::test_postgres"]

    assert left_to_the_other_database(alone) == set()


def test_the_database_may_stand_anywhere_among_the_parameters():
    names = ["t.py::test_x[nl-postgres-1]", "t.py::test_x[nl-sqlite-1]"]

    assert len(left_to_the_other_database(names)) == 1
    assert left_to_the_other_database(names) == left_to_the_other_database(names[::-1])


STORIES_OF_A_FILE = """
import pytest

def test_of_no_database(): ...

@pytest.mark.long
def test_of_a_year(): ...

@pytest.mark.browser
def test_of_a_page(): ...

@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_of_both(database): ...

@pytest.mark.long
@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_of_a_year_on_both(database): ...
"""


def test_what_takes_long_comes_later_and_nothing_comes_twice_or_never(tmp_path: Path):
    (tmp_path / "test_it.py").write_text(STORIES_OF_A_FILE)
    soon, later, everything = (collected(tmp_path, part) for part in ("soon", "later", "all"))

    assert {name.partition("[")[0] for name in soon} == {"test_of_no_database", "test_of_both"}
    assert len(soon) == 2
    assert sorted(soon + later) == sorted(everything)
    assert len(everything) == 7


def collected(folder: Path, part: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--collect-only", "-p", "tests.parts", "-p",
         "no:cacheprovider", "-c", "/dev/null", "--rootdir", ".", "--part", part, "test_it.py"],
        cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return [line.partition("::")[2] for line in done.stdout.splitlines() if "::" in line]
