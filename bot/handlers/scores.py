"""How the teams stand, and why."""

from bot import standings
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import schedules
from bot.messages import scores as messages
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, campaigns

routes = Router()


@routes.command("leaderboard")
@routes.button("open-leaderboard")
def on_leaderboard(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show the standings."""
    del event
    board = standings.published(turn.session, turn.campaign, turn.now)
    person = turn.person
    own = board.row_of(person.team_id) if person and person.is_taking_part else None
    title = turn.campaign.says("title", turn.locale)
    return ReplyPrivately(messages.leaderboard_card(board, title, own, turn.translate))


@routes.command("why")
@routes.button("why-score")
def on_why(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Say why the own team has its points."""
    del event
    campaign = turn.campaign
    board = standings.published(turn.session, campaign, turn.now)
    own = board.row_of(turn.person.team_id) if turn.person else None
    closes = calendar.week_closes(campaigns.plan_of(turn.session, campaign), turn.today)
    moment = schedules.moment(closes, campaign, turn.translate) if closes else ""
    return ReplyPrivately(messages.why_card(own, board, moment, turn.translate))
