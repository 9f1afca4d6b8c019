"""SQL that is compiled once for all tests: the cache of each new engine is empty."""

from collections.abc import Iterator, MutableMapping
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import Compiled

_Key = tuple[Any, ...]


class CompiledCache(MutableMapping[_Key, Compiled]):
    """What SQLAlchemy compiled, by database and statement instead of by engine and statement."""

    def __init__(self) -> None:
        self._compiled: dict[_Key, Compiled] = {}

    def __getitem__(self, key: _Key) -> Compiled:
        return self._compiled[_shared(key)]

    def __setitem__(self, key: _Key, value: Compiled) -> None:
        self._compiled[_shared(key)] = value

    def __delitem__(self, key: _Key) -> None:
        del self._compiled[_shared(key)]

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._compiled)

    def __len__(self) -> int:
        return len(self._compiled)


def share_compiled() -> None:
    """Have all engines from now on take their SQL from one cache."""
    cache = CompiledCache()

    def take(connection: Connection) -> None:
        connection.execution_options(compiled_cache=cache)

    event.listen(Engine, "engine_connect", take)


def _shared(key: _Key) -> _Key:
    dialect, *rest = key
    return (dialect.name, *rest)
