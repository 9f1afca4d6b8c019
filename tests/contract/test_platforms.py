"""What every chat platform promises to the core."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.chat.cards import Actions, Button, Card, Divider, Facts, Quote, Text, Tone
from bot.chat.conversations import MessageRef
from bot.chat.tables import Chart, ChartShape, Table
from bot.ports import DeliveryFailed
from tests.contract.conftest import HARNESSES, REFUSING
from tests.contract.gestures import HOSTILE, LATER
from tests.contract.harness import Harness
from tests.fakes.hanging_up import HANGS_UP

ROOT = Path(__file__).parents[2]

CARD = Card(
    "Vandaag zonder wegwerp",
    (
        Text("Neem je eigen beker mee."),
        Text("Ook voor thee.", Tone.SUBTLE),
        Text("Het telt dubbel.", Tone.STRONG),
        Quote("De automaat geeft alleen plastic."),
        Facts((("Gemeld door", "drie collega's"), ("Waar", "de kantine"))),
        Divider(),
        Table("Stand", ("Plaats", "Team"), (("1", "Noord"), ("2", "Zuid"))),
        Actions((Button("support-barrier", "Herken ik", "7"),)),
    ),
    (Button("check-in", "Gedaan", "9b2f/done"), Button("check-in", "Niet", "9b2f/not-today")),
)


def words(text: str) -> set[str]:
    """The words of a text, whatever punctuation and lay-out stand between them."""
    return set(re.findall(r"[\w']+", text))


def test_every_platform_has_a_harness():
    folders = {path.parent.name for path in (ROOT / "adapters").glob("*/definition.py")}

    assert {"slack", "teams"} <= folders
    assert {*folders, "playground"} == set(HARNESSES)


async def test_a_post_arrives_with_all_its_words(harness: Harness):
    await harness.platform.post(harness.channel, CARD)

    (arrived,) = await harness.texts_in(harness.channel)
    assert words(CARD.plain_text()) <= words(arrived)


@pytest.mark.parametrize("shape", ChartShape)
async def test_a_chart_arrives_with_all_its_numbers(harness: Harness, shape: ChartShape):
    table = Table("Per week", ("Week van", "Gedaan"), (("1 juni", "38%"), ("8 juni", "40%")))
    card = Card("Weekbericht", (Chart(table, ((38,), (40,)), shape, most=100), Text("Dank!")))

    message = await harness.platform.post(harness.channel, card)
    (arrived,) = await harness.texts_in(harness.channel)
    assert words(card.plain_text()) <= words(arrived)

    untold = replace(table, rows=(("1 juni", "te weinig mensen"), ("8 juni", "40%")))
    chart = Chart(untold, ((None,), (40,)), shape, most=100)
    await harness.platform.update(message, Card("Weekbericht", (chart,)))
    (arrived,) = await harness.texts_in(harness.channel)
    assert {"te", "weinig", "mensen", "8", "juni", "40"} <= words(arrived)


async def test_posts_arrive_in_order_and_each_has_an_id_of_its_own(harness: Harness):
    first = await harness.platform.post(harness.channel, CARD)
    second = await harness.platform.post(harness.channel, LATER)

    assert first != second
    assert len(await harness.texts_in(harness.channel)) == 2
    assert "twaalf" in (await harness.texts_in(harness.channel))[1]


async def test_an_update_replaces_what_a_message_shows(harness: Harness):
    message = await harness.platform.post(harness.channel, CARD)

    await harness.platform.update(message, LATER)

    (arrived,) = await harness.texts_in(harness.channel)
    assert "Al twaalf antwoorden." in arrived
    assert "beker" not in arrived


async def test_a_direct_conversation_reaches_that_person(harness: Harness):
    direct = await harness.platform.direct_conversation(harness.user)
    await harness.platform.post(direct, LATER)

    assert direct.direct
    assert direct.workspace == harness.user.workspace
    assert "twaalf" in (await harness.texts_in(direct))[0]
    assert await harness.texts_in(harness.channel) == []


async def test_a_message_in_a_direct_conversation_can_be_updated(harness: Harness):
    direct = await harness.platform.direct_conversation(harness.user)
    posted = await harness.platform.post(direct, CARD)

    # The outbox keeps the message's id alone, beside the conversation that it knew before.
    await harness.platform.update(MessageRef(direct, posted.id), LATER)

    (arrived,) = await harness.texts_in(direct)
    assert "twaalf" in arrived


async def test_updating_a_message_that_is_gone_fails_for_good(harness: Harness):
    gone = MessageRef(harness.channel, "1600000000.000001")

    with pytest.raises(DeliveryFailed) as failure:
        await harness.platform.update(gone, LATER)

    assert failure.value.permanent


async def test_posting_to_an_unknown_channel_fails_for_good(harness: Harness):
    with pytest.raises(DeliveryFailed) as failure:
        await harness.platform.post(harness.missing, CARD)

    assert failure.value.permanent
    assert failure.value.gone


@pytest.mark.parametrize("harness", REFUSING, indirect=True)
async def test_being_too_fast_says_when_to_try_again(harness: Harness):
    await harness.refuse_next(429, retry_after=7)

    with pytest.raises(DeliveryFailed) as failure:
        await harness.platform.post(harness.channel, CARD)

    assert failure.value.retry_after == 7
    assert not failure.value.permanent
    assert not failure.value.maybe_sent
    assert await harness.texts_in(harness.channel) == []


@pytest.mark.parametrize("harness", REFUSING, indirect=True)
async def test_an_outage_can_be_tried_again(harness: Harness):
    await harness.refuse_next(503)

    with pytest.raises(DeliveryFailed) as failure:
        await harness.platform.post(harness.channel, CARD)
    await harness.platform.post(harness.channel, CARD)

    assert not failure.value.permanent
    assert len(await harness.texts_in(harness.channel)) == 1


@pytest.mark.parametrize("harness", REFUSING, indirect=True)
async def test_of_a_message_to_which_no_answer_comes_it_is_said_that_it_may_have_arrived(
    harness: Harness,
):
    await harness.refuse_next(HANGS_UP)

    with pytest.raises(DeliveryFailed) as failure:
        await harness.platform.post(harness.channel, CARD)

    assert failure.value.maybe_sent
    assert not failure.value.permanent


async def test_a_message_can_be_found_by_its_key_or_not_asked_for(harness: Harness):
    began = datetime.now(UTC)
    direct = await harness.platform.direct_conversation(harness.user)
    posted = {
        place: await harness.platform.post(place, CARD, f"key in {place.id}")
        for place in (harness.channel, direct)
    }
    for place, message in posted.items():
        if not harness.can_be_asked:
            with pytest.raises(DeliveryFailed) as failure:
                await harness.platform.find(place, f"key in {place.id}", began)
            assert failure.value.permanent
            continue
        assert await harness.platform.find(place, f"key in {place.id}", began) == message
        assert await harness.platform.find(place, "another key", began) is None


@pytest.mark.parametrize("text", HOSTILE, ids=["pings", "links", "markdown", "html", "alphabets"])
async def test_what_a_person_typed_arrives_as_typed(harness: Harness, text: str):
    await harness.platform.post(harness.channel, Card("Gemeld", (Quote(text), Text(text))))

    (arrived,) = await harness.texts_in(harness.channel)
    assert arrived.count(text) == 2
