"""How the teams stand, and why."""

from bot import reports
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import scores as messages
from bot.router import Router
from bot.turn import Turn
from scoring.leaderboard import explain

routes = Router()


@routes.command("leaderboard")
def on_leaderboard(event: CommandGiven, turn: Turn) -> Response:
    """Show the standings."""
    del event
    return _standings(turn)


@routes.button("open-leaderboard")
def on_leaderboard_pressed(event: ButtonPressed, turn: Turn) -> Response:
    """Show the standings."""
    del event
    return _standings(turn)


@routes.button("why-score")
def on_why_pressed(event: ButtonPressed, turn: Turn) -> Response:
    """Show the sum behind the own team's score."""
    del event
    return _why(turn)


@routes.command("why")
def on_why(event: CommandGiven, turn: Turn) -> Response:
    """Show the sum behind the own team's score."""
    del event
    return _why(turn)


def _standings(turn: Turn) -> Response:
    board = reports.board(turn.session, turn.campaign, turn.now)
    person = turn.participant
    own = board.standing_of(person.team_id) if person and person.is_taking_part else None
    title = turn.campaign.says("title", turn.locale)
    return ReplyPrivately(messages.leaderboard_card(board, title, own, turn.translate))


def _why(turn: Turn) -> Response:
    board = reports.board(turn.session, turn.campaign, turn.now)
    own = board.standing_of(turn.participant.team_id) if turn.participant else None
    reason = explain(own, board) if own else None
    return ReplyPrivately(messages.why_card(reason, own.name if own else "", turn.translate))
