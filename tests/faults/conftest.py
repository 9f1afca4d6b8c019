"""In which order servers are killed: what takes long begins first, and each worker has one of it.

A worker of pytest-xdist is given two tests at a time, and nobody else gets the second one.
"""

from itertools import chain, zip_longest

import pytest

LONG = ("test_kills", "test_backups", "test_claims")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put something short behind each of the long ones."""
    long = [item for name in LONG for item in items if item.path.stem == name]
    short = [item for item in items if item not in long]
    pairs = zip_longest(long, short)
    items[:] = [item for item in chain.from_iterable(pairs) if item is not None]
