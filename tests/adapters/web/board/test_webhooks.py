"""Programs that are told what happens, as a coordinator adds them on the board."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.web.board.webhooks import SHOWN_LASTS
from adapters.webhooks import Caller, Courier, seal
from challenges.models import Webhook
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import SECRET, Browser, Office, Seen
from tests.adapters.web.board.test_browser import can_be_read
from tests.adapters.webhooks.conftest import HERE, listening

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PATH = "/board/webhooks"
URL = "https://example.org/hook?sig=secret-in-it"


async def adds(
    board: Browser, name: str = "Topdesk", address: str = URL, event: list[str] | None = None
) -> Seen:
    events = ["decision.made", "action.late"] if event is None else event
    page = await board.opens(PATH)
    return await board.sends(page, PATH, name=name, address=address, event=events)


def secret_in(seen: Seen) -> str:
    found = re.search(r"whsec_[\w+/=]+", seen.text)
    assert found
    return found[0]


async def kept(office: Office) -> list[Webhook]:
    def look(session: Session) -> list[Webhook]:
        found = list(session.exec(select(Webhook)).all())
        session.expunge_all()
        return found

    return await office.store.read(look)


async def test_a_secret_is_shown_for_ten_minutes_to_who_added_it(office: Office):
    board = await office.enter("marieke")
    seen = await adds(board)
    assert seen.status == 200
    secret = secret_in(seen)
    assert secret not in seen.address
    [one] = await kept(office)
    closing, now = seal(SECRET), office.world.clock()
    assert closing.open(one.sealed_secret, now) == secret
    assert closing.open(one.sealed_url, now) == URL
    assert one.events == ["decision.made", "action.late"]

    other = await office.enter("samir")
    assert (await other.opens(seen.address)).status == 404
    office.world.clock.now += SHOWN_LASTS + timedelta(seconds=1)
    assert (await board.opens(seen.address)).status == 404
    listed = await board.opens(PATH)
    assert "example.org" in listed.text
    assert "een besluit dat genomen is, een actie die te laat is." in listed.text
    assert "secret-in-it" not in listed.html
    assert secret not in listed.html


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        pytest.param({"name": " "}, "Geef het een naam", id="no name"),
        pytest.param({"address": "http://example.org/x"}, "begint niet met https://", id="http"),
        pytest.param({"address": "https://10.0.0.1/x"}, "PRIKKEL_WEBHOOK_NETWORKS", id="inside"),
        pytest.param({"address": "https://[::ffff:169.254.169.254]/"}, "binnen", id="metadata"),
        pytest.param({"address": "https://u:p@example.org/"}, "een wachtwoord", id="password"),
        pytest.param({"address": "nowhere"}, "geen adres", id="no address"),
        pytest.param({"event": []}, "minstens één ding", id="no event"),
        pytest.param({"name": "Planner"}, "al een met die naam", id="taken"),
    ],
)
async def test_what_cannot_be_meant_is_refused_and_what_was_typed_stays(
    office: Office, wrong: dict[str, str], said: str
):
    board = await office.enter("marieke")
    await adds(board, "Planner")
    seen = await adds(board, **wrong)
    assert seen.status == 422
    assert said in seen.text
    typed = {"name": "Topdesk", "address": URL, **wrong}
    form = seen.form(PATH)
    assert form.values["name"] == [typed["name"].strip()]
    assert form.values["address"] == [typed["address"]]
    if "event" not in wrong:
        assert re.findall(r'value="([\w.]+)"[^>]* checked', seen.html) == [
            "decision.made", "action.late",
        ]  # fmt: skip
    assert len(await kept(office)) == 1


async def test_it_is_tried_paused_switched_on_and_removed(office: Office):
    board = await office.enter("marieke")
    courier = Courier(office.store, office.world.clock, seal(SECRET), Caller(HERE))
    async with listening() as receiver:
        receiver.answers = [404, 204]
        assert (await adds(board, address=receiver.url)).status == 200
        page = await board.opens(PATH)
        assert "Er is nog niets verstuurd." in page.text
        page = await board.sends(page, "/try")
        assert "Er gaat nu een proefbericht heen" in page.text
        assert "Er is één bericht onderweg." in page.text
        await courier.do_due()
        page = await board.opens(PATH)
        assert "Het laatste bericht kwam niet aan" in page.text
        assert "HTTP 404" in page.text
        await board.sends(page, "/try")
        await courier.do_due()
        page = await board.opens(PATH)
        assert "Het laatste bericht kwam aan" in page.text

        page = await board.sends(page, "/pause")
        assert "Staat stil sinds" in page.text
        assert not [form for form in page.forms if form.action.endswith("/try")]
        page = await board.sends(page, "/resume")
        assert "Staat stil" not in page.text
        page = await board.sends(page, "/remove")
    assert "Er luistert nu geen programma mee." in page.text
    assert await kept(office) == []


async def test_another_secret_is_shown_once_and_the_one_before_signs_for_a_day(office: Office):
    board = await office.enter("marieke")
    first = secret_in(await adds(board))
    second = secret_in(await board.sends(await board.opens(PATH), "/rotate"))
    [one] = await kept(office)
    closing, now = seal(SECRET), office.world.clock()
    opened = [closing.open(each, now) for each in (one.sealed_former, one.sealed_secret)]
    assert opened == [first, second]


async def test_nobody_else_adds_or_ends_one(office: Office):
    stranger = await office.browser()
    assert (await stranger.opens(PATH)).status == 403
    board = await office.enter("marieke")
    await adds(board)
    [one] = await kept(office)
    for path in (
        PATH,
        *(f"{PATH}/{one.id}/{what}" for what in ("try", "pause", "rotate", "remove")),
    ):
        assert (await stranger.posts(path, [("name", "x")])).status == 403
        assert (await board.posts(path, [("name", "x"), ("token", "wrong")])).status in (403, 422)
    assert (await board.opens(f"{PATH}/secret/x")).status == 404
    [after] = await kept(office)
    assert after == one


@SQLITE
@pytest.mark.browser
async def test_it_has_nothing_that_axe_finds_and_fits_a_phone(
    office: Office, browser: Chromium, problems: list[str]
):
    context = await test_browser.machine(browser, problems)
    page = await test_browser.enter(office, context, "marieke")
    base = str(office.server.make_url("/")).rstrip("/")
    await page.goto(base + PATH)
    await page.get_by_label("Naam").fill("Topdesk")
    await page.get_by_label("Adres", exact=True).fill(f"https://{'a' * 60}.example.org/hook")
    await page.get_by_role("button", name="Toevoegen").click()
    assert "whsec_" in await page.inner_text("main")
    await can_be_read(page, page.url, base + PATH)
    await context.close()
