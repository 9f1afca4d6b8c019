"""The tasks of an action, and what it waits for: as they are shown, and the forms for more."""

from collections.abc import Sequence

from bot.chat.cards import Actions, Button, Divider, Element, Item, Look, Text, Tone
from bot.chat.forms import ChoiceField, Form, Option, TextField
from bot.i18n import Translate
from bot.messages.buttons import named
from challenges.models import Action, ActionTask
from challenges.tasks import LONGEST_TASK

MOST_SHOWN = 4
MOST_WAITED_FOR = 3
"""So many of them are shown in chat, where a card has little room; the board shows all."""
TICKED, OPEN = "done", "open"
"""What the button of a task says that it is from now on."""


def tasks_of(action: Action, tasks: Sequence[ActionTask], translate: Translate) -> list[Element]:
    """The tasks of an action, what is still to do first, each with its tick; and one more."""
    elements: list[Element] = [Divider(), Text(translate("tasks-title"), Tone.STRONG)]
    in_order = sorted(tasks, key=lambda task: task.done)
    for task in in_order[:MOST_SHOWN]:
        status = translate("task-is-done" if task.done else "task-is-open")
        elements.append(Item(task.words, status=status, button=_tick(task, translate)))
    if len(tasks) > MOST_SHOWN:
        more = translate("summary-more", more=len(tasks) - MOST_SHOWN)
        elements.append(Text(more, Tone.SUBTLE))
    if not tasks:
        elements.append(Text(translate("tasks-none"), Tone.SUBTLE))
    add = Button("add-task", translate("button-add-task"), str(action.id), opens_form=True)
    return [*elements, Actions((add,))]


def task_line(task: ActionTask, translate: Translate) -> str:
    """A task, and in words whether it is done."""
    return translate("task-done" if task.done else "task-open", task=task.words)


def task_buttons(task: ActionTask, translate: Translate) -> tuple[Button, ...]:
    """To tick a task, or take the tick back, and to take it off the list."""
    drop = Button("drop-task", translate("button-drop-task"), str(task.id), Look.DANGER)
    return _tick(task, translate), named(drop, task.words, translate)


def _tick(task: ActionTask, translate: Translate) -> Button:
    key, after = ("button-untick", OPEN) if task.done else ("button-tick", TICKED)
    return named(Button("tick-task", translate(key), f"{task.id}/{after}"), task.words, translate)


def task_form(action: Action, translate: Translate) -> Form:
    """Asks for one more task."""
    field = TextField("words", translate("field-task"), required=True, max_length=LONGEST_TASK)
    return Form(
        "add-task", translate("button-add-task"), translate("button-save"),
        translate("button-cancel"), (field,), str(action.id),
        (Text(action.title, Tone.STRONG),), about=str(action.id),
    )  # fmt: skip


def waiting(action: Action, waits_for: Sequence[Action], translate: Translate) -> list[Element]:
    """What an action waits for, each with the way to wait for it no more."""
    return [
        Item(
            other.title,
            status=translate("waits-title"),
            button=wait_no_more(action, other, translate),
        )
        for other in waits_for[:MOST_WAITED_FOR]
    ]


def wait_no_more(action: Action, other: Action, translate: Translate) -> Button:
    """Takes a dependency back."""
    button = Button("wait-no-more", translate("button-wait-no-more"), f"{action.id}/{other.id}")
    return named(button, other.title, translate)


def wait_form(action: Action, others: Sequence[Action], translate: Translate) -> Form:
    """Asks for which action an action waits."""
    options = tuple(Option(str(other.id), other.title) for other in others)
    field = ChoiceField(
        "other", translate("field-waits-for"), options, required=True,
        search=translate("field-search", count=len(options)),
    )  # fmt: skip
    return Form(
        "wait-for", translate("button-wait-for"), translate("button-save"),
        translate("button-cancel"), (field,), str(action.id),
        (Text(action.title, Tone.STRONG),), about=str(action.id),
    )  # fmt: skip
