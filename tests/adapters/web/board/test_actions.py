"""Actions with a pulse on the board: news, tasks, what they wait for, and the code for a person."""

from bot.models import Delivery
from challenges.actions import Plan
from challenges.models import ActionNews, ActionTask, Answerable
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.test_programme import add_action


async def test_a_coordinator_writes_news_down_and_keeps_what_was_typed(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    lunch = await add_action(office, Plan("Lunch", owner="Facilitair"), named)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions/{lunch.id}")
    assert "Over deze actie is nog niets gezegd." in page.text

    refused = await browser.sends(page, "/action-news", health="stuck", words="a" * 301)
    assert refused.status == 422
    assert refused.form("/action-news").values["health"] == ["stuck"]
    page = await browser.sends(refused, "/action-news", words="De kok is ziek.")

    assert page.status == 200
    assert "Zit vast" in page.text
    assert "De kok is ziek." in page.text
    assert len(await office.world.rows(ActionNews)) == 1


async def test_tasks_are_added_ticked_and_taken_off(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    lunch = await add_action(office, Plan("Lunch"), named)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions/{lunch.id}")
    page = await browser.sends(page, "/add-task", words="Kok bellen")
    page = await browser.sends(page, "/tick-task")
    assert "gedaan: Kok bellen" in page.text
    assert "1 van 1 gedaan" in (await browser.opens("/board/actions")).text

    page = await browser.sends(page, "/drop-task")

    assert page.status == 200
    assert await office.world.rows(ActionTask) == []


async def test_the_list_says_what_waits_and_sorts_by_the_last_news(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    lunch = await add_action(office, Plan("Lunch"), named)
    await add_action(office, Plan("Servies"), named)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions/{lunch.id}")
    page = await browser.sends(page, "/action-news", health="late")
    servies = page.html.partition(">Servies</option>")[0].rpartition('value="')[2].rstrip('">')
    page = await browser.sends(page, "/wait-for", other=servies)
    assert "Servies" in page.text

    heads = []
    for order in ("news", "latest", "nonsense"):
        text = (await browser.opens(f"/board/actions?sort={order}")).text
        assert "Laatste nieuws" in text
        assert "nog geen nieuws" in text
        table = text.partition("Laatste nieuws")[2]
        heads.append(table.index("Lunch") < table.index("Servies"))
    assert heads[:2] == [False, True]


async def test_the_code_for_a_person_comes_in_chat_and_stands_on_no_page(office: Office):
    named = await office.barrier("Alles is voorverpakt")
    lunch = await add_action(office, Plan("Lunch", owner="Facilitair"), named)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/actions/{lunch.id}")
    assert "nog niemand zei “dat ben ik”" in page.text

    page = await browser.sends(page, "/ask-answerable")
    await office.world.deliver()

    assert page.status == 200
    assert "er is een code gegeven" in page.text
    [asked] = await office.world.rows(Answerable)
    assert asked.participant_id is None
    marieke = office.world.person("marieke")
    await marieke.presses("Laat de code zien", on=office.world.wall.last("direct-marieke")[1])
    code = marieke.sees.partition("mijn-acties ")[2][:19]
    assert code.count("-") == 3
    assert not any(code in (one.card or "") for one in await office.world.rows(Delivery))
    assert code not in page.html
    bram = office.world.person("bram")
    await bram.types(f"mijn-acties {code}")
    await bram.presses("Ja, elke maand")
    [asked] = await office.world.rows(Answerable)
    assert asked.participant_id is not None
