"""Every test runs, on one database or the other, whichever way they are divided."""

from itertools import product

from tests.databases import left_to_another_run

STORIES = [f"tests/a.py::test_{number}" for number in range(40)]


def test_of_two_one_is_left_and_about_as_many_of_either_database():
    both = [f"{story}[{one}-x]" for story, one in product(STORIES, ("sqlite", "postgres"))]
    left = left_to_another_run(both)

    assert {name.partition("[")[0] for name in left} == set(STORIES)
    assert {name.partition("[")[0] for name in set(both) - left} == set(STORIES)
    assert 10 < len([name for name in left if "sqlite" in name]) < 30


def test_what_is_about_one_database_or_none_is_never_left():
    alone = ["tests/b.py::test_x[postgres]", "tests/b.py::test_y[nl]", "tests/b.py::test_postgres"]

    assert left_to_another_run(alone) == set()


def test_the_database_may_stand_anywhere_among_the_parameters():
    names = ["t.py::test_x[nl-postgres-1]", "t.py::test_x[nl-sqlite-1]"]

    assert len(left_to_another_run(names)) == 1
    assert left_to_another_run(names) == left_to_another_run(names[::-1])
