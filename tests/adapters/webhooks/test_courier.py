"""Messages to other programs arrive at least once, by one id, and stop where nobody listens."""

import asyncio
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from adapters.webhooks import Caller, Courier, seal
from bot import planning
from bot.models import Delivery
from bot.webhooks import body_of
from challenges import barriers, webhooks
from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    NoteKind,
    Participant,
    SessionKind,
)
from challenges.sessions import carrying, notes
from challenges.sessions import planning as planning_of_sessions
from challenges.sessions.notes import Written
from challenges.sessions.planning import Occasion
from tests.adapters.web.api.test_described import DESCRIBED, closed, validator
from tests.adapters.webhooks.conftest import HERE, KEY, Place, is_signed
from tests.reported import add_action, add_barrier


async def test_what_is_told_is_signed_and_names_nobody(place: Place):
    barrier = await place.acknowledge(owner="Jan de Vries")

    assert await place.courier.do_due() == 1
    [(headers, body)] = place.receiver.heard
    assert is_signed(place.secret, headers, body)
    assert not is_signed(place.secret, headers, body.replace("Geen", "Wel"))
    assert headers["webhook-id"].startswith("msg_")
    assert int(headers["webhook-timestamp"]) == place.clock().timestamp()
    assert headers["Content-Type"] == "application/json"
    told = json.loads(body)
    assert (told["type"], told["timestamp"]) == ("barrier.reported", "2026-11-25T00:00:00Z")
    assert told["data"]["id"] == str(barrier)
    assert told["data"]["voices_at_least"] == 0
    assert "Jan" not in body
    assert "mijn tekst" not in body
    assert await place.waiting() == 0
    assert await place.courier.do_due() == 0


async def test_what_failed_is_told_again_later_with_the_same_id_and_body(place: Place):
    place.receiver.answers = [500, 302, 400]
    await place.acknowledge()
    for pause in webhooks.PAUSES[:3]:
        await place.courier.do_due()
        assert await place.courier.do_due() == 0
        place.clock.now += pause
    await place.courier.do_due()

    assert len(place.receiver.heard) == 4  # the redirect was not followed
    assert len(set(place.receiver.ids)) == 1
    assert len({body for _, body in place.receiver.heard}) == 1
    signed = {headers["webhook-signature"] for headers, _ in place.receiver.heard}
    assert len(signed) == 4
    assert await place.waiting() == 0
    assert (await place.webhook())["failing_since"] is None


async def test_where_nobody_takes_anything_for_days_nothing_is_sent_any_more(place: Place):
    place.receiver.answers = [503] * 99
    await place.acknowledge()
    await place.courier.do_due()
    for pause in webhooks.PAUSES:
        place.clock.now += pause
        assert await place.courier.do_due() == 1

    found = await place.webhook()
    assert found["disabled_because"] == "HTTP 503"
    assert await place.waiting() == 0
    await place.acknowledge(title="Nog iets")
    assert await place.waiting() == 0
    titles = await _told_to_people(place)
    assert titles == ["Topdesk hoort niets meer van mij."]


async def test_where_somebody_else_arrives_meanwhile_only_the_message_is_given_up(place: Place):
    place.receiver.answers = [400]
    await place.acknowledge()
    await place.courier.do_due()
    for pause in webhooks.PAUSES:
        place.clock.now += pause
        await place.acknowledge(title="Nog iets")
        place.receiver.answers = [400, 204]
        await place.courier.do_due()
    assert (await place.webhook())["disabled_on"] is None


async def test_who_says_that_nobody_listens_is_believed_at_once(place: Place):
    place.receiver.answers = [410]
    await place.acknowledge()
    await place.acknowledge(title="Nog iets")
    await place.courier.do_due()
    assert (await place.webhook())["disabled_because"] == "HTTP 410"
    assert await place.waiting() == 0


async def _told_to_people(place: Place) -> list[str]:
    def titles(session: Session) -> list[str]:
        found = session.exec(select(Delivery)).all()
        return [json.loads(one.card)["title"] for one in found if one.card]

    return await place.store.read(titles)


async def test_what_holds_no_longer_is_not_told(place: Place):
    barrier = await place.acknowledge()

    def merge(session: Session, found: Barrier) -> None:
        found.status = BarrierStatus.MERGED
        session.add(found)

    await place.change(barrier, merge)
    assert await place.courier.do_due() == 0
    assert await place.waiting() == 0


async def test_what_was_reported_this_week_is_told_on_monday(place: Place):
    await place.acknowledge(opened_on=place.clock().date())
    assert await place.courier.do_due() == 0
    place.clock.now += timedelta(days=5)
    assert await place.courier.do_due() == 1
    assert place.receiver.told()[0]["timestamp"] == "2026-11-25T00:00:00Z"


async def test_a_removal_tells_what_has_changed(place: Place):
    barrier = await place.acknowledge()

    def close(session: Session, found: Barrier) -> None:
        by = session.exec(select(Participant)).first()
        barriers.close(
            session, found, BarrierStatus.REMOVED, "Er zijn bakken", by=by, version=found.version,
            now=place.clock(),
        )  # fmt: skip

    await place.change(barrier, close)
    assert await place.courier.do_due() == 2
    told = {one["type"]: one["data"] for one in place.receiver.told()}
    assert told["barrier.removed"]["answer"] == "Er zijn bakken"


async def test_two_servers_tell_it_once(place: Place):
    for number in range(6):
        await place.acknowledge(title=f"B{number}")
    other = Courier(place.store, place.clock, seal(KEY), Caller(HERE))
    await asyncio.gather(place.courier.do_due(), other.do_due())
    assert len(place.receiver.heard) == len(set(place.receiver.ids)) == 6


async def test_a_receiver_that_does_not_answer_holds_nothing_up(place: Place):
    place.receiver.holds = asyncio.Event()
    await place.acknowledge()
    hasty = Courier(place.store, place.clock, seal(KEY), Caller(HERE, seconds=0.2))
    assert await hasty.do_due() == 1
    assert await place.waiting() == 1
    place.receiver.holds.set()
    place.clock.now += webhooks.PAUSES[0]
    await place.courier.do_due()
    assert len(set(place.receiver.ids)) == 1
    assert await place.waiting() == 0


SEND = """
import asyncio, sys
from datetime import datetime
from adapters.addresses import networks
from adapters.database import open_store
from adapters.webhooks import Caller, Courier, seal

async def main():
    now = datetime.fromisoformat(sys.argv[2])
    store = open_store(sys.argv[1])
    caller = Caller(networks("127.0.0.1"), seconds=60)
    await Courier(store, lambda: now, seal(sys.argv[3].encode()), caller).do_due()

asyncio.run(main())
"""


async def test_a_process_that_is_killed_while_it_tells_is_followed_by_one_that_tells_it_again(
    place: Place, database_url: str
):
    await place.acknowledge()
    place.receiver.holds = asyncio.Event()
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SEND, database_url, place.clock().isoformat(), KEY.decode(),
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    async with asyncio.timeout(60):
        await place.receiver.arrived.wait()
    child.kill()
    await child.wait()
    place.receiver.holds.set()

    assert await place.courier.do_due() == 0  # it may have arrived
    place.clock.now += webhooks.PAUSES[0]
    assert await place.courier.do_due() == 1
    assert len(place.receiver.heard) == 2
    assert len(set(place.receiver.ids)) == 1
    assert await place.waiting() == 0


async def test_without_the_key_that_closed_it_nothing_is_sent(place: Place):
    await place.acknowledge()
    other = Courier(place.store, place.clock, seal(KEY[::-1]), Caller(HERE))
    assert await other.do_due() == 0
    assert (await place.webhook())["disabled_because"] == "no key opens its address"


@pytest.mark.parametrize("hidden", ["/hook", "whsec_"])
async def test_in_the_database_address_and_secret_are_sealed(place: Place, hidden: str):
    assert hidden not in str(await place.webhook())


def hold(session: Session, campaign: Campaign, now: datetime) -> None:
    """A session, with a report of one note."""
    ends = now + timedelta(hours=1)
    wanted = Occasion(SessionKind.WORK, "Werksessie", now, ends, "circular")
    held = planning_of_sessions.plan(session, campaign.organisation_id, wanted, KEY, now=now)
    note = notes.write(session, held, Written(NoteKind.DECISION, "Eigen bekers"), now=now)
    notes.settle(session, held, note, kept=True, version=note.version)
    carrying.report(session, held, "Leren", now.date(), version=held.version, now=ends)


async def test_what_is_told_of_a_session_says_how_many_notes_and_not_which(place: Place):
    def fill(session: Session) -> None:
        hold(session, session.exec(select(Campaign)).one(), place.clock())

    await place.store.write(fill)
    place.clock.now += timedelta(hours=1)
    await place.courier.do_due()
    [told] = place.receiver.told()
    assert told["type"] == "session.held"
    assert (told["data"]["title"], told["data"]["notes"]["decision"]) == ("Werksessie", 1)
    assert "Eigen bekers" not in str(told)


async def test_every_event_is_as_it_is_described(place: Place):
    today = place.clock().date()

    def fill(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        add_action(session, campaign, "Bakken plaatsen", due=today)
        by = session.exec(select(Participant)).first()
        barrier = add_barrier(session, campaign, 5, title="Te weinig", due=today)
        request = DecisionRequest(barrier_id=barrier.id, words="Mag het?", euros=100)
        seen = {"by": by, "now": place.clock()}
        barriers.ask_leadership(session, barrier, request, version=barrier.version, **seen)
        barriers.decide(session, barrier, Decision.GO_AHEAD, "", version=barrier.version, **seen)
        barriers.close(
            session,
            barrier,
            BarrierStatus.REMOVED,
            "Er zijn bakken",
            version=barrier.version,
            **seen,
        )
        hold(session, campaign, place.clock())

    await place.acknowledge()
    await place.store.write(fill)
    place.clock.now += timedelta(days=1)
    for work in await place.store.read(lambda s: planning.works(s, place.clock())):
        await place.store.write(work)
    await place.courier.do_due()

    told = {one["type"]: one for one in place.receiver.told()}
    assert set(told) == set(webhooks.EVENTS)
    for event, body in {**told, "test": json.loads(body_of("test", "2026-11-25", {}))}.items():
        content = DESCRIBED["webhooks"][event]["post"]["requestBody"]["content"]
        validator(closed(content["application/json"]["schema"])).validate(body)
