"""Tokens and calendar addresses for other programs: made, shown once, listed and revoked."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from aiohttp import web

from adapters.web.board import files
from adapters.web.board.doing import doing
from adapters.web.board.gate import Gate
from adapters.web.board.made_once import MadeOnce, named_in
from adapters.web.board.visits import NotOffered, RenderedPage, Visit
from challenges import reader_keys
from challenges.errors import ChallengeError
from challenges.models import KeyPurpose, ReaderKey
from challenges.queries.reader_keys import reader_keys as keys_of
from challenges.reader_keys import LONGEST_NAME

PATH = "/board/readers"
LASTS = {KeyPurpose.API: timedelta(days=365), KeyPurpose.CALENDAR: timedelta(days=730)}

_PURPOSES = {str(purpose): purpose for purpose in KeyPurpose}


class UnknownReader(ChallengeError):
    """There is no such key in this organisation, or it cannot be read any more."""

    key = "readers-unknown"


class NoName(ChallengeError):
    """A key needs a name, of at most sixty characters."""

    key = "readers-no-name"


class NameTaken(ChallengeError):
    """There is an open one of that name."""

    key = "readers-taken"


def reader_pages(
    gate: Gate, public_url: str, secret: bytes, older: Sequence[bytes] = ()
) -> list[web.RouteDef]:
    """`/board/readers`, what its buttons do, and a key that was just made."""
    fresh = MadeOnce(secret, "reader key", older)
    return [
        gate.show(PATH, show_readers),
        gate.show(f"{PATH}/new/{{key}}", partial(_shown, public_url, fresh)),
        web.post(PATH, doing(gate, partial(_make, secret, fresh), _refused)),
        web.post(f"{PATH}/{{reader}}/end", doing(gate, _end)),
    ]


def show_readers(visit: Visit, problem: str = "", status: int = 200) -> RenderedPage:
    """Every key that opens something, and a form for another."""
    today = visit.now.date()
    found = [
        one
        for purpose in KeyPurpose
        for one in keys_of(visit.session, visit.organisation.id, purpose)
        if one.is_open(today)
    ]
    typed = visit.asked.answer("name") if problem else ""
    values = {"readers": found, "problem": problem, "typed": typed, "longest": LONGEST_NAME}
    return RenderedPage("readers-title", "readers.html", values, files.PATH, status=status)


def _refused(visit: Visit, error: ChallengeError) -> RenderedPage:
    return show_readers(visit, visit.translate(error.key, **error.values), 422)


def _make(secret: bytes, fresh: MadeOnce, visit: Visit) -> str:
    """Make a key; where it can be read, for a while and by who made it alone."""
    name = " ".join(visit.asked.answer("name").split())
    today, owner = visit.now.date(), visit.organisation.id
    if not 0 < len(name) <= LONGEST_NAME:
        raise NoName
    purpose = _PURPOSES.get(visit.asked.answer("purpose"))
    if purpose is None:
        raise NotOffered
    if reader_keys.named(visit.session, owner, purpose, name, today):
        raise NameTaken
    key = reader_keys.make(
        visit.session, owner, purpose, name, secret, made_on=today, ends_on=today + LASTS[purpose]
    )
    return f"{PATH}/new/{fresh.closed(visit, purpose, key)}"


def _end(visit: Visit) -> str:
    found = named_in(visit, ReaderKey, "reader")
    if found is None:
        raise UnknownReader
    if found.revoked_on is None:
        reader_keys.revoke(visit.session, found, visit.now.date())
    return PATH


def _shown(public_url: str, fresh: MadeOnce, visit: Visit) -> RenderedPage:
    opened = fresh.opened(visit)
    if opened is None:
        raise UnknownReader
    purpose, key = opened
    is_calendar = purpose == KeyPurpose.CALENDAR
    text = f"{public_url}/calendar/{key}.ics" if is_calendar else key
    values = {"purpose": purpose, "text": text, "url": f"{public_url}/api/v1"}
    return RenderedPage("readers-title", "reader.html", values, files.PATH)
