"""Which check marks of somebody stand under a message, in whatever order we are told of them."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete

from bot import inbox
from bot.chat.events import ReactionAdded, ReactionRemoved
from bot.models import Mark
from challenges.inserts import insert_once


def note(
    session: Session,
    event: ReactionAdded | ReactionRemoved,
    now: datetime,
    secret: bytes = b"",
    older: Sequence[bytes] = (),
) -> bool | None:
    """Note a mark that was put or taken away, and say whether any of theirs stands there now.

    None when it changes nothing: it was known, or something later is known of the same mark. Of
    whose they are only a digest is kept, and for as long as events are remembered.
    """
    row = _row(session, event, now, secret, older)
    marks: dict[str, list[float]] = json.loads(row.emojis)
    is_on = isinstance(event, ReactionAdded)
    known_since = marks.get(event.emoji, [0.0, -1.0])[1]
    # A platform that does not tell when tells at once.
    moment = event.moment or max(now.timestamp(), known_since + 1)
    if moment <= known_since:
        return None
    marks[event.emoji] = [float(is_on), moment]
    row.emojis = json.dumps(marks)
    session.add(row)
    return any(stands for stands, _ in marks.values())


def forget_before(session: Session, moment: datetime) -> int:
    """Drop what was noted before `moment`, and say how much that was."""
    return session.exec(delete(Mark).where(col(Mark.received_at) < moment)).rowcount


def _row(
    session: Session,
    event: ReactionAdded | ReactionRemoved,
    now: datetime,
    secret: bytes,
    older: Sequence[bytes],
) -> Mark:
    """What is known of one person's marks under one message, locked for this transaction."""
    where, user = event.message.conversation, event.user
    about = f"mark/{where.workspace}/{where.id}/{event.message.id}/{user.id}"
    for one in older:
        if (known := session.get(Mark, inbox.digest(about, one), with_for_update=True)) is not None:
            return known
    key = inbox.digest(about, secret)
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    insert_once(session, Mark, {"key": key, "emojis": "{}", "received_at": day})
    return session.get_one(Mark, key, with_for_update=True)
