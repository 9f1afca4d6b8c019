"""A certificate with its key, with which the bot signs instead of showing a secret."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import Certificate as Issued
from cryptography.x509 import load_pem_x509_certificate

logger = logging.getLogger(__name__)

_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)
_KEY = re.compile(r"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)

_WRITE_BOTH = "write the certificate and its private key, both as PEM, one after the other"
_WITHOUT_PHRASE = "openssl pkey -in with.pem -out without.pem"


@dataclass(frozen=True, slots=True)
class Certificate:
    """The certificate as PEM, its private key, and the days on which it is good."""

    public: str
    key: str = field(repr=False)
    first_day: date
    last_day: date


class CertificateFile:
    """A certificate in a file, which is read again when it was exchanged.

    While what came in its place cannot be used, the one before goes on being used.
    """

    def __init__(self, path: Path, pem: str) -> None:
        """`pem` is what was in it at the start.

        Raises:
            ValueError: there is no certificate in that, or Microsoft would not take it.
        """
        self._path = path
        self._current = read_certificate(pem)
        self._seen: tuple[int, ...] = ()

    def current(self) -> Certificate:
        """The certificate that counts now."""
        seen = self._stamp()
        if seen == self._seen:
            return self._current
        self._seen = seen
        try:
            found = read_certificate(self._path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            logger.warning("%s cannot be used, the one before goes on: %s", self._path, why)
            return self._current
        if found != self._current:
            logger.warning("%s was exchanged: good until %s", self._path, found.last_day)
            self._current = found
        return self._current

    def _stamp(self) -> tuple[int, ...]:
        try:
            found = self._path.stat()
        except OSError:
            return (0,)
        return found.st_mtime_ns, found.st_size, found.st_ino


def read_certificate(pem: str) -> Certificate:
    """The certificate that belongs to the private key beside it.

    Raises:
        ValueError: there is none, or Microsoft would not take it.
    """
    key = _KEY.search(pem)
    issued = [_load(found) for found in _CERTIFICATE.findall(pem)]
    if key is None or not issued:
        missing = "private key" if issued else "certificate"
        raise ValueError(f"holds no {missing}; {_WRITE_BOTH}")
    own = _belonging(_load_key(key[0]), issued)
    return Certificate(
        own.public_bytes(Encoding.PEM).decode(),
        key[0],
        own.not_valid_before_utc.date(),
        own.not_valid_after_utc.date(),
    )


def _load(pem: str) -> Issued:
    try:
        return load_pem_x509_certificate(pem.encode())
    except ValueError:
        raise ValueError(f"holds a certificate that cannot be read; {_WRITE_BOTH}") from None


def _load_key(pem: str) -> rsa.RSAPrivateKey:
    try:
        key = load_pem_private_key(pem.encode(), None)
    except TypeError:
        raise ValueError(
            f"holds a private key behind a passphrase; write it without: {_WITHOUT_PHRASE}"
        ) from None
    except ValueError:
        raise ValueError(f"holds a private key that cannot be read; {_WRITE_BOTH}") from None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError("holds a private key that is not RSA, which is what Microsoft takes")
    return key


def _belonging(key: rsa.RSAPrivateKey, issued: Sequence[Issued]) -> Issued:
    own = next((one for one in issued if one.public_key() == key.public_key()), None)
    if own is None:
        raise ValueError("holds a private key and another one's certificate")
    return own
