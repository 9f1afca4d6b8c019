"""Photos that come after their report: which one they go with, until they are there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlmodel import Session

from bot.chat.conversations import User
from bot.chat.events import CommandGiven, FormSubmitted
from bot.messages.photos import FIELD
from bot.ports import Sealing
from challenges import photo_waits

MOST_AT_ONCE = 10
"""Photos to come back to in one go; the next minute goes on."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A photo that is on its way: the `key` of its report, and with which gesture it was sent.

    One that was fetched in vain too often `is_given_up`: its sender is still to hear that.
    """

    key: str
    sent: FormSubmitted | CommandGiven
    is_given_up: bool = False


_COMING = TypeAdapter(Coming)


def on_its_way(
    session: Session, coming: Coming, sealing: Sealing, secret: bytes, now: datetime
) -> None:
    """Remember a photo until it is there: whoever stops the server in between loses none.

    Of the gesture nothing is kept but where the photo is, and how its sender can be answered.
    """
    sent = coming.sent
    if isinstance(sent, FormSubmitted):
        sent = replace(sent, answers={FIELD: sent.answers.get(FIELD, "")}, value="")
    else:
        sent = replace(sent, text="", typed="")
    sealed = sealing.close(_COMING.dump_json(replace(coming, sent=sent)).decode(), now)
    photo_waits.wait(
        session, _key(coming.key), sealed, secret,
        ends_at=now + photo_waits.COMES_WITHIN, fetched_by=sent.user.workspace.platform,
    )  # fmt: skip


def may_follow(
    session: Session, user: User, key: str, sealing: Sealing, secret: bytes, now: datetime
) -> None:
    """Let the next photo that somebody sends go with a report of theirs, for some minutes."""
    sealed = sealing.close(key, now)
    ends_at = now + photo_waits.FOLLOWS_WITHIN
    photo_waits.wait(session, _of(user), sealed, secret, ends_at=ends_at)


def follows(
    session: Session, user: User, sealing: Sealing, now: datetime, *secrets: bytes
) -> str | None:
    """The key of the report that a photo of somebody goes with, if they may send one."""
    sealed = photo_waits.waiting(session, _of(user), now, *secrets)
    return sealing.open(sealed, now) if sealed else None


def arrived(session: Session, user: User, key: str, *secrets: bytes, is_kept: bool) -> None:
    """A photo is there, or will not be: only then may another one follow."""
    photo_waits.stop(session, _key(key), *secrets)
    if is_kept:
        photo_waits.stop(session, _of(user), *secrets)


def overdue(session: Session, platform: str, sealing: Sealing, now: datetime) -> Sequence[Coming]:
    """The photos of a platform that were on their way when their server was stopped."""
    claimed = photo_waits.claim_overdue(session, platform, now, MOST_AT_ONCE)
    opened = ((sealing.open(one.sealed, now), one.is_given_up) for one in claimed)
    return [
        replace(_COMING.validate_json(content), is_given_up=is_given_up)
        for content, is_given_up in opened
        if content
    ]


def _key(key: str) -> str:
    return f"with/{key}"


def _of(user: User) -> str:
    return f"of/{user.workspace}/{user.id}"
