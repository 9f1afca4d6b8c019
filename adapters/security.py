"""What happened that matters for security: one line each, without a name, an address or a word.

Nothing from outside is in it, so that nobody can write lines of their own.
"""

import hmac
import logging
from uuid import UUID

logger = logging.getLogger("prikkel.security")


def note(event: str, **facts: str | int) -> None:
    """Log an event, with facts of our own making."""
    logger.info("%s", " ".join([event, *(f"{name}={value}" for name, value in facts.items())]))


class Journal:
    """Notes what people did. They are digests: the same for the same person.

    Who has the key and the database can find out whose it is, and nobody else.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def note(self, event: str, participant_id: UUID, **facts: str | int) -> None:
        """Log what somebody did."""
        note(event, person=self.pseudonym(participant_id), **facts)

    def pseudonym(self, participant_id: UUID) -> str:
        """Somebody, in the log."""
        return hmac.digest(self._secret, f"log/{participant_id}".encode(), "sha256").hex()[:16]
