"""What is kept about somebody: shown to them, a page at a time, and as a file."""

from bot import own_data
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.handlers.retractions import take_back_key
from bot.messages import notices
from bot.messages import own_data as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries
from challenges.models import Participant

routes = Router()


@routes.command("my-data")
@routes.button("open-my-data")
def on_my_data(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show everything that is stored about somebody."""
    del event
    person = turn.participant
    return _nothing(turn) if person is None else _all_of_it(person, turn)


@routes.button("my-data-page")
def on_page(event: ButtonPressed, turn: Turn) -> Response:
    """Show some more of one kind; all of it where there is no such page."""
    person = turn.participant
    if person is None:
        return _nothing(turn)
    name, _, start = event.value.partition("/")
    kind = own_data.gather(turn.session, person, turn.translate).kind(name)
    first = int(start) if start.isdecimal() and len(start) < 7 else 0
    if kind is None or first >= len(kind.rows):
        return _all_of_it(person, turn)
    return ReplyPrivately(messages.page(kind, first, turn.translate))


@routes.button("my-data-file")
def on_file(event: ButtonPressed, turn: Turn) -> Response:
    """Give somebody a link to all of it as a file, which works once."""
    del event
    person = turn.participant
    if person is None:
        return _nothing(turn)
    url = turn.links.own_data(person.id, turn.now, person.sign_outs)
    return ReplyPrivately(messages.as_file(url, turn.translate))


def _nothing(turn: Turn) -> Response:
    return ReplyPrivately(notices.notice(turn.translate, "my-data-nothing"))


def _all_of_it(person: Participant, turn: Turn) -> Response:
    own = own_data.gather(turn.session, person, turn.translate)
    found = sorted(queries.frictions_of(turn.session, person.id), key=lambda one: one.day)
    kind = own.kind("frictions")
    rows = kind.rows if kind else ()
    reports = [
        (" · ".join(filter(None, (day, place))), words, take_back_key(report, turn))
        for (day, place, words), report in zip(rows, found, strict=True)
    ]
    return ReplyPrivately(messages.my_data(own, reports, turn.translate))
