"""The map on the board: chances on it, and where the organisation is stuck below it."""

import re

from challenges.models import Signal
from tests.adapters.web.board.conftest import Office

SOLAR, LIFT = "Zonnepanelen op de loods", "De lift is stuk"


async def test_the_map_has_chances_and_says_where_the_organisation_is_stuck(office: Office):
    await office.barrier(SOLAR, kind=Signal.CHANCE, effort=2, impact=4, axis="policy")
    await office.barrier(LIFT, code="MONEY", effort=2, impact=4)
    await office.barrier("Jan doet dwars", code="CULT", own_words=True)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/opportunities?by=kind")

    assert f"Kans: {SOLAR}" in page.text
    assert "Waar zitten we vast?" in page.text
    assert re.search(r"Beleid\s+[01]\s+1\b", page.text)  # what a coordinator chose
    assert not re.search(r"Cultuur\s+[1-9]", page.text)  # nobody's own words are counted
    picture = await browser.opens("/board/pictures/opportunities.svg")
    assert SOLAR in picture.html
