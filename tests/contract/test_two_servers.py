"""What every chat platform promises of forms where several servers answer for one installation."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest

from bot.chat.filled_in import with_answers
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately
from tests.contract.clients import Client
from tests.contract.gestures import (
    DOWN,
    FILLED_IN,
    FORM,
    NEXT,
    THANKS,
    TRY_AGAIN,
    WAYS,
    opened,
    submitted,
)
from tests.contract.harness import Harness

pytestmark = pytest.mark.parametrize("way", WAYS)

FORGOTTEN = "is known to the server alone that showed the form: let the form carry it"


@pytest.fixture
async def other(harness: Harness) -> AsyncGenerator[Client]:
    """The app of a server that has shown nobody anything."""
    async with harness.another() as other:
        assert other is not harness.client, "`another` of the harness is no other server"
        yield other


async def test_a_form_may_be_sent_to_another_server(harness: Harness, other: Client, way: str):
    form = await opened(harness, label=way)
    harness.bot.answer = ReplyPrivately(THANKS)

    screen = await other.submit(harness.user, form, FILLED_IN)

    assert len(harness.bot.events) == 2, f"what comes back {FORGOTTEN}"
    event = submitted(harness)
    assert (event.action, event.value) == (FORM.action, FORM.value), f"which form {FORGOTTEN}"
    answers = {name: event.answers.get(name) for name in FILLED_IN}
    assert answers == FILLED_IN, f"which field {FORGOTTEN}"
    assert event.user == harness.user
    assert "Bedankt voor je verhaal." in screen.text


async def test_what_another_server_refuses_may_be_sent_to_the_first(
    harness: Harness, other: Client, way: str
):
    form = await opened(harness, label=way)
    newer = replace(with_answers(FORM, FILLED_IN), value="9b2f/twee")
    harness.bot.answer = RejectForm(newer, {"words": "Vertel iets meer."})

    screen = await other.submit(harness.user, form, FILLED_IN)

    assert "Vertel iets meer." in screen.text
    assert screen.form is not None, f"a refused form {FORGOTTEN}"
    harness.bot.answer = ReplyPrivately(THANKS)
    last = await harness.client.submit(harness.user, screen.form, {"words": "Meer."})
    event = submitted(harness)
    assert (event.action, event.value) == (FORM.action, "9b2f/twee"), f"which form {FORGOTTEN}"
    assert {n: event.answers.get(n) for n in FILLED_IN} == {**FILLED_IN, "words": "Meer."}
    assert "Bedankt" in last.text


async def test_a_form_after_a_form_may_be_sent_to_the_first(
    harness: Harness, other: Client, way: str
):
    form = await opened(harness, label=way)
    harness.bot.answer = OpenForm(NEXT)

    screen = await other.submit(harness.user, form, FILLED_IN)

    assert screen.form is not None, f"a form after a form {FORGOTTEN}"
    harness.bot.answer = ReplyPrivately(THANKS)
    last = await harness.client.submit(harness.user, screen.form, {"kind": "inkoop"})
    event = submitted(harness)
    assert (event.action, event.value, event.answers) == ("name-kind", "7", {"kind": "inkoop"})
    assert "Bedankt" in last.text


async def test_what_another_server_cannot_store_is_still_to_be_read(
    harness: Harness, other: Client, way: str
):
    form = await opened(harness, label=way)
    harness.bot.failure = DOWN[0]

    screen = await other.submit(harness.user, form, FILLED_IN)

    assert TRY_AGAIN.search(screen.text)
    kept = screen.form.values["words"] if screen.form else screen.text
    assert FILLED_IN["words"] in kept, "what was typed is gone"
