"""Files of thousands of people: each is in their team, by few statements."""

from datetime import UTC, datetime

from sqlalchemy import event
from sqlmodel import Session, select

from bot import roster
from bot.chat.conversations import Workspace
from bot.models import WorkspaceRecord
from bot.roster import TeamMember
from challenges.models import Organisation, Participant, Role, RoleGrant

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
PEOPLE = [TeamMember(f"U{n}", f"Team {n % 40}") for n in range(3000)]


def workspace(session: Session) -> WorkspaceRecord:
    found = session.exec(select(WorkspaceRecord)).one_or_none()
    if found is None:
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        found = roster.add_workspace(session, Workspace("slack", "T1"), organisation)
    return found


async def test_thousands_of_people_take_a_few_statements(store):
    counted: list[int] = []
    heard: list[int] = []

    def bring(session: Session) -> None:
        here, statements = workspace(session), list[str]()
        connection = session.connection()

        def hear(_connection, _cursor, statement, *_others):
            statements.append(statement)

        event.listen(connection, "before_cursor_execute", hear)
        roster.import_people(session, here, PEOPLE, now=NOW, tell=heard.append)
        event.remove(connection, "before_cursor_execute", hear)
        counted.append(len(statements))

    await store.write(bring)
    await store.write(bring)  # as they are already

    assert counted[0] < 50
    assert counted[1] < 10
    assert heard == [1000, 1000, 1000] * 2

    def look(session: Session) -> tuple[int, list[object], list[str]]:
        members = roster.members_of_teams(session, workspace(session).organisation_id)
        joined = session.exec(select(Participant.joined_on).distinct()).all()
        return len(members), list(joined), [m.team for m in members if m.user.id == "U45"]

    assert await store.read(look) == (3000, [None], ["Team 5"])


async def test_who_is_in_the_file_again_moves_and_keeps_what_is_known_of_them(store):
    def bring(members: list[TeamMember]) -> list[tuple[str, object]]:
        def work(session: Session) -> list[tuple[str, object]]:
            here = workspace(session)
            roster.meet(session, here, "U1")
            roster.import_people(session, here, members, now=NOW)
            found = roster.members_of_teams(session, here.organisation_id)
            return [(member.team, member.user and member.user.id) for member in found]

        return work

    first = [TeamMember("U1", "Noord"), TeamMember("U2", "Noord")]
    then = [TeamMember("U1", "Zuid", role=Role.LEADER), TeamMember("U2", "noord")]

    assert await store.write(bring(first)) == [("Noord", "U1"), ("Noord", "U2")]
    assert await store.write(bring(then)) == [("Noord", "U2"), ("Zuid", "U1")]
    granted = await store.read(lambda session: session.exec(select(RoleGrant.role)).all())
    assert granted == [Role.LEADER]
