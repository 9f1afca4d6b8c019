"""How a sealed text is closed, and how such texts were closed before.

The first byte of what is sealed says in which way. To exchange the algorithm: write one more
cipher, let it close, keep the one before as a way to open, and have `prikkel secrets rotate` seal
anew what is kept.
"""

import os
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_ID, _MOMENT, _NONCE = 4, 8, 12
_HEAD = 1 + _ID + _MOMENT


class Opened(NamedTuple):
    """What was sealed, and when: in seconds, as the server that sealed it had it."""

    content: bytes
    moment: int


class Ciphers:
    """All that opens what was sealed for one purpose; the newest key and cipher close."""

    def __init__(self, keys: Sequence[bytes], purpose: str) -> None:
        newest, *older = [AesGcm(key, purpose) for key in keys]
        self._ways = [newest, *older, *(BeforeGcm(key, purpose) for key in keys)]
        self.close = newest.close

    def open(self, sealed: bytes) -> Opened | None:
        """What was sealed, whichever key and cipher did; None for anything else."""
        return next((found for way in self._ways if (found := way.open(sealed))), None)


class AesGcm:
    """AES-256-GCM, with one key for one purpose.

    Version, id of the key, moment, nonce; then what was closed, and the tag over all of it. The id
    says which key opens it, and nothing of that key.
    """

    VERSION = 0x81

    def __init__(self, secret: bytes, purpose: str) -> None:
        derived = _derived(secret, f"prikkel {purpose} aes-256-gcm", 32 + _ID)
        self._cipher, self._id = AESGCM(derived[:32]), derived[32:]

    def close(self, content: bytes, moment: int) -> bytes:
        """Seal it."""
        head = bytes([self.VERSION]) + self._id + moment.to_bytes(_MOMENT, "big")
        nonce = os.urandom(_NONCE)
        return head + nonce + self._cipher.encrypt(nonce, content, head)

    def open(self, sealed: bytes) -> Opened | None:
        """What was sealed with this key in this way; None for anything else."""
        head, nonce = sealed[:_HEAD], sealed[_HEAD : _HEAD + _NONCE]
        if head[: 1 + _ID] != bytes([self.VERSION]) + self._id or len(nonce) < _NONCE:
            return None
        try:
            content = self._cipher.decrypt(nonce, sealed[_HEAD + _NONCE :], head)
        except InvalidTag:
            return None
        return Opened(content, int.from_bytes(head[1 + _ID :], "big"))


class BeforeGcm:
    """Fernet (AES-128-CBC, then HMAC-SHA-256; version 0x80), which closed everything before."""

    def __init__(self, secret: bytes, purpose: str) -> None:
        self._fernet = Fernet(urlsafe_b64encode(_derived(secret, f"prikkel {purpose}", 32)))

    def open(self, sealed: bytes) -> Opened | None:
        """What was sealed with this key in this way; None for anything else."""
        token = urlsafe_b64encode(sealed)
        try:
            return Opened(self._fernet.decrypt(token), self._fernet.extract_timestamp(token))
        except InvalidToken:
            return None


def _derived(secret: bytes, info: str, length: int) -> bytes:
    return HKDF(SHA256(), length=length, salt=None, info=info.encode()).derive(secret)
