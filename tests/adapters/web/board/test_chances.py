"""Chances on the board: barriers first, and chances where somebody looks for them."""

import pytest

from challenges.models import Barrier, BarrierStatus, Process, Signal
from tests.adapters.web.board.conftest import Office

SOLAR, BIKES, LIFT = "Zonnepanelen op de loods", "De fietsenstalling", "De lift is stuk"


async def _filled(office: Office) -> dict[str, object]:
    return {
        SOLAR: await office.barrier(SOLAR, kind=Signal.CHANCE, theme="climate"),
        BIKES: await office.barrier(BIKES, kind=Signal.KEEP),
        LIFT: await office.barrier(LIFT),
    }


@pytest.mark.parametrize("page", ["", "/list"])
@pytest.mark.parametrize(
    ("query", "shown"),
    [
        pytest.param("", {LIFT}, id="barriers first"),
        pytest.param("?signal=chance", {SOLAR}, id="chances"),
        pytest.param("?signal=keep", {BIKES}, id="to keep"),
        pytest.param("?signal=all", {LIFT, SOLAR, BIKES}, id="all"),
        pytest.param("?signal=nonsense", {LIFT}, id="nothing that there is"),
    ],
)
async def test_the_filter_says_what_is_shown(
    office: Office, page: str, query: str, shown: set[str]
):
    await _filled(office)
    browser = await office.enter("marieke")
    text = (await browser.opens(f"/board{page}{query}")).text

    assert {name for name in (SOLAR, BIKES, LIFT) if name in text} == shown
    assert "Kansen (1)" in text  # what is not shown is told with its number
    assert f"{len(shown)} van 3" in text


async def test_one_among_barriers_says_in_words_what_it_is(office: Office):
    await _filled(office)
    browser = await office.enter("marieke")
    text = (await browser.opens("/board/list?signal=all")).text

    assert f"Kans: {SOLAR}" in text
    assert f"Zo houden: {BIKES}" in text


async def test_a_chance_has_its_own_statuses_and_forms_on_its_page(office: Office):
    ids = await _filled(office)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{ids[SOLAR]}")
    for words in ("Wat het is", "Ingevoerd", "Nu niet", "Waarom nu niet?", "Waar in het werk?"):
        assert words in page.text
    assert "Weggenomen" not in page.text
    assert LIFT not in page.text  # to merge with
    await browser.sends(page, "/describe-barrier", process="primary", theme="climate")
    page = await browser.opens(f"/board/barriers/{ids[SOLAR]}")
    await browser.sends(page, "/remove-barrier", status="removed", answer="Ze liggen er.")

    now = await office.now(ids[SOLAR])
    assert (now.process, now.status) == (Process.PRIMARY, BarrierStatus.REMOVED)
    history = (await browser.opens(f"/board/barriers/{ids[SOLAR]}")).text
    assert "voerde de kans in" in history


async def test_triage_goes_through_barriers_and_leads_to_chances(office: Office):
    ids = await _filled(office)
    browser = await office.enter("marieke")
    first = await browser.opens("/board/triage")
    assert LIFT in first.text
    assert "0 van 1 open drempels zijn rond" in first.text
    end = await browser.opens(f"/board/triage?after=0.{ids[LIFT]}")
    assert "Kansen (1)" in end.text
    assert "triage?after=chance" in end.html
    chances = await browser.opens("/board/triage?after=chance")
    assert SOLAR in chances.text
    assert "0 van 1 open kansen zijn rond" in chances.text
    end = await browser.opens(f"/board/triage?after=0.{ids[SOLAR]}")
    assert "Eén kans sloeg je over" in end.text
    assert LIFT not in end.text


async def test_many_of_different_kinds_are_not_merged(office: Office):
    ids = await _filled(office)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/list?signal=all")
    picked = {f"pick-{ids[name]}/1": "yes" for name in (SOLAR, LIFT)}
    form = await browser.sends(page, "/pick-barriers", do="merge", **picked)
    after = await browser.sends(form, "/review-many", into=str(ids[LIFT]), **picked)

    assert "horen niet bij elkaar" in after.text
    kinds: list[Barrier] = [await office.now(ids[name]) for name in (SOLAR, LIFT)]
    assert BarrierStatus.MERGED not in {one.status for one in kinds}
