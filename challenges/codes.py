"""Codes that are given once and kept nowhere: what is kept is a digest, made with a secret."""

import hmac
import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are misread or make words."""

GROUPS, GROUP = 4, 4

_IN_GROUPS = re.compile(r"\b(?:\w{4}[-\s]+){3}\w{4}\b")
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new() -> str:
    """A new code, in groups as people read it."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP))
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def letters(typed: str) -> str:
    """The code in what was typed, in capitals and as it is read; "" without one.

    Capitals, spaces and dashes do not matter, nor what stands around it; where it does not stand
    in its groups, it is what was typed last.
    """
    grouped = _IN_GROUPS.search(typed)
    said = grouped[0] if grouped else typed
    found = "".join(c for c in said.upper().translate(_MISREAD) if c in ALPHABET)
    return found[-GROUPS * GROUP :] if len(found) >= GROUPS * GROUP else ""


def digest(typed: str, kind: str, secret: bytes) -> str:
    """The digest of a code of a kind; "" where none was typed."""
    code = letters(typed)
    return hmac.digest(secret, f"{kind}/{code}".encode(), "sha256").hex() if code else ""
