"""What the page is told: the invented people, and what one of them sees, as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from adapters.charts import drawn
from adapters.playground.cast import Cast, CastMember
from adapters.playground.client import Outcome
from adapters.playground.platform import Message
from adapters.playground.words import typed_word
from bot.chat.cards import Card, Person, dump_card
from bot.chat.conversations import User
from bot.chat.forms import dump_form
from bot.chat.tables import Chart
from challenges.models import Role

Json = dict[str, Any]

_OF_ROLES = {
    Role.COORDINATOR: (
        "coordinate",
        "board",
        "opportunities",
        "actions",
        "roadmap",
        "goals",
        "dashboard",
    ),
    Role.LEADER: ("dashboard", "roadmap", "goals"),
}  # fmt: skip
_COMMON = ("today", "me", "leaderboard", "barrier", "lunch-talks", "pause", "help")


def casts_view(casts: Iterable[Cast], shared: Mapping[str, Any] | None = None) -> Json:
    """Who can be chosen on the page, and of which world it is, when strangers share it."""
    return {
        "shared": shared,
        "casts": [
            {
                "locale": cast.locale,
                "organisation": cast.organisation,
                "texts": cast.words.page,
                "people": [_person(person) for person in cast.playable],
            }
            for cast in casts
        ],
    }


def state_view(
    user: User,
    cast: Cast,
    now: datetime,
    timezone: str,
    channel: Sequence[Message],
    direct: Sequence[Message],
) -> Json:
    """What one person sees at this moment."""
    names = {person.user: person.name for person in cast.people}
    return {
        "now": now.astimezone(ZoneInfo(timezone)).isoformat(timespec="seconds"),
        "timezone": timezone,
        "channel": cast.channel,
        "messages": {
            "channel": [_message(message, user, names) for message in channel],
            "direct": [_message(message, user, names) for message in direct],
        },
    }


def outcome_view(outcome: Outcome) -> Json:
    """What a gesture led to."""
    view: Json = {}
    if outcome.form is not None:
        view["form"] = json.loads(dump_form(outcome.form))
    if outcome.errors:
        view["errors"] = dict(outcome.errors)
    if outcome.answer is not None:
        view["answer"] = outcome.answer.id
    if outcome.photo_of:
        view["photo"] = outcome.photo_of
    return view


def _person(person: CastMember) -> Json:
    return {
        "id": person.user.id,
        "name": person.name,
        "team": person.team,
        "role": person.role.value,
        "locale": person.locale,
        "about": person.about,
        "commands": _commands(person),
    }


def _commands(person: CastMember) -> list[str]:
    """What this person may want to type, in their own language, what matters most first."""
    first = _OF_ROLES.get(person.role, ())
    names = [*first, *([] if person.joins else ["join"]), *_COMMON]
    return [typed_word(name, person.locale) for name in names]


def _message(message: Message, user: User, names: Mapping[User, str]) -> Json:
    return {
        "id": message.id,
        "at": message.posted_at.isoformat(timespec="seconds"),
        "revision": message.revision,
        "private": bool(message.reader) and not message.conversation.direct,
        "under": message.under,
        "said": message.said,
        "reacted": user.id in message.reacted,
        "reactions": len(message.reacted),
        "card": _card(message.card, names),
    }


def _card(card: Card, names: Mapping[User, str]) -> Json:
    """A card, with where the marks of its charts stand, and what somebody in it is called."""
    shown = json.loads(dump_card(card))
    for element, told in zip(card.body, shown["body"], strict=True):
        if isinstance(element, Chart):
            told["marks"] = asdict(drawn(element))
        elif isinstance(element, Person):
            told["name"] = names.get(element.user, "")
    return shown
