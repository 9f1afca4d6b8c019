"""Texts that only we can open: addresses of our own pages, sessions, tokens in the database."""

import base64
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LARGEST_SKEW = timedelta(minutes=5)
"""How far the clock of the server that sealed something may be ahead; Slack bears as much."""


class Seal:
    """Closes texts so that only we can open them, for one purpose and, if need be, for some time.

    What was closed with one of the `older` secrets is opened too. A sealed text can be spelt in one
    way only: as it was closed.
    """

    def __init__(
        self,
        secret: bytes,
        purpose: str,
        lasts: timedelta | None = None,
        older: Sequence[bytes] = (),
    ) -> None:
        self._fernet = MultiFernet([_fernet(one, purpose) for one in (secret, *older)])
        self._lasts = lasts

    def close(self, text: str, now: datetime) -> str:
        """Seal a text; the result may stand in an address."""
        return self.close_bytes(text.encode(), now)

    def close_bytes(self, content: bytes, now: datetime) -> str:
        """Seal what is no text, such as a photo."""
        return self._fernet.encrypt_at_time(content, int(now.timestamp())).decode()

    def open(self, sealed: str, now: datetime) -> str | None:
        """What was sealed; None when it was not by us, not for this, or too long ago."""
        content = self.open_bytes(sealed, now)
        try:
            return None if content is None else content.decode()
        except ValueError:
            return None

    def open_bytes(self, sealed: str, now: datetime) -> bytes | None:
        """The same of what is no text."""
        try:
            token = _canonical(sealed)
            content = self._fernet.decrypt(token)
            age = timedelta(seconds=now.timestamp() - self._fernet.extract_timestamp(token))
        except (InvalidToken, ValueError):
            return None
        if self._lasts is not None and not -LARGEST_SKEW <= age <= self._lasts:
            return None
        return content

    def close_all(self, parts: Sequence[object], now: datetime) -> str:
        """Seal several values; none has a blank in it."""
        return self.close(" ".join(map(str, parts)), now)

    def open_all(self, sealed: str, now: datetime, number: int) -> list[str] | None:
        """The values that were sealed together; also None when a server of another version did."""
        parts = (self.open(sealed, now) or "").split(" ")
        return parts if len(parts) == number else None

    def renew(self, sealed: str) -> str | None:
        """The same text, sealed with the newest secret; None when it cannot be opened."""
        try:
            return self._fernet.rotate(_canonical(sealed)).decode()
        except (InvalidToken, ValueError):
            return None


def _canonical(sealed: str) -> bytes:
    """The bytes of a sealed text; raises a ValueError where base64 would forgive something.

    Python leaves out what is no base64, and knows several spellings of the last character.
    """
    token = sealed.encode()
    if base64.urlsafe_b64encode(base64.urlsafe_b64decode(token)) != token:
        raise ValueError("not as it was sealed")
    return token


def _fernet(secret: bytes, purpose: str) -> Fernet:
    derived = HKDF(SHA256(), length=32, salt=None, info=f"prikkel {purpose}".encode())
    return Fernet(base64.urlsafe_b64encode(derived.derive(secret)))
