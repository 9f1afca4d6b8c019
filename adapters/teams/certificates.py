"""A certificate with its key, with which the bot signs instead of showing a secret."""

import logging
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path

logger = logging.getLogger(__name__)


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
    return import_module("adapters.teams.pem").read_certificate(pem)


def bundle(path: str) -> str:
    """Where certificates of authorities are, a file or a folder; or empty.

    Raises:
        ValueError: nothing is there.
    """
    if path and not Path(path).exists():
        raise ValueError(f"{path} is not there; it is a file of authorities, as PEM")
    return path
