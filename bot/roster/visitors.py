"""Who is on the website: people whom a link from the chat let in."""

from uuid import UUID

from sqlmodel import Session

from bot.chat.conversations import User, Workspace
from bot.roster.people import Acquaintance, KnownOrganisation, Person
from challenges.errors import ChallengeError
from challenges.models import Organisation, Participant

WEBSITE = Workspace("web", "prikkel")


class OnlyInChat(ChallengeError):
    """This works in Slack or Teams, and not on the website."""

    key = "error-only-in-chat"


def visitor(participant_id: UUID, sign_outs: int) -> User:
    """Somebody on the website, for as long as they are not signed out once more."""
    return User(WEBSITE, f"{participant_id}/{sign_outs}")


def visiting(session: Session, user: User) -> Acquaintance | None:
    """All that we know of a visitor; None when they were erased, or signed out."""
    identifier, _, sign_outs = user.id.partition("/")
    person = session.get(Participant, UUID(identifier))
    if person is None or str(person.sign_outs) != sign_outs:
        return None
    organisation = session.get_one(Organisation, person.organisation_id)
    return Acquaintance(
        None,
        KnownOrganisation(
            organisation.id, organisation.locale, organisation.languages, organisation.timezone
        ),
        Person(
            person.id,
            person.team_id,
            person.locale,
            person.joined_on,
            person.left_on,
            person.pattern,
        ),
    )
