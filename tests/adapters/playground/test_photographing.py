"""The one report of the demonstration that has a photo, as who plays a coordinator finds it."""

from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import Session, select

from challenges.models import Barrier, Campaign, Friction, Photo
from tests.adapters.playground.conftest import Served


@pytest.mark.parametrize("locale", ["nl", "en"])
async def test_a_report_of_a_day_before_has_a_drawing(served: Served, locale: str):
    playground = served.playground
    [cast] = [cast for cast in playground.casts if cast.locale == locale]
    text, place = cast.words.photographed

    def look(session: Session) -> tuple[str, bool]:
        report = session.exec(select(Friction).where(Friction.text == text)).one()
        barrier = session.get_one(Barrier, report.barrier_id)
        assert (report.place, report.participant_id) == (place, None)
        assert report.day < served.opened_at.date()
        campaign = session.get_one(Campaign, barrier.campaign_id)
        return session.get_one(Photo, report.id).sealed, campaign.takes_photos

    sealed, takes = await playground.store.read(look)
    assert takes
    content = playground.sealing.open_bytes(sealed, playground.clock())
    assert content is not None
    with Image.open(BytesIO(content)) as drawing:
        assert drawing.size == (1200, 800)
