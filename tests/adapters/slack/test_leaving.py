"""The app is removed from a workspace, and installed again."""

import asyncio
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from adapters.clocks import utc_now
from bot import outbox, planning
from bot.chat.cards import load_card
from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox import Deliveries
from bot.ports import DeliveryFailed
from tests.adapters.slack.installing import CARD, Office, event_body, opened
from tests.adapters.slack.leaving import REMOVED, furnished, gone, tells
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_installs import grant


@pytest.fixture
async def office(office: Office) -> Office:
    return await furnished(office)


async def test_a_removed_app_posts_there_no_more_and_its_token_is_forgotten(office: Office):
    assert await tells(office, REMOVED, team_id="T1") == 200

    row = (await office.rows())["T1"]
    assert (row.token, row.gone_at is not None) == ("", True)
    assert await gone(office) == {"C0FAKE", "direct"}
    with pytest.raises(DeliveryFailed, match="not_installed"):
        await office.posts("T1")
    await office.posts("T2")


async def test_what_waited_for_the_workspace_is_cancelled_with_the_reason(office: Office):
    def post(session: Session) -> UUID:
        channel = session.exec(
            select(ConversationRecord).where(ConversationRecord.external_id == "C0FAKE")
        ).one()
        outbox.post(session, channel, CARD, key="waiting", now=utc_now())
        return channel.id

    await office.store.write(post)
    await tells(office, REMOVED, team_id="T1")
    deliveries = Deliveries(office.store, utc_now, {"slack": office.adapter.platform}, None)
    await deliveries.deliver_due()

    delivery = await office.store.read(
        lambda session: (
            session.exec(select(Delivery).where(Delivery.key == "waiting")).one().model_copy()
        )
    )
    assert delivery.state == DeliveryState.CANCELLED
    assert delivery.error == "the conversation is gone"
    assert office.slack.calls_of("chat.postMessage") == []


async def test_coordinators_elsewhere_are_told_once(office: Office):
    await tells(office, REMOVED, team_id="T1")

    def plan(session: Session) -> list[str]:
        planning.plan(session, utc_now())
        planning.plan(session, utc_now())
        told = session.exec(select(Delivery).where(Delivery.key.startswith("gone/"))).all()
        return [load_card(row.card or "").plain_text() for row in told]

    (text,) = await office.store.write(plan)
    assert "kanaal C0FAKE in slack:T1" in text
    assert "uit de hele workspace" in text


async def test_installing_again_picks_up_where_it_was(office: Office):
    await tells(office, REMOVED, team_id="T1", later=-0.5)
    await tells(office, REMOVED, team_id="T1")
    _, page = await office.installs(grant("T1", access_token="xoxb-new"))

    await office.posts("T1")

    assert "Deze workspace hoort al bij een organisatie" in page
    assert office.tokens_used_for("chat.postMessage") == ["xoxb-new"]
    assert await gone(office) == set()


async def test_news_of_an_earlier_removal_that_comes_late_changes_nothing(office: Office):
    assert await tells(office, REMOVED, team_id="T1", later=-60) == 200

    await office.posts("T1")
    assert await gone(office) == set()


async def test_a_revoked_token_ends_it_and_somebody_elses_does_not(office: Office):
    persons = {"type": "tokens_revoked", "tokens": {"oauth": ["U0ADMIN"]}}
    others = {"type": "tokens_revoked", "tokens": {"bot": ["U9BOT"], "oauth": []}}
    ours = {"type": "tokens_revoked", "tokens": {"bot": ["U1BOT"]}}

    for event in (persons, others):
        assert await tells(office, event, team_id="T1") == 200
    await office.posts("T1")
    await tells(office, ours, team_id="T1")

    with pytest.raises(DeliveryFailed, match="not_installed"):
        await office.posts("T1")


async def test_both_events_may_come_in_any_order_and_twice(office: Office):
    ours = {"type": "tokens_revoked", "tokens": {"bot": ["U1BOT"]}}

    answers = [await tells(office, event, team_id="T1") for event in (REMOVED, ours, REMOVED)]

    assert answers == [200, 200, 200]
    assert (await office.rows())["T1"].token == ""


async def test_of_a_workspace_that_never_installed_it_nothing_is_kept(office: Office):
    assert await tells(office, REMOVED, team_id="T9") == 200
    assert set(await office.rows()) == {"T1", "T2"}


@pytest.mark.parametrize("moment", ["soon", None, 10**30])
async def test_half_an_event_is_refused(office: Office, moment: Any):
    body = event_body(REMOVED, utc_now(), team_id="T1") | {"event_time": moment}

    answer = await office.sender.send(json.dumps(body).encode(), "application/json")

    assert answer.status == 400
    assert (await office.rows())["T1"].token


async def test_by_socket_mode_it_goes_the_same_way(slack: FakeSlack, store):
    async with asyncio.timeout(60), opened(slack, store, app_token="xapp-1") as office:
        await office.installs(grant("T1"))
        fields = {"command": "/prikkel", "text": "help", "user_id": "U0ANNA", "team_id": "T1"}
        said = await slack.send_by_socket("slash_commands", fields)
        body = event_body(REMOVED, utc_now() + timedelta(seconds=1), team_id="T1")
        await slack.send_by_socket("events_api", body)

        assert said["payload"]["response_type"] == "ephemeral"
        assert (await office.rows())["T1"].token == ""


async def test_whoever_types_where_it_is_not_installed_is_told_so(office: Office):
    await tells(office, REMOVED, team_id="T1")
    office.sender.team = "T1"

    answer = await office.sender.command("U0BRAM", "help")

    assert answer.status == 200
    (said,) = office.slack.calls_of("response_url")
    assert "niet (meer) geïnstalleerd" in said["text"]


async def test_gestures_of_two_workspaces_are_kept_apart(office: Office):
    office.sender.team = "T2"
    known = await office.sender.command("U0ANNA", "help")
    office.sender.team = "T1"
    also = await office.sender.command("U0ANNA", "help")

    assert known.status == also.status == 200
    assert known.json["response_type"] == also.json["response_type"] == "ephemeral"


async def test_a_token_that_another_server_replaced_is_found_out_in_time(
    office: Office, slack: FakeSlack, store
):
    await office.posts("T1")
    async with opened(slack, store) as other:
        await other.installs(grant("T1", access_token="xoxb-new"))
    slack.revoked.add("xoxb-T1")

    with pytest.raises(DeliveryFailed) as failure:
        await office.posts("T1")
    await office.posts("T1")

    assert (failure.value.reason, failure.value.permanent) == ("token_revoked", False)
    assert office.tokens_used_for("chat.postMessage")[-1] == "xoxb-new"


async def test_a_token_that_was_taken_away_and_not_replaced_fails_for_good(office: Office):
    office.slack.revoked.add("xoxb-T1")

    with pytest.raises(DeliveryFailed) as failure:
        await office.posts("T1")

    assert failure.value.permanent
