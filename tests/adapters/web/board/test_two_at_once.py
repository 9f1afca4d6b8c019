"""Two coordinators at the same barrier: nobody loses a word."""

import asyncio

from challenges.models import (
    BarrierStatus,
)
from tests.adapters.web.board.conftest import Office, opened


async def test_of_two_coordinators_the_second_sees_both_and_overwrites_nothing(office: Office):
    browser, page, barrier = await opened(office)
    other = await office.enter("ahmed")
    seen_by_other = await other.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/assign-barrier", owner="Facilitair", due="2026-07-01")

    refused = await other.sends(seen_by_other, "/assign-barrier", owner="Inkoop", due="2026-08-01")

    assert refused.status == 409
    assert "Iemand heeft deze drempel intussen veranderd" in refused.text
    assert "Er staat nu: Facilitair" in refused.text
    assert "een coördinator koos een eigenaar en een datum" in refused.text
    form = refused.form("/assign-barrier")
    assert (form.values["owner"], form.values["due"]) == (["Inkoop"], ["2026-08-01"])
    assert (await office.now(barrier)).owner == "Facilitair"

    again = await other.sends(refused, "/assign-barrier")
    assert again.status == 200
    assert (await office.now(barrier)).owner == "Inkoop"


async def test_of_two_coordinators_in_the_same_instant_one_is_first(office: Office):
    browser, page, barrier = await opened(office)
    other = await office.enter("ahmed")
    theirs = await other.opens(f"/board/barriers/{barrier}")

    answers = await asyncio.gather(
        browser.sends(page, "/answer-barrier", answer="Het eerste antwoord"),
        other.sends(theirs, "/answer-barrier", answer="Het tweede antwoord"),
    )

    assert sorted(answer.status for answer in answers) == [200, 409]
    first, second = sorted(answers, key=lambda answer: answer.status)
    kept = (await office.now(barrier)).answer
    assert kept in first.text
    assert kept in second.text
    typed = second.form("/answer-barrier").values["answer"]
    assert typed != [kept]


async def test_what_was_typed_is_kept_when_the_form_does_not_fit_any_more(office: Office):
    browser, page, barrier = await opened(office)
    other = await office.enter("ahmed")
    seen_by_other = await other.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/reject-barrier", answer="Te duur", instead="Leen er een")

    refused = await other.sends(seen_by_other, "/assign-barrier", owner="Inkoop", due="2026-08-01")

    assert refused.status in (409, 422)
    assert refused.form("/assign-barrier").values["owner"] == ["Inkoop"]
    assert "Te duur" in refused.text
    assert (await office.now(barrier)).status is BarrierStatus.NOT_POSSIBLE
