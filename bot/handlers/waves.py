"""Waves of questionnaires: opened, posted and closed by a coordinator, and what came of them."""

from collections.abc import Callable
from dataclasses import replace

from bot import news, questionnaires
from bot import themes as chosen
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import Form, id_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.i18n import Translate, translator
from bot.messages import notices, themes
from bot.messages.questionnaires import asking, results
from bot.messages.questionnaires import waves as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries
from challenges import questionnaires as content
from challenges.errors import CoordinatorsAndLeadersOnly
from challenges.models import Campaign, Measure, Role
from challenges.queries.questionnaires import UnknownMeasure
from challenges.questionnaires import waves

routes = Router()

PAGE = "questionnaires"


@routes.button("new-wave")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Ask which questionnaire is open when."""
    del event
    turn.coordinator()
    return OpenForm(form_for(turn))


@routes.form("new-wave")
def on_opened(event: FormSubmitted, turn: Turn) -> Response:
    """Open it; the channel reads of it only when somebody presses that."""
    turn.coordinator()
    turn.fills_in(form_for(turn), event)
    name, wanted = messages.proposal_in(event.answers)
    waves.open_wave(turn.session, turn.campaign, content.load(name), wanted, turn.today)
    saved = notices.notice(turn.translate, "wave-saved")
    return ReplyPrivately(_with_list(saved, turn), page=PAGE, done="saved")


@routes.button("post-wave")
def on_post(event: ButtonPressed, turn: Turn) -> Response:
    """Post the invitation in the channels of the campaign; what they will read is shown first."""
    turn.coordinator()
    measure = _measure(event.value, turn)
    if not measure.takes_answers(turn.today):
        raise waves.MeasureNotOpen
    return _post(event, turn, measure, lambda words: asking.invitation(measure, words))


@routes.button("close-wave")
def on_close(event: ButtonPressed, turn: Turn) -> Response:
    """Ask once more: it is for good."""
    turn.coordinator()
    return ReplyPrivately(messages.closing(_measure(event.value, turn), turn.translate))


@routes.button("close-wave-now")
def on_closed(event: ButtonPressed, turn: Turn) -> Response:
    """Close it, with what may be told; a second time changes nothing."""
    turn.coordinator()
    measure = _measure(event.value, turn)
    questionnaires.close(turn.session, measure, turn.today)
    card = notices.notice(turn.translate, "wave-closed-now")
    return ReplaceCard(_with_list(card, turn), page=f"{PAGE}/{measure.id}", done="saved")


@routes.button("open-results")
def on_results(event: ButtonPressed, turn: Turn) -> Response:
    """Show a coordinator or a leader what may be told."""
    if not turn.roles & {Role.COORDINATOR, Role.LEADER}:
        raise CoordinatorsAndLeadersOnly
    measure = _measure(event.value, turn)
    found = questionnaires.results_of(turn.session, measure)
    coordinates = Role.COORDINATOR in turn.roles
    card = results.results_card(found, turn.translate, coordinates=coordinates)
    options = chosen.options(measure) if coordinates else ()
    plans = themes.plan_buttons(measure.id, options, turn.translate)
    return ReplyPrivately(replace(card, buttons=(*card.buttons, *plans)))


@routes.button("post-results")
def on_post_results(event: ButtonPressed, turn: Turn) -> Response:
    """Post what may be told in the channels; what they will read is shown first."""
    turn.coordinator()
    measure = _measure(event.value, turn)
    found = questionnaires.results_of(turn.session, measure)
    return _post(event, turn, measure, lambda words: results.results_card(found, words))


def form_for(turn: Turn) -> Form:
    """The form for a new wave, with the times that fit the campaign."""
    return messages.new_form(waves.proposals(turn.campaign, turn.today), turn.translate)


def _post(
    event: ButtonPressed, turn: Turn, measure: Measure, make: Callable[[Translate], Card]
) -> Response:
    """Post a card about a wave in every channel of its campaign, once."""
    campaign = turn.session.get_one(Campaign, measure.campaign_id)
    card = make(translator(campaign.locale))
    if not event.value.endswith(f"/{messages.SURE}"):
        return ReplyPrivately(messages.asked_first(card, event.action, measure, turn.translate))
    key = f"{event.action}/{measure.id}"
    posted = news.post_in_channels(turn.session, campaign.id, card, key=key, now=turn.now)
    said = "questionnaire-posted" if posted else "questionnaire-posted-already"
    return ReplyPrivately(notices.notice(turn.translate, said), done="told")


def _with_list(card: Card, turn: Turn) -> Card:
    """What was done, with all waves below it."""
    known = queries.questionnaires.measures(turn.session, turn.organisation.id)
    body = messages.listed(known, turn.today, turn.translate, coordinates=True)
    return replace(card, body=(*card.body, *body))


def _measure(value: str, turn: Turn) -> Measure:
    measure_id = id_in(value.partition("/")[0], UnknownMeasure)
    return queries.questionnaires.measure(turn.session, measure_id, turn.organisation.id)
