"""Cards of theme teams are whole in Slack and in Teams, in every language, however long."""

import pytest

from adapters.slack.blocks import to_blocks
from adapters.teams.adaptive_cards import to_adaptive_card
from bot.i18n import LOCALES, translator
from bot.samples.theme_teams import theme_team_cards
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks


@pytest.mark.parametrize("locale", LOCALES)
def test_every_card_is_whole_and_every_button_can_be_pressed(locale: str):
    for card in theme_team_cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title
