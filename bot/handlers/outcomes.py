"""What became of it: shown to a coordinator first, and posted when they say so."""

from bot import news, outcomes
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import notices
from bot.messages import summaries as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries

routes = Router()


@routes.command("outcomes")
@routes.button("what-became")
def on_what_became(event: ButtonPressed | CommandGiven, turn: Turn) -> Response:
    """Show what the channel would read, with the button that posts it."""
    del event
    turn.coordinator()
    organisation = queries.organisation(turn.session, turn.organisation.id)
    card = outcomes.card(turn.session, organisation, turn.campaign, turn.today)
    if card is None:
        return ReplyPrivately(notices.notice(turn.translate, "became-of-it-nothing"))
    return ReplyPrivately(messages.asked_first(card, turn.translate))


@routes.button("post-became")
def on_post(event: ButtonPressed, turn: Turn) -> Response:
    """Post it in the channels of the campaign, once: from then on it is told."""
    del event
    turn.coordinator()
    organisation = queries.organisation(turn.session, turn.organisation.id)
    card = outcomes.card(turn.session, organisation, turn.campaign, turn.today)
    if card is None:
        said = notices.notice(turn.translate, "became-of-it-nothing")
        return ReplyPrivately(said, page="outcomes")
    organisation.became_at = turn.now
    turn.session.add(organisation)
    key = f"became/{turn.campaign.id}/{turn.now.isoformat()}"
    news.post_in_channels(turn.session, turn.campaign.id, card, key=key, now=turn.now)
    said = notices.notice(turn.translate, "became-of-it-posted")
    return ReplyPrivately(said, page="outcomes", done="posted")
