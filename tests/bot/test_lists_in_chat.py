"""Lists of which a card shows the first, or the last: it says how many there are beside."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from bot.chat.cards import Card, Element
from bot.i18n import translator
from bot.messages.digest import (
    MOST_STANDINGS,
    card_after,
    digest_card,
    effect_lines,
    more_card,
)
from bot.messages.following import MOST_REMARKS, conversation
from bot.messages.parts import MOST_LISTED
from bot.messages.programme.opportunities import (
    MOST_DRAWN,
    Grouping,
    opportunities_card,
    opportunity_map,
)
from bot.messages.review.history import MOST_CHANGES, history_card
from challenges.models import Barrier, BarrierChange, BarrierStatus, Remark
from challenges.packs import Localized
from scoring.facts import BarrierFacts
from scoring.opportunities import Heard, Opportunity
from scoring.savings import Count, Savings
from scoring.standings import Row, Standings
from scoring.voices import NOTHING
from tests.bot.test_digest import SAVED, digest

NL = translator("nl")
DAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
READER = UUID(int=1)


def _text(elements: list[Element]) -> str:
    return Card("", tuple(elements)).plain_text()


def _facts(number: int) -> BarrierFacts:
    return BarrierFacts(
        uuid4(), f"Drempel {number}", "waste", "FACIL", BarrierStatus.REPORTED, DAY, 3, NOTHING
    )


def _history(changes: int) -> str:
    barrier = Barrier(organisation_id=READER, campaign_id=READER, theme="waste", code="FACIL",
                      title="De bak", opened_on=DAY)  # fmt: skip
    done = [BarrierChange(barrier_id=barrier.id, what="acknowledged", changed_at=NOW)] * changes
    return history_card(barrier, done, READER, "Europe/Amsterdam", NL, {}).plain_text()


def test_a_history_says_how_many_changes_came_before():
    assert "en nog" not in _history(MOST_CHANGES)
    assert "en nog 3" in _history(MOST_CHANGES + 3)


def _said(remarks: int, most: int) -> str:
    said = [
        Remark(follow_code_id=READER, position=n, by_coordinator=False, words=f"w{n}", said_on=DAY)
        for n in range(remarks)
    ]
    return _text(conversation(said, NL, coordinator=True, most=most))


def test_a_conversation_says_how_much_was_said_before():
    assert "hier niet te zien" not in _said(MOST_REMARKS, MOST_REMARKS)
    assert "Eerder gezegd, en hier niet te zien: 2" in _said(MOST_REMARKS + 2, MOST_REMARKS)
    assert "w0" not in _said(MOST_REMARKS + 2, MOST_REMARKS)


def test_a_page_has_room_for_the_whole_conversation():
    assert "w0" in _said(MOST_REMARKS + 2, 0)
    assert "hier niet te zien" not in _said(MOST_REMARKS + 2, 0)


def test_every_digest_says_how_many_decisions_it_does_not_list():
    asked = replace(digest(70), to_decide=tuple(map(_facts, range(MOST_LISTED + 2))))

    for card in (
        digest_card(asked, "Twee weken", NL),
        card_after(asked, (), (), NL, is_first=False),
    ):
        assert f"Drempel {MOST_LISTED - 1}" in card.plain_text()
        assert f"Drempel {MOST_LISTED}" not in card.plain_text()
        assert "en nog 2" in card.plain_text()


def test_so_do_the_standings_and_what_was_counted():
    rows = tuple(Row(n + 1, False, f"Team {n}", 50, ()) for n in range(MOST_STANDINGS + 4))
    board = Standings(rows, weeks=1, together=None, goal=60)
    unit = Localized({"nl": "bekers", "en": "cups"})
    counted = Savings(None, (Count(unit, 5),) * (MOST_LISTED + 2), ())

    assert "en nog 4" in more_card(digest(70), board, SAVED, NL).plain_text()
    assert effect_lines(counted, NL)[-1] == "en nog 2"


def test_the_map_says_how_many_barriers_are_not_drawn():
    def drawn(number: int) -> str:
        found = [
            Opportunity(uuid4(), f"Drempel {n}", "waste", "", Heard(NOTHING, 5))
            for n in range(number)
        ]
        return opportunity_map(found, "Voorbeeld", DAY, NL).subtitle

    assert drawn(MOST_DRAWN) == "Stand van 1 juni 2026"
    assert f"de eerste {MOST_DRAWN} van {MOST_DRAWN + 7}" in drawn(MOST_DRAWN + 7)


def test_numbers_on_a_map_are_spoken_of_only_where_there_is_one():
    found = [Opportunity(uuid4(), "De bak", "waste", "", Heard(NOTHING, 5))]
    drawing = opportunity_map(found, "Voorbeeld", DAY, NL)
    without, shown = (
        opportunities_card(found, Grouping.QUADRANT, drawing, url, NL).plain_text()
        for url in ("", "https://prikkel.example/pictures/x.png")
    )

    assert "De nummers in de kaart" not in without
    assert "De nummers in de kaart" in shown
