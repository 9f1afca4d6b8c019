"""What the product tells about many: standings, the week, the map, the roadmap, the programme."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import digest, scores
from bot.messages.programme import actions as programme
from bot.messages.programme import opportunities, roadmap
from bot.messages.programme.pulse import Life
from challenges.models import Action, ActionStatus, BarrierStatus, Horizon
from challenges.packs import Theme
from scoring.digest import Week, weekly_digest
from scoring.facts import BarrierFacts
from scoring.opportunities import Opportunity, heard
from scoring.savings import estimate
from scoring.standings import Row, Standings
from scoring.voices import Told

TODAY = date(2026, 11, 23)
MANY = 60
ADDRESS = "https://prikkel.example.org/pictures/key.png"


def full_board() -> Standings:
    """Standings of as many rows as there may ever be."""
    rows = tuple(
        Row(n + 1, n % 7 == 0, f"Team {n} + Team {n}b", 60, (uuid4(),)) for n in range(MANY)
    )
    names = tuple(row.name for row in rows[:3])
    return Standings(rows, weeks=8, together=75, goal=60, improved=names, removers=names)


def report_cards(words: Translate) -> Iterator[Card]:
    """Each of them at its largest."""
    board = full_board()
    yield scores.leaderboard_card(board, "Twee weken anders", board.rows[0], words)
    yield scores.why_card(board.rows[0], board, "vrijdag 27 november om 15:30", words)
    first_days = (TODAY - timedelta(weeks=n) for n in range(8, 0, -1))
    told = weekly_digest(
        TODAY - timedelta(days=7), TODAY - timedelta(days=1),
        weeks=[Week(day, day + timedelta(days=4), 65, 50) for day in first_days],
        barriers=_barriers(), talked=995,
    )  # fmt: skip
    yield digest.digest_card(told, "Twee weken anders", words)
    yield digest.more_card(told, board, estimate(()), words)
    chances = [
        Opportunity(uuid4(), f"Drempel {n}", list(Theme)[n % 4], f"Locatie {n % 7}",
                    heard(Told(n, n + 5, 2), 500), effort=n % 6 or None)
        for n in range(MANY)
    ]  # fmt: skip
    drawn = opportunities.opportunity_map(chances, "Voorbeeld", TODAY, words)
    for by in opportunities.Grouping:
        yield opportunities.opportunities_card(chances, by, drawn, ADDRESS, words)
    actions = [_action(n) for n in range(MANY)]
    picture = roadmap.roadmap(actions, "Voorbeeld", TODAY, words)
    yield roadmap.roadmap_card(actions, picture, ADDRESS, words)
    yield programme.action_list([Life(one, TODAY) for one in actions], 0, words)
    yield programme.action_card(actions[0], [], Life(actions[0], TODAY), words)


def _barriers() -> list[BarrierFacts]:
    return [
        BarrierFacts(
            uuid4(), f"Drempel {n}", "climate", "FACIL", list(BarrierStatus)[n % 8],
            TODAY - timedelta(days=20), 14, Told(40, 60, 12),
            owner="Facilitair", answer="Er zijn nu borden.",
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
