"""One barrier on the board: what it shows, and everything that can be done about it."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from challenges import follow_codes
from challenges.models import (
    BarrierStatus,
    Decision,
    Friction,
    Horizon,
    Participant,
    Remark,
    Role,
    Support,
)
from tests.adapters.web.board.conftest import Browser, Office, Seen

NAME = "De spoelmachine is kapot"
HOSTILE = """<script>alert("x")</script><img src=x onerror=alert(1)>'"><b>&{{ 7*7 }}"""


async def opened(office: Office, name: str = NAME, **values: object) -> tuple[Browser, Seen, UUID]:
    barrier = await office.barrier(name, **values)
    browser = await office.enter("marieke")
    return browser, await browser.opens(f"/board/barriers/{barrier}"), barrier


async def test_it_shows_what_is_known_and_what_people_said(office: Office):
    barrier = await office.barrier(NAME, voices=7, site="Werf Zuid", theme="climate")
    await office.said(barrier, "Al weken stuk", "Keuken 3")
    page = await (await office.enter("marieke")).opens(f"/board/barriers/{barrier}")

    assert f"{NAME} · Prikkel" in page.text
    for words in ("Gemeld", "5 collega’s of meer", "Werf Zuid", "Klimaat", "maandag 1 juni"):
        assert words in page.text
    assert "Al weken stuk" in page.text
    assert "dinsdag 2 juni · Keuken 3" in page.text
    assert "7" not in page.text.partition("Hoeveel mensen")[2].partition("Soort")[0]


async def test_it_is_planned_started_and_removed_and_who_wants_to_hear_does(office: Office):
    browser, page, barrier = await opened(office)

    def support(session: Session) -> None:
        people = session.exec(select(Participant)).all()
        supporter = next(p for p in people if p.joined_at)
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
        letter for name in range(6) for letter in office.world.person(f"Facilitair-{name}").mail
    ]
    assert sum("Er staat een nieuwe" in letter for letter in mail) == 1
    history = page.text.partition("Geschiedenis")[2]
    for words in ("jij nam de drempel weg", "jij begon eraan", "jij koos een eigenaar"):
        assert words in history
    page = await browser.sends(page, "/acknowledge-barrier")
    assert (await office.now(barrier)).status is BarrierStatus.ACKNOWLEDGED


async def test_own_words_are_marked_until_they_have_a_name(office: Office):
    browser, page, barrier = await opened(office, "jan laat alles vies staan", own_words=True)
    assert "Eigen woorden, nog ongelezen" in page.text
    assert "ongelezen" in (await browser.opens("/board")).text
    assert "ongelezen" in (await browser.opens("/board/list")).text

    page = await browser.sends(page, "/rename-barrier", title="De keuken  is\nniet schoon")

    now = await office.now(barrier)
    assert (now.title, now.own_words, now.status) == (
        "De keuken is niet schoon", False, BarrierStatus.ACKNOWLEDGED,
    )  # fmt: skip
    assert "ongelezen" not in page.text


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

    page = await browser.sends(page, "/remove-barrier", status="partly-removed", answer="")

    assert "Schrijf erbij waarom" in page.text
    form = page.html.partition('/remove-barrier"')[2]
    label, _, area = form.partition("<textarea")
    assert "Schrijf erbij waarom" in label.rpartition("<label")[2]
    assert 'aria-invalid="true"' in area.partition(">")[0]
    page = await browser.sends(page, "/remove-barrier", answer="Alleen op de begane grond")
    assert page.status == 200


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

    await browser.sends(page, "/describe-barrier", impact="computed", effort="9", theme="<b>")
    now = await office.now(barrier)
    assert (now.theme, now.impact, now.effort) == ("nature", None, None)


async def test_barriers_are_merged_and_taken_apart_again(office: Office):
    main = await office.barrier("Er is geen vaatwasser", voices=4)
    barrier = await office.barrier("de vaatwasser is stuk", voices=3, own_words=True)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    assert "Lijkt op" in page.text
    assert "Samenvoegen met “Er is geen vaatwasser”" in page.text

    page = await browser.sends(page, "/merge-barrier", into=str(main))

    assert page.address.startswith(f"/board/barriers/{main}")
    assert "5 collega’s of meer" in page.text
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
    page = await browser.sends(refused, "/split-barrier", reports=[str(one)])

    assert "Bekers ontbreken" in page.text
    assert "Geen bekers" in page.text
    assert "Geen water" not in page.text
    frictions = {f.id: f.barrier_id for f in await office.world.rows(Friction)}
    assert frictions[one] != barrier
    assert frictions[two] == barrier


async def test_reports_without_words_are_not_listed_one_by_one(office: Office):
    _, page, _ = await opened(office, voices=3)

    assert "minder dan vijf collega’s" in page.text
    assert "checkbox" not in page.html
    assert "/redact-report" not in page.html


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


async def test_a_decision_of_leadership_is_shown(office: Office):
    barrier = await office.barrier(
        NAME, decision=Decision.NOT_NOW, decision_note="Eerst bezuinigen"
    )
    page = await (await office.enter("marieke")).opens(f"/board/barriers/{barrier}")

    assert "Besluit Besluit van de leiding: nu niet. Toelichting Eerst bezuinigen" in page.text


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


@pytest.mark.parametrize("address", ["", "/assign-barrier"])
async def test_what_is_not_there_is_said_to_be_gone(office: Office, address: str):
    browser = await office.enter("marieke")
    for barrier in ("3b0f0e55-9f2a-4c7e-8a53-0d8a5c2a9a11", "x", "%00"):
        page = await browser.opens(f"/board/barriers/{barrier}")
        assert page.status == 404
        assert "Deze drempel is er niet meer" in page.text


async def test_what_people_typed_is_never_markup(office: Office):
    barrier = await office.barrier(HOSTILE, own_words=True)
    await office.said(barrier, HOSTILE, HOSTILE)
    await office.barrier(f"ook {HOSTILE}", site=HOSTILE, owner=HOSTILE)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    page = await browser.sends(page, "/assign-barrier", owner=HOSTILE[:80], due="2026-07-01")
    page = await browser.sends(page, "/answer-barrier", answer=HOSTILE)

    for address in (page.address, "/board", "/board/list", f"/board?text={HOSTILE}"):
        shown = await browser.opens(address)
        assert shown.status == 200
        assert "script" not in shown.tags
        assert "b" not in shown.tags
        assert "49" not in shown.text
    refused = await browser.sends(page, "/assign-barrier", owner=HOSTILE, due="<i>")
    assert "script" not in refused.tags
    assert refused.form("/assign-barrier").values["owner"] == [HOSTILE]


async def test_long_texts_are_cut_and_odd_characters_left_out(office: Office):
    browser, page, barrier = await opened(office)

    await browser.sends(page, "/answer-barrier", answer="a\0b" + "woord " * 3000)

    answer = (await office.now(barrier)).answer
    assert answer.startswith("abwoord")
    assert len(answer) <= 1000


async def test_the_page_is_in_the_language_of_the_person(office: Office):
    barrier = await office.barrier("", wording={"nl": "Geen tijd", "en": "No time"})
    browser = await office.enter("helen", "en")

    def speak(session: Session) -> None:
        for person in session.exec(select(Participant)).all():
            person.locale = "en"

    await office.store.write(speak)
    page = await browser.opens(f"/board/barriers/{barrier}")

    assert 'lang="en"' in page.html
    assert "What do you want to do?" in page.text
    assert "No time" in page.text


async def test_a_leaders_decision_and_a_colleagues_change_show_as_a_role(office: Office):
    browser, page, barrier = await opened(office)
    ahmed = await office.world.grant("ahmed", Role.COORDINATOR)
    await ahmed.types("coördineren")
    office.world.clock.advance(seconds=timedelta(hours=1).total_seconds())
    other = await office.enter("ahmed")
    await other.sends(await other.opens(f"/board/barriers/{barrier}"), "/acknowledge-barrier")

    page = await browser.opens(f"/board/barriers/{barrier}")

    assert "een coördinator las het" in page.text
    assert "ahmed" not in page.html


async def test_something_is_asked_of_a_reporter_whom_nobody_knows(office: Office):
    barrier = await office.barrier(NAME, voices=3)
    friction = await office.said(barrier, "Al weken stuk")

    def give_code(session: Session) -> None:
        follow_codes.give(session, session.get_one(Friction, friction), b"")

    await office.store.write(give_code)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    refused = await browser.sends(page, "/ask-reporter", words=" ")
    assert refused.status == 422

    page = await browser.sends(refused, "/ask-reporter", words="Op welke verdieping?")

    [remark] = await office.world.rows(Remark)
    assert (remark.words, remark.by_coordinator) == ("Op welke verdieping?", True)
    assert "De coördinator, op woensdag 3 juni Op welke verdieping?" in page.text
    assert (await office.now(barrier)).version == 1


async def test_what_is_reported_today_shows_tomorrow(office: Office):
    barrier = await office.barrier(NAME, voices=3)
    today = date(2026, 6, 3)
    await office.said(barrier, "Net gemeld", day=today)
    await office.barrier("Vandaag pas gemeld", own_words=True, opened_on=today)
    browser = await office.enter("marieke")
    pages = [f"/board/barriers/{barrier}", "/board", "/board/list", "/board?text=gemeld"]

    for address in pages:
        page = await browser.opens(address)
        assert "Net gemeld" not in page.html
        assert "Vandaag pas" not in page.html
    await office.world.at(4)
    browser = await office.enter("marieke")

    assert "Net gemeld" in (await browser.opens(pages[0])).text
    assert "Vandaag pas" in (await browser.opens(pages[1])).text
    assert "2 van 2" in (await browser.opens(pages[3])).text


async def test_what_is_done_about_a_barrier_is_one_step_away(office: Office):
    browser, page, barrier = await opened(office)
    assert f'href="/board/actions?barrier={barrier}"' in page.html

    form = await browser.opens(f"/board/actions?barrier={barrier}")
    await browser.sends(form, "/actions/new", title="Nieuwe spoelmachine")

    page = await browser.opens(f"/board/barriers/{barrier}")
    assert "Nieuwe spoelmachine" in page.text
