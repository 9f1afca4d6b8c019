"""The way to the board: a link for one person, made when they ask for it."""

from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import board as messages
from bot.router import Router
from bot.turn import Turn
from challenges.models import Role

routes = Router()


@routes.command("board")
@routes.button("open-board")
def on_board(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Give a coordinator or a leader a link to the board, or to the page that a button names."""
    person = turn.leader() if Role.LEADER in turn.roles else turn.coordinator()
    coordinates = Role.COORDINATOR in turn.roles
    page = event.value if isinstance(event, ButtonPressed) else ""
    url = turn.links.board(person.id, turn.now, person.sign_outs, page)
    if not url:
        return ReplyPrivately(messages.board_off(turn.translate))
    return ReplyPrivately(messages.board_link(url, turn.translate, coordinates=coordinates))
