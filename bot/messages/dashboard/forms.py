"""To set an action right, from the dashboard or its card: another date, an end with a reason."""

from bot.chat.cards import Button, Text, Tone
from bot.chat.forms import DateField, Form, TextField
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.programme.actions import value_of
from challenges.models import Action

LONGEST_REASON = 300


def move_form(action: Action, translate: Translate) -> Form:
    """Asks for another day by which an action is ready."""
    due = action.due.isoformat() if action.due else ""
    field = DateField("due", translate("action-due"), required=True, value=due)
    return Form(
        "move-action", translate("button-move-action"), translate("button-save"),
        translate("button-cancel"), (field,), value_of(action), (_about(action),),
        about=str(action.id),
    )  # fmt: skip


def stop_form(action: Action, translate: Translate) -> Form:
    """Asks why an action is stopped: what is tried and let go teaches who comes next."""
    field = TextField(
        "because", translate("action-stopped-because"), required=True, multiline=True,
        max_length=LONGEST_REASON, hint=translate("action-stopped-hint"),
    )  # fmt: skip
    return Form(
        "stop-action", translate("button-stop-action"), translate("button-save"),
        translate("button-cancel"), (field,), value_of(action), (_about(action),),
        about=str(action.id),
    )  # fmt: skip


def make_button(barrier_id: str, name: str, translate: Translate) -> Button:
    """Makes an action of a barrier with one press; what else is known of it can be said later."""
    button = Button("make-action", translate("button-make-action"), barrier_id)
    return named(button, name, translate)


def _about(action: Action) -> Text:
    return Text(action.title, Tone.STRONG)
