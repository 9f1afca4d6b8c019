"""A playground that has been lived up to Wednesday, on a server in a thread of its own."""

import asyncio
import shutil
import threading
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from aiohttp import web
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from adapters.database import open_store
from adapters.playground import routes
from adapters.playground.cast import Cast, cast_in
from adapters.playground.platform import Message
from adapters.playground.playground import Playground

WIDE = {"width": 1360, "height": 860}


@dataclass(frozen=True)
class Served:
    """Where the playground answers, and what had been lived when it opened.

    `seen` has, per playable person, what stood in the channel and in their own conversation.
    """

    url: str
    playground: Playground
    opened_at: datetime
    seen: Mapping[str, tuple[list[Message], list[Message]]]


@pytest.fixture(scope="session")
def served(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Generator[Served]:
    """A filled playground on a free port; all tests share it, so each plays its own people."""
    path = tmp_path_factory.mktemp("playground") / "prikkel.sqlite"
    shutil.copyfile(sqlite_template, path)
    with serving(f"sqlite:///{path}") as playground:
        yield playground


@contextmanager
def serving(database_url: str, casts: Sequence[Cast] = ()) -> Generator[Served]:
    """A filled playground on a free port, in a thread of its own."""
    ready: Future[Served] = Future()
    stop: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
    thread = threading.Thread(
        target=lambda: asyncio.run(_serve(database_url, casts, ready, stop)), daemon=True
    )
    thread.start()
    yield ready.result(timeout=600)
    loop, stopped = stop.result(timeout=60)
    loop.call_soon_threadsafe(stopped.set)
    thread.join(timeout=60)
    assert not thread.is_alive()


async def _serve(
    database_url: str,
    casts: Sequence[Cast],
    ready: "Future[Served]",
    stop: "Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]",
) -> None:
    store = open_store(database_url)
    try:
        playground = Playground(store, casts=casts)
        await playground.fill()
        everybody = [person for cast in playground.casts for person in cast.playable]
        seen = {person.user.id: playground.messages_for(person) for person in everybody}
        opened_at = playground.clock()
        app = web.Application()
        routes.mount(app, playground)
        runner = web.AppRunner(app, shutdown_timeout=5)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        running = asyncio.create_task(playground.run())
        stopped = asyncio.Event()
        stop.set_result((asyncio.get_running_loop(), stopped))
        host, port = runner.addresses[0][:2]
        ready.set_result(Served(f"http://{host}:{port}", playground, opened_at, seen))
        await stopped.wait()
        running.cancel()
        await runner.cleanup()
    except Exception as error:
        ready.set_exception(error)
        raise
    finally:
        await store.close()


@pytest.fixture
def alone(sqlite_template: Path, tmp_path: Path) -> Generator[Served]:
    """A playground in English that no other test looks at: its days may go by."""
    path = tmp_path / "prikkel.sqlite"
    shutil.copyfile(sqlite_template, path)
    with serving(f"sqlite:///{path}", [cast_in("en")]) as playground:
        yield playground


@pytest.fixture(scope="module")
def pages(chromium: str) -> Generator[Browser]:
    expect.set_options(timeout=60_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.connect_over_cdp(chromium)
        yield browser
        browser.close()


@pytest.fixture
def context(pages: Browser) -> Generator[BrowserContext]:
    """A fresh profile; a script error or a blocked request fails the test."""
    context = pages.new_context(viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(60_000)
    problems: list[str] = []
    context.on("weberror", lambda error: problems.append(str(error.error)))
    context.on(
        "console",
        lambda message: problems.append(message.text) if message.type == "error" else None,
    )
    yield context
    context.close()
    assert problems == []


def look_as(context: BrowserContext, url: str, person: str) -> Page:
    page = context.new_page()
    page.goto(f"{url}/?as={person}")
    page.wait_for_selector("body[data-ready]")
    return page
