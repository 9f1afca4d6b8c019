"""Many direct messages that wait in the outbox, and a count of what became of them."""

from collections import Counter

from sqlmodel import Session

from adapters.clocks import utc_now
from adapters.database import open_store
from bot import outbox, roster
from bot.chat.cards import Card
from bot.chat.conversations import Workspace
from tests.fakes.slack import TEAM, FakeSlack
from tests.outside.server import Prikkel

TITLE = "Nieuws voor jou"


def names(number: int) -> list[str]:
    """Platform ids of so many people."""
    return [f"U0MAIL{n:05d}" for n in range(number)]


async def write_mailing(prikkel: Prikkel, slack: FakeSlack, number: int) -> None:
    """Put a direct message to each of so many people in the outbox."""
    slack.people |= set(names(number))

    def work(session: Session) -> None:
        workspace = roster.workspace_of(session, Workspace("slack", TEAM))
        assert workspace is not None
        for name in names(number):
            person = roster.meet(session, workspace, name)
            conversation = roster.direct_to(session, person.id)
            assert conversation is not None
            outbox.post(
                session, conversation, Card(f"{TITLE}, {name}"),
                key=f"mailing/{name}", now=utc_now(), must_arrive=True,
            )  # fmt: skip

    store = open_store(prikkel.environment["DATABASE_URL"])
    await store.write(work)
    await store.close()


def arrivals(slack: FakeSlack) -> Counter[str]:
    """How often each person got their message."""
    return Counter(m.text.split(", ")[1] for m in slack.messages if m.text.startswith(TITLE))


def in_flight(prikkel: Prikkel) -> set[str]:
    """Whose messages were being sent when a process was killed, in this round or one before."""
    rows = prikkel.rows(
        "SELECT key FROM delivery WHERE state IN ('SENDING', 'UNCERTAIN') AND key LIKE 'mailing/%'"
    )
    return {key.removeprefix("mailing/") for (key,) in rows}


def waiting(prikkel: Prikkel) -> int:
    """How many messages have not been settled yet."""
    [(number,)] = prikkel.rows(
        "SELECT count(*) FROM delivery WHERE state IN ('PENDING', 'SENDING')"
        " AND key LIKE 'mailing/%'"
    )
    return number


def unsent(prikkel: Prikkel) -> list[tuple]:
    """What became of the others: how many are in which state after which error and most tries."""
    return prikkel.rows(
        "SELECT state, error, count(*), max(attempts) FROM delivery"
        " WHERE state != 'SENT' AND key LIKE 'mailing/%' GROUP BY state, error"
    )
