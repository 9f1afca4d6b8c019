"""Choosing themes before a campaign: let a channel choose, and make the plan of what was chosen."""

from bot import themes as chosen
from bot.chat.events import ButtonPressed
from bot.chat.forms import id_in
from bot.chat.responses import ReplyPrivately, Response
from bot.i18n import translator
from bot.messages import themes as messages
from bot.messages.questionnaires import asking, waves
from bot.router import Router
from bot.themes import Themes
from bot.turn import Turn
from challenges import queries, themes
from challenges.models import Measure
from challenges.queries.questionnaires import UnknownMeasure

routes = Router()


@routes.button("choose-themes")
def on_choose(event: ButtonPressed, turn: Turn) -> Response:
    """Let themes be chosen; the channel reads of it once the coordinator has read what it says."""
    del event
    turn.coordinator()
    measure = themes.let_choose(turn.session, turn.campaign, turn.now)
    card = asking.invitation(measure, translator(turn.campaign.locale))
    first = waves.asked_first(card, "post-wave", measure, turn.translate)
    return ReplyPrivately(first, page=f"questionnaires/{measure.id}", done="saved")


@routes.button("show-theme-plan")
def on_plan(event: ButtonPressed, turn: Turn) -> Response:
    """Show the plan of what was chosen."""
    turn.coordinator()
    measure, wanted = _wanted(event.value, turn)
    planned, may_use = chosen.plan_of(turn.session, turn.campaign, wanted, turn.now)
    options = len(chosen.options(measure))
    card = messages.plan_card(measure.id, wanted, planned, options, turn.translate, may_use=may_use)
    return ReplyPrivately(card)


@routes.button("use-theme-plan")
def on_use(event: ButtonPressed, turn: Turn) -> Response:
    """Make it the plan of the campaign that is to begin; a second time changes nothing."""
    turn.coordinator()
    measure, wanted = _wanted(event.value, turn)
    campaign = turn.campaign
    themes.replan(turn.session, campaign, wanted, turn.now)
    card = messages.in_use(wanted, campaign.starts_on, turn.translate)
    return ReplyPrivately(card, page=f"questionnaires/{measure.id}", done="saved")


def _wanted(value: str, turn: Turn) -> tuple[Measure, Themes]:
    """The wave and the themes of a value such as "<id>/climate,social".

    Raises:
        UnknownMeasure: that was not chosen in it.
    """
    identifier, _, named = value.partition("/")
    measure_id = id_in(identifier, UnknownMeasure)
    measure = queries.questionnaires.measure(turn.session, measure_id, turn.organisation.id)
    for option in chosen.options(measure):
        if ",".join(option) == named:
            return measure, option
    raise UnknownMeasure
