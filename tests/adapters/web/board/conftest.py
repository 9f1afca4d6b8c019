"""A board around a small organisation, and coordinators who look at it with a browser."""

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from uuid import UUID

import pytest
from aiohttp import ClientResponse, CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session, col, select

from adapters.web.board.routes import board_routes
from adapters.web.links import SignedLinks
from bot import roster
from bot.app import Bot
from bot.installation import UNKNOWN, Installation
from bot.ports import Rosters, Store
from challenges import follow_codes
from challenges.models import Barrier, Campaign, Friction, Participant, Role
from tests.adapters.webhooks.conftest import HERE
from tests.scenarios.world import World

SECRET = b"a secret that every server shares"
NAME = "De spoelmachine is kapot"
Client = TestClient[web.Request, web.Application]


@dataclass
class Form:
    """A form on a page, with what stands in it."""

    action: str
    values: dict[str, list[str]] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(values["action"]))
        elif tag == "input" and values.get("type") not in ("checkbox", "radio", "file"):
            self._add(values["name"], values["value"])
        elif tag == "select":
            self._select = values["name"]
        elif tag == "textarea":
            self._area = values["name"]
            self._add(self._area, "")
        elif tag == "option" and "selected" in values:
            self._add(self._select, values["value"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._area:
            self.forms[-1].values[self._area][-1] += data.removeprefix("\n")

    def _add(self, name: str, value: str) -> None:
        self.forms[-1].values.setdefault(name, []).append(value)


@dataclass
class Seen:
    """A page as it came."""

    status: int
    address: str
    html: str
    headers: dict[str, str]

    @property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        return reader

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._read.texts).split())

    @property
    def tags(self) -> list[str]:
        return self._read.tags

    @property
    def forms(self) -> list[Form]:
        return self._read.forms

    def form(self, ending: str) -> Form:
        """The form whose address ends so (without its query)."""
        forms = self.forms
        found = [form for form in forms if form.action.partition("?")[0].endswith(ending)]
        assert found, f"no form to {ending} among {[form.action for form in forms]}"
        return found[0]


@dataclass
class Browser:
    """Somebody's browser, with its cookies."""

    client: Client

    async def opens(self, address: str) -> Seen:
        return await _seen(await self.client.get(address))

    async def sends(self, page: Seen, ending: str, **typed: str | list[str]) -> Seen:
        """Fill a form of a page in, and send it."""
        form = page.form(ending)
        values = form.values | {
            name: value if isinstance(value, list) else [value] for name, value in typed.items()
        }
        data = [(name, value) for name, many in values.items() for value in many]
        return await self.posts(form.action, data)

    async def posts(self, address: str, data: list[tuple[str, str]]) -> Seen:
        body = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in data)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return await _seen(await self.client.post(address, data=body, headers=kind))


def _quoted(text: str) -> str:
    from urllib.parse import quote_plus

    return quote_plus(text)


async def _seen(response: ClientResponse) -> Seen:
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


@dataclass
class Office:
    """An organisation with a campaign, and its board."""

    world: World
    server: TestServer
    links: SignedLinks
    clients: list[Client] = field(default_factory=list)
    rosters: dict[str, Rosters] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        return self.world.store

    async def coordinator(self, name: str, locale: str = "nl") -> str:
        """Make somebody a coordinator, and give them a link by chat."""
        await self.world.grant(name, Role.COORDINATOR)
        return await self.link(name, locale)

    async def link(self, name: str, locale: str = "nl") -> str:
        person = self.world.person(name, locale)
        await person.types("board")
        found = re.search(r"\S+(/board/enter\?key=\S+)", person.sees)
        assert found, person.sees
        return found[1]

    async def browser(self, locale: str = "nl") -> Browser:
        client: Client = TestClient(
            self.server, cookie_jar=CookieJar(unsafe=True), headers={"Accept-Language": locale}
        )
        self.clients.append(client)
        return Browser(client)

    async def enter(self, name: str, locale: str = "nl") -> Browser:
        """Open the board as a coordinator."""
        browser = await self.browser(locale)
        page = await browser.opens(await self.coordinator(name, locale))
        board = await browser.sends(page, "/board/enter")
        assert board.status == 200, board.text
        return browser

    async def barrier(self, title: str, voices: int = 0, **values: object) -> UUID:
        """Put a barrier into the latest campaign; so many people spoke of it, and were erased."""

        def add(session: Session) -> UUID:
            latest = select(Campaign).order_by(col(Campaign.created_at).desc())
            campaign = session.exec(latest).first()
            assert campaign is not None
            barrier = Barrier(
                **{
                    "organisation_id": campaign.organisation_id, "campaign_id": campaign.id,
                    "origin": f"test/{title}", "code": "FACIL", "theme": "circular",
                    "title": title, "opened_on": date(2026, 6, 1), **values,
                }
            )  # fmt: skip
            session.add(barrier)
            session.flush()
            for _ in range(voices):
                session.add(
                    Friction(
                        campaign_id=campaign.id, barrier_id=barrier.id, day=date(2026, 6, 1),
                        left_on=date(2026, 6, 2), left_under=barrier.id,
                    )
                )  # fmt: skip
            return barrier.id

        return await self.store.write(add)

    async def said(
        self, barrier_id: UUID, text: str, place: str = "", day: date = date(2026, 6, 2)
    ) -> UUID:
        """Somebody reports something in own words."""

        def add(session: Session) -> UUID:
            barrier = session.get_one(Barrier, barrier_id)
            friction = Friction(
                campaign_id=barrier.campaign_id, barrier_id=barrier_id, text=text, place=place,
                day=day,
            )  # fmt: skip
            session.add(friction)
            session.flush()
            return friction.id

        return await self.store.write(add)

    async def can_be_asked(self, friction_id: UUID) -> None:
        """Whoever reported something keeps a code, with which they can be asked more."""

        def give(session: Session) -> None:
            follow_codes.give(session, session.get_one(Friction, friction_id), b"")

        await self.store.write(give)

    async def now(self, barrier_id: UUID) -> Barrier:
        """A barrier as it is stored at this moment."""

        def look(session: Session) -> Barrier:
            barrier = session.get_one(Barrier, barrier_id)
            session.expunge(barrier)
            return barrier

        return await self.store.read(look)


@pytest.fixture
async def problems() -> AsyncGenerator[list[str]]:
    """What browsers complain of, such as something that the page may not load."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def installation(request: pytest.FixtureRequest) -> Installation:
    """What the settings of the server say: nothing, unless a test says otherwise."""
    return getattr(request, "param", UNKNOWN)


@asynccontextmanager
async def running_office(
    store: Store, installation: Installation = UNKNOWN
) -> AsyncGenerator[Office]:
    """A small organisation on its third day, with a board that can be looked at."""
    world = World(store)
    app = web.Application()
    server = TestServer(app)
    links = SignedLinks("http://board.example", SECRET)
    world.bot = Bot(store, world.clock, links=links, patience=60, installation=installation)
    rosters: dict[str, Rosters] = {}
    app.add_routes(
        board_routes(world.bot, store, world.clock, links, SECRET, may_call=HERE, rosters=rosters)
    )
    await world.begin_on(3, {"Facilitair": 20})
    await server.start_server()
    office = Office(world, server, links, rosters=rosters)
    yield office
    for client in office.clients:
        await client.close()
    await server.close()


@pytest.fixture
async def office(store: Store, installation: Installation) -> AsyncGenerator[Office]:
    async with running_office(store, installation) as office:
        yield office


async def opened(office: Office, name: str = NAME, **values: object) -> tuple[Browser, Seen, UUID]:
    """Put a barrier on the board, and open its page as a coordinator."""
    barrier = await office.barrier(name, **values)
    browser = await office.enter("marieke")
    return browser, await browser.opens(f"/board/barriers/{barrier}"), barrier


async def changes(
    office: Office, name: str, work: Callable[[Session, Participant], object]
) -> None:
    """Do something with one of the people, as an operator does."""

    def change(session: Session) -> None:
        user = office.world.person(name).user
        workspace = roster.workspace_of(session, user.workspace)
        found = roster.participant_of(session, workspace, user.id) if workspace else None
        assert found is not None
        work(session, found[1])

    await office.store.write(change)
