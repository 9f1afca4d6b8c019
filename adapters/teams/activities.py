"""Verified activities of Teams as events: pure functions, the only ones that know their shape."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from adapters.incoming import is_id, storable
from adapters.teams.dialogs import FIELD_PREFIX
from adapters.teams.pictures import photo_in
from adapters.teams.words import typed
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import BotAdded, BotRemoved, ButtonPressed, CommandGiven, FormSubmitted

Activity = Mapping[str, Any]
Gesture = ButtonPressed | FormSubmitted | CommandGiven | BotAdded | BotRemoved

PLATFORM = "teams"
EXECUTE = "adaptiveCard/action"
FETCH = "task/fetch"
SUBMIT = "task/submit"

_OURS = frozenset({"action", "value", "form", "msteams", "type"})


class MalformedActivity(ValueError):
    """An activity lacks what its kind must have."""


def to_gesture(activity: Activity, tenant: str) -> Gesture | None:
    """What a person did; None when it is nothing that we answer to.

    Raises:
        MalformedActivity: the activity lacks what its kind must have.
    """
    match activity["type"]:
        case "message":
            return _message(activity, tenant)
        case "invoke":
            return _invoke(activity, tenant)
        case "conversationUpdate" | "installationUpdate":
            return _membership(activity, tenant)
        case _:
            return None


def tenant_of(activity: Activity) -> str:
    """The tenant that an activity comes from; empty when it does not say.

    Not from the vendor's model: that reads `tenantID`, which Teams does not send.
    """
    tenant = _mapping(_mapping(activity, "channelData"), "tenant")
    return _string(tenant, "id") or _string(_mapping(activity, "conversation"), "tenantId")


def user_of(activity: Activity, tenant: str) -> User:
    """Who did it, by the directory's id where there is one. Raises: MalformedActivity."""
    sender = _mapping(activity, "from")
    identifier = _string(sender, "aadObjectId") or _string(sender, "id")
    if not identifier:
        raise MalformedActivity("the activity has no sender")
    return User(Workspace(PLATFORM, tenant), identifier)


def conversation_of(activity: Activity, tenant: str) -> Conversation:
    """Where it happened: the channel, not the thread in it. Raises: MalformedActivity."""
    conversation = _mapping(activity, "conversation")
    identifier = _string(conversation, "id")
    if not identifier:
        raise MalformedActivity("the activity has no conversation")
    kind = _string(conversation, "conversationType") or "personal"
    address = {"serviceUrl": activity["serviceUrl"], "type": kind}
    if bot_of(activity):
        address["bot"] = bot_of(activity)
    if kind == "personal":
        address["user"] = channel_id_of(activity)
    return Conversation(
        Workspace(PLATFORM, tenant),
        identifier.partition(";messageid=")[0],
        direct=kind == "personal",
        address=json.dumps(address, sort_keys=True),
    )


def bot_of(activity: Activity) -> str:
    """The bot's own id, as Teams knows it here."""
    return _id(_mapping(activity, "recipient"))


def channel_id_of(activity: Activity) -> str:
    """The sender's id as Teams knows it to this bot; needed to open a chat."""
    return _id(_mapping(activity, "from"))


def thread_of(activity: Activity) -> str:
    """The conversation's id with the thread in it, if it is in one."""
    return _string(_mapping(activity, "conversation"), "id")


def team_of(activity: Activity) -> str:
    """The team to which the channel belongs; empty in a chat."""
    return _id(_mapping(_mapping(activity, "channelData"), "team"))


def card_of(activity: Activity) -> str:
    """The message that holds the card on which something was done; empty when there is none."""
    return _id(activity, "replyToId")


def locale_of(activity: Activity) -> str:
    """The language of the person's client, if it says so."""
    return _string(activity, "locale") or _of_client(activity, "locale")


def timezone_of(activity: Activity) -> str:
    """The name of the time zone of the person's client, if it says so."""
    return _of_client(activity, "timezone") or _string(activity, "localTimezone")


def event_id(activity: Activity) -> str:
    """The same for a redelivery, and different for everything else."""
    identifier = _string(activity, "id")
    if not identifier:
        content = json.dumps(activity, sort_keys=True, default=str)
        identifier = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
    kind = _string(activity, "name") or activity["type"]
    return f"{thread_of(activity)}/{identifier}/{kind}"


def _message(activity: Activity, tenant: str) -> Gesture | None:
    value = activity.get("value")
    if isinstance(value, Mapping) and value:
        return _pressed(activity, tenant, value)
    if _is_bot(_mapping(activity, "from")):
        return None
    return CommandGiven(
        event_id(activity),
        user_of(activity, tenant),
        where := conversation_of(activity, tenant),
        storable(typed(_string(activity, "text"), _our_names(activity))),
        locale_of(activity),
        timezone_of(activity),
        photo=storable(photo_in(activity)) if where.direct else "",
    )


def _is_bot(sender: Mapping[str, Any]) -> bool:
    """Whether a program wrote it: two that answer each other would never end."""
    return sender.get("role") == "bot" or _string(sender, "id").startswith("28:")


def _invoke(activity: Activity, tenant: str) -> Gesture | None:
    name = activity.get("name")
    if name not in (EXECUTE, FETCH, SUBMIT):
        return None
    value = _mapping(activity, "value")
    if name != EXECUTE:
        return _pressed(activity, tenant, _mapping(value, "data"))
    action = _mapping(value, "action")
    return _pressed(activity, tenant, {"action": action.get("verb"), **_mapping(action, "data")})


def _pressed(activity: Activity, tenant: str, data: Mapping[str, Any]) -> Gesture:
    action, value = data.get("action"), data.get("value") or ""
    if not isinstance(action, str) or not action or not isinstance(value, str):
        raise MalformedActivity("the activity does not say which button was pressed")
    identifier = event_id(activity)
    user, conversation = user_of(activity, tenant), conversation_of(activity, tenant)
    locale, timezone, on = locale_of(activity), timezone_of(activity), card_of(activity)
    if data.get("form") is not True:
        return ButtonPressed(identifier, user, conversation, action, value, locale, timezone, on)
    answers = dict(_answers(data))
    return FormSubmitted(identifier, user, conversation, action, value, answers, locale, timezone)


def _answers(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in data:
        if key not in _OURS and (answer := storable(_string(data, key))).strip():
            yield key.removeprefix(FIELD_PREFIX), answer


def _membership(activity: Activity, tenant: str) -> Gesture | None:
    added, removed = _bot_comes(activity), _bot_goes(activity)
    if not added and not removed:
        return None
    kind = BotAdded if added else BotRemoved
    return kind(
        event_id(activity),
        user_of(activity, tenant),
        conversation_of(activity, tenant),
        locale_of(activity),
        timezone_of(activity),
    )


def _bot_comes(activity: Activity) -> bool:
    return activity.get("action") == "add" or _concerns_bot(activity, "membersAdded")


def _bot_goes(activity: Activity) -> bool:
    return activity.get("action") == "remove" or _concerns_bot(activity, "membersRemoved")


def _concerns_bot(activity: Activity, key: str) -> bool:
    bot, members = bot_of(activity), activity.get(key)
    if not bot or not isinstance(members, list):
        return False
    return any(isinstance(member, Mapping) and member.get("id") == bot for member in members)


def _our_names(activity: Activity) -> Iterator[str]:
    """What we are called in this message, by whom mentioned us; any of it may be missing."""
    bot = _mapping(activity, "recipient")
    yield _string(bot, "name")
    for entity in _entities(activity):
        mentioned = _mapping(entity, "mentioned")
        if entity.get("type") == "mention" and _string(mentioned, "id") == _string(bot, "id") != "":
            yield from (_string(entity, "text"), _string(mentioned, "name"))


def _of_client(activity: Activity, key: str) -> str:
    entities = (entity for entity in _entities(activity) if entity.get("type") == "clientInfo")
    return next(filter(None, (_string(entity, key) for entity in entities)), "")


def _entities(activity: Activity) -> Iterator[Mapping[str, Any]]:
    entities = activity.get("entities")
    if isinstance(entities, list):
        yield from (entity for entity in entities if isinstance(entity, Mapping))


def _mapping(container: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = container.get(key)
    return value if isinstance(value, Mapping) else {}


def _string(container: Mapping[str, Any], key: str) -> str:
    value = container.get(key)
    return value if isinstance(value, str) else ""


def _id(container: Mapping[str, Any], key: str = "id") -> str:
    """An id that is not needed: empty where there is none, or something else."""
    value = _string(container, key)
    return value if is_id(value) else ""
