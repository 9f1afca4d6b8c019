"""Cards of theme teams are whole in Slack and in Teams, in every language, however long."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest

from adapters.slack.blocks import to_blocks
from adapters.teams.adaptive_cards import to_adaptive_card
from bot.chat.cards import Card
from bot.i18n import LOCALES, Translate, translator
from bot.messages import theme_leads, theme_seats, theme_teams
from bot.messages.programme.pulse import Life
from bot.messages.theme_teams import Told
from challenges.models import Action, ActionStatus, Barrier, ThemeSeat
from challenges.packs import Theme
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks

TODAY = date(2026, 11, 23)


def _told(theme: Theme, *, lead: bool) -> Told:
    seat = ThemeSeat(
        organisation_id=uuid4(), theme=theme, participant_id=uuid4(), lead=lead,
        until=TODAY + timedelta(days=300), code_until=TODAY, question="V" * 200,
    )  # fmt: skip
    barriers = [
        Barrier(
            id=uuid4(), organisation_id=uuid4(), campaign_id=uuid4(), origin=str(number), code="IT",
            theme=theme, title="T" * 80, opened_on=TODAY,
        )
        for number in range(4)
    ]  # fmt: skip
    lives = [
        Life(
            Action(
                id=uuid4(), organisation_id=uuid4(), title="A" * 120, theme=theme,
                status=ActionStatus.PROPOSED, created_at=None,
            ), TODAY,
        )
    ]  # fmt: skip
    return Told(seat, TODAY, barriers, {}, lives, (), since=TODAY, question="V" * 200)


def _cards(words: Translate) -> Iterator[Card]:
    every = [_told(theme, lead=True) for theme in Theme]
    for one in (every[0], _told(Theme.CLIMATE, lead=False)):
        others = [it.seat for it in every[1:]]
        for start in (0, 3):
            yield theme_teams.team_card(one, start, others, words)
        yield theme_seats.code_card(one.seat, "/prikkel x AAAA-BBBB-CCCC-DDDD", words)
        yield theme_seats.invitation_card(one.seat, "AAAA-BBBB-CCCC-DDDD", words)
    yield theme_leads.lead_card(every[0], words)
    yield theme_teams.card_to_forward(every, words)
    yield theme_seats.teams_card([it.seat for it in every], TODAY, words)
    yield theme_leads.taken_over("climate", words)
    yield theme_leads.leads_no_more("climate", words)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_card_is_whole_and_every_button_can_be_pressed(locale: str):
    for card in _cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title
