"""A day that was agreed may be years away: nobody should take it for this year's."""

from datetime import date
from uuid import uuid4

import pytest

from bot.i18n import translator
from bot.messages import barriers, bundle, summaries
from challenges.models import Barrier, BarrierStatus

DUTCH, ENGLISH = translator("nl"), translator("en")


def barrier(
    status: BarrierStatus, *, due: date | None = None, until: date | None = None
) -> Barrier:
    return Barrier(
        organisation_id=uuid4(), campaign_id=uuid4(), origin="", code="FACIL", theme="transport",
        title="Laden", status=status, owner="Facilitair", due=due, review_on=until,
        opened_on=date(2026, 11, 24),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("due", "said"),
    [
        pytest.param(date(2026, 12, 3), "donderdag 3 december", id="this year"),
        pytest.param(date(2027, 1, 4), "maandag 4 januari 2027", id="next year"),
        pytest.param(date(2036, 11, 28), "vrijdag 28 november 2036", id="ten years on"),
    ],
)
def test_a_date_in_another_year_has_its_year(due: date, said: str):
    planned = barrier(BarrierStatus.PLANNED, due=due)

    assert barriers.status_text(planned, DUTCH).endswith(f"klaar op {said}")
    assert said in bundle.late(planned, DUTCH)
    told = summaries.summary([planned], {}, unread=None, answered=(), translate=DUTCH).plain_text()
    assert told.endswith(f"Laden – Facilitair, klaar op {said}")


def test_so_has_the_day_until_which_something_is_set_aside():
    parked = barrier(BarrierStatus.PARKED, until=date(2027, 2, 1))

    assert barriers.status_text(parked, ENGLISH).endswith("Monday 1 February 2027")
