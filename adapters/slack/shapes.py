"""The shape of what Slack sends: looked at before anything is read from it."""

from collections.abc import Iterable
from typing import TypeGuard

from adapters.incoming import is_id
from adapters.slack.places import Payload
from adapters.slack.views import origin_of

# The parts that are objects, where they are there, and what such a part always has.
_OBJECTS: dict[str, tuple[str, ...]] = {
    "user": ("id",),
    "view": ("id", "type"),
    **dict.fromkeys(("container", "event", "channel", "team", "enterprise", "message"), ()),
}
# Everywhere ids, where they are there: they are looked up as they are.
_IDS = frozenset(
    {
        "id",
        "team_id",
        "enterprise_id",
        "user_id",
        "channel_id",
        "trigger_id",
        "event_id",
        "app_installed_team_id",
    }
)
_OF_EVENTS = ("channel", "ts", "thread_ts", "inviter", "actor_id")
"""The ids of an event; what else is read of one are texts."""


def is_well_formed(body: Payload) -> bool:
    """Whether a payload has the shape that Bolt and we rely on before anything is read from it."""
    if not all(_is_known(body[name], always) for name, always in _OBJECTS.items() if name in body):
        return False
    if not all(_has_ids(part) for part in (body, *_authorizations(body))):
        return False
    if not isinstance(body.get("response_url"), str | None):
        return False
    match body.get("type"):
        case "block_actions":
            return _are_actions(body.get("actions")) and _has_origin(body.get("view"))
        case "view_submission":
            return is_id((body.get("view") or {}).get("callback_id"))
        case "event_callback":
            return _is_event(body.get("event"))
        case "shortcut" | "message_action":
            return is_id(body.get("callback_id"))
        case _:
            return True


def _is_known(part: object, always: Iterable[str]) -> bool:
    """Whether a part of a payload, if it is there, is an object that says what it is."""
    if part is None or part == {}:
        return True
    return _has_ids(part) and all(isinstance(part.get(key), str) for key in always)


def _has_ids(part: object) -> TypeGuard[Payload]:
    return isinstance(part, dict) and all(_may_be_id(part[key]) for key in _IDS.intersection(part))


def _may_be_id(found: object) -> bool:
    """Whether something is an id, or not there: Slack leaves it out, or empty."""
    return found is None or found == "" or is_id(found)


def _authorizations(body: Payload) -> list[object]:
    told = body.get("authorizations") or []
    return told if isinstance(told, list) else [told]


def _has_origin(view: Payload | None) -> bool:
    try:
        return not view or bool(origin_of(view))
    except ValueError:
        return False


def _are_actions(actions: object) -> bool:
    return (
        isinstance(actions, list)
        and bool(actions)
        and all(isinstance(action, dict) for action in actions)
        and all(isinstance(action.get("action_id"), str) for action in actions)
    )


def _is_event(event: object) -> bool:
    """Whether an event says of which kind it is, and who and where are texts, if they are there."""
    if not isinstance(event, dict) or not isinstance(event.get("type"), str):
        return False
    who = event.get("user")
    if isinstance(who, dict):  # somebody's whole profile
        who = who.get("id", who)
    told = (who, *(event.get(name) for name in _OF_EVENTS))
    texts = (event.get(name) for name in ("text", "reaction", "tab"))
    return all(map(_may_be_id, told)) and all(isinstance(text, str | None) for text in texts)
