"""The way to the coordinators' board: a link for one person, made when they ask for it."""

from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import board as messages
from bot.router import Router
from bot.turn import Turn

routes = Router()


@routes.command("board")
@routes.button("open-board")
def on_board(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Give a coordinator a link to the board."""
    del event
    coordinator = turn.coordinator()
    url = turn.links.board(coordinator.id, turn.now, coordinator.sign_outs)
    card = messages.board_link(url, turn.translate) if url else messages.board_off(turn.translate)
    return ReplyPrivately(card)
