"""What others did about the same stands beside a barrier, the nearest first."""

from uuid import UUID

from sqlmodel import Session

from bot.chat.cards import Quote, Text
from bot.i18n import translator
from bot.messages.solutions import solved_elsewhere
from bot.solutions import elsewhere
from challenges.models import BarrierStatus, Organisation, Solution
from tests.in_memory import open_session
from tests.reported import WEDNESDAY, add_barrier, start_campaign


def tell(session: Session, mine: UUID, code: str, title: str, how: str, **more: str) -> None:
    session.add(
        Solution(
            organisation_id=mine, origin=f"{code}/{title}", code=code, title={"nl": title},
            how=how, locale="nl", year=2026, **more,
        )
    )  # fmt: skip
    session.flush()


def titles(found: list[Solution]) -> list[str]:
    return [one.title["nl"] for one in found]


def test_the_same_kind_and_the_same_words_come_first():
    with open_session() as session:
        campaign = start_campaign(session)
        mine = campaign.organisation_id
        barrier = add_barrier(session, campaign, 5, title="Geen bakken voor groente-afval")
        tell(session, mine, "IT", "Geen bakken voor groenteafval", "Bakken geplaatst")
        tell(session, mine, "FACIL", "Geen bakken voor gft", "Bakken voor groente-afval")
        tell(session, mine, "FACIL", "Kapotte fietspomp", "Gerepareerd")
        tell(session, mine, "FACIL", "Afval zonder deksel", "Vijf erbij")
        tell(session, mine, "IT", "Trage laptop", "Vervangen")
        found = titles(elsewhere(session, barrier))
        barrier.status = BarrierStatus.REMOVED
        assert elsewhere(session, barrier) == []
    assert set(found[:2]) == {"Geen bakken voor gft", "Geen bakken voor groenteafval"}
    assert found[2:] == ["Afval zonder deksel"]


def test_what_has_nothing_in_common_is_left_out():
    with open_session() as session:
        campaign = start_campaign(session)
        barrier = add_barrier(session, campaign, 5, title="Geen bakken", code="OTHER")
        tell(session, campaign.organisation_id, "OTHER", "Trage laptop", "Vervangen")
        other = Organisation(name="Elders", created_at=WEDNESDAY)
        session.add(other)
        session.flush()
        tell(session, other.id, "OTHER", "Geen bakken", "Geplaatst")
        assert elsewhere(session, barrier) == []


def test_words_of_others_are_quoted_with_where_they_come_from():
    words = translator("nl")
    solution = Solution(
        organisation_id=UUID(int=0), origin="x", code="FACIL", title={"en": "No *bins*"},
        how="<b>" + "x" * 400, year=2026,
    )  # fmt: skip
    elements = solved_elsewhere([solution], words)
    assert Text("Elders opgelost", elements[1].tone) == elements[1]
    assert isinstance(elements[2], Quote)
    assert elements[2].text.startswith("No *bins*: <b>xxx")
    assert elements[2].text.endswith("…")
    assert elements[3].text == "Een andere organisatie, 2026"
    solution.shared_by, solution.place = "Soest", "Stadhuis"
    assert solved_elsewhere([solution], words)[3].text == "Soest, Stadhuis, 2026"
    assert solved_elsewhere([], words) == []
