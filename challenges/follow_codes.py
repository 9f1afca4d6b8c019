"""Following a report without being known: a code that only the reporter has, and what is said.

The code is given once and kept nowhere; what is kept is a digest of it, made with the server's
secret. Days are all that is kept of time.
"""

import hmac
import secrets
from datetime import date

from sqlmodel import Session

from challenges import queries
from challenges.errors import UnknownCode
from challenges.models import FollowCode, Friction, Remark

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are misread or make words."""

GROUPS, GROUP = 4, 4
LONGEST_WORDS = 1000

_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def give(session: Session, friction: Friction, secret: bytes) -> str:
    """Make the code of a report; this is the only time that it can be read."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP))
    session.add(FollowCode(friction_id=friction.id, digest=_digest(letters, secret)))
    session.flush()
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def holder_of(session: Session, typed: str, *secrets_in_use: bytes) -> FollowCode:
    """What a code stands for; capitals, spaces and dashes do not matter.

    It may have been given under any of the secrets.

    Raises:
        UnknownCode: no report has it.
    """
    letters = "".join(c for c in typed.upper().translate(_MISREAD) if c in ALPHABET)
    for secret in secrets_in_use if letters else ():
        found = queries.follow_code(session, _digest(letters, secret))
        if found is not None:
            return found
    raise UnknownCode


def say(
    session: Session, followed: FollowCode, words: str, *, by_coordinator: bool, today: date
) -> None:
    """Add to the conversation between a coordinator and the holder of a code."""
    position = len(queries.remarks(session, [followed.id])) + 1
    session.add(
        Remark(
            follow_code_id=followed.id,
            position=position,
            by_coordinator=by_coordinator,
            words=words,
            said_on=today,
        )
    )
    session.flush()


def _digest(letters: str, secret: bytes) -> str:
    return hmac.digest(secret, f"follow/{letters}".encode(), "sha256").hex()
