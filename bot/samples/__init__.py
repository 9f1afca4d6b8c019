"""Cards and forms with invented words, each at its largest: what can be tried on a platform."""

from collections.abc import Iterator

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.samples.barriers import barrier_cards
from bot.samples.everyday import everyday_cards, everyday_forms, own_page
from bot.samples.forms import barrier_forms
from bot.samples.goals import goal_cards, goal_forms
from bot.samples.playbooks import playbook_cards
from bot.samples.questionnaires import questionnaire_cards
from bot.samples.reminders import reminder_cards
from bot.samples.reports import report_cards
from bot.samples.sessions import session_cards, session_forms
from bot.samples.theme_teams import theme_team_cards
from bot.samples.themes import influence_cards, theme_cards
from challenges import playbooks, questionnaires

__all__ = ["every_card", "every_form", "own_page"]


def every_card(words: Translate) -> Iterator[Card]:
    """The cards, in one language."""
    for make in (
        barrier_cards,
        everyday_cards,
        report_cards,
        reminder_cards,
        goal_cards,
        theme_cards,
        influence_cards,
        theme_team_cards,
        session_cards,
    ):
        yield from make(words)
    yield from playbook_cards(playbooks.USUAL, words.locale)
    yield from questionnaire_cards(questionnaires.load("role"), words)


def every_form(words: Translate) -> Iterator[Form]:
    """The forms, in one language."""
    for make in (barrier_forms, everyday_forms, goal_forms, session_forms):
        yield from make(words)
