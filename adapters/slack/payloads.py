"""What Slack sends, as events: pure functions of the verified payload."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

import orjson

from adapters.incoming import insist_on_ids, moment_in
from adapters.slack.items import action_of
from adapters.slack.places import (
    Payload,
    conversation_of_press,
    direct_with,
    located,
    not_of_others,
    workspace_id,
)
from adapters.slack.views import answers_in, origin_of
from adapters.slack.words import reported, typed
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    ChannelJoined,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    ReactionAdded,
    ReactionRemoved,
    ReportStarted,
)

# A button that gives its value as a command again: this press brings the trigger that a typed
# message lacks, and without a trigger Slack opens no form.
REPEAT_COMMAND = "repeat-command"

T = TypeVar("T")

_OUR_DEPARTURE = ("channel_left", "group_left")
# What people say with a file, with /me, or in a thread and to the channel as well.
_STILL_WORDS = ("file_share", "me_message", "thread_broadcast")


class MalformedPayload(Exception):
    """A payload that is signed and yet not as Slack documents it."""


def read(translate: Callable[..., T], *arguments: object) -> T:
    """Translate a payload.

    Raises:
        MalformedPayload: something is missing from it, or has another shape.
    """
    try:
        found = translate(*arguments)
        if isinstance(found, Event):
            insist_on_ids(found)
        return found
    except (AttributeError, LookupError, OverflowError, TypeError, ValueError) as error:
        # The error's own text may quote what somebody typed.
        raise MalformedPayload(f"{translate.__name__}: {type(error).__name__}") from None


def to_button_pressed(body: Payload) -> ButtonPressed | CommandGiven:
    """Read a `block_actions` payload."""
    action = body["actions"][0]
    user = _user(body)
    name = action_of(action["action_id"])
    moment = action.get("action_ts") or body.get("trigger_id")
    value = str(action.get("value") or "")
    key = f"press/{moment}/{user.id}/{action['action_id']}/{value}"
    if name == REPEAT_COMMAND:
        return CommandGiven(key, user, _conversation(body, user), value)
    message = str((body.get("container") or {}).get("message_ts") or "")
    return ButtonPressed(key, user, _conversation(body, user), name, value, message=message)


def to_form_submitted(body: Payload) -> FormSubmitted:
    """Read a `view_submission` payload.

    Its id holds a digest of the answers: the same view sent again with a correction is another
    gesture, and sent again unchanged it is the same.
    """
    view, user = body["view"], _user(body)
    answers = answers_in(view)
    digest = hashlib.sha256(orjson.dumps(answers, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]
    origin = origin_of(view)
    what = f"{user.id}/{origin.action}/{origin.value}/{digest}"
    return FormSubmitted(
        id=f"form/{view['id']}/{view.get('hash', '')}/{what}",
        user=user,
        conversation=_conversation(body, user),
        action=origin.action,
        value=origin.value,
        answers=answers,
    )


def to_report_started(body: Payload) -> ReportStarted:
    """Read a shortcut: from Slack's menu, or from that of a message."""
    user = _user(body)
    channel = not_of_others(str((body.get("channel") or {}).get("id") or ""))
    text = reported(str((body.get("message") or {}).get("text") or ""))
    where = located(user.workspace, channel or user.id, user.id)
    return ReportStarted(f"shortcut/{body['trigger_id']}/{user.id}", user, where, text)


def to_command_given(body: Payload) -> CommandGiven:
    """Read a slash command."""
    workspace = Workspace("slack", workspace_id(body))
    user = User(workspace, body["user_id"])
    channel = str(body.get("channel_id") or "")
    text = typed(str(body.get("text") or ""))
    return CommandGiven(
        id=f"command/{body.get('trigger_id', '')}/{user.id}/{text}",
        user=user,
        conversation=located(workspace, not_of_others(channel) or user.id, user.id),
        text=text,
    )


def to_event(body: Payload, bot_user: str) -> Event | None:
    """Read an event; None when it is not for us.

    `bot_user` is our own user id, empty when it is not known.
    """
    event = body["event"]
    match event["type"]:
        case "reaction_added" | "reaction_removed":
            return _reaction(body)
        case "member_joined_channel" if event["user"] != bot_user:
            return _arrival(body)
        case kind if _is_ours(kind, event, bot_user):
            return _membership(body)
        case "app_home_opened" if event.get("tab") == "home":
            user = User(Workspace("slack", workspace_id(body)), event["user"])
            return HomeOpened(_event_id(body), user, direct_with(user))
        case "user_change" if event["user"].get("deleted"):
            user = User(Workspace("slack", workspace_id(body)), event["user"]["id"])
            return BotRemoved(_event_id(body), user, direct_with(user))
        case "message" if _is_direct_message(event):
            return _written(body)
        case "app_mention" if not event.get("bot_id") and not event.get("edited"):
            return _written(body)
        case _:
            return None


def _reaction(body: Payload) -> ReactionAdded | ReactionRemoved | None:
    event = body["event"]
    item = event["item"]
    if item.get("type") != "message" or not event.get("user"):
        return None
    workspace = Workspace("slack", workspace_id(body))
    user = User(workspace, event["user"])
    message = MessageRef(located(workspace, item["channel"], user.id), item["ts"])
    emoji = event["reaction"].split("::")[0]  # bike::skin-tone-3
    made = ReactionAdded if event["type"] == "reaction_added" else ReactionRemoved
    told = event.get("event_ts")
    moment = moment_in(told) if told else 0.0
    return made(_event_id(body), user, message, emoji, moment=moment)


def _is_ours(kind: str, event: Payload, bot_user: str) -> bool:
    """Whether we came or went ourselves."""
    memberships = ("member_joined_channel", "member_left_channel")
    return kind in _OUR_DEPARTURE or (kind in memberships and event["user"] == bot_user)


def _arrival(body: Payload) -> ChannelJoined:
    event = body["event"]
    if not isinstance(event["user"], str):
        raise TypeError("who arrived has no id")
    user = User(Workspace("slack", workspace_id(body)), event["user"])
    return ChannelJoined(_event_id(body), user, located(user.workspace, event["channel"], user.id))


def _membership(body: Payload) -> BotAdded | BotRemoved:
    """Who invited us is the person it is about, where Slack says so."""
    event = body["event"]
    workspace = Workspace("slack", workspace_id(body))
    user = User(workspace, event.get("inviter") or event.get("actor_id") or event.get("user") or "")
    made = BotAdded if event["type"] == "member_joined_channel" else BotRemoved
    return made(_event_id(body), user, located(workspace, event["channel"], user.id))


def _written(body: Payload) -> CommandGiven:
    """What somebody wrote; known by the message, which Slack may tell of under another id."""
    event = body["event"]
    workspace = Workspace("slack", workspace_id(body))
    user = User(workspace, event["user"])
    conversation = located(workspace, event["channel"], user.id)
    key = f"message/{event['channel']}/{event['ts']}" if event.get("ts") else _event_id(body)
    return CommandGiven(key, user, conversation, typed(event["text"]))


def _is_direct_message(event: Payload) -> bool:
    """Whether a person wrote to us; edits, joins and the messages of bots are something else."""
    return (
        event.get("channel_type") == "im"
        and event.get("subtype") in (None, *_STILL_WORDS)
        and not event.get("bot_id")
        and bool(event.get("user"))
        and isinstance(event.get("text"), str)
    )


def _event_id(body: Payload) -> str:
    return f"event/{body['event_id']}"


def _user(body: Payload) -> User:
    return User(Workspace("slack", workspace_id(body)), body["user"]["id"])


def _conversation(body: Payload, user: User) -> Conversation:
    """Where it happened; the person's direct conversation when that is not known."""
    channel = conversation_of_press(body)
    if (body.get("container") or {}).get("is_ephemeral"):
        channel = not_of_others(channel)
    return located(user.workspace, channel or user.id, user.id)
