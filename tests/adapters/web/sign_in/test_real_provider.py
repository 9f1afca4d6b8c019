"""The whole way, in a real Chromium and at a real provider, which are on different sites."""

import asyncio
from collections.abc import AsyncGenerator
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, BrowserContext, Page, expect
from sqlmodel import Session

from adapters.oidc import SIGN_IN_BACK, Attempt, Registration, Stopped, Why
from adapters.oidc.provider import Provider
from adapters.teams.sign_in import identities
from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges import participants
from challenges.models import Organisation, Role, SignIn
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.sign_in.conftest import NAME, open_office
from tests.chromium import PHONE
from tests.fakes.django_openid import (
    CLIENT,
    MORE_CLAIMS,
    PASSWORD,
    SECRET,
    TENANT,
    DjangoProvider,
    django_provider,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
OID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"


@pytest.fixture
async def provider() -> DjangoProvider:
    MORE_CLAIMS.clear()
    provider = await asyncio.to_thread(django_provider)
    await asyncio.to_thread(provider.add, "m.devries")
    return provider


@pytest.fixture
async def came() -> AsyncGenerator[TestServer]:
    """Where a browser comes back to, and nothing is done with what it brings."""

    async def back(_: web.Request) -> web.Response:
        return web.Response(text="back")

    app = web.Application()
    app.router.add_get("/back", back)
    server = TestServer(app)
    await server.start_server()
    yield server
    await server.close()


def url(office: Office, path: str = "") -> str:
    return f"{office.links.url}{path}"


async def opens(store: Store, provider: DjangoProvider, **wanted):
    return open_office(store, provider.issuer, (CLIENT, SECRET), **wanted)


async def machine(browser: Browser, complaints: list[str]) -> BrowserContext:
    context = await browser.new_context(viewport=PHONE, locale="nl-NL")
    context.set_default_timeout(60_000)
    context.on(
        "console",
        lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
    )
    return context


async def fills_in(page: Page) -> None:
    await page.locator("input[name=username]").fill("m.devries")
    await page.locator("input[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()


async def history(page: Page) -> list[str]:
    """Every address that the Back button can lead to."""
    session = await page.context.new_cdp_session(page)
    found = await session.send("Page.getNavigationHistory")
    return [entry["url"] for entry in found["entries"]]


async def test_somebody_links_their_account_and_next_time_signs_in_with_it(
    store: Store, provider: DjangoProvider, browser: Browser
):
    complaints: list[str] = []
    async with await opens(store, provider) as office:
        await asyncio.to_thread(provider.register, url(office, SIGN_IN_BACK))
        page = await (await machine(browser, complaints)).new_page()
        await page.goto(url(office, await office.coordinator("marieke")))
        await page.get_by_role("button", name="Open het bord", exact=True).click()
        await page.get_by_role("link", name="Een andere manier om binnen te komen").click()
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        await page.get_by_role("button", name=f"Voortaan ook inloggen met {NAME}").click()
        await fills_in(page)
        await page.wait_for_url("**/board/sign-in/link?done=linked")
        await expect(page.get_by_role("status")).to_contain_text("Gelukt.")
        (kept,) = await office.world.rows(SignIn)
        await page.get_by_role("button", name="Bord sluiten").click()
        await expect(page.locator("main")).to_contain_text("misschien nog ingelogd")

        elsewhere = await (await machine(browser, complaints)).new_page()
        await elsewhere.goto(url(office, "/board/list"))
        assert await elsewhere.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        await elsewhere.get_by_role("link", name=f"Inloggen met {NAME}").click()
        await fills_in(elsewhere)
        await elsewhere.wait_for_url("**/board/list")
        await expect(elsewhere.get_by_role("button", name="Bord sluiten")).to_be_visible()

        for one in (page, elsewhere):
            seen = [entry for entry in await history(one) if entry.startswith(office.links.url)]
            assert not any("code=" in entry or "state=" in entry for entry in seen)
        assert "m.devries" not in kept.digest
    assert complaints == []


async def test_where_a_second_step_is_wanted_a_link_leads_to_the_provider_first(
    store: Store, provider: DjangoProvider, browser: Browser
):
    complaints: list[str] = []
    async with await opens(store, provider, amr=("mfa",)) as office:
        await asyncio.to_thread(provider.register, url(office, SIGN_IN_BACK))
        MORE_CLAIMS["amr"] = ["pwd"]
        page = await (await machine(browser, complaints)).new_page()
        link = url(office, await office.coordinator("marieke"))
        await page.goto(link)
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        await page.get_by_role("button", name=f"Inloggen met {NAME}").click()
        await fills_in(page)
        await page.wait_for_url("**/board/sign-in/not/second-step")

        MORE_CLAIMS["amr"] = ["pwd", "mfa"]
        await page.goto(link)
        await page.get_by_role("button", name=f"Inloggen met {NAME}").click()

        await page.wait_for_url("**/board")
        await expect(page.get_by_role("button", name="Bord sluiten")).to_be_visible()
        assert len(await office.world.rows(SignIn)) == 1
    assert complaints == []


async def test_a_new_key_of_the_provider_is_found_and_who_is_unknown_is_told(
    store: Store, provider: DjangoProvider, browser: Browser
):
    async with await opens(store, provider) as office:
        await asyncio.to_thread(provider.register, url(office, SIGN_IN_BACK))
        page = await (await machine(browser, [])).new_page()
        await page.goto(url(office, "/board/sign-in"))
        await fills_in(page)
        await page.wait_for_url("**/board/sign-in/not/unknown")
        await asyncio.to_thread(provider.rotate)

        await page.get_by_role("link", name=f"Inloggen met {NAME}").click()

        await page.wait_for_url("**/board/sign-in/not/unknown")
        await expect(page.locator("main")).to_contain_text("Vraag één keer een link in de chat")


async def test_whoever_talks_in_teams_is_known_by_entra_without_linking(
    store: Store, provider: DjangoProvider, browser: Browser
):
    known = identities(provider.issuer, provider.authority)
    assert known is not None
    async with await opens(store, provider, identities=known, scopes=known.scopes) as office:
        await asyncio.to_thread(provider.register, url(office, SIGN_IN_BACK))

        def talks(session: Session) -> None:
            here = roster.workspace_of(session, office.world.person("x").user.workspace)
            assert here is not None
            owner = session.get_one(Organisation, here.organisation_id)
            tenant = roster.add_workspace(session, Workspace("teams", TENANT), owner)
            participants.grant(session, roster.meet(session, tenant, OID), Role.LEADER)

        await office.store.write(talks)
        MORE_CLAIMS.update({"tid": TENANT, "oid": OID.upper()})
        page = await (await machine(browser, [])).new_page()
        await page.goto(url(office, "/board/roadmap"))
        await page.get_by_role("link", name=f"Inloggen met {NAME}").click()
        await fills_in(page)
        await page.wait_for_url("**/board/roadmap")
        await expect(page.get_by_role("button", name="Bord sluiten")).to_be_visible()
        assert await office.world.rows(SignIn) == []

        MORE_CLAIMS["tid"] = TENANT.replace("1", "9")  # a guest of another tenant
        await page.goto(url(office, "/board/sign-in"))
        await page.wait_for_url("**/board/sign-in/not/unknown")


async def test_the_provider_takes_a_code_once_and_from_who_asked_for_it_alone(
    database_url: str, provider: DjangoProvider, browser: Browser, came: TestServer
):
    del database_url
    back = str(came.make_url("/back"))
    await asyncio.to_thread(provider.register, back)
    ours = Provider(Registration(provider.issuer, CLIENT, SECRET, back, NAME))
    page = await (await machine(browser, [])).new_page()

    async def came_back(attempt: Attempt) -> dict[str, str]:
        await page.goto(await ours.address(attempt))
        if "/accounts/login/" in page.url:
            await fills_in(page)
        await page.wait_for_url(f"{back}**")
        query = parse_qs(urlsplit(page.url).query)
        return {name: value[0] for name, value in query.items()}

    attempt, thief = Attempt.begin(), Attempt.begin()
    query = await came_back(attempt)
    assert query["iss"] == provider.issuer
    assert (await ours.claims(query, attempt))["name"] == "M.Devries"
    with pytest.raises(Stopped) as again:
        await ours.claims(query, attempt)
    query = await came_back(attempt)
    with pytest.raises(Stopped) as stolen:
        await ours.claims(query, thief)

    assert [again.value.why, stolen.value.why] == [Why.AGAIN, Why.AGAIN]
