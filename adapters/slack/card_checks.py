"""`prikkel doctor slack --deep`: Slack looks at every card and form, and nobody sees any of them.

Its `blocks.validate` needs no scope. It wants pauses at a pace that it tells nobody beforehand.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform.findings import Finding, ok, problem, warning
from adapters.slack.alerts import PATTERN
from adapters.slack.failures import delivery_failures
from adapters.slack.homes import to_home
from adapters.slack.native import MOST, Native, most_drawn
from adapters.slack.platform import to_message
from adapters.slack.validation import validate
from adapters.slack.views import to_view
from bot import samples
from bot.chat.cards import Card
from bot.i18n import Translate
from bot.ports import DeliveryFailed

_INVALID = {"invalid_blocks", "invalid_message", "invalid_view"}
_LONGEST_PAUSE = 60.0
_PAUSES = 3

_AS_BEFORE = "nothing needs to be done: it is drawn another way there"
_REPORT = "tell the makers of Prikkel, with this line"

Ask = Callable[[AsyncWebClient], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Sample:
    """Something to show Slack; `plainly` is the same with nothing that Slack draws itself."""

    name: str
    ask: Ask
    plainly: Ask | None = None
    draws: Native = Native.NOTHING


async def card_findings(client: AsyncWebClient, words: Translate) -> AsyncIterator[Finding]:
    """What Slack has against the cards and forms of the product, in one language."""
    taken, drawn_otherwise = 0, set[Native]()
    for sample in _samples(words):
        try:
            refusal = await _asked(client, sample.ask)
            if refusal and sample.plainly and not await _asked(client, sample.plainly):
                if sample.draws not in drawn_otherwise:
                    what = _names(sample.draws)
                    said = f"Slack draws no {what} there, such as in “{sample.name}” ({refusal})"
                    yield warning(said, _AS_BEFORE)
                drawn_otherwise.add(sample.draws)
                refusal = ""
        except DeliveryFailed as failure:
            yield warning(
                f"Slack does not look at more cards ({failure.reason}), after {taken}",
                "try again in a few minutes",
            )
            return
        if refusal:
            yield problem(f"Slack refuses “{sample.name}” ({refusal})", _REPORT)
        taken += not refusal
    yield ok(f"Slack takes {taken} cards and forms, as blocks.validate says")


def _samples(words: Translate) -> Iterator[_Sample]:
    for card in samples.every_card(words):
        draws = most_drawn(card, MOST)
        plainly = partial(_as_message, card, Native.NOTHING) if draws else None
        yield _Sample(card.title, partial(_as_message, card, draws), plainly, draws)
    for form in samples.every_form(words):
        yield _Sample(form.title, partial(_as_view, to_view(form)))
    yield _Sample("Home", partial(_as_view, to_home(samples.own_page(words))))
    yield _Sample("a warning in a form", partial(_as_view, PATTERN), plainly=_nothing)


def _names(kind: Native) -> str:
    """What Slack draws, in words; what is no matter of messages is a warning."""
    return kind.name.lower().replace("_", " ") if kind else "warnings"


async def _as_message(card: Card, native: Native, client: AsyncWebClient) -> None:
    await validate(client, "message", to_message(card, native=native))


async def _as_view(view: Mapping[str, Any], client: AsyncWebClient) -> None:
    await validate(client, "view", view)


async def _nothing(client: AsyncWebClient) -> None:
    """Forms without it are looked at anyway."""


async def _asked(client: AsyncWebClient, ask: Ask) -> str:
    """What Slack has against something, after the pauses that it wants; empty for nothing.

    Raises:
        DeliveryFailed: it does not say.
    """
    for _ in range(_PAUSES):
        try:
            with delivery_failures():
                return await _verdict(client, ask)
        except DeliveryFailed as failure:
            if not failure.retry_after or failure.retry_after > _LONGEST_PAUSE:
                raise
            await asyncio.sleep(failure.retry_after)
    raise DeliveryFailed("ratelimited")


async def _verdict(client: AsyncWebClient, ask: Ask) -> str:
    try:
        await ask(client)
    except SlackApiError as error:
        if error.response.get("error") not in _INVALID:
            raise
        faults = [f"{one.get('pointer')}: {one.get('message')}" for one in error.response["errors"]]
        return "; ".join(faults[:3]) or str(error.response.get("error"))
    return ""
