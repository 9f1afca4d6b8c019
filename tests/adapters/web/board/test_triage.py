"""One barrier after the other, and many at once: what is proposed, done, passed and refused."""

import re
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlmodel import select

from bot import roster
from challenges.models import Barrier, BarrierLook, BarrierStatus, Role, RoleGrant
from tests.adapters.web.board.conftest import Browser, Office, Seen, changes, opened

FILLED = {
    "title": "Geen kraan bij de balie", "owner": "Facilitair", "due": "2026-07-01",
    "theme": "social", "effort": "3", "site": "Werf",
}  # fmt: skip


async def start(office: Office, **more: object) -> tuple[Browser, UUID]:
    """One barrier that nobody has read, and a coordinator."""
    barrier = await office.barrier("De kraan lekt weer eens", own_words=True, **more)
    return await office.enter("marieke"), barrier


async def test_one_press_reads_names_plans_and_describes_and_leads_to_the_next(office: Office):
    browser, barrier = await start(office)
    other = await office.barrier("Geen fietsenstalling", opened_on=date(2026, 6, 2))
    page = await browser.opens("/board/triage")
    assert "De kraan lekt weer eens" in page.text
    assert "0 van 2 open drempels zijn rond" in page.text

    after = await browser.sends(page, "/triage-barrier", **FILLED)

    assert after.status == 200
    assert "Geen fietsenstalling" in after.text
    assert "1 van 2 open drempels zijn rond" in after.text
    now = await office.now(barrier)
    assert (now.title, now.own_words, now.status) == (
        FILLED["title"], False, BarrierStatus.PLANNED,
    )  # fmt: skip
    assert (now.owner, str(now.due), now.theme, now.effort, now.site) == (
        "Facilitair", "2026-07-01", "social", 3, "Werf",
    )  # fmt: skip
    assert (await office.now(other)).status is BarrierStatus.REPORTED
    history = (await browser.opens(f"/board/barriers/{barrier}")).text
    for line in ("gaf de drempel een naam", "koos een eigenaar", "veranderde de details"):
        assert line in history


async def test_without_an_owner_it_is_read_and_comes_back_for_one_later(office: Office):
    browser, barrier = await start(office)
    page = await browser.opens("/board/triage")
    filled = FILLED | {"owner": "", "due": ""}
    after = await browser.sends(page, "/triage-barrier", **filled)
    assert (await office.now(barrier)).status is BarrierStatus.ACKNOWLEDGED
    assert "Geen kraan bij de balie" in after.text  # it is asked for an owner now
    skipped = await browser.opens(f"/board/triage?after=1.{barrier}")
    assert "Dat waren ze allemaal" in skipped.text
    assert "Eén drempel sloeg je over" in skipped.text


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"due": ""}, "Kies een dag, of maak de eigenaar leeg."),
        ({"owner": ""}, "Vul dit in"),
        ({"due": "2026-05-01"}, "Kies een dag die nog komt."),
        ({"title": ""}, "Vul dit in"),
    ],
    ids=["no day", "no owner", "a day that is over", "no name"],
)
async def test_what_is_wrong_is_said_and_what_was_typed_stays(
    office: Office, typed: dict[str, str], says: str
):
    browser, barrier = await start(office)
    page = await browser.opens("/board/triage")
    refused = await browser.sends(page, "/triage-barrier", **FILLED | typed)
    assert refused.status == 422
    assert says in refused.text
    form = refused.form("/triage-barrier")
    assert form.values["site"] == ["Werf"]
    assert form.action.startswith(f"/board/triage/{barrier}/")
    assert (await office.now(barrier)).version == 1


async def test_who_is_second_reads_what_the_first_one_said(office: Office):
    browser, barrier = await start(office)
    second = await office.enter("ria")
    mine, theirs = [await one.opens("/board/triage") for one in (browser, second)]
    await browser.sends(mine, "/triage-barrier", **FILLED)
    refused = await second.sends(theirs, "/triage-barrier", **FILLED | {"owner": "Inkoop"})
    assert refused.status == 409
    assert "Er staat nu: Facilitair" in refused.text
    assert (await office.now(barrier)).owner == "Facilitair"


async def test_a_name_that_stays_as_it_is_stays_in_every_language(office: Office):
    wording = {"nl": "Geen tijd", "en": "No time"}
    barrier = await office.barrier("", wording=wording)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/triage")
    await browser.sends(page, "/triage-barrier", effort="2", owner="", due="")
    now = await office.now(barrier)
    assert (now.title, now.wording, now.effort) == ("", wording, 2)


async def test_what_resembles_it_proposes_an_owner_and_how_much_work_it_is(office: Office):
    await office.barrier(
        "De kraan lekt weer", status=BarrierStatus.NOT_POSSIBLE, owner="Gebouwbeheer", effort=4,
        answer="De huurbaas wil het niet.", instead="Meld het bij de balie.", code="OTHER",
    )  # fmt: skip
    browser, barrier = await start(office, code="OTHER", theme="")
    await office.said(barrier, "Bij ons lekt hij", "Hal 3")
    page = await browser.opens("/board/triage")
    form = page.form("/triage-barrier")
    assert (form.values["owner"], form.values["effort"], form.values["theme"]) == (
        ["Gebouwbeheer"], ["4"], ["circular"],
    )  # fmt: skip
    assert form.values["site"] == [""]
    assert "Wie het meldde, schreef: Hal 3" in page.text
    assert "De huurbaas wil het niet." in page.text

    await browser.sends(page, "/answer-the-same")
    now = await office.now(barrier)
    assert (now.status, now.answer, now.instead) == (
        BarrierStatus.NOT_POSSIBLE, "De huurbaas wil het niet.", "Meld het bij de balie.",
    )  # fmt: skip


async def test_what_was_removed_elsewhere_is_answered_and_stays_open(office: Office):
    await office.barrier(
        "De kraan lekt weer", status=BarrierStatus.REMOVED, answer="Er is een nieuwe kraan."
    )
    browser, barrier = await start(office)
    page = await browser.opens("/board/triage")
    await browser.sends(page, "/answer-the-same")
    now = await office.now(barrier)
    assert (now.status, now.answer) == (BarrierStatus.ACKNOWLEDGED, "Er is een nieuwe kraan.")


async def test_merging_and_setting_aside_lead_on_too(office: Office):
    browser, barrier = await start(office)
    other = await office.barrier("De kraan lekt weer", opened_on=date(2026, 6, 2))
    merged = await browser.sends(await browser.opens("/board/triage"), "/merge-into")
    assert (await office.now(barrier)).merged_into_id == other
    assert merged.address.startswith("/board/triage?")
    assert "De kraan lekt weer" in merged.text
    aside = {"review-on": "2026-09-01", "answer": "Na de zomer"}
    done = await browser.sends(merged, "/park-barrier", **aside)
    assert (await office.now(other)).status is BarrierStatus.PARKED
    assert "Alles is rond" in done.text


async def test_nothing_else_can_be_done_there_and_only_by_coordinators(office: Office):
    browser, barrier = await start(office)
    page = await browser.opens("/board/triage")
    token = [(name, value) for name, many in page.form("/triage-barrier").values.items()
             for value in many]  # fmt: skip
    assert (await browser.posts(f"/board/triage/{barrier}/remove-barrier", token)).status == 404
    assert (await browser.posts(f"/board/triage/{barrier}/look-at-barrier", token)).status == 404
    await office.world.grant("leo", Role.LEADER)
    leader = await office.browser()
    await leader.sends(await leader.opens(await office.link("leo")), "/board/enter")
    assert (await leader.opens("/board/triage")).status == 403
    assert (await leader.opens("/board/list")).status == 403


async def test_another_coordinator_sees_for_ten_minutes_that_it_is_open(office: Office):
    browser, barrier = await start(office)
    second = await office.enter("ria")
    looks = r"Let op: een coördinator opende dit (net|een minuut geleden|\d minuten geleden)"
    await browser.opens("/board/triage")
    assert not re.search(looks, (await browser.opens("/board/triage")).text)  # oneself is nobody
    for address in ("/board/triage", f"/board/barriers/{barrier}"):
        assert re.search(looks, (await second.opens(address)).text)
    office.world.clock.now += timedelta(minutes=10)
    assert not re.search(looks, (await second.opens("/board/triage")).text)
    assert len(await office.world.rows(BarrierLook)) == 1  # what is over is kept no longer


async def test_who_is_erased_looks_at_nothing_and_has_no_name(office: Office):
    browser, barrier = await start(office)
    page = await browser.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/call-coordinator", called="Marieke V.")
    await browser.sends(page, "/acknowledge-barrier")
    second = await office.enter("ria")
    told = (await second.opens(f"/board/barriers/{barrier}")).text
    assert "Marieke V. las het" in told
    assert "Let op: Marieke V. opende dit" in told
    card = office.world.person("ria")
    await card.presses_raw("barrier-history", str(barrier))
    assert "Marieke V. las het" in card.sees
    now = office.world.clock()
    await changes(office, "marieke", lambda s, p: setattr(p, "left_on", now.date()))
    assert "Marieke" not in (await second.opens(f"/board/barriers/{barrier}")).text
    await changes(office, "marieke", lambda s, p: roster.erase(s, p, now=now, secret=b""))
    assert "een coördinator las het" in (await second.opens(f"/board/barriers/{barrier}")).text


async def test_a_name_goes_when_it_is_emptied_and_with_the_role(office: Office):
    browser, barrier = await start(office)
    page = await browser.opens(f"/board/barriers/{barrier}")
    named = await browser.sends(page, "/call-coordinator", called="Marieke")
    assert [one.called for one in await office.world.rows(RoleGrant)] == ["Marieke"]
    assert named.form("/call-coordinator").values["called"] == ["Marieke"]
    await browser.sends(named, "/call-coordinator", called="")
    assert [one.called for one in await office.world.rows(RoleGrant)] == [""]


async def test_a_name_is_asked_for_once_where_there_are_others(office: Office):
    browser, barrier = await start(office)
    address, question = f"/board/barriers/{barrier}", "Hoe mogen ze je noemen?"
    assert question not in (await browser.opens(address)).text  # nobody would read it
    second = await office.enter("ria")
    page = await browser.opens(address)
    assert question in page.text
    left = await browser.sends(page, "/no-name")
    assert question not in left.text
    assert left.form("/call-coordinator").values["called"] == [""]  # it can still be given

    ria = office.world.person("ria")
    await ria.presses_raw("barrier-history", str(barrier))
    assert question in ria.sees
    await ria.presses("Mijn naam erbij")
    await ria.fills_in(called="Ria")
    await ria.presses_raw("barrier-history", str(barrier))
    assert question not in ria.sees
    assert question not in (await second.opens(address)).text
    grants = await office.world.rows(RoleGrant)
    assert sorted(one.called for one in grants) == ["", "Ria"]


async def test_the_list_says_how_long_it_waits_and_what_is_late_and_keeps_the_filter(
    office: Office,
):
    await office.barrier(
        "Te laat", voices=10, owner="Inkoop", due=date(2026, 6, 2), effort=2, theme="climate",
        status=BarrierStatus.PLANNED, opened_on=date(2026, 5, 28),
    )  # fmt: skip
    await office.barrier("Nieuw", theme="climate")
    await office.barrier("Elders", theme="nature")
    browser = await office.enter("marieke")
    page = await browser.opens("/board/list?theme=climate&sort=-waits")
    assert "Elders" not in page.text
    assert page.text.index("Te laat") < page.text.index("Nieuw")
    assert "4 werkdagen" in page.text
    assert "(te laat)" in page.text
    assert 'class="mark late"' in page.html
    assert 'aria-sort="descending"' in page.html
    assert 'href="/board/list?theme=climate&amp;sort=waits"' in page.html
    assert '<input type="hidden" name="sort" value="-waits">' in page.html
    assert re.search(r'data-label="Impact"[^>]*>4<', page.html)
    assert re.search(r'data-label="Werk"[^>]*>2<', page.html)
    up = await browser.opens("/board/list?theme=climate&sort=waits")
    assert up.text.index("Nieuw") < up.text.index("Te laat")
    assert (await browser.opens("/board/list?sort=owner;drop")).status == 200


async def pick(browser: Browser, page: Seen, do: str, *barriers: Barrier) -> Seen:
    picked = {f"pick-{one.id}/{one.version}": "yes" for one in barriers}
    return await browser.sends(page, "/pick-barriers", do=do, **picked)


@pytest.mark.parametrize("do", ["read", "merge", "park"])
async def test_many_are_done_at_once_after_a_last_look(office: Office, do: str):
    names = [await office.barrier(f"Drempel {number}") for number in range(4)]
    ended = await office.barrier("Voorbij", status=BarrierStatus.REMOVED)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/list")
    every = [await office.now(one) for one in (*names[:3], ended)]
    look = await pick(browser, page, do, *every)
    assert look.status == 200
    assert re.search(r"(Deze )?3 drempels", look.text)
    assert [(await office.now(one)).version for one in names] == [1] * 4
    boxes = {f"pick-{one.id}/{one.version}": "yes" for one in every[:2]}  # one is unticked
    asked = {"merge": {"into": str(names[3])},
             "park": {"review-on": "2026-09-01", "answer": "Na de zomer"}}.get(do, {})  # fmt: skip
    done = await browser.sends(look, "/review-many", **boxes, **asked)
    assert done.address.startswith("/board/list?")
    now = [await office.now(one) for one in names]
    status = {"read": "acknowledged", "merge": "merged", "park": "parked"}[do]
    assert [one.status for one in now] == [status, status, "reported", "reported"]
    assert (await office.now(ended)).status is BarrierStatus.REMOVED


async def test_when_one_of_many_has_changed_nothing_is_done_and_it_is_said_which(office: Office):
    first, second = await office.barrier("Drempel 1"), await office.barrier("Drempel 2")
    browser = await office.enter("marieke")
    page = await browser.opens("/board/list")
    both = [await office.now(one) for one in (first, second)]
    look = await pick(browser, page, "park", *both)
    other = await office.enter("ria")
    theirs = await other.opens(f"/board/barriers/{second}")
    await other.sends(theirs, "/acknowledge-barrier")
    boxes = {f"pick-{one.id}/{one.version}": "yes" for one in both}
    asked = {"review-on": "2026-09-01", "answer": "Na de zomer"}
    refused = await browser.sends(look, "/review-many", **boxes, **asked)
    assert refused.status == 409
    assert "Er is niets gebeurd: iemand was je voor bij “Drempel 2”" in refused.text
    assert "Er staat nu: Gelezen" in refused.text
    assert refused.form("/review-many").values["answer"] == ["Na de zomer"]
    assert (await office.now(first)).status is BarrierStatus.REPORTED
    left = {f"pick-{first}/1": "yes"}
    await browser.sends(refused, "/review-many", **left, **asked)
    assert (await office.now(first)).status is BarrierStatus.PARKED
    assert (await office.now(second)).status is BarrierStatus.ACKNOWLEDGED


async def test_nothing_picked_is_said_and_so_is_what_is_asked_and_empty(office: Office):
    browser, _, barrier = await opened(office)
    page = await browser.opens("/board/list")
    nothing = await browser.sends(page, "/pick-barriers", do="park")
    assert nothing.status == 422
    assert "Kies eerst een drempel." in nothing.text
    look = await pick(browser, page, "park", await office.now(barrier))
    box = {f"pick-{barrier}/1": "yes"}
    empty = await browser.sends(look, "/review-many", **box)
    assert empty.status == 422
    past = {"review-on": "2026-05-01", "answer": "Later"}
    over = await browser.sends(look, "/review-many", **box, **past)
    assert "Kies een dag die nog komt." in over.text
    assert (await office.now(barrier)).version == 1


async def test_boxes_that_name_nothing_of_ours_do_nothing(office: Office):
    browser, _, barrier = await opened(office)
    page = await browser.opens("/board/list")
    for name in ("pick-x/1", f"pick-{barrier}", "pick-" + "0" * 200):
        answer = await browser.sends(page, "/pick-barriers", do="read", **{name: "yes"})
        assert answer.status in (200, 404, 422)
    assert (await browser.sends(page, "/pick-barriers", do="remove", **{
        f"pick-{barrier}/1": "yes"})).status == 422  # fmt: skip

    def all_reported(session):
        return {one.status for one in session.exec(select(Barrier))}

    assert await office.store.read(all_reported) == {BarrierStatus.REPORTED}
