"""The opportunity map and the roadmap: for who decides what is done about barriers."""

from hashlib import sha256

from bot import news, programme
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately, Response
from bot.drawings import dump_drawing
from bot.i18n import Translate, translator
from bot.messages import notices
from bot.messages.programme import opportunities as map_messages
from bot.messages.programme import roadmap as roadmap_messages
from bot.messages.programme.opportunities import Grouping
from bot.router import Router
from bot.turn import Turn
from challenges import queries
from challenges.errors import CoordinatorsAndLeadersOnly
from challenges.models import Role

routes = Router()

_GROUPINGS = frozenset(map(str, Grouping))
_MAY_READ = frozenset({Role.COORDINATOR, Role.LEADER})


@routes.command("opportunities")
def on_opportunities(event: CommandGiven, turn: Turn) -> Response:
    """Show a coordinator what removing the barriers would bring, and take."""
    del event
    return _opportunities(turn, Grouping.QUADRANT)


@routes.button("open-opportunities")
def on_opportunities_pressed(event: ButtonPressed, turn: Turn) -> Response:
    """The same, in other groups."""
    by = Grouping(event.value) if event.value in _GROUPINGS else Grouping.QUADRANT
    return _opportunities(turn, by)


@routes.command("roadmap")
@routes.button("open-roadmap")
def on_roadmap(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show the roadmap to a coordinator or a leader."""
    del event
    if not turn.roles & _MAY_READ:
        raise CoordinatorsAndLeadersOnly
    words = turn.translate
    actions = programme.actions_on_roadmap(turn.session, turn.organisation.id)
    drawing = roadmap_messages.roadmap(actions, _organisation(turn), turn.today, words)
    leads = Role.COORDINATOR in turn.roles
    buttons = roadmap_messages.coordinators_buttons(words) if leads else ()
    url = _url("roadmap", words, turn)
    card = roadmap_messages.roadmap_card(actions, drawing, url, words, buttons=buttons)
    return ReplyPrivately(card)


@routes.button("post-roadmap")
def on_post_roadmap(event: ButtonPressed, turn: Turn) -> Response:
    """Post the roadmap in the channels of the campaign, unless it is there like this already.

    What the channel will read is shown first.
    """
    turn.coordinator()
    words = translator(turn.campaign.locale)
    actions = programme.actions_on_roadmap(turn.session, turn.organisation.id)
    drawing = roadmap_messages.roadmap(actions, _organisation(turn), turn.today, words)
    card = roadmap_messages.roadmap_card(actions, drawing, _url("roadmap", words, turn), words)
    if event.value != roadmap_messages.SURE:
        return ReplyPrivately(roadmap_messages.asked_first(card, turn.translate))
    what = sha256(dump_drawing(drawing)).hexdigest()[:16]
    key = f"roadmap/{turn.campaign.id}/{what}"
    posted = news.post_in_channels(turn.session, turn.campaign.id, card, key=key, now=turn.now)
    said = "roadmap-posted" if posted else "roadmap-posted-already"
    return ReplyPrivately(notices.notice(turn.translate, said))


def _opportunities(turn: Turn, by: Grouping) -> Response:
    turn.coordinator()
    words = turn.translate
    found = programme.opportunities(turn.session, turn.campaign, words.locale, turn.today)
    drawing = map_messages.opportunity_map(found, _organisation(turn), turn.today, words)
    url = _url("opportunities", words, turn)
    return ReplyPrivately(map_messages.opportunities_card(found, by, drawing, url, words))


def _url(name: str, words: Translate, turn: Turn) -> str:
    return turn.links.picture(turn.organisation.id, name, words.locale, turn.now)


def _organisation(turn: Turn) -> str:
    return queries.organisation(turn.session, turn.organisation.id).name
