"""People who are mentioned in a card: looked up when it is sent, and kept nowhere."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.teams import limits
from adapters.teams.people import ConversationMember
from adapters.teams.texts import Node
from bot.chat.cards import Card, Person
from bot.chat.conversations import Conversation
from bot.chat.responses import ReplaceCard, ReplyPrivately, Response
from bot.ports import DeliveryFailed

logger = logging.getLogger(__name__)

Ask = Callable[[Conversation, str], Awaitable[ConversationMember]]
"""Somebody in a conversation; fails where they are not in it."""

_PATIENCE = 3.0
"""Seconds that who pressed waits for names; Teams itself waits ten or so for the whole answer."""

_LONGEST_NAME = 100
_MARKUP = str.maketrans("", "", "\\*_`[]<>~#{}&\n")


async def named(card: Card, ask: Ask) -> Card:
    """The card with the names of those who are mentioned in it."""
    if not any(isinstance(element, Person) for element in card.body):
        return card
    body = [
        replace(element, name=await _name_of(element, ask))
        if isinstance(element, Person)
        else element
        for element in card.body
    ]
    return replace(card, body=tuple(body))


async def named_in(
    response: Response | None, ask: Ask, *, patience: float = _PATIENCE
) -> Response | None:
    """The answer with the names of those who are mentioned in its card.

    It is given now or not at all: labels stand for names that Microsoft does not tell in `patience`
    seconds.
    """
    if not isinstance(response, ReplyPrivately | ReplaceCard):
        return response
    try:
        async with asyncio.timeout(patience):
            return replace(response, card=await named(response.card, ask))
    except (DeliveryFailed, TimeoutError) as failure:
        reason = str(failure) or "it takes too long"
        logger.warning("Answered without the names of who is mentioned: %s", reason)
        return response


async def _name_of(person: Person, ask: Ask) -> str:
    """Their name; empty where Microsoft tells none for good, so that the label stands for it."""
    for place in person.seen_in:
        try:
            found = (await ask(place, person.user.id)).name
        except DeliveryFailed as failure:
            if not failure.permanent:
                raise
            continue
        if found:
            return found
    return ""


def told_apart(card: Card) -> Card:
    """The card in which no two people are called the same: whom a mention reaches goes by that."""
    taken: dict[str, str] = {}
    body = [
        replace(one, name=_free(one, taken)) if isinstance(one, Person) else one
        for one in card.body
    ]
    return replace(card, body=tuple(body))


def _free(person: Person, taken: dict[str, str]) -> str:
    """What nobody else in the card is called."""
    name, number = _plain(person), 1
    called = name
    while taken.setdefault(called.casefold(), person.user.id) != person.user.id:
        number += 1
        called = f"{limits.cut(name, _LONGEST_NAME - len(f' ({number})'))} ({number})"
    return called


def mention(person: Person) -> Node:
    """A line that mentions somebody; `entities` says whom."""
    return {"type": "TextBlock", "text": _marked(person), "wrap": True, "weight": "Bolder"}


def entities(card: Card) -> Node:
    """What Teams needs beside the lines that mention people; nothing where none does."""
    people = [element for element in card.body if isinstance(element, Person)]
    if not people:
        return {}
    told = [
        {
            "type": "mention",
            "text": _marked(person),
            "mentioned": {"id": person.user.id, "name": _plain(person)},
        }
        for person in people
    ]
    return {"msteams": {"entities": told}}


def _marked(person: Person) -> str:
    return f"<at>{_plain(person)}</at>"


def _plain(person: Person) -> str:
    """What they are called, without what a `TextBlock` would take for Markdown."""
    return limits.cut(person.called.translate(_MARKUP).strip() or person.label, _LONGEST_NAME)
