"""Which tests of both databases run on which: everything, one of each two, or what that leaves.

Whoever changes something wants to hear soon whether it works, and a story that goes well on SQLite
and not on PostgreSQL is rare. So `make test` tells each story on one of them, half of the stories
on either, and `make check` tells it on the other too.
"""

from zlib import crc32

import pytest

BOTH, ONE, OTHER = "both", "one", "other"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say what can be chosen."""
    parser.addoption(
        "--databases", choices=(BOTH, ONE, OTHER), default=BOTH,
        help="of what is tried on SQLite and on PostgreSQL: both (the default), one of them, "
        "or only what `one` leaves out",
    )  # fmt: skip


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this run is not about, and what PostgreSQL is asked by a test's first case."""
    chosen = config.getoption("--databases")
    told = without_repetitions(items)
    left = left_to_another_run([item.nodeid for item in told])
    kept = [item for item in told if chosen == BOTH or (item.nodeid in left) == (chosen == OTHER)]
    config.hook.pytest_deselected(items=list(set(items) - set(kept)))
    items[:] = kept


def without_repetitions(items: list[pytest.Item]) -> list[pytest.Item]:
    """Leave to SQLite alone what asks the same of a database, whatever its parameters are."""
    tried: set[str] = set()
    kept: list[pytest.Item] = []
    for item in items:
        if item.get_closest_marker("one_on_postgres") and item.get_closest_marker("postgres"):
            name = item.nodeid.partition("[")[0]
            if name in tried:
                continue
            tried.add(name)
        kept.append(item)
    return kept


def left_to_another_run(names: list[str]) -> set[str]:
    """One of each two tests that differ in their database alone: the same ones in each process."""
    there, left = set(names), set[str]()
    for name in names:
        test, bracket, parameters = name.partition("[")
        twin = f"{test}{bracket}{parameters.replace('postgres', 'sqlite')}"
        if twin != name and twin in there:
            left.add(name if crc32(twin.encode()) % 2 else twin)
    return left
