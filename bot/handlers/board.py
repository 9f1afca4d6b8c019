"""The way to the board: a link for one person, made when they ask for it."""

from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import board as messages
from bot.router import Router
from bot.turn import Turn
from challenges.errors import CoordinatorsOnly
from challenges.models import Participant, Role
from challenges.queries import theme_seats

routes = Router()


@routes.command("board")
@routes.button("open-board")
def on_board(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Give a coordinator or a leader a link to the board, or to the page that a button names."""
    coordinates = Role.COORDINATOR in turn.roles
    page = event.value if isinstance(event, ButtonPressed) else ""
    person = turn.participant
    if person is None or not turn.roles & {Role.LEADER, Role.COORDINATOR}:
        person, page = _member(turn), "theme-team"
    url = turn.links.board(person.id, turn.now, person.sign_outs, page)
    if not url:
        return ReplyPrivately(messages.board_off(turn.translate))
    return ReplyPrivately(messages.board_link(url, turn.translate, coordinates=coordinates))


def _member(turn: Turn) -> Participant:
    """Who is in a theme team today: there is one page of the board for them.

    Raises:
        CoordinatorsOnly: they are in none.
    """
    person = turn.participant
    if person is None or not theme_seats.seats_of(turn.session, person.id, turn.today):
        raise CoordinatorsOnly
    return person
