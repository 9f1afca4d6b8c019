"""What a coordinator says of a thing in the message of the day: later, not ours, somebody else."""

from datetime import date, timedelta
from uuid import UUID

from bot import bundle, roster
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.messages import bundle as messages
from bot.messages import review
from bot.messages.bundle import Thing
from bot.router import Router
from bot.turn import Turn
from challenges import care, queries
from challenges.calendar import WorkingDays
from challenges.errors import Incomplete, NothingWaits
from challenges.models import Participant, Role

routes = Router()

PUT_OFF = timedelta(weeks=1)
LOOKED_AT_AGAIN = timedelta(weeks=13)
"""So much later the form proposes to look again at what is not to be solved here."""


@routes.button("put-off")
def on_put_off(event: ButtonPressed, turn: Turn) -> Response:
    """Ask this coordinator again on the first working day after a week."""
    person, thing = turn.coordinator(), _thing(event.value, turn)
    until = _working_day(turn, turn.today + PUT_OFF)
    care.put_off(turn.session, thing.subject, person.id, until)
    card = messages.put_off(thing.title(turn.translate), until, turn.translate)
    return ReplyPrivately(card, page="waiting", done="saved")


@routes.button("nobody-here")
def on_nobody_here(event: ButtonPressed, turn: Turn) -> Response:
    """Ask nobody here about it any more."""
    turn.coordinator()
    thing = _thing(event.value, turn)
    everybody = queries.people_with(turn.session, turn.organisation.id, Role.COORDINATOR)
    care.silence(turn.session, thing.subject, [one.id for one in everybody])
    card = messages.nobody_here(thing.title(turn.translate), turn.translate)
    return ReplyPrivately(card, page="waiting", done="saved")


@routes.button("not-ours")
def on_not_ours(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form that sets a barrier aside, with words that say why and a day to look again."""
    turn.coordinator()
    barrier = queries.standing_for(turn.session, turn.barrier(event.value))
    day = _working_day(turn, turn.today + LOOKED_AT_AGAIN)
    return OpenForm(review.not_ours_form(barrier, day, turn.translate))


@routes.button("give-away")
def on_give(event: ButtonPressed, turn: Turn) -> Response:
    """Give it to the other coordinator; ask to which where there are several."""
    turn.coordinator()
    thing, others = _thing(event.value, turn), _others(turn)
    if len(others) > 1:
        return OpenForm(_form(thing, others, turn))
    if not others:
        raise NothingWaits
    return _give(thing, others[0], turn)


@routes.form("give-away")
def on_given(event: FormSubmitted, turn: Turn) -> Response:
    """Give it to the one that was chosen."""
    turn.coordinator()
    thing, others = _thing(event.value, turn), _others(turn)
    turn.fills_in(_form(thing, others, turn), event)
    chosen = [one for one in others if str(one.id) == event.answers.get("to")]
    if not chosen:
        raise Incomplete({"to": "field-needed"})
    return _give(thing, chosen[0], turn)


def _give(thing: Thing, to: Participant, turn: Turn) -> Response:
    organisation = queries.organisation(turn.session, turn.organisation.id)
    told_on = WorkingDays.of(organisation).after(turn.today)
    care.give(turn.session, organisation, thing.subject, to.id, told_on)
    card = messages.given(thing.title(turn.translate), told_on, turn.translate)
    return ReplyPrivately(card, page="waiting", done="saved")


def _thing(subject: str, turn: Turn) -> Thing:
    """What waits.

    Raises:
        NothingWaits: it does no longer.
    """
    organisation = queries.organisation(turn.session, turn.organisation.id)
    found = bundle.find(turn.session, organisation, subject, turn.today)
    if found is None:
        raise NothingWaits
    return found


def _others(turn: Turn) -> list[Participant]:
    everybody = queries.people_with(turn.session, turn.organisation.id, Role.COORDINATOR)
    return [one for one in everybody if one is not turn.participant]


def _form(thing: Thing, others: list[Participant], turn: Turn) -> Form:
    names: dict[UUID, str] = roster.called(turn.session, [one.id for one in others])
    title = thing.title(turn.translate)
    return messages.give_form(thing.subject, title, names, turn.translate)


def _working_day(turn: Turn, day: date) -> date:
    organisation = queries.organisation(turn.session, turn.organisation.id)
    return next(WorkingDays.of(organisation).since(day))
