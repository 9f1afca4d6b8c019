"""What coordinators do about one barrier on the board."""

from datetime import date

import pytest
from sqlmodel import Session, select

from challenges.models import (
    BarrierStatus,
    Friction,
    Horizon,
    Participant,
    Remark,
    Support,
)
from tests.adapters.web.board.conftest import NAME, Office, opened


async def test_it_is_planned_started_and_removed_and_who_wants_to_hear_does(office: Office):
    browser, page, barrier = await opened(office)

    def support(session: Session) -> None:
        people = session.exec(select(Participant)).all()
        supporter = next(p for p in people if p.joined_on)
        session.add(
            Support(barrier_id=barrier, participant_id=supporter.id, supported_on=date(2026, 6, 2))
        )

    await office.store.write(support)
    page = await browser.sends(page, "/assign-barrier", owner="Facilitair", due="2026-07-01")
    assert "Opgeslagen" in page.text
    assert "Klaar op woensdag 1 juli" in page.text
    page = await browser.sends(page, "/start-barrier")
    assert (await office.now(barrier)).status is BarrierStatus.IN_PROGRESS
    page = await browser.sends(page, "/remove-barrier", answer="Er staat een nieuwe")
    await office.world.deliver()

    now = await office.now(barrier)
    assert (now.status, now.answer, now.owner) == (
        BarrierStatus.REMOVED, "Er staat een nieuwe", "Facilitair",
    )  # fmt: skip
    mail = [
        letter for name in range(20) for letter in office.world.person(f"Facilitair-{name}").mail
    ]
    assert sum("Er staat een nieuwe" in letter for letter in mail) == 1
    history = page.text.partition("Geschiedenis")[2]
    for words in ("jij nam de drempel weg", "jij begon eraan", "jij koos een eigenaar"):
        assert words in history
    page = await browser.sends(page, "/acknowledge-barrier")
    assert (await office.now(barrier)).status is BarrierStatus.ACKNOWLEDGED


async def test_the_same_answer_saved_again_tells_nobody_and_says_so(office: Office):
    browser, page, barrier = await opened(office)
    assert page.form("/answer-barrier").values["value"] == [f"{barrier}/1"]
    twice = page
    for told in (True, False):
        page = await browser.sends(page, "/answer-barrier", answer="We zoeken het uit")
        assert page.address.endswith("?done=told") is told
    page = await browser.sends(twice, "/answer-barrier", answer="We zoeken het uit")
    assert page.address.endswith("?done=saved")  # also from a page that was opened before
    assert (await office.now(barrier)).version == 2


async def test_words_are_taken_out_of_a_report(office: Office):
    barrier = await office.barrier("Jan ruimt niet op", own_words=True)
    await office.said(barrier, "Jan ruimt niet op")
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")

    page = await browser.sends(page, "/redact-report", text="Iemand ruimt niet op")

    assert "Jan" not in page.html
    assert (await office.now(barrier)).title == "Iemand ruimt niet op"
    page = await browser.sends(page, "/redact-report", text="")
    assert "weggehaald" in page.text


async def test_not_possible_asks_why_and_what_instead_and_keeps_what_was_typed(office: Office):
    browser, page, barrier = await opened(office)

    page = await browser.sends(
        page, "/reject-barrier", answer="Het contract loopt nog", instead=" "
    )
    assert page.status == 422
    assert "Nog niet opgeslagen Wat kan wel? Vul dit in." in page.text
    assert page.form("/reject-barrier").values["answer"] == ["Het contract loopt nog"]
    assert (await office.now(barrier)).status is BarrierStatus.REPORTED

    page = await browser.sends(page, "/reject-barrier", instead="Neem een eigen beker mee")
    assert page.status == 200
    assert (await office.now(barrier)).instead == "Neem een eigen beker mee"


async def test_a_rule_that_refuses_says_so_at_its_field(office: Office):
    browser, page, _ = await opened(office)

    page = await browser.sends(page, "/remove-barrier", status="partly-removed", answer="...")

    assert "Schrijf in één zin wat er veranderd is" in page.text
    assert page.form("/remove-barrier").values["answer"] == ["..."]
    form = page.html.partition('/remove-barrier"')[2]
    label, _, area = form.partition("<textarea")
    assert "Schrijf in één zin wat er veranderd is" in label.rpartition("<label")[2]
    assert 'aria-invalid="true"' in area.partition(">")[0]
    page = await browser.sends(page, "/remove-barrier", answer="Alleen op de begane grond")
    assert page.status == 200


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("action", "typed", "sentence"),
    [
        ("assign-barrier", {"owner": "", "due": "2026-07-01"}, "Vul dit in"),
        ("assign-barrier", {"owner": "Inkoop", "due": ""}, "Kies een datum"),
        ("assign-barrier", {"owner": "Inkoop", "due": "morgen"}, "Kies een datum"),
        ("assign-barrier", {"owner": "Inkoop", "due": "2026-06-02"}, "Kies een dag die nog komt"),
        ("answer-barrier", {"answer": "  "}, "Vul dit in"),
        ("rename-barrier", {"title": " "}, "Vul dit in"),
        ("park-barrier", {"review-on": "2026-06-03", "answer": "x"}, "Kies een dag die nog komt"),
        ("park-barrier", {"review-on": "", "answer": "x"}, "Kies een datum"),
    ],
)
async def test_what_is_missing_is_asked_again(
    office: Office, action: str, typed: dict[str, str], sentence: str
):
    browser, page, barrier = await opened(office)

    page = await browser.sends(page, f"/{action}", **typed)

    assert page.status == 422
    assert sentence in page.text
    assert (await office.now(barrier)).version == 1


async def test_it_is_parked_until_a_day(office: Office):
    browser, page, barrier = await opened(office)

    page = await browser.sends(
        page, "/park-barrier", **{"review-on": "2026-09-01", "answer": "Na de verbouwing"}
    )

    now = await office.now(barrier)
    assert (now.status, now.review_on) == (BarrierStatus.PARKED, date(2026, 9, 1))
    assert "dinsdag 1 september" in (await browser.opens("/board")).text


async def test_the_details_are_written_down(office: Office):
    browser, page, barrier = await opened(office)

    page = await browser.sends(
        page, "/describe-barrier", theme="nature", axis="culture", site="Werf  Zuid",
        horizon="2030", impact="4", effort="2",
    )  # fmt: skip
    now = await office.now(barrier)
    assert (now.theme, now.axis, now.site, now.horizon, now.impact, now.effort) == (
        "nature", "culture", "Werf Zuid", Horizon.BY_2030, 4, 2,
    )  # fmt: skip

    page = await browser.sends(page, "/describe-barrier", impact="computed", effort="not-said")
    now = await office.now(barrier)
    assert (now.theme, now.impact, now.effort) == ("nature", None, None)

    for strange in ({"effort": "9"}, {"theme": "<b>"}, {"horizon": "2999"}):
        page = await browser.sends(page, "/describe-barrier", impact="5", **strange)
        assert page.status == 422
    assert (await office.now(barrier)).impact is None


async def test_barriers_are_merged_and_taken_apart_again(office: Office):
    main = await office.barrier("Er is geen vaatwasser", voices=4)
    barrier = await office.barrier("de vaatwasser is stuk", voices=3, own_words=True)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    assert "Lijkt op" in page.text
    assert "Samenvoegen met “Er is geen vaatwasser”" in page.text

    page = await browser.sends(page, "/merge-barrier", into=str(main))

    assert page.address.startswith(f"/board/barriers/{main}")
    assert "5 meldingen of meer" in page.text
    assert "Hiermee samengevoegd" in page.text
    assert "vaatwasser is stuk" not in (await browser.opens("/board")).text
    page = await browser.sends(page, "/unmerge-barrier")
    assert (await office.now(barrier)).merged_into_id is None
    assert page.address.startswith(f"/board/barriers/{barrier}")


async def test_some_reports_get_a_barrier_of_their_own(office: Office):
    barrier = await office.barrier(NAME, voices=2)
    one, two = await office.said(barrier, "Geen bekers"), await office.said(barrier, "Geen water")
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")

    refused = await browser.sends(page, "/split-barrier", title="Bekers ontbreken")
    assert refused.status == 422
    assert "Kies een of meer meldingen" in refused.text
    assert refused.form("/split-barrier").values["title"] == ["Bekers ontbreken"]
    page = await browser.sends(refused, "/split-barrier", **{f"report-{one}": "yes"})

    assert "Bekers ontbreken" in page.text
    assert "Geen bekers" in page.text
    assert "Geen water" not in page.text
    frictions = {f.id: f.barrier_id for f in await office.world.rows(Friction)}
    assert frictions[one] != barrier
    assert frictions[two] == barrier


async def test_a_text_that_is_too_long_is_told_and_kept_and_odd_characters_are_left_out(
    office: Office,
):
    browser, page, barrier = await opened(office)
    typed = "woord " * 1500

    refused = await browser.sends(page, "/answer-barrier", answer="a\0b" + typed)

    assert refused.status == 422
    assert "ab" + typed.strip() in refused.text
    assert (await office.now(barrier)).answer == ""
    await browser.sends(refused, "/answer-barrier", answer="a\0b" + "woord " * 100)
    assert (await office.now(barrier)).answer == "ab" + ("woord " * 100).strip()


async def test_something_is_asked_of_a_reporter_whom_nobody_knows(office: Office):
    barrier = await office.barrier(NAME, voices=3)
    friction = await office.said(barrier, "Al weken stuk")
    await office.can_be_asked(friction)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    refused = await browser.sends(page, "/ask-reporter", words=" ")
    assert refused.status == 422

    page = await browser.sends(refused, "/ask-reporter", words="Op welke verdieping?")

    [remark] = await office.world.rows(Remark)
    assert (remark.words, remark.by_coordinator) == ("Op welke verdieping?", True)
    assert "De coördinator, op woensdag 3 juni Op welke verdieping?" in page.text
    assert (await office.now(barrier)).version == 1


async def test_a_barrier_without_a_theme_gets_none_by_itself(office: Office):
    browser, page, barrier = await opened(office, theme="")
    assert page.form("/describe-barrier").values["theme"] == ["not-said"]
    await browser.sends(page, "/describe-barrier", effort="2")

    assert ((await office.now(barrier)).theme, (await office.now(barrier)).effort) == ("", 2)
