"""The opportunity map, the actions and the roadmap on the board, and pictures by link."""

import re
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from bot.chat.cards import Picture
from bot.ports import Store
from challenges import actions, queries
from challenges.actions import Plan
from challenges.models import Action, ActionBarrier, Barrier, Role
from tests.adapters.web.board.conftest import Office

PNG, SVG = "image/png", "image/svg+xml"


async def organisation_of(store: Store, barrier_id: UUID) -> UUID:
    return await store.read(lambda session: session.get_one(Barrier, barrier_id).organisation_id)


async def add_action(office: Office, plan: Plan, barrier_id: UUID) -> Action:
    def add(session: Session) -> Action:
        barrier = queries.barrier(session, barrier_id)
        now = office.world.clock()
        action = actions.create(session, barrier.organisation_id, plan, now=now)
        actions.link(session, action, barrier)
        session.expunge(action)
        return action

    return await office.store.write(add)


async def test_the_map_has_a_picture_and_the_same_in_tables(office: Office):
    named = await office.barrier("Alles is voorverpakt", 5, effort=2, impact=4, site="Werf")
    await office.barrier("Mijn leidinggevende Jan", 5, own_words=True)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/opportunities")

    assert page.status == 200
    assert f"/board/barriers/{named}" in page.html
    for said in ("Laaghangend fruit", "4 (door een coördinator)", "Werf", "minstens 5 collega’s"):
        assert said in page.text
    assert "Jan" not in page.html
    alt = re.search(r'<img src="/board/pictures/opportunities.svg" alt="([^"]+)"', page.html)
    assert alt is not None
    assert "één punt" in alt[1]
    assert "Werf" in (await browser.opens("/board/opportunities?by=site")).text
    assert (await browser.opens("/board/opportunities?by=nonsense")).status == 200


async def test_the_roadmap_has_a_picture_and_the_same_in_tables(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    plan = Plan("Lunch zonder <b>plastic</b>", owner="Facilitair", competences="Inkoop")
    action = await add_action(office, plan, named)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/roadmap")

    assert f"/board/actions/{action.id}" in page.html
    for said in (
        "Lunch zonder <b>plastic</b>",
        "Facilitair",
        "Voorgesteld",
        "Wat mensen moeten kunnen",
    ):
        assert said in page.text
    assert "<b>" not in page.html


async def test_pictures_are_for_coordinators_only(office: Office):
    await office.barrier("Alles is voorverpakt")
    browser = await office.enter("marieke")
    for address, kind in (("roadmap.svg", SVG), ("opportunities.png", PNG)):
        page = await browser.client.get(f"/board/pictures/{address}")
        assert (page.status, page.content_type) == (200, kind)
        assert "Content-Disposition" not in page.headers
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    saved = await browser.client.get("/board/pictures/roadmap.png?save")
    assert saved.headers["Content-Disposition"] == 'attachment; filename="prikkel-roadmap.png"'
    for address in ("roadmap.gif", "nonsense.png"):
        assert (await browser.client.get(f"/board/pictures/{address}")).status == 404

    stranger = await office.browser()
    assert (await stranger.client.get("/board/pictures/roadmap.svg")).status == 403


async def test_a_coordinator_makes_an_action_from_a_barrier(office: Office):
    named = await office.barrier("Alles is voorverpakt", theme="circular", owner="Facilitair")
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions?barrier={named}")
    form = page.form("/board/actions/new-action")
    assert (form.values["theme"], form.values["owner"]) == (["circular"], ["Facilitair"])

    made = await browser.sends(page, "/new-action", title="Eigen bakje mag mee", budget="1.500")
    assert made.status == 200
    assert "Eigen bakje mag mee" in made.text
    assert "€ 1.500" in made.text
    assert f"/board/barriers/{named}" in made.html
    assert len(await office.world.rows(ActionBarrier)) == 1


async def test_a_form_that_cannot_be_used_comes_back_with_what_was_typed(office: Office):
    await office.barrier("Alles is voorverpakt")
    browser = await office.enter("marieke")
    page = await browser.opens("/board/actions")
    refused = await browser.sends(page, "/new-action", title="Bakjes", budget="veel")

    assert refused.status == 422
    assert refused.form("/new-action").values["title"] == ["Bakjes"]
    assert "Schrijf een bedrag in hele euro’s" in refused.text
    assert await office.world.rows(Action) == []


async def test_of_two_coordinators_the_second_sees_what_the_first_made_of_it(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    action = await add_action(office, Plan("Lunch", owner="Facilitair"), named)
    first, second = await office.enter("marieke"), await office.enter("peter")
    pages = [await each.opens(f"/board/actions/{action.id}") for each in (first, second)]
    assert (await first.sends(pages[0], "/change-action", owner="Inkoop")).status == 200
    refused = await second.sends(pages[1], "/change-action", title="Lunch voor iedereen")

    assert refused.status == 409
    assert refused.form("/change-action").values["title"] == ["Lunch voor iedereen"]
    assert "Inkoop" in refused.text
    assert (await office.world.rows(Action))[0].owner == "Inkoop"
    again = await second.sends(refused, "/change-action")
    assert again.status == 200
    assert (await office.world.rows(Action))[0].title == "Lunch voor iedereen"


async def test_an_action_sent_back_incomplete_does_not_overwrite_either(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    action = await add_action(office, Plan("Lunch", owner="Facilitair"), named)
    first, second = await office.enter("marieke"), await office.enter("peter")
    pages = [await each.opens(f"/board/actions/{action.id}") for each in (first, second)]
    assert (await first.sends(pages[0], "/change-action", owner="Inkoop")).status == 200

    back = await second.sends(pages[1], "/change-action", title="", owner="HR")
    assert back.status == 422
    refused = await second.sends(back, "/change-action", title="Lunch")

    assert refused.status == 409
    assert "Er staat nu: Inkoop" in refused.text
    assert (await office.world.rows(Action))[0].owner == "Inkoop"
    assert (await second.sends(refused, "/change-action")).status == 200
    assert (await office.world.rows(Action))[0].owner == "HR"


async def test_an_action_is_unlinked_linked_and_removed(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    action = await add_action(office, Plan("Lunch"), named)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions/{action.id}")
    page = await browser.sends(page, "/unlink-action")
    assert await office.world.rows(ActionBarrier) == []
    page = await browser.sends(page, "/link-action", barrier=str(named))
    assert len(await office.world.rows(ActionBarrier)) == 1
    stale = page
    page = await browser.sends(page, "/change-action", owner="HR")
    assert (await browser.sends(stale, "/remove-action-now")).status == 409
    assert (await browser.sends(page, "/remove-action-now")).status == 200
    assert await office.world.rows(Action) == []


async def test_no_form_works_without_the_word_of_this_session(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    action = await add_action(office, Plan("Lunch"), named)
    browser = await office.enter("marieke")
    for what in ("/board/actions/new-action", f"/board/actions/{action.id}/remove-action-now"):
        answer = await browser.posts(what, [("title", "x"), ("value", f"{action.id}/1")])
        assert answer.status == 422
    assert len(await office.world.rows(Action)) == 1


async def test_a_link_shows_its_picture_to_whoever_has_it_for_a_month(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    organisation_id = await organisation_of(office.store, named)
    links = type(office.links)("https://board.example", b"a secret that every server shares")
    now = office.world.clock()
    url = links.picture(organisation_id, "roadmap", "nl", now).removeprefix("https://board.example")
    stranger = (await office.browser()).client

    png = await stranger.get(url)
    assert (png.status, png.content_type) == (200, PNG)
    svg = await stranger.get(url.replace(".png", ".svg"))
    assert (svg.status, svg.headers["Content-Type"]) == (200, f"{SVG}; charset=utf-8")
    assert "Routekaart van Voorbeeld" in await svg.text()
    unknown = links.picture(organisation_id, "nonsense", "nl", now)
    assert (await stranger.get(unknown.removeprefix("https://board.example"))).status == 404
    assert (await stranger.get(f"{url[:-8]}AAAA.png")).status == 404
    office.world.clock.now += timedelta(days=31)
    assert (await stranger.get(url)).status == 404


async def test_over_plain_http_the_chat_has_the_tables_alone(office: Office):
    await office.barrier("Alles is voorverpakt")
    await office.world.grant("helen", Role.COORDINATOR)
    helen = office.world.person("helen", "en")
    await helen.types("roadmap")

    assert helen.card is not None
    assert not [element for element in helen.card.body if isinstance(element, Picture)]


async def test_what_only_a_climate_plan_asks_is_filled_in_below_an_action(office: Office):
    browser = await office.enter("marieke")
    form = await browser.opens("/board/actions")
    assert "Voor het klimaatplan (SECAP)" in form.text
    typed = {"secap-sector": "Gebouwen", "secap-energy-saving": "veel"}
    refused = await browser.sends(form, "/actions/new-action", title="Licht uit", **typed)
    assert refused.status == 422
    assert "Vul hier alleen een getal in" in refused.text
    assert re.search(r"<details open>\s*<summary>Voor het klimaatplan", refused.html)

    page = await browser.sends(refused, "/actions/new-action", **{"secap-energy-saving": "12,5"})
    [action] = await office.world.rows(Action)
    assert action.secap == {"sector": "Gebouwen", "energy-saving": "12,5"}
    await browser.sends(page, "/change-action", **{"secap-sector": "Verlichting"})
    [action] = await office.world.rows(Action)
    assert action.secap == {"sector": "Verlichting", "energy-saving": "12,5"}
    table = await browser.opens("/board/files/csv?table=secap")
    assert "Licht uit,Verlichting,,,,,,,Voorgesteld,,12.5,,," in table.text


async def test_the_chat_leaves_what_a_climate_plan_asks_as_it_is(office: Office):
    barrier = await office.barrier("Alles is voorverpakt")
    action = await add_action(office, Plan("Licht uit", secap={"sector": "Gebouwen"}), barrier)
    marieke = await office.world.grant("marieke", Role.COORDINATOR)
    await marieke.presses_raw("change-action", f"{action.id}/{action.version}")
    await marieke.fills_in(title="Licht gaat vanzelf uit")

    [action] = await office.world.rows(Action)
    assert (action.title, action.secap) == ("Licht gaat vanzelf uit", {"sector": "Gebouwen"})
