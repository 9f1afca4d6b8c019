"""What theme teams see."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import theme_leads, theme_seats, theme_teams
from bot.messages.programme.pulse import Life
from bot.messages.theme_teams import Told
from challenges.models import Action, ActionStatus, Barrier, ThemeSeat
from challenges.packs import Theme

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
                status=ActionStatus.PROPOSED, created_at=datetime(2026, 11, 23, tzinfo=UTC),
            ), TODAY,
        )
    ]  # fmt: skip
    return Told(seat, TODAY, barriers, {}, lives, (), since=TODAY, question="V" * 200)


def theme_team_cards(words: Translate) -> Iterator[Card]:
    """What those who look after a theme read."""
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
