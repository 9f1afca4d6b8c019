"""Links for people without an account: what opens them, and what does not."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from adapters.database import OpenStore
from challenges import access
from challenges.models import AccessLink, AccessPurpose, Organisation

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEAM = uuid4()
KIOSK = AccessPurpose.KIOSK


async def made(store: OpenStore, secret: bytes = b"key", about: UUID = TEAM) -> str:
    def work(session: Session):
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        until = NOW + timedelta(days=30)
        return access.make(session, organisation.id, KIOSK, about, secret, ends_at=until, now=NOW)

    return await store.write(work)


async def opens(
    store: OpenStore,
    code: str,
    *,
    purpose: AccessPurpose = KIOSK,
    now: datetime = NOW,
    secrets: tuple[bytes, ...] = (b"key",),
) -> UUID | None:
    def look(session: Session):
        found = access.opened(session, code, purpose, now, secrets)
        return found and found.about_id

    return await store.read(look)


async def test_a_code_opens_what_it_was_made_for_until_it_ends(store: OpenStore):
    code = await made(store)

    assert await opens(store, code) == TEAM
    assert await opens(store, code, now=NOW + timedelta(days=30, seconds=-1)) == TEAM
    assert await opens(store, code, now=NOW + timedelta(days=30)) is None
    assert await opens(store, code, purpose=AccessPurpose.SESSION) is None


async def test_a_code_holds_more_than_can_be_guessed_and_is_kept_nowhere(store: OpenStore):
    code = await made(store)

    def kept(session: Session):
        return session.exec(select(AccessLink)).one().model_dump()

    found = await store.read(kept)
    assert len(code) >= 32  # 192 bits in base 64
    assert code not in str(found)
    assert code != await made(store, about=uuid4())


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "changed", [str.lower, lambda code: code[:-1], lambda code: code + "x", lambda _: "",
                lambda _: "\udce9" * 40, lambda _: "x" * 100_000]
)  # fmt: skip
async def test_what_is_not_exactly_the_code_opens_nothing(
    store: OpenStore, changed: Callable[[str], str]
):
    code = await made(store)

    assert await opens(store, changed(code)) is None


async def test_making_a_link_again_ends_the_one_before(store: OpenStore):
    def again(session: Session):
        before = session.exec(select(AccessLink)).one()
        until = NOW + timedelta(days=30)
        return access.make(
            session, before.organisation_id, KIOSK, TEAM, b"key", ends_at=until, now=NOW
        )

    first = await made(store)
    second = await store.write(again)

    assert await opens(store, first) is None
    assert await opens(store, second) == TEAM


async def test_a_link_that_is_ended_opens_nothing_and_another_organisation_cannot_end_it(
    store: OpenStore,
):
    code = await made(store)

    def end(session: Session, organisation: UUID | None = None):
        link = session.exec(select(AccessLink)).one()
        return access.end(session, organisation or link.organisation_id, KIOSK, TEAM, now=NOW)

    assert not await store.write(lambda session: end(session, uuid4()))
    assert await opens(store, code) == TEAM
    assert await store.write(end)
    assert await opens(store, code) is None


async def test_a_code_from_before_the_keys_changed_opens_it_while_the_old_key_is_kept(
    store: OpenStore,
):
    code = await made(store, secret=b"old")

    assert await opens(store, code, secrets=(b"new", b"old")) == TEAM
    assert await opens(store, code, secrets=(b"new",)) is None


async def test_links_that_ended_are_forgotten_after_a_week(store: OpenStore):
    await made(store)

    async def forgotten(days: int) -> int:
        moment = NOW + timedelta(days=days) - access.KEPT
        return await store.write(lambda session: access.forget_before(session, moment))

    assert await forgotten(30) == 0
    assert await forgotten(38) == 1
