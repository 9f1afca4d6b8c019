"""Fixtures for everybody: a store with the tables in it, on both databases."""

import gc
import itertools
import logging
import shutil
from collections.abc import AsyncGenerator, Generator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright, expect
from sqlalchemy import create_engine
from sqlmodel import SQLModel

import bot.models  # noqa: F401
import challenges.models  # noqa: F401
from adapters.database import OpenStore, open_store
from adapters.database.urls import parse_url
from adapters.logs import Sparingly
from adapters.migrations import let_postgres_index_as_sqlite
from adapters.registry import SETTING_NAMES
from tests.chromium import CHROMIUM, running_chromium
from tests.compiled import share_compiled
from tests.kept import keep_connections
from tests.postgres import Broom, Postgres, running_postgres

pytest_plugins = ["tests.parts"]
_numbers = itertools.count()
_kept = keep_connections()
share_compiled()


def pytest_collection_finish() -> None:
    """Have the garbage collector pass by what was imported: all of it stays to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(autouse=True)
def nothing_logged_before() -> None:
    """What is logged once a minute may be logged in each test, however soon it follows another.

    Nor does a level stay that a command of another test has set.
    """
    for name in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        if name.startswith("prikkel"):
            logger.setLevel(logging.NOTSET)
        for kept in [one for one in logger.filters if isinstance(one, Sparingly)]:
            logger.removeFilter(kept)
            logger.addFilter(type(kept)())


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In an empty folder, and none of this machine's settings."""
    for name in SETTING_NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def postgres() -> Generator[Postgres]:
    """A PostgreSQL server that lives as long as the tests."""
    with running_postgres() as server:
        yield server
        _kept.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables and no rows."""
    path = tmp_path_factory.mktemp("template") / "prikkel.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgres_with_tables(postgres: Postgres) -> str:
    """The address of a PostgreSQL database with all tables and no rows; tests take turns.

    Its rows are numbered, as SQLite's are: they would come back in whatever order a vacuum left.
    """
    address = postgres.create("prikkel")
    engine = create_engine(parse_url(address))
    let_postgres_index_as_sqlite(SQLModel.metadata)
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    for table in SQLModel.metadata.tables:
        postgres.run(f'ALTER TABLE "{table}" ADD COLUMN rowid bigserial', database="prikkel")
    return address


@pytest.fixture(scope="session")
def broom(postgres_with_tables: str) -> Generator[Broom]:
    """Empties that database."""
    with closing(Broom(postgres_with_tables, SQLModel.metadata.tables)) as broom:
        yield broom


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str]:
    """A new database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    name = f"empty_{next(_numbers)}"
    yield server.create(name)
    server.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str]:
    """A new database with all tables."""
    if request.param == "sqlite":
        path = tmp_path / "prikkel.sqlite"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    broom: Broom = request.getfixturevalue("broom")
    _kept.serve(broom.address)
    yield broom.address
    _kept.stop()
    broom.sweep()


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[OpenStore]:
    """A store on a new database with all tables."""
    opened = open_store(database_url)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def chromium() -> Generator[str]:
    """The address of a Chromium that lives as long as the tests."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with running_chromium() as address:
        yield address


@pytest.fixture
async def browser(chromium: str) -> AsyncGenerator[Browser]:
    """The one Chromium: each of its contexts is a profile of its own, and ends with the test."""
    expect.set_options(timeout=60_000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium)
        yield browser
        await browser.close()
