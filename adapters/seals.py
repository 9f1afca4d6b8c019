"""Texts that only we can open: addresses of our own pages, sessions, tokens in the database."""

import base64
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Seal:
    """Closes texts so that only we can open them, for one purpose and, if need be, for some time.

    What was closed with one of the `older` secrets is opened too.
    """

    def __init__(
        self,
        secret: bytes,
        purpose: str,
        lasts: timedelta | None = None,
        older: Sequence[bytes] = (),
    ) -> None:
        self._fernet = MultiFernet([_fernet(one, purpose) for one in (secret, *older)])
        self._seconds = int(lasts.total_seconds()) if lasts is not None else None

    def close(self, text: str, now: datetime) -> str:
        """Seal a text; the result may stand in an address."""
        return self._fernet.encrypt_at_time(text.encode(), int(now.timestamp())).decode()

    def open(self, sealed: str, now: datetime) -> str | None:
        """What was sealed; None when it was not by us, not for this, or too long ago."""
        try:
            if self._seconds is None:
                return self._fernet.decrypt(sealed.encode()).decode()
            text = self._fernet.decrypt_at_time(
                sealed.encode(), ttl=self._seconds, current_time=int(now.timestamp())
            )
        except (InvalidToken, ValueError):  # ValueError: half a surrogate pair
            return None
        return text.decode()

    def renew(self, sealed: str) -> str | None:
        """The same text, sealed with the newest secret; None when it cannot be opened."""
        try:
            return self._fernet.rotate(sealed.encode()).decode()
        except (InvalidToken, ValueError):
            return None


def _fernet(secret: bytes, purpose: str) -> Fernet:
    derived = HKDF(SHA256(), length=32, salt=None, info=f"prikkel {purpose}".encode())
    return Fernet(base64.urlsafe_b64encode(derived.derive(secret)))
