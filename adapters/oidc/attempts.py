"""One attempt to sign in: what only the browser that began it, and the provider, may know."""

import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

_BYTES = 32


@dataclass(frozen=True, slots=True)
class Attempt:
    """Three random texts, each against another trick.

    `state` proves that the browser that comes back is the one that we sent; `nonce` that the
    provider signed in whoever came by this attempt; `verifier` that whoever brings the code also
    asked for it (PKCE).
    """

    state: str
    nonce: str
    verifier: str

    @classmethod
    def begin(cls) -> "Attempt":
        """A new one."""
        return cls(*(secrets.token_urlsafe(_BYTES) for _ in range(3)))

    @property
    def challenge(self) -> str:
        """What the provider is told of the verifier beforehand."""
        digest = sha256(self.verifier.encode()).digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")
