"""The keys with which Microsoft signs what it sends us.

Stock botbuilder fetches them with a blocking call, once a day, and fails on every key it does not
know until then; Microsoft may change its keys at any time.
"""

import asyncio
import logging
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt

from adapters.teams.failures import UNTRUSTED

logger = logging.getLogger(__name__)

_MAX_AGE = 3600.0
_PAUSE = 60.0
_PAUSE_WITHOUT_KEYS = 2.0
_TIMEOUT = aiohttp.ClientTimeout(total=10)


class UnknownKey(Exception):
    """A token was signed with a key that Microsoft does not publish."""


class KeysUnavailable(Exception):
    """The keys could not be fetched even once."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key, and the channels it may speak for (any, when it names none)."""

    key: Any
    channels: frozenset[str]


class SigningKeys:
    """Fetches the keys hourly, and once more when it meets an unknown one."""

    def __init__(self, metadata_url: str) -> None:
        self._metadata_url = metadata_url
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at = float("-inf")
        self._tried_at = float("-inf")
        self._searched_at = float("-inf")
        self._refreshing = asyncio.Lock()

    async def key(self, key_id: str) -> SigningKey:
        """The key with this id.

        Raises:
            UnknownKey: there is none, not even after asking again.
            KeysUnavailable: no keys could be fetched so far.
        """
        pause = _PAUSE if self._keys else _PAUSE_WITHOUT_KEYS  # without, nobody gets an answer
        if _is_over(self._fetched_at, _MAX_AGE) and _is_over(self._tried_at, pause):
            await self.refresh(unless_after=self._fetched_at)
        if not self._keys:
            raise KeysUnavailable
        if key_id not in self._keys and _is_over(self._searched_at, _PAUSE):
            # Anybody can name an unknown key, so asking again is rationed.
            self._searched_at = time.monotonic()
            await self.refresh(unless_after=self._fetched_at)
        if key_id not in self._keys:
            raise UnknownKey
        return self._keys[key_id]

    async def refresh(self, *, unless_after: float = float("inf")) -> None:
        """Fetch the keys; those we have stay when that fails."""
        async with self._refreshing:
            if self._fetched_at > unless_after:
                return
            self._tried_at = time.monotonic()
            try:
                self._keys = await self._fetch()
            except aiohttp.ClientConnectorCertificateError:
                logger.warning("Could not fetch Microsoft's keys: %s", UNTRUSTED)
            except (TimeoutError, aiohttp.ClientError, ValueError, KeyError, TypeError) as failure:
                logger.warning("Could not fetch Microsoft's keys: %s", type(failure).__name__)
            else:
                self._fetched_at = time.monotonic()

    async def _fetch(self) -> dict[str, SigningKey]:
        async with aiohttp.ClientSession(timeout=_TIMEOUT, trust_env=True) as session:
            metadata = await _json(session, self._metadata_url)
            published = await _json(session, metadata["jwks_uri"])
        return _usable(published["keys"])


def _usable(published: Iterable[Any]) -> dict[str, SigningKey]:
    """The keys that we can check with; one that we cannot is in nobody's way.

    Raises:
        ValueError: there are none, so that this must be something else.
    """
    usable: dict[str, SigningKey] = {}
    for found in published:
        with suppress(jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError):
            key = jwt.PyJWK.from_dict(found, algorithm="RS256").key
            usable[found["kid"]] = SigningKey(key, frozenset(found.get("endorsements", ())))
    if not usable:
        raise ValueError("no usable keys")
    return usable


async def _json(session: aiohttp.ClientSession, url: str) -> Any:
    async with session.get(url, allow_redirects=False) as response:
        response.raise_for_status()
        return await response.json(content_type=None)


def _is_over(since: float, seconds: float) -> bool:
    return time.monotonic() - since >= seconds
