"""What the product tells about many: standings, the week, the map, the roadmap, the programme."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import digest, scores
from bot.messages.programme import actions as programme
from bot.messages.programme import opportunities, roadmap
from challenges.models import Action, ActionStatus, BarrierStatus, Horizon
from challenges.packs import Theme
from scoring.digest import BarrierFacts, WeekCounts, weekly_digest
from scoring.explanations import explain
from scoring.leaderboard import TeamResult, leaderboard
from scoring.opportunities import Opportunity, heard

TODAY = date(2026, 11, 23)
MANY = 60
ADDRESS = "https://prikkel.example.org/pictures/key.png"


def report_cards(words: Translate) -> Iterator[Card]:
    """Each of them at its largest."""
    results = [TeamResult(uuid4(), f"Team {n}", 20, 100 + n, Fraction(180)) for n in range(MANY)]
    board = leaderboard(results, challenge_days=10, prior_weight=20)
    own = board.standings[0]
    yield scores.leaderboard_card(board, "Twee weken anders", own, words)
    yield scores.why_card(explain(own, board), own.name, words)
    week = WeekCounts(people=1200, expected=6000, answered=4000, done=3000)
    told = weekly_digest(
        TODAY - timedelta(days=7), TODAY - timedelta(days=1),
        weeks={TODAY - timedelta(weeks=n): week for n in range(1, 9)},
        standings=board.standings, barriers=_barriers(),
    )  # fmt: skip
    yield digest.digest_card(told, "Twee weken anders", ["12 kg"] * 5, words)
    chances = [
        Opportunity(uuid4(), f"Drempel {n}", list(Theme)[n % 4], f"Locatie {n % 7}",
                    heard([TODAY] * n, 500), effort=n % 6 or None)
        for n in range(MANY)
    ]  # fmt: skip
    drawn = opportunities.opportunity_map(chances, "Voorbeeld", TODAY, words)
    for by in opportunities.Grouping:
        yield opportunities.opportunities_card(chances, by, drawn, ADDRESS, words)
    actions = [_action(n) for n in range(MANY)]
    picture = roadmap.roadmap(actions, "Voorbeeld", TODAY, words)
    yield roadmap.roadmap_card(actions, picture, ADDRESS, words)
    yield programme.action_list(actions, 0, TODAY, words)
    yield programme.action_card(actions[0], [], TODAY, words)


def _barriers() -> list[BarrierFacts]:
    return [
        BarrierFacts(
            uuid4(), f"Drempel {n}", "climate", "FACIL", list(BarrierStatus)[n % 8],
            TODAY - timedelta(days=20), 14, 40, owner="Facilitair", answer="Er zijn nu borden.",
            closed_on=TODAY - timedelta(days=2), own_words=n % 5 == 0,
        )
        for n in range(MANY)
    ]  # fmt: skip


def _action(number: int) -> Action:
    return Action(
        organisation_id=uuid4(), title=f"Actie {number}", theme=list(Theme)[number % 4],
        owner="Facilitair", ambassador="Kantinecommissie", due=TODAY, budget=1_000_000,
        status=list(ActionStatus)[number % 4], horizon=list(Horizon)[number % 3],
        competences="Inkopen\nOverleggen", created_at=datetime(2026, 11, 23, tzinfo=UTC),
    )  # fmt: skip
