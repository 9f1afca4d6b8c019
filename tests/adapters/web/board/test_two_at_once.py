"""Two coordinators at the same barrier: nobody loses a word."""

import asyncio

import pytest

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


@pytest.mark.parametrize(
    ("form", "first", "incomplete", "whole"),
    [
        pytest.param(
            "/rename-barrier", {"title": "Geen bekers"}, {"title": ""}, {"title": "Plastic"},
            id="name",
        ),
        pytest.param(
            "/assign-barrier", {"owner": "Facilitair", "due": "2026-07-01"},
            {"owner": "Inkoop", "due": ""}, {"owner": "Inkoop", "due": "2026-08-01"},
            id="owner and date",
        ),
        pytest.param(
            "/answer-barrier", {"answer": "Er komen bekers."}, {"answer": ""},
            {"answer": "Wij kijken."},
            id="answer",
        ),
        pytest.param(
            "/reject-barrier", {"answer": "Geen geld.", "instead": "Volgend jaar."},
            {"answer": "Mag niet.", "instead": ""}, {"answer": "Mag niet.", "instead": "Thuis."},
            id="not possible",
        ),
        pytest.param(
            "/park-barrier", {"review-on": "2026-08-03", "answer": "Na de verbouwing."},
            {"review-on": "2026-09-01", "answer": ""},
            {"review-on": "2026-09-01", "answer": "Later."},
            id="set aside",
        ),
        pytest.param(
            "/merge-barrier", {"into": "other"}, {"into": ""}, {"into": "third"}, id="merge"
        ),
        pytest.param(
            "/split-barrier", {"title": "Een lift", "reports": "said"},
            {"title": "", "reports": "more"}, {"title": "De trap", "reports": "more"},
            id="split",
        ),
    ],
)  # fmt: skip
async def test_the_version_that_was_seen_travels_through_a_form_that_came_back_incomplete(
    office: Office,
    form: str,
    first: dict[str, str],
    incomplete: dict[str, str],
    whole: dict[str, str],
):
    browser, page, barrier = await opened(office)
    named = {
        "other": str(await office.barrier("Koude douche")),
        "third": str(await office.barrier("Te warm")),
        "said": str(await office.said(barrier, "De lift is ook kapot")),
        "more": str(await office.said(barrier, "En de roltrap")),
    }
    await office.said(barrier, "En de draaideur")
    first, incomplete, whole = (
        dict(_filled(name, named.get(value, value)) for name, value in typed.items())
        for typed in (first, incomplete, whole)
    )
    other = await office.enter("ahmed")
    page = await browser.opens(f"/board/barriers/{barrier}")
    seen_by_other = await other.opens(f"/board/barriers/{barrier}")
    assert (await browser.sends(page, form, **first)).status == 200
    saved = await office.now(barrier)

    back = await other.sends(seen_by_other, form, **incomplete)
    assert back.status == 422
    refused = await other.sends(back, form, **whole)

    assert refused.status == 409
    assert "Iemand heeft deze drempel intussen veranderd" in refused.text
    assert await office.now(barrier) == saved
    fields = {name: values for name, values in refused.form(form).values.items() if name in whole}
    assert fields == {name: [whole[name]] for name in fields}
    ticked = {name: value for name, value in whole.items() if name.startswith("report-")}
    again = await other.sends(refused, form, **ticked)
    assert again.status in (200, 422)  # a rule may refuse it now that it was seen


def _filled(name: str, value: str) -> tuple[str, str]:
    """A field and what stands in it; each report has a box of its own."""
    return (f"report-{value}", "yes") if name == "reports" else (name, value)


async def test_what_is_known_of_a_barrier_is_not_overwritten_unseen(office: Office):
    browser, page, barrier = await opened(office)
    other = await office.enter("ahmed")
    seen_by_other = await other.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/describe-barrier", site="Stadhuis", effort="4")

    refused = await other.sends(seen_by_other, "/describe-barrier", site="Werf", effort="2")

    assert refused.status == 409
    assert "Er staat nu: Stadhuis" in refused.text
    assert (await office.now(barrier)).site == "Stadhuis"
    await other.sends(refused, "/describe-barrier")
    now = await office.now(barrier)
    assert (now.site, now.effort) == ("Werf", 2)


async def test_words_that_a_colleague_took_out_are_not_put_back_unseen(office: Office):
    browser, _, barrier = await opened(office)
    await office.said(barrier, "Jansen doet dwars")
    other = await office.enter("ahmed")
    page = await browser.opens(f"/board/barriers/{barrier}")
    seen_by_other = await other.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/redact-report", text="Iemand doet dwars")

    refused = await other.sends(seen_by_other, "/redact-report", text="Jansen werkt tegen")

    assert refused.status == 409
    assert "Er staat nu: Iemand doet dwars" in refused.text
    assert (await office.now(barrier)).version == 2
