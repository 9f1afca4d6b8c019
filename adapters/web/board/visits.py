"""One look at the board, or one form that came in: who asks, for what, in which transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from sqlmodel import Session

from adapters.web.board.sessions import Pass
from bot.chat.forms import YES
from bot.i18n import Translate, spoken_in, translator
from challenges import queries
from challenges.errors import ChallengeError, NoCampaign
from challenges.models import Campaign, Organisation, Participant, Role


class RoleMissing(Exception):
    """Whoever asks has not, or no longer, the role that this is for."""


class FormIsStale(ChallengeError):
    """The form was made before the board was opened anew; nothing has been done."""

    key = "board-form-is-stale"


class NotOffered(ChallengeError):
    """What was chosen is none of what the page offers, or not any more."""

    key = "field-not-offered"


@dataclass(frozen=True, slots=True)
class Asking:
    """What a browser asks: the words in the path, the query, a form's fields, and its file."""

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: bytes = b""

    def answer(self, name: str) -> str:
        """What was typed in a field; empty when nothing was."""
        return next(iter(self.typed.get(name, ())), "").strip()

    def is_ticked(self, name: str) -> bool:
        """Whether a box is ticked, or a button that stands for one was pressed."""
        return self.answer(name) == YES


@dataclass
class Visit:
    """Somebody at the board, in one transaction; what the website makes itself is made of it."""

    session: Session
    person: Participant
    organisation: Organisation
    now: datetime
    asked: Asking
    token: str
    roles: frozenset[Role]

    @cached_property
    def translate(self) -> Translate:
        """The texts in this person's language."""
        return translator(_language(self.person, self.organisation))

    @cached_property
    def campaign(self) -> Campaign:
        """The campaign that runs here, or the latest one.

        Raises:
            NoCampaign: there never was one.
        """
        found = queries.campaign_of(self.session, self.organisation.id)
        if found is None:
            raise NoCampaign
        return found


def language_of(session: Session, participant_id: UUID) -> str:
    """The language in which somebody reads the board; empty when they are not there any more."""
    person = session.get(Participant, participant_id)
    if person is None:
        return ""
    return _language(person, queries.organisation(session, person.organisation_id))


def _language(person: Participant, organisation: Organisation) -> str:
    return spoken_in(organisation, person.locale)


COORDINATORS = frozenset({Role.COORDINATOR})


def arrive(
    session: Session,
    entered: Pass,
    now: datetime,
    asked: Asking,
    readers: frozenset[Role] = COORDINATORS,
) -> Visit:
    """Let somebody in, if they have such a role at this moment, and were not signed out since.

    Raises:
        RoleMissing: they have not, or were.
    """
    person = session.get(Participant, entered.participant_id)
    if person is None or person.sign_outs != entered.sign_outs:
        raise RoleMissing
    roles = queries.roles(session, person.id)
    if not roles & readers:
        raise RoleMissing
    organisation = queries.organisation(session, person.organisation_id)
    return Visit(session, person, organisation, now, asked, entered.token, roles)


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page: the key of its title, a template, and what the template shows.

    `section` is the address in the navigation that it belongs to. A `heading` is shown instead of
    the title's text where the page is about one thing.
    """

    title: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    section: str = ""
    heading: str = ""
    notice: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Download:
    """Something to download."""

    name: str
    content_type: str
    body: bytes


Show = Callable[[Visit], RenderedPage | Download]
"""Looks things up; runs in a read transaction."""

Change = Callable[[Visit], str]
"""Changes something, and returns the address to go on to; runs in a write transaction."""

Refuse = Callable[[Visit, ChallengeError], RenderedPage]
"""Shows a form again with what was typed, and why it was refused."""
