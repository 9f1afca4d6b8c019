"""How a receiver knows that a message is ours (Standard Webhooks, version 1)."""

import base64
import hmac
import secrets
from collections.abc import Sequence

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    """A secret of 256 bits, as receivers expect it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def signed(by: Sequence[str], message_id: str, timestamp: int, body: str) -> dict[str, str]:
    """The headers that go along: the id stays the same however often a message is sent.

    There is a signature by each secret: two while a receiver goes over to another one.
    """
    said = f"{message_id}.{timestamp}.{body}".encode()
    signatures = " ".join(f"v1,{_signature(secret, said)}" for secret in by)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signatures,
    }


def _signature(secret: str, said: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return base64.b64encode(hmac.digest(key, said, "sha256")).decode()
