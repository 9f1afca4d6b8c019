"""Ambitions out of a measurement: three presses propose up to five, and each is accepted."""

from bot import ambitions
from bot.ambitions import Wanted
from bot.chat.events import ButtonPressed
from bot.chat.forms import id_in, number_in
from bot.chat.responses import ReplaceCard, Response
from bot.messages.goals import ambitions as messages
from bot.messages.programme.opportunities import THEMES
from bot.router import Router
from bot.turn import Turn
from challenges import queries
from challenges.models import Measure
from challenges.queries.goals import UnknownGoal
from challenges.queries.questionnaires import UnknownMeasure

routes = Router()


@routes.button("propose-ambitions")
def on_propose(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for which theme, then by when, and then propose."""
    turn.coordinator()
    identifier, *chosen = event.value.split("/")
    measure = _measure(identifier, turn)
    if not chosen:
        return ReplaceCard(messages.theme_card(measure, turn.translate))
    if len(chosen) == 1:
        card = messages.year_card(measure, _theme(chosen[0]), turn.today.year, turn.translate)
        return ReplaceCard(card)
    return _proposed(wanted_in(event.value, turn), turn)


@routes.button("accept-ambition")
def on_accept(event: ButtonPressed, turn: Turn) -> Response:
    """Make an ambition of one of them; pressed twice, it is there once."""
    turn.coordinator()
    wanted, subject = wanted_in(event.value, turn), event.value.split("/")[-1]
    language = turn.organisation.locale
    ambitions.accept(turn.session, wanted, subject, language, turn.now)
    return _proposed(wanted, turn)


def wanted_in(value: str, turn: Turn) -> Wanted:
    """What was chosen, from a value such as "<measure>/<theme>/<year>".

    Raises:
        UnknownMeasure: the measurement is not here, or has not closed.
        UnknownGoal: no such theme or year can be chosen.
    """
    identifier, theme, year, *_ = [*value.split("/"), "", ""]
    chosen = number_in(year)
    if chosen not in messages.years(turn.today.year):
        raise UnknownGoal
    results = ambitions.measured_in(turn.session, _measure(identifier, turn))
    return Wanted(results, _theme(theme).replace(messages.ALL, ""), chosen)


def _proposed(wanted: Wanted, turn: Turn) -> ReplaceCard:
    found = ambitions.gaps_in(wanted.results)
    there = ambitions.accepted(turn.session, wanted)
    card = messages.proposals_card(wanted, found, there, turn.translate)
    return ReplaceCard(card, page="ambitions", done="saved")


def _theme(theme: str) -> str:
    if theme not in (*THEMES, messages.ALL):
        raise UnknownGoal
    return theme


def _measure(identifier: str, turn: Turn) -> Measure:
    measure_id = id_in(identifier, UnknownMeasure)
    return queries.questionnaires.measure(turn.session, measure_id, turn.organisation.id)
