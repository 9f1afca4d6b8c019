"""Hello, goodbye, and help."""

from bot import roster
from bot.chat.events import BotAdded, BotRemoved, ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import notices
from bot.router import Router
from bot.turn import Turn

routes = Router()


@routes.gesture(BotAdded)
def on_added(event: BotAdded, turn: Turn) -> Response | None:
    """Say hello, once per conversation; some platforms tell twice that the bot was added."""
    where = event.conversation
    if not turn.first_time(f"welcome/{where.workspace}/{where.id}"):
        return None
    campaign = turn.running.says("title", turn.locale) if turn.running else ""
    return ReplyPrivately(notices.welcome(turn.translate, campaign=campaign, where=where))


@routes.gesture(BotRemoved)
def on_removed(event: BotRemoved, turn: Turn) -> Response | None:
    """Send nothing more to a conversation that the bot was taken out of, or that is over."""
    roster.mark_gone(turn.session, turn.workspace, event.conversation.id)
    if event.conversation.direct:
        roster.mark_people(turn.session, turn.workspace, [turn.user.id], gone=True)
    return None


@routes.command("help")
def on_help(event: CommandGiven, turn: Turn) -> Response:
    """Show what can be typed, and who sees what."""
    del event
    return _help(turn)


@routes.button("show-help")
def on_help_pressed(event: ButtonPressed, turn: Turn) -> Response:
    """Show what can be typed, and who sees what."""
    del event
    return _help(turn)


def _help(turn: Turn) -> Response:
    return ReplyPrivately(notices.help_card(turn.translate, turn.roles))
