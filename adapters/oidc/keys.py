"""The public keys of a provider: fetched hourly, and once more when an unknown one is met."""

import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import jwt

from adapters.oidc.failures import Stopped, Why

MAX_AGE = 3600.0
PAUSE = 60.0
SEARCHES = 3
"""In so many seconds, at most: a provider that signs with a key that it does not publish."""


class Keys:
    """Finds the key with which a token was signed; `fetch` gives those that are published."""

    def __init__(self, fetch: Callable[[], Awaitable[Any]]) -> None:
        self._fetch = fetch
        self._published: Sequence[Mapping[str, Any]] = ()
        self._fetched_at = float("-inf")
        self._searches: deque[float] = deque(maxlen=SEARCHES)

    async def key(self, key_id: str | None, algorithm: str) -> jwt.PyJWK:
        """The key of this id, for this algorithm; without an id the only one there is.

        Raises:
            Stopped: the provider does not answer, or publishes no such key.
        """
        if time.monotonic() - self._fetched_at > MAX_AGE:
            await self._refresh()
        found = self._usable(key_id, algorithm)
        if not found and self._may_search():
            self._searches.append(time.monotonic())
            await self._refresh()
            found = self._usable(key_id, algorithm)
        if len(found) != 1:
            raise Stopped(Why.REFUSED, "key")
        return found[0]

    def _may_search(self) -> bool:
        if len(self._searches) < SEARCHES:
            return True
        return time.monotonic() - self._searches[0] > PAUSE

    async def _refresh(self) -> None:
        self._published = published(await self._fetch())
        self._fetched_at = time.monotonic()

    def _usable(self, key_id: str | None, algorithm: str) -> list[jwt.PyJWK]:
        usable: list[jwt.PyJWK] = []
        for one in self._published:
            if key_id in (None, one.get("kid")) and one.get("use", "sig") == "sig":
                with suppress(jwt.PyJWTError, KeyError, TypeError, ValueError):
                    usable.append(jwt.PyJWK.from_dict(dict(one), algorithm=algorithm))
        return usable


def published(document: Any) -> list[Mapping[str, Any]]:
    """The keys in what a provider publishes; none where it is something else."""
    keys = document.get("keys") if isinstance(document, Mapping) else None
    return [one for one in keys if isinstance(one, Mapping)] if isinstance(keys, list) else []
