"""Which tests tell something soon, and which are left for later.

Whoever changes something wants to hear soon whether it works. A story that goes well on SQLite and
not on PostgreSQL is rare, so `make test` tells each of them on one, half of the stories on either;
and a browser, or a year day by day, takes as long as a hundred others. What that leaves
`make test-more` tells, and `make check` tells all.
"""

from zlib import crc32

import pytest

ALL, SOON, LATER = "all", "soon", "later"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say what can be chosen."""
    parser.addoption(
        "--part", choices=(ALL, SOON, LATER), default=ALL,
        help="all tests (the default); soon: each on one database, without a browser and what "
        "takes long; later: what that leaves",
    )  # fmt: skip


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this part is not about, and what PostgreSQL is asked by a first case."""
    chosen = config.getoption("--part")
    told = without_repetitions(items)
    later = left_to_the_other_database([item.nodeid for item in told])
    later |= {item.nodeid for item in told if takes_long(item)}
    kept = [item for item in told if chosen == ALL or (item.nodeid in later) == (chosen == LATER)]
    config.hook.pytest_deselected(items=list(set(items) - set(kept)))
    items[:] = kept


def takes_long(item: pytest.Item) -> bool:
    """Whether its marks say so."""
    return any(item.get_closest_marker(name) for name in ("browser", "long"))


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


def left_to_the_other_database(names: list[str]) -> set[str]:
    """One of each two tests that differ in their database alone: the same ones in each process."""
    there, left = set(names), set[str]()
    for name in names:
        test, bracket, parameters = name.partition("[")
        twin = f"{test}{bracket}{parameters.replace('postgres', 'sqlite')}"
        if twin != name and twin in there:
            left.add(name if crc32(twin.encode()) % 2 else twin)
    return left
