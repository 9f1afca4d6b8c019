"""Where somebody has influence: three presses to a first step, kept by them alone."""

from dataclasses import replace

from bot import solutions
from bot.chat.cards import Text, Tone
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.handlers.participants import somebody
from bot.handlers.report_forms import report_form
from bot.messages import influence as messages
from bot.router import Router
from bot.turn import Turn
from challenges import influence
from challenges.models import Intention, IntentionOutcome
from challenges.queries import intentions
from challenges.queries.intentions import UnknownIntention

routes = Router()

_OUTCOMES = {str(outcome): outcome for outcome in IntentionOutcome}


@routes.command("influence")
@routes.button("open-influence")
def on_influence(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Ask the first question, with what they mean to do already."""
    person = turn.person
    mine = intentions.intentions_of(turn.session, person.id) if person else ()
    card = messages.question((), [one for one in mine if one.is_open], turn.translate)
    if isinstance(event, CommandGiven):
        return ReplyPrivately(card)
    return settled(card, event.conversation)


@routes.button("choose-influence")
def on_chosen(event: ButtonPressed, turn: Turn) -> Response:
    """Ask the next question, or show the step; what was pressed is stored nowhere."""
    answers = messages.answers_in(event.value)
    if len(answers) < len(messages.Chosen._fields):
        card = messages.question(answers, (), turn.translate)
        return settled(card, event.conversation)
    chosen = messages.chosen_in(event.value)
    text = messages.step_text(chosen, turn.translate)
    found = solutions.of_theme(turn.session, turn.organisation.id, chosen.theme, text, turn.sense)
    return settled(messages.first_step(chosen, found, turn.translate), event.conversation)


@routes.button("keep-intention")
def on_keep(event: ButtonPressed, turn: Turn) -> Response:
    """Keep the step for them alone."""
    chosen = messages.chosen_in(event.value)
    person = somebody(turn)
    words = messages.step_text(chosen, turn.translate)
    mine = influence.keep(turn.session, person, words, now=turn.now)
    return settled(messages.kept(mine, turn.translate), event.conversation)


@routes.button("intention-outcome")
def on_outcome(event: ButtonPressed, turn: Turn) -> Response:
    """Note what came of it, as often as they change their mind."""
    mine = _mine(event.value, turn)
    outcome = _OUTCOMES.get(event.value.partition("/")[2])
    if outcome is None:
        raise UnknownIntention
    influence.hear(turn.session, mine, outcome)
    return settled(messages.heard(mine, turn.translate), event.conversation)


@routes.button("intention-failed")
def on_failed(event: ButtonPressed, turn: Turn) -> Response:
    """Note that it did not work out, and ask what got in the way: nothing of it goes along."""
    mine = _mine(event.value, turn)
    form = report_form("", {}, turn)
    influence.hear(turn.session, mine, IntentionOutcome.FAILED)
    return OpenForm(replace(form, intro=(Text(mine.words, Tone.STRONG), *form.intro)))


@routes.button("drop-intention")
def on_drop(event: ButtonPressed, turn: Turn) -> Response:
    """Forget it; harmless when it is forgotten."""
    identifier = id_in(event.value, UnknownIntention)
    mine = turn.session.get(Intention, identifier)
    if mine is not None and turn.person is not None and mine.participant_id == turn.person.id:
        turn.session.delete(mine)
    return settled(messages.dropped(turn.translate), event.conversation)


def _mine(value: str, turn: Turn) -> Intention:
    """The step of a value such as "<id>/done", which is theirs.

    Raises:
        UnknownIntention: it is not.
    """
    identifier = id_in(value.partition("/")[0], UnknownIntention)
    if turn.person is None:
        raise UnknownIntention
    return intentions.intention(turn.session, identifier, turn.person.id)
