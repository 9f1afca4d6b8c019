"""What comes of a session: its report, and what goes on to the programme and the goals.

Nothing is typed twice: an action becomes a proposal, an ambition a goal without numbers, and what
people must be able to do stands on the roadmap, with the action that it is for.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from challenges import actions, goals, webhooks
from challenges import queries as programme
from challenges.action_lists import longest
from challenges.actions import Plan, plan_of
from challenges.errors import ChallengeError
from challenges.goals import Aim
from challenges.models import Action, Barrier, Horizon, NoteKind, SessionNote, WorkSession
from challenges.queries import sessions as queries
from challenges.sessions.planning import SessionHasChanged
from challenges.tables import same_name
from challenges.versions import change_seen

_YEARS = {Horizon.BY_2030: 2030, Horizon.BY_2050: 2050}


class SessionNotOver(ChallengeError):
    """A session has a report once it takes no notes any more."""

    key = "error-session-not-over"


class NotesToLookAt(ChallengeError):
    """Of some notes nobody has said whether they go into the report; values: `count`."""

    key = "error-session-unread"


class NothingToReport(ChallengeError):
    """No note of the session goes into a report."""

    key = "error-session-empty"


def report(
    session: Session, held: WorkSession, learning: str, today: date, *, version: int, now: datetime
) -> Sequence[SessionNote]:
    """Make the report: what was kept goes on, and what was not is dropped; returns what was kept.

    `learning` is the title of the action for what people must learn that is for no other action.

    Raises:
        SessionNotOver: it still takes notes.
        NotesToLookAt: not all of them were looked at.
        NothingToReport: none was kept.
        SessionHasChanged: it is not the version that the lead saw, or has its report already.
    """
    if held.reported_on is not None:
        raise SessionHasChanged
    if now < held.ends_at:
        raise SessionNotOver
    notes = queries.notes(session, held.id)
    if unread := sum(one.kept is None for one in notes):
        raise NotesToLookAt(count=unread)
    kept = [one for one in notes if one.kept]
    if not kept:
        raise NothingToReport
    change_seen(session, held, version, SessionHasChanged, reported_on=today)
    carried = _Carried(session, held, learning, now)
    for note in kept:
        carried.carry(note)
    for note in notes:
        if note.kept:
            note.written_at = held.starts_at
            session.add(note)
        else:
            session.delete(note)
    session.flush()
    webhooks.note(session, held.organisation_id, webhooks.HELD, held.id, day=today, due=now)
    return kept


class _Carried:
    """Notes of one session on their way to the programme: the same action is never made twice."""

    def __init__(self, session: Session, held: WorkSession, learning: str, now: datetime) -> None:
        self._session = session
        self._held = held
        self._learning = learning
        self._now = now
        known = programme.actions(session, held.organisation_id)
        self._known = {same_name(one.title): one for one in known}
        self._own: Action | None = None

    def carry(self, note: SessionNote) -> None:
        """Make of a note what it is, or find what is there already."""
        match note.kind:
            case NoteKind.ACTION:
                note.became_id = self._propose(note).id
            case NoteKind.AMBITION:
                year = _YEARS.get(note.horizon)
                aim = Aim(note.text, self._held.theme, to_year=year, source=self._held.title)
                organisation_id = self._held.organisation_id
                note.became_id = goals.create(self._session, organisation_id, aim, now=self._now).id
            case NoteKind.COMPETENCE:
                note.became_id = self._learn(note).id
            case NoteKind.IDEA | NoteKind.QUESTION | NoteKind.DECISION:
                pass

    def _propose(self, note: SessionNote) -> Action:
        action = self._known.get(same_name(note.text))
        if action is None:
            plan = Plan(note.text, theme=self._held.theme, owner=note.department,
                        horizon=note.horizon)  # fmt: skip
            action = self._add(plan)
        barrier = self._session.get(Barrier, note.barrier_id) if note.barrier_id else None
        if barrier is not None:
            head = programme.standing_for(self._session, barrier)
            actions.link(self._session, action, head)
        return action

    def _learn(self, note: SessionNote) -> Action:
        """Put it with the action that it is for, or with one of its own."""
        asked = self._session.get(Action, note.action_id) if note.action_id else None
        for action in (asked, self._own):
            if action is not None and self._takes(action, note.text):
                return action
        self._own = self._add(Plan(self._learning, theme=self._held.theme, competences=note.text))
        return self._own

    def _takes(self, action: Action, competence: str) -> bool:
        """Let an action ask for a competence too, if there is room for it."""
        lines = action.competences.splitlines()
        if competence in lines:
            return True
        competences = "\n".join((*lines, competence))
        if len(competences) > longest("competences"):
            return False
        plan = replace(plan_of(action), competences=competences)
        actions.change(self._session, action, plan, version=action.version)
        return True

    def _add(self, plan: Plan) -> Action:
        organisation_id = self._held.organisation_id
        action = actions.create(self._session, organisation_id, plan, now=self._now)
        self._known[same_name(action.title)] = action
        return action
