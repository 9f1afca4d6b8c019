"""Playbooks of an organisation's own: there to be chosen, until somebody takes them out."""

from uuid import UUID

from sqlmodel import Session

from challenges.errors import ChallengeError, Unknown
from challenges.inserts import insert_once
from challenges.models import Organisation, OwnPlaybook, Plan
from challenges.playbooks import Playbook
from challenges.queries.plans import own_playbook, own_playbooks, plan_of

MOST = 20


class UnknownPlaybook(Unknown):
    """It was taken out, or is another organisation's."""

    key = "error-unknown-playbook"


class PlaybookInUse(ChallengeError):
    """It is followed now."""

    key = "error-playbook-in-use"


class TooManyPlaybooks(ChallengeError):
    """One has to go before another comes."""

    key = "error-too-many-playbooks"

    def __init__(self) -> None:
        super().__init__(most=MOST)


def keep(session: Session, organisation: Organisation, playbook: Playbook) -> None:
    """Keep a playbook in the place of the one of its name; whoever follows that goes on with it.

    Raises:
        PackError: it lacks a language of the organisation.
        TooManyPlaybooks: there are many already.
    """
    playbook.must_speak(organisation.languages)
    content = playbook.model_dump_json()
    kept = own_playbook(session, organisation.id, playbook.name)
    if kept is None and len(own_playbooks(session, organisation.id)) >= MOST:
        raise TooManyPlaybooks
    row = {"organisation_id": organisation.id, "name": playbook.name, "content": content}
    if kept is not None:
        kept.content = content
        session.add(kept)
    else:
        insert_once(session, OwnPlaybook, row)
    if plan := _plan_with(session, organisation.id, playbook.name):
        plan.content = content
        session.add(plan)
    session.flush()


def take_out(session: Session, organisation_id: UUID, playbook_id: UUID) -> None:
    """Take a playbook out.

    Raises:
        UnknownPlaybook: it is not there (any more).
        PlaybookInUse: it is followed now.
    """
    kept = session.get(OwnPlaybook, playbook_id)
    if kept is None or kept.organisation_id != organisation_id:
        raise UnknownPlaybook
    if _plan_with(session, organisation_id, kept.name):
        raise PlaybookInUse
    session.delete(kept)
    session.flush()


def is_followed(session: Session, organisation_id: UUID, name: str) -> bool:
    """Whether an organisation follows the playbook of this name now."""
    return _plan_with(session, organisation_id, name) is not None


def _plan_with(session: Session, organisation_id: UUID, name: str) -> Plan | None:
    plan = plan_of(session, organisation_id)
    return plan if plan and plan.playbook == name else None
