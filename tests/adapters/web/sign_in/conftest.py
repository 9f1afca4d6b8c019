"""An organisation whose people can sign in on the board, at a provider."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from adapters.oidc import SIGN_IN_BACK, Registration
from adapters.oidc.provider import Provider
from adapters.platform.identities import Identities
from adapters.web.board.routes import board_routes
from adapters.web.board.travels import SigningIn
from adapters.web.links import SignedLinks
from bot.app import Bot
from bot.ports import Store
from tests.adapters.web.board.conftest import SECRET, Browser, Office
from tests.fakes import openid
from tests.fakes.openid import Forger, forging
from tests.scenarios.world import World

NAME = "Gemeente Voorbeeld"


@asynccontextmanager
async def open_office(
    store: Store,
    issuer: str,
    client: tuple[str, str],
    *,
    identities: Identities | None = None,
    **wanted: Any,
) -> AsyncGenerator[Office]:
    port = unused_port()
    url = f"http://127.0.0.1:{port}"
    world, links = World(store), SignedLinks(url, SECRET)
    world.bot = Bot(store, world.clock, links=links, patience=60)
    registration = Registration(
        issuer, *client, redirect_uri=f"{url}{SIGN_IN_BACK}", name=NAME, **wanted
    )
    app = web.Application()
    signing = SigningIn(Provider(registration), identities)
    app.add_routes(board_routes(world.bot, store, world.clock, links, SECRET, signing=signing))
    server = TestServer(app, port=port)
    await world.begin({"Facilitair": 20})
    await world.at(3)
    await server.start_server()
    office = Office(world, server, links)
    yield office
    for one in office.clients:
        await one.close()
    await server.close()


@pytest.fixture
async def forger() -> AsyncGenerator[Forger]:
    async with forging() as forger:
        yield forger


@dataclass
class Way:
    """How a test opens an office in which one signs in with the forger."""

    store: Store
    forger: Forger
    open: Callable[..., Any] = field(init=False)

    def __post_init__(self) -> None:
        self.open = lambda **wanted: open_office(
            self.store, self.forger.issuer, (openid.CLIENT, openid.SECRET), **wanted
        )


@pytest.fixture
def way(store: Store, forger: Forger) -> Way:
    return Way(store, forger)


@pytest.fixture
async def office(way: Way) -> AsyncGenerator[Office]:
    async with way.open() as office:
        yield office


async def sent_to(browser: Browser, forger: Forger, address: str = "/board/sign-in") -> str:
    """Go to the provider; its answer will have the nonce of this attempt. Returns the state."""
    answer = await browser.client.get(address, allow_redirects=False)
    assert answer.status == 303, await answer.text()
    return noted(answer.headers["Location"], forger)


def noted(location: str, forger: Forger) -> str:
    query = {name: value[0] for name, value in parse_qs(urlsplit(location).query).items()}
    forger.nonce = query["nonce"]
    return query["state"]


async def comes_back(browser: Browser, state: str, **query: str) -> str:
    """Come back from the provider with a code; returns where that leads."""
    found = {"code": "c0de", "state": state, **query}
    answer = await browser.client.get(SIGN_IN_BACK, params=found, allow_redirects=False)
    assert answer.status == 303, await answer.text()
    return answer.headers["Location"]


async def signs_in(browser: Browser, forger: Forger, **query: str) -> str:
    return await comes_back(browser, await sent_to(browser, forger), **query)


async def links(browser: Browser, forger: Forger) -> str:
    """Say on the board which account is theirs; returns where that leads."""
    page = await browser.opens("/board/sign-in/link")
    going = await browser.sends(page, "/board/sign-in/link")
    assert going.status == 200, going.text
    location = going.html.partition("; url=")[2].partition('"')[0].replace("&amp;", "&")
    return await comes_back(browser, noted(location, forger))


async def is_in(browser: Browser) -> bool:
    return (await browser.opens("/board")).status == 200


async def presses(browser: Browser, forger: Forger, link: str, **more: str) -> str:
    """Open a link from the chat and press its button; returns the state, at the provider."""
    going = await browser.sends(await browser.opens(link), "/board/enter", **more)
    assert going.status == 200, going.text
    location = going.html.partition("; url=")[2].partition('"')[0].replace("&amp;", "&")
    return noted(location, forger)


async def enters_by_both(
    browser: Browser, office: Office, forger: Forger, name: str = "marieke"
) -> str:
    state = await presses(browser, forger, await office.link(name))
    return await comes_back(browser, state)
