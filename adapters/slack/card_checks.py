"""`prikkel doctor slack --deep`: Slack looks at every card and form, and nobody sees any of them.

Its `blocks.validate` needs no scope. It wants pauses at a pace that it tells nobody beforehand, so
that of its fourth tier is kept, and longer ones as it asks for them.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform.deep import Deep
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.slack.alerts import PATTERN
from adapters.slack.failures import delivery_failures
from adapters.slack.homes import to_home
from adapters.slack.native import MOST, Native, most_drawn
from adapters.slack.platform import to_message
from adapters.slack.validation import validate
from adapters.slack.views import to_view
from bot import samples
from bot.i18n import translator
from bot.ports import DeliveryFailed

_INVALID = {"invalid_blocks", "invalid_message", "invalid_view"}
_LONGEST_PAUSE = 60.0
_PAUSES = 3
_TOLD_EVERY = 100

_AS_BEFORE = "nothing needs to be done: it is drawn another way there"
_REPORT = "tell the makers of Prikkel, with this line"


@dataclass(frozen=True, slots=True)
class _Sample:
    """Something to show Slack; `plainly` is the same with nothing that Slack draws itself."""

    name: str
    locale: str
    what: str
    content: Mapping[str, Any]
    plainly: Mapping[str, Any] | None = None
    draws: Native = Native.NOTHING

    def __str__(self) -> str:
        return f"“{self.name}” in {self.locale}"


async def card_findings(client: AsyncWebClient, deep: Deep) -> AsyncIterator[Finding]:
    """What Slack has against the cards and forms of the product, in every language."""
    examiner = _Examiner(client, deep)
    for locale in deep.locales:
        shown = list(_samples(locale))
        deep.tell(
            f"Slack is shown {len(shown)} cards and forms in {locale}, at most {deep.a_minute:g} a "
            f"minute: {deep.minutes(len(shown))} minutes"
        )
        for number, sample in enumerate(shown, 1):
            try:
                found = await examiner.look(sample)
            except DeliveryFailed as failure:
                yield warning(
                    f"Slack does not look at more cards ({failure.reason}), after {examiner.taken} "
                    f"and before {sample}",
                    "try again in a few minutes",
                )
                return
            if found is not None:
                yield found
            if number % _TOLD_EVERY == 0:
                deep.tell(f"{locale}: {number} of {len(shown)}")
    taken, languages = examiner.taken, ", ".join(deep.locales)
    yield ok(f"Slack takes {taken} cards and forms in {languages}, as blocks.validate says")


class _Examiner:
    """Shows Slack one after the other, at a pace, and nothing twice."""

    def __init__(self, client: AsyncWebClient, deep: Deep) -> None:
        self._client = client
        self._pace = deep.pace
        self._known: dict[bytes, str] = {}
        self._drawn_otherwise: set[Native] = set()
        self.taken = 0

    async def look(self, sample: _Sample) -> Finding | None:
        """What Slack has against a sample; None for nothing, and for what was told before.

        Raises:
            DeliveryFailed: it does not say.
        """
        refusal = await self._asked(sample.what, sample.content)
        if refusal and sample.plainly is not None and not await self._plainly(sample):
            self.taken += 1
            if sample.draws in self._drawn_otherwise:
                return None
            self._drawn_otherwise.add(sample.draws)
            what = _names(sample.draws)
            said = f"Slack draws no {what} there, such as in {sample} ({refusal})"
            return warning(said, _AS_BEFORE)
        if refusal:
            return problem(f"Slack refuses {sample} ({refusal})", _REPORT)
        self.taken += 1
        return None

    async def _plainly(self, sample: _Sample) -> str:
        return await self._asked(sample.what, sample.plainly) if sample.plainly else ""

    async def _asked(self, what: str, content: Mapping[str, Any]) -> str:
        written = what.encode() + orjson.dumps(content)
        if written not in self._known:
            self._known[written] = await self._after_pauses(what, content)
        return self._known[written]

    async def _after_pauses(self, what: str, content: Mapping[str, Any]) -> str:
        """Empty for nothing.

        Raises:
            DeliveryFailed: it does not say, or wants too long a pause.
        """
        for _ in range(_PAUSES):
            await asyncio.sleep(self._pace.wait(asyncio.get_running_loop().time()))
            try:
                with delivery_failures():
                    return await _verdict(self._client, what, content)
            except DeliveryFailed as failure:
                if not failure.retry_after or failure.retry_after > _LONGEST_PAUSE:
                    raise
                await asyncio.sleep(failure.retry_after)
        raise DeliveryFailed("ratelimited")


def _samples(locale: str) -> Iterator[_Sample]:
    words = translator(locale)
    for card in samples.every_card(words):
        draws = most_drawn(card, MOST)
        plainly = to_message(card) if draws else None
        drawn = to_message(card, native=draws)
        yield _Sample(card.title, locale, "message", drawn, plainly, draws)
    for form in samples.every_form(words):
        yield _view(form.title, locale, to_view(form))
    yield _view("Home", locale, to_home(samples.own_page(words)))
    # Forms without the warning are looked at anyway.
    yield _Sample("a warning in a form", locale, "view", PATTERN, plainly={})


def _view(name: str, locale: str, view: Mapping[str, Any]) -> _Sample:
    return _Sample(name, locale, "view", view)


def _names(kind: Native) -> str:
    """What Slack draws, in words; what is no matter of messages is a warning."""
    return kind.name.lower().replace("_", " ") if kind else "warnings"


async def _verdict(client: AsyncWebClient, what: str, content: Mapping[str, Any]) -> str:
    try:
        await validate(client, what, content)
    except SlackApiError as error:
        if error.response.get("error") not in _INVALID:
            raise
        faults = [_fault(one, content) for one in error.response["errors"]]
        return "; ".join(faults[:3]) or str(error.response.get("error"))
    return ""


def _fault(one: Mapping[str, Any], content: Mapping[str, Any]) -> str:
    """What is wrong and where: by Slack's own words, with the kind of block beside them."""
    pointer = str(one.get("pointer"))
    kind = _kind_at(pointer, content)
    return f"{pointer}{f' ({kind})' if kind else ''}: {one.get('message')}"


def _kind_at(pointer: str, content: Mapping[str, Any]) -> str:
    """The type of the innermost part of `content` that a JSON pointer passes."""
    kind, here = "", content
    for step in pointer.split("/"):
        found: Any = None
        if isinstance(here, Mapping):
            found = here.get(step)
        elif isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            found = here[int(step)]
        if found is None:
            continue
        here = found
        if isinstance(here, Mapping) and "type" in here:
            kind = str(here["type"])
    return kind
