"""Following a report without being known: a code that only the reporter has, and what is said.

The code is given once and kept nowhere; what is kept is a digest of it, made with the server's
secret. Days are all that is kept of time.
"""

from datetime import date

from sqlmodel import Session

from challenges import codes, queries
from challenges.errors import UnknownCode
from challenges.models import FollowCode, Friction, Remark

LONGEST_WORDS = 1000

_KIND = "follow"


def give(session: Session, friction: Friction, secret: bytes) -> str:
    """Make the code of a report; this is the only time that it can be read."""
    code = codes.new()
    digest = codes.digest(code, _KIND, secret)
    session.add(FollowCode(friction_id=friction.id, digest=digest))
    session.flush()
    return code


def holder_of(session: Session, typed: str, *secrets_in_use: bytes) -> FollowCode:
    """What a code stands for, as it was typed.

    It may have been given under any of the secrets.

    Raises:
        UnknownCode: no report has it.
    """
    for secret in secrets_in_use:
        digest = codes.digest(typed, _KIND, secret)
        found = queries.follow_code(session, digest) if digest else None
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
