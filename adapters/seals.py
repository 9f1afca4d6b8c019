"""Texts that only we can open: addresses of our own pages, sessions, tokens in the database."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from adapters.ciphers import Ciphers, Opened

LARGEST_SKEW = timedelta(minutes=5)
"""How far the clock of the server that sealed something may be ahead; Slack bears as much."""


class Seal:
    """Closes texts so that only we can open them, for one purpose and, if need be, for some time.

    What was closed with one of the `older` secrets, or by an older cipher, is opened too. A sealed
    text can be spelt in one way only: as it was closed.
    """

    def __init__(
        self,
        secret: bytes,
        purpose: str,
        lasts: timedelta | None = None,
        older: Sequence[bytes] = (),
    ) -> None:
        self._keys, self._purpose = (secret, *older), purpose
        self._lasts = lasts

    def close(self, text: str, now: datetime) -> str:
        """Seal a text; the result may stand in an address."""
        return self.close_bytes(text.encode(), now)

    def close_bytes(self, content: bytes, now: datetime) -> str:
        """Seal what is no text, such as a photo."""
        return urlsafe_b64encode(self._ciphers.close(content, int(now.timestamp()))).decode()

    def open(self, sealed: str, now: datetime) -> str | None:
        """What was sealed; None when it was not by us, not for this, or too long ago."""
        content = self.open_bytes(sealed, now)
        try:
            return None if content is None else content.decode()
        except ValueError:
            return None

    def open_bytes(self, sealed: str, now: datetime) -> bytes | None:
        """The same of what is no text."""
        opened = self._opened(sealed)
        if opened is None:
            return None
        age = timedelta(seconds=now.timestamp() - opened.moment)
        if self._lasts is not None and not -LARGEST_SKEW <= age <= self._lasts:
            return None
        return opened.content

    def close_all(self, parts: Sequence[object], now: datetime) -> str:
        """Seal several values; none has a blank in it."""
        return self.close(" ".join(map(str, parts)), now)

    def open_all(self, sealed: str, now: datetime, number: int) -> list[str] | None:
        """The values that were sealed together; also None when a server of another version did."""
        parts = (self.open(sealed, now) or "").split(" ")
        return parts if len(parts) == number else None

    def renew(self, sealed: str) -> str | None:
        """The same text of the same moment, sealed with the newest secret and cipher.

        None when it cannot be opened.
        """
        opened = self._opened(sealed)
        return opened and urlsafe_b64encode(self._ciphers.close(*opened)).decode()

    @cached_property
    def _ciphers(self) -> "Ciphers":
        # Cryptography's library costs 9 MB, which a server needs when it first seals something.
        return import_module("adapters.ciphers").Ciphers(self._keys, self._purpose)

    def _opened(self, sealed: str) -> "Opened | None":
        try:
            token = _canonical(sealed)
        except ValueError:
            return None
        return self._ciphers.open(token)


def _canonical(sealed: str) -> bytes:
    """The bytes of a sealed text; raises a ValueError where base64 would forgive something.

    Python leaves out what is no base64, and knows several spellings of the last character.
    """
    spelt = sealed.encode()
    token = urlsafe_b64decode(spelt)
    if urlsafe_b64encode(token) != spelt:
        raise ValueError("not as it was sealed")
    return token
