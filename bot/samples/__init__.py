"""Cards and forms with invented words, each at its largest: what can be tried on a platform."""

from collections.abc import Iterator

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.samples.barriers import barrier_cards
from bot.samples.campaigns import campaign_cards, campaign_forms
from bot.samples.card_index import card_index_cards, card_index_forms
from bot.samples.coordinating import coordinating_cards, coordinating_forms
from bot.samples.everyday import everyday_cards, everyday_forms, own_page
from bot.samples.forms import barrier_forms
from bot.samples.goals import goal_cards, goal_forms
from bot.samples.personal import personal_cards, personal_forms
from bot.samples.playbooks import playbook_cards
from bot.samples.questionnaires import questionnaire_cards
from bot.samples.reminders import reminder_cards
from bot.samples.reports import report_cards
from bot.samples.sessions import session_cards, session_forms
from bot.samples.talks import talk_cards, talk_forms
from bot.samples.theme_teams import theme_team_cards
from bot.samples.themes import influence_cards, theme_cards
from challenges import packs, playbooks, questionnaires

__all__ = ["every_card", "every_form", "own_page"]


def every_card(words: Translate) -> Iterator[Card]:
    """The cards, in one language: of every pack, playbook and questionnaire that is shipped."""
    for make in (
        barrier_cards,
        campaign_cards,
        card_index_cards,
        coordinating_cards,
        everyday_cards,
        goal_cards,
        influence_cards,
        personal_cards,
        report_cards,
        session_cards,
        talk_cards,
        theme_cards,
        theme_team_cards,
    ):
        yield from make(words)
    yield from reminder_cards(words, packs.available())
    for name in playbooks.available():
        yield from playbook_cards(name, words.locale)
    for name in questionnaires.available():
        yield from questionnaire_cards(questionnaires.load(name), words)


def every_form(words: Translate) -> Iterator[Form]:
    """The forms, in one language."""
    for make in (
        barrier_forms,
        campaign_forms,
        card_index_forms,
        coordinating_forms,
        everyday_forms,
        goal_forms,
        personal_forms,
        session_forms,
        talk_forms,
    ):
        yield from make(words)
