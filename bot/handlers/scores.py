"""How the teams stand, and why."""

from bot import reports
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import scores as messages
from bot.router import Router
from bot.turn import Turn
from scoring.explanations import explain

routes = Router()


@routes.command("leaderboard")
@routes.button("open-leaderboard")
def on_leaderboard(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show the standings."""
    del event
    board = reports.board(turn.session, turn.campaign, turn.now)
    person = turn.participant
    own = board.standing_of(person.team_id) if person and person.is_taking_part else None
    title = turn.campaign.says("title", turn.locale)
    return ReplyPrivately(messages.leaderboard_card(board, title, own, turn.translate))


@routes.command("why")
@routes.button("why-score")
def on_why(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show the sum behind the own team's score."""
    del event
    board = reports.board(turn.session, turn.campaign, turn.now)
    own = board.standing_of(turn.participant.team_id) if turn.participant else None
    reason = explain(own, board) if own else None
    return ReplyPrivately(messages.why_card(reason, own.name if own else "", turn.translate))
