"""Of several people who use a code for a theme team at once, one joins."""

import asyncio
import threading
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from challenges import theme_teams
from challenges.errors import UnknownCode
from challenges.models import Participant, Role, RoleGrant, ThemeSeat
from challenges.packs import Theme
from tests.founding import found

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ROUNDS, PEOPLE = 5, 4


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_of_several_who_use_a_code_at_once_one_joins(store):
    """SQLite writes one after the other; here they all begin before the first has ended."""
    for _ in range(ROUNDS):

        def offer(session: Session) -> tuple[UUID, UUID, list[UUID], str]:
            organisation, _ = found(session, TODAY, now=NOW)
            people = [Participant(organisation_id=organisation.id) for _ in range(PEOPLE)]
            session.add_all(people)
            until = TODAY + timedelta(days=30)
            seat, code = theme_teams.offer(
                session, organisation.id, Theme.NATURE, until, b"x", today=TODAY
            )
            return organisation.id, seat.id, [one.id for one in people], code

        organisation_id, seat_id, people, code = await store.write(offer)
        together = threading.Barrier(PEOPLE)
        waited: set[UUID] = set()

        def joins(
            session: Session, who: UUID, here: UUID = organisation_id, typed: str = code,
            start: threading.Barrier = together, seen: set[UUID] = waited,
        ) -> bool:  # fmt: skip
            person = session.get_one(Participant, who)
            if who not in seen:  # a second try after a conflict does not wait again
                seen.add(who)
                start.wait(60)
            try:
                seat = theme_teams.offered_by(session, typed, here, TODAY, b"x")
            except UnknownCode:
                return False
            theme_teams.accept(session, seat, person, TODAY)
            return True

        done = await asyncio.gather(
            *(store.write(lambda session, who=who: joins(session, who)) for who in people)
        )
        assert sorted(done) == [False] * (PEOPLE - 1) + [True]

        def look(
            session: Session, all_of_them: list[UUID] = people, seat: UUID = seat_id
        ) -> tuple[UUID | None, list[UUID]]:
            granted = session.exec(select(RoleGrant).where(RoleGrant.role == Role.AMBASSADOR))
            theirs = [one.participant_id for one in granted if one.participant_id in all_of_them]
            return session.get_one(ThemeSeat, seat).participant_id, theirs

        holder, ambassadors = await store.read(look)
        assert ambassadors == [holder]
