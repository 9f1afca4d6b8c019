"""A link from the chat whose button was pressed: used up, and what it gives."""

from dataclasses import dataclass

from sqlmodel import Session

from adapters.web.board.gate import Gate, left
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import Asking, RoleMissing
from adapters.web.links import Invitation
from bot import inbox, pages
from challenges import participants


@dataclass(frozen=True, slots=True)
class Pressed:
    """Whose link it is, and whether it ends what they have open elsewhere."""

    invitation: Invitation
    alone: bool = False


def use(gate: Gate, session: Session, pressed: Pressed, before: Pass | None) -> Pass:
    """Note that a link was used, and begin a session; `before` is the one this browser had.

    Of two who use it at once, on whichever servers, the database lets one note it.

    Raises:
        RoleMissing: they have no role, were signed out since, or the link was used before.
    """
    now, invitation = gate.clock(), pressed.invitation
    who = invitation.participant_id
    entered = gate.sessions.begin(who, invitation.sign_outs, now)
    visit = gate.arrive(session, entered, Asking(), pages.READERS)
    if not inbox.first_time(session, f"board/{invitation.nonce}", now):
        gate.journal.note("board refused", who, why="link-used-before")
        raise RoleMissing
    if pressed.alone:
        participants.sign_out(session, [who])
        session.refresh(visit.person)
        entered = gate.sessions.begin(who, visit.person.sign_outs, now)
    leave_behind(gate, session, before)
    return entered


def leave_behind(gate: Gate, session: Session, before: Pass | None) -> None:
    """Of one browser, one session: a copy of the cookie that it had ends too."""
    if before is not None:
        inbox.first_time(session, left(before), gate.clock())
