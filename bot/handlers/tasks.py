"""The tasks of an action, and what it waits for."""

from bot import programme
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.handlers.actions import action_in
from bot.handlers.pulse import followed, shown
from bot.messages import notices
from bot.messages.programme import tasks as messages
from bot.router import Router
from bot.turn import Turn
from challenges import tasks
from challenges.models import Action, ActionTask
from challenges.queries import pulses
from challenges.tasks import UnknownTask

routes = Router()


@routes.button("open-my-action")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show somebody one of the actions that they look after."""
    action, _ = followed(event.value, turn)
    return shown(action, turn)


@routes.button("add-task")
def on_add(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for one more task."""
    action, _ = followed(event.value, turn)
    return OpenForm(messages.task_form(action, turn.translate))


@routes.form("add-task")
def on_added(event: FormSubmitted, turn: Turn) -> Response:
    """Put it at the end of the list."""
    action, _ = followed(event.value, turn)
    turn.fills_in(messages.task_form(action, turn.translate), event)
    words = " ".join(event.answers.get("words", "").split())
    tasks.add(turn.session, action, words[: tasks.LONGEST_TASK])
    return shown(action, turn)


@routes.button("tick-task")
def on_tick(event: ButtonPressed, turn: Turn) -> Response:
    """Say that a task is done, or is not after all."""
    task, action = _task(event.value, turn)
    done = event.value.partition("/")[2] == messages.TICKED
    tasks.tick(turn.session, task, done=done)
    return shown(action, turn)


@routes.button("drop-task")
def on_drop(event: ButtonPressed, turn: Turn) -> Response:
    """Take a task off the list."""
    task, action = _task(event.value, turn)
    tasks.drop(turn.session, task)
    return shown(action, turn)


@routes.button("wait-for")
def on_wait(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for which other action an action waits."""
    turn.coordinator()
    action = action_in(event.value, turn)
    others = programme.may_wait_for(turn.session, action)
    if not others:
        return ReplyPrivately(notices.notice(turn.translate, "action-nothing-to-wait-for"))
    return OpenForm(messages.wait_form(action, others, turn.translate))


@routes.form("wait-for")
def on_waits(event: FormSubmitted, turn: Turn) -> Response:
    """Say that it waits for that one."""
    turn.coordinator()
    action = action_in(event.value, turn)
    turn.fills_in(
        messages.wait_form(action, programme.may_wait_for(turn.session, action), turn.translate),
        event,
    )
    tasks.wait_for(turn.session, action, action_in(event.answers.get("other", ""), turn))
    return shown(action, turn)


@routes.button("wait-no-more")
def on_wait_no_more(event: ButtonPressed, turn: Turn) -> Response:
    """Say that it does not."""
    turn.coordinator()
    action, other = action_in(event.value, turn), action_in(event.value.partition("/")[2], turn)
    tasks.wait_no_more(turn.session, action, other)
    return shown(action, turn)


def _task(value: str, turn: Turn) -> tuple[ActionTask, Action]:
    """The task of a value such as "<id>/done", and its action, for who may touch it.

    Raises:
        UnknownTask: it is not there any more.
    """
    task_id = id_in(value.partition("/")[0], UnknownTask)
    task = pulses.task(turn.session, task_id)
    if task is None:
        raise UnknownTask
    action, _ = followed(str(task.action_id), turn)
    return task, action
