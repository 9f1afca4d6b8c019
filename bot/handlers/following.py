"""Following a report by its code, and the conversation of two who do not know each other."""

from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.handlers.retractions import take_back_key
from bot.handlers.review.showing import barrier_in, show
from bot.messages import following as messages
from bot.messages.review import seen_in
from bot.router import Router
from bot.turn import Turn
from challenges import follow_codes, queries
from challenges.errors import UnknownBarrier, UnknownCode
from challenges.models import Barrier, FollowCode, Friction

routes = Router()


@routes.command("follow")
def on_follow(event: CommandGiven, turn: Turn) -> Response:
    """Show how a report stands, to who has its code."""
    typed = "".join(event.text.split()[1:])
    if not typed:
        return OpenForm(messages.which_code("", turn.translate))
    return _show(typed, turn)


@routes.form("follow")
def on_code(event: FormSubmitted, turn: Turn) -> Response:
    """The same, by the code in the form."""
    typed = event.answers.get("code", "")
    turn.form = messages.which_code(typed, turn.translate)
    return _show(typed, turn)


@routes.button("say-unknown")
def on_say(event: ButtonPressed, turn: Turn) -> Response:
    """Let the holder of a code say something."""
    _, friction = _held(event.value, turn)
    return OpenForm(messages.say_form(event.action, event.value, friction, "", turn.translate))


@routes.form("say-unknown")
def on_said(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what the holder of a code says; coordinators read it from tomorrow."""
    held, friction = _held(event.value, turn)
    _say(event, turn, held, friction)
    return _show(event.value, turn)


@routes.button("ask-reporter")
def on_ask(event: ButtonPressed, turn: Turn) -> Response:
    """Let a coordinator ask something of somebody they do not know."""
    turn.coordinator()
    _, _, friction = _asked(event.value, turn)
    return OpenForm(messages.say_form(event.action, event.value, friction, "", turn.translate))


@routes.form("ask-reporter")
def on_asked(event: FormSubmitted, turn: Turn) -> Response:
    """Write a coordinator's question down, to be read by who has the code."""
    turn.coordinator()
    barrier, held, friction = _asked(event.value, turn)
    _say(event, turn, held, friction, by_coordinator=True)
    return show(barrier, turn)


def _say(
    event: FormSubmitted,
    turn: Turn,
    held: FollowCode,
    friction: Friction,
    *,
    by_coordinator: bool = False,
) -> None:
    """Keep the words."""
    words = event.answers.get("words", "").strip()[: follow_codes.LONGEST_WORDS]
    form = messages.say_form(event.action, event.value, friction, "", turn.translate)
    turn.fills_in(form, event)
    follow_codes.say(turn.session, held, words, by_coordinator=by_coordinator, today=turn.today)


def _show(code: str, turn: Turn) -> Response:
    held, friction = _held(code, turn)
    barrier = queries.standing_for(turn.session, turn.barrier(str(friction.barrier_id)))
    said = queries.remarks(turn.session, [held.id])
    key = take_back_key(friction, turn)
    card = messages.followed(barrier, friction, said, code, turn.translate, take_back=key)
    return ReplyPrivately(card)


def _held(code: str, turn: Turn) -> tuple[FollowCode, Friction]:
    """What a code stands for, in this organisation.

    Raises:
        UnknownCode: nothing.
    """
    held = follow_codes.holder_of(turn.session, code, turn.secret, *turn.older_secrets)
    friction = turn.session.get_one(Friction, held.friction_id)
    try:
        turn.barrier(str(friction.barrier_id))
    except UnknownBarrier:
        raise UnknownCode from None
    return held, friction


def _asked(value: str, turn: Turn) -> tuple[Barrier, FollowCode, Friction]:
    """The barrier, the code and the report of a coordinator's button.

    Raises:
        UnknownBarrier: no report here has that code.
    """
    barrier = barrier_in(value, turn)
    reports = {friction.id: friction for friction in queries.frictions(turn.session, barrier)}
    wanted = id_in(seen_in(value).other, UnknownBarrier)
    held = queries.follow_codes(turn.session, reports.keys()).get(wanted)
    if held is None:
        raise UnknownBarrier
    return barrier, held, reports[wanted]
