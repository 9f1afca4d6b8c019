"""Another organisation on the same server, without a campaign, and its coordinator."""

from sqlmodel import Session

from challenges import participants
from challenges.models import Organisation, Participant, Role
from tests.adapters.web.board.conftest import Browser, Office, Seen


async def enter_elsewhere(office: Office) -> tuple[Browser, Seen]:
    """The browser of that coordinator, and what it shows of the board."""

    def found(session: Session) -> str:
        other = Organisation(name="Elders", created_at=office.world.clock())
        session.add(other)
        session.flush()
        person = Participant(organisation_id=other.id)
        session.add(person)
        session.flush()
        participants.grant(session, person, Role.COORDINATOR)
        return office.links.board(person.id, office.world.clock())

    link = (await office.store.write(found)).removeprefix("http://board.example")
    browser = await office.browser()
    board = await browser.sends(await browser.opens(link), "/board/enter")
    return browser, board
