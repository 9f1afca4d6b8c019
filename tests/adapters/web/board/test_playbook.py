"""The playbook on the board: week by week, with ticks, texts to copy and another one to choose."""

from datetime import date

import pytest
from sqlmodel import Session, select

from challenges import plans, playbooks
from challenges.models import Campaign, Organisation, Plan, PlanStep, Role
from tests.adapters.web.board.conftest import Browser, Office, Seen

PAGE = "/board/playbook"


async def follows(office: Office, *done: str, name: str = playbooks.USUAL) -> Plan:
    def work(session: Session) -> Plan:
        [campaign] = session.exec(select(Campaign)).all()
        plan = plans.lead_to(session, campaign, playbooks.load(name), now=office.world.clock())
        for key in done:
            plans.tick(
                session,
                plan,
                key,
                done_on=date(2026, 5, 4),
                note="brief 12",
            )
        session.expunge(plan)
        return plan

    return await office.store.write(work)


async def ticks(office: Office) -> set[str]:
    return {row.key for row in await office.world.rows(PlanStep)}


async def test_every_step_stands_in_its_week_with_what_is_said_of_it(office: Office):
    await follows(office, "intake", "contact")
    page = await (await office.enter("marieke")).opens(PAGE)

    assert page.status == 200
    for said in (
        "Challenge in twee weken",
        "6 weken ervoor: vanaf maandag 20 april",
        "De week ervoor: vanaf maandag 25 mei",
        "De eerste week: vanaf maandag 1 juni",
        "12 weken later: vanaf maandag 24 augustus",
        "Klaar op 4 mei 2026, afgevinkt op de server",
        "brief 12",
        "Naar de pagina waar je dit doet",
        "Vanaf maandag 1 juni krijgt iedereen bij Voorbeeld die dat wil",
    ):
        assert said in page.text, said
    assert "{" not in page.text
    assert page.html.count('class="copy"') == 5
    assert page.html.count("<details open") == 0
    assert "<details open" in (await (await office.enter("marieke")).opens(f"{PAGE}?all=1")).html


async def _press(browser: Browser, page: Seen, action: str, value: str) -> Seen:
    """Press the button of one step among those of all."""
    form = next(
        form
        for form in page.forms
        if form.action.partition("?")[0].endswith(f"/{action}") and form.values["value"] == [value]
    )
    return await browser.posts(form.action, [(name, it[0]) for name, it in form.values.items()])


async def test_a_step_is_ticked_and_taken_back_on_the_page(office: Office):
    plan = await follows(office)
    browser, other = await office.enter("marieke"), await office.enter("joris")
    done = await _press(browser, await browser.opens(PAGE), "tick-step", f"{plan.id}/intake")
    assert done.status == 200
    assert "afgevinkt door jou" in done.text
    assert await ticks(office) == {"intake"}
    theirs = await other.opens(PAGE)
    assert "Klaar op 3 juni 2026, afgevinkt door een andere coördinator" in theirs.text
    again = await _press(other, theirs, "untick-step", f"{plan.id}/intake")
    assert await ticks(office) == set()
    assert "afgevinkt door" not in again.text


async def test_what_the_gate_asks_is_noted_and_a_refusal_keeps_what_was_typed(office: Office):
    plan = await follows(office)
    browser = await office.enter("marieke")
    page = await browser.opens(PAGE)
    form = next(f for f in page.forms if f.values.get("value") == [f"{plan.id}/contact"])
    typed = {"done_on": "2026-06-04", "note": "duurzaam@example.org"}
    data = {name: it[0] for name, it in form.values.items()} | typed
    refused = await browser.posts(form.action, list(data.items()))
    assert refused.status == 422
    assert "Deze dag komt nog." in refused.text
    kept = next(f for f in refused.forms if f.values.get("value") == [f"{plan.id}/contact"])
    assert kept.values["note"] == ["duurzaam@example.org"]
    assert await ticks(office) == set()
    sent = {name: it[0] for name, it in kept.values.items()} | {"done_on": "2026-06-03"}
    done = await browser.posts(kept.action, list(sent.items()))
    assert "duurzaam@example.org" in done.text
    assert await ticks(office) == {"contact"}


async def test_leaders_read_that_it_is_done_and_change_nothing(office: Office):
    plan = await follows(office, "intake", "contact")
    await office.world.grant("leider", Role.LEADER)
    browser = await office.browser()
    page = await browser.opens(await office.link("leider"))
    await browser.sends(page, "/board/enter")
    page = await browser.opens(PAGE)
    assert page.status == 200
    assert "Klaar op 4 mei 2026" in page.text
    for hidden in ("brief 12", ", afgevinkt ", "Ongedaan maken"):
        assert hidden not in page.text
    assert [form.action for form in page.forms if "playbook" in form.action] == []
    overview = await browser.opens("/board/overview")
    data = [(name, it[0]) for name, it in overview.forms[0].values.items() if name == "token"]
    await browser.posts(f"{PAGE}/untick-step", [*data, ("value", f"{plan.id}/intake")])
    assert await ticks(office) == {"intake", "contact"}


async def test_another_playbook_is_chosen_and_keeps_what_both_have(office: Office):
    await follows(office, "intake", "baseline")
    browser = await office.enter("marieke")
    page = await browser.opens(PAGE)
    assert "Eerste dag" not in page.text  # that of the campaign counts
    page = await browser.sends(page, "/choose-playbook", playbook="word-to-deed")
    assert "Van woord naar daad" in page.text
    assert "1 van 25 stappen zijn klaar" in page.text
    page = await browser.sends(page, "/choose-playbook", playbook="two-week-challenge")
    assert "2 van 24 stappen zijn klaar" in page.text


async def test_without_a_plan_one_is_chosen_on_the_page(office: Office):
    browser = await office.enter("marieke")
    page = await browser.opens(PAGE)
    assert "Jullie volgen nog geen draaiboek." in page.text
    page = await browser.sends(page, "/choose-playbook", playbook="exchange")
    assert "Uitwisseling" in page.text
    [plan] = await office.world.rows(Plan)
    assert plan.campaign_id is not None


async def test_a_start_without_consent_stands_on_the_page(office: Office):
    def start(session: Session) -> None:
        [campaign] = session.exec(select(Campaign)).all()
        plan = plans.lead_to(
            session, campaign, playbooks.load(playbooks.USUAL), now=office.world.clock()
        )
        plans.pass_gate(session, plan, plans.open_gate(session, plan), today=date(2026, 5, 29))

    await office.store.write(start)
    page = await (await office.enter("marieke")).opens(PAGE)
    assert "is op 29 mei 2026 gestart zonder instemming" in page.text
    assert "De ondernemingsraad stemt in" in page.text


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("locale", ["nl", "en", "fr", "de"])
async def test_the_page_is_whole_in_every_language(office: Office, locale: str):
    def speak(session: Session) -> None:
        [organisation] = session.exec(select(Organisation)).all()
        organisation.languages = ["nl", "en", "fr", "de"]

    await office.store.write(speak)
    await follows(office, "intake")
    page = await (await office.enter("marieke", locale)).opens(PAGE)
    usual = playbooks.load(playbooks.USUAL)

    assert f'lang="{locale}"' in page.html
    for step in usual.steps:
        assert step.title.in_language(locale) in page.text
        assert " ".join(step.how.in_language(locale).split()) in page.text


@pytest.mark.parametrize("asks", ["", "?all=1"])
async def test_a_tick_and_its_undoing_lead_back_to_the_step(office: Office, asks: str):
    plan = await follows(office)
    browser = await office.enter("marieke")
    for action in ("tick-step", "untick-step"):
        page = await browser.opens(f"{PAGE}{asks}")
        assert page.html.count('id="step-intake"') == 1
        form = next(
            form for form in page.forms
            if f"/{action}" in form.action and form.values["value"] == [f"{plan.id}/intake"]
        )  # fmt: skip
        sent = {name: value[0] for name, value in form.values.items()}
        answer = await browser.client.post(form.action, data=sent, allow_redirects=False)

        assert answer.status == 303
        path, _, place = answer.headers["Location"].partition("#")
        assert place == "step-intake"
        assert path.startswith(PAGE)
        assert ("all=1" in path) == bool(asks)
