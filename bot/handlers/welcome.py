"""Hello, goodbye, and help."""

from bot import news, roster
from bot.chat.conversations import Conversation
from bot.chat.events import BotAdded, BotRemoved, ButtonPressed, ChannelJoined, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.i18n import languages_of
from bot.messages import notices
from bot.router import NOT_UNDERSTOOD, Router
from bot.turn import Turn
from challenges.models import Campaign, CampaignStatus

routes = Router()


@routes.gesture(BotAdded)
def on_added(event: BotAdded, turn: Turn) -> Response | None:
    """Say hello, once per conversation; some platforms tell twice that the bot was added."""
    where = event.conversation
    if not turn.first_time(f"welcome/{where.workspace}/{where.id}"):
        return None
    campaign = turn.running.says("title", turn.locale) if turn.running else ""
    return ReplyPrivately(notices.welcome(turn.translate, campaign=campaign, where=where))


@routes.gesture(ChannelJoined)
def on_channel_joined(event: ChannelJoined, turn: Turn) -> Response | None:
    """Tell who is new in a channel of the campaign what it is about, once in all.

    In a direct message: what only shows in the channel is lost on whoever was brought there and is
    not looking, and the outbox keeps its pace when hundreds come at once.
    """
    campaign = turn.running
    if campaign is None or not _is_held_in(event.conversation, campaign, turn):
        return None
    if roster.has_met(turn.session, turn.organisation.id, event.user):
        return None
    person = roster.meet(turn.session, turn.workspace, event.user.id)
    news.tell(
        turn.session,
        person,
        lambda words: notices.newcomer(
            words, campaign.says("title", words.locale), languages_of(turn.organisation)
        ),
        key=f"newcomer/{person.id}",
        now=turn.now,
    )
    return None


def _is_held_in(where: Conversation, campaign: Campaign, turn: Turn) -> bool:
    if campaign.status is CampaignStatus.CLOSED:
        return False
    channels = roster.channels_of(turn.session, campaign.id)
    return (turn.workspace.id, where.id) in {(c.workspace_id, c.external_id) for c in channels}


@routes.gesture(BotRemoved)
def on_removed(event: BotRemoved, turn: Turn) -> Response | None:
    """Send nothing more to a conversation that the bot was taken out of, or that is over."""
    roster.mark_gone(turn.session, turn.workspace, event.conversation.id)
    if event.conversation.direct:
        roster.mark_people(turn.session, turn.workspace, [turn.user.id], gone=True)
    return None


@routes.command(NOT_UNDERSTOOD)
def on_not_understood(event: CommandGiven, turn: Turn) -> Response:
    """Say so, with the command that comes nearest."""
    return ReplyPrivately(notices.not_understood(turn.translate, event.text))


@routes.command("help")
@routes.button("show-help")
def on_help(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show what can be typed, and who sees what."""
    del event
    return ReplyPrivately(notices.help_card(turn.translate, turn.roles, turn.platform))
