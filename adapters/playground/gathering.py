"""Sessions of the invented people: one with its report, and one that takes notes now."""

from datetime import datetime, timedelta

from sqlmodel import Session

from adapters.playground.cast import Cast
from bot import roster
from bot.i18n import translator
from bot.sessions import learning_title
from challenges.models import NoteKind, Organisation, SessionKind
from challenges.sessions import carrying, notes, planning, template
from challenges.sessions.notes import Written
from challenges.sessions.planning import Occasion

_LASTED, _LASTS = timedelta(minutes=90), timedelta(hours=6)
_AGO = timedelta(days=5)


def gather(session: Session, casts: tuple[Cast, ...], secret: bytes, now: datetime) -> None:
    """Let each organisation have held an opportunity session, and be in a work session."""
    for cast in casts:
        workspace = roster.workspace_of(session, cast.workspace)
        assert workspace is not None
        organisation = session.get_one(Organisation, workspace.organisation_id)
        _held(session, cast, organisation, secret, now)
        _going_on(session, cast, organisation, secret, now)


def _held(
    session: Session, cast: Cast, organisation: Organisation, secret: bytes, now: datetime
) -> None:
    before, chances = now - _AGO, cast.words.chances
    wanted = _occasion(SessionKind.OPPORTUNITY, cast, before, before + _LASTED)
    held = planning.plan(session, organisation.id, wanted, secret, now=before)
    held.departments = "\n".join(cast.teams[:3])
    said = [Written(NoteKind.ACTION, chances[0], cast.teams[0])]
    said += [Written(NoteKind.IDEA, one) for one in chances[1:]]
    said.append(Written(NoteKind.DECISION, cast.words.keep))
    for one in said:
        note = notes.write(session, held, one, now=before)
        notes.settle(session, held, note, kept=True, version=note.version)
    learning = learning_title(held, organisation.locale)
    carrying.report(
        session, held, learning, before.date(), version=held.version, now=before + _LASTED
    )


def _going_on(
    session: Session, cast: Cast, organisation: Organisation, secret: bytes, now: datetime
) -> None:
    wanted = _occasion(SessionKind.WORK, cast, now - timedelta(minutes=5), now + _LASTS)
    held = planning.plan(session, organisation.id, wanted, secret, now=now)
    for one in cast.words.otherwise[:3]:
        notes.write(session, held, Written(NoteKind.IDEA, one[: notes.LONGEST]), now=now)


def _occasion(kind: SessionKind, cast: Cast, begins: datetime, ends: datetime) -> Occasion:
    title = template(kind).title.in_language(translator(cast.locale).locale)
    return Occasion(kind, title, begins, ends, "circular")
