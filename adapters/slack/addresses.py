"""How the person who acted can be answered, read from what Slack sent of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from adapters.slack import limits
from adapters.slack.payloads import REPEAT_COMMAND
from adapters.slack.places import is_at_home
from adapters.slack.texts import cut, length
from adapters.slack.views import first_field
from bot.chat.cards import Button
from bot.chat.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    ReactionAdded,
    ReactionRemoved,
)


class Address(NamedTuple):
    """How the person who acted can be answered.

    `gesture` is what they did, which a button may repeat. `on_answer` says that they
    pressed a button on an earlier answer, which shows until they reload; `at_home` that they were
    in the Home tab, or in the modal `view_id` above it. `first_field` is where something about the
    whole form that they sent can be said; empty if it has no fields.
    """

    workspace: str
    user: str
    channel: str
    thread: str = ""
    trigger_id: str = ""
    response_url: str = ""
    on_answer: bool = False
    in_view: bool = False
    at_home: bool = False
    view_id: str = ""
    first_field: str = ""
    gesture: Event | None = None

    @property
    def again(self) -> Button | None:
        """The button that repeats the gesture, without a label; none for what no button carries."""
        match self.gesture:
            case ButtonPressed(action=action, value=value) if length(value) <= limits.BUTTON_VALUE:
                return Button(action, "", value, opens_form=True)
            case CommandGiven(text=text):
                return Button(REPEAT_COMMAND, "", cut(text, limits.BUTTON_VALUE), opens_form=True)
            case _:
                return None

    @property
    def begins(self) -> bool:
        """Whether that button carries only the beginning of what they wrote."""
        gesture = self.gesture
        return isinstance(gesture, CommandGiven) and length(gesture.text) > limits.BUTTON_VALUE


def address_of(event: Event, body: Mapping[str, Any]) -> Address:
    """Where the answer to `event` goes, which came with the payload `body`."""
    reacted = isinstance(event, ReactionAdded | ReactionRemoved)
    channel = (event.message.conversation if reacted else event.conversation).id
    view = body.get("view") or {}
    in_view = view.get("type") == "modal"
    ephemeral = bool((body.get("container") or {}).get("is_ephemeral"))
    pressed = "actions" in body
    return Address(
        workspace=event.user.workspace.id,
        user=event.user.id,
        channel=channel,
        thread=str((body.get("event") or {}).get("thread_ts") or ""),
        trigger_id=str(body.get("trigger_id") or ""),
        response_url=str(body.get("response_url") or ""),
        on_answer=pressed and ephemeral,
        in_view=in_view,
        at_home=is_at_home(body),
        view_id=str(view["id"]) if pressed and in_view else "",
        first_field=first_field(view) if isinstance(event, FormSubmitted) else "",
        gesture=event,
    )
