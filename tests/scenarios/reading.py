"""All that can be read of an organisation: every outlet, in whichever form it leaves."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from html import unescape
from urllib.parse import parse_qsl, urlencode

from sqlmodel import Session, select

from adapters.exports import Format, TableKind, write
from adapters.web.board.frame import Frame
from adapters.web.metrics import count
from bot import exports, pages, programme
from bot.chat.events import HomeOpened, PageOpened
from bot.exports import Contents
from bot.i18n import translator
from challenges.models import Campaign, Organisation
from tests.scenarios.watching import watched
from tests.scenarios.world import CHANNEL, Person, World

ONCE = datetime(2026, 6, 1, tzinfo=UTC)
"""When every export says that it was made: the moment alone is no news."""

TEXTS = (Format.CSV, Format.CSV_NL, Format.ICAL, Format.JSON)
"""Workbooks are written in a process of their own, from the same tables."""


async def read(world: World) -> dict[str, str]:
    """What a colleague, a coordinator, a leader and an operator's monitoring can look at."""
    seen = await watched(world)
    for name in ("ben", "leo", "carla"):
        seen[f"the home of {name}"] = await _home(world, world.person(name))
    for name in ("leo", "carla"):
        seen |= await _board(world, world.person(name))
    contents = await world.store.write(lambda session: _contents(session, world))
    for locale in ("nl", "en"):
        seen |= _files(contents, locale)
        seen |= await world.store.read(lambda session, to=locale: _pictures(session, world, to))
    figures = await world.store.read(lambda session: count(session, world.clock()))
    seen["the metrics"] = str(figures)
    return seen


async def _home(world: World, person: Person) -> str:
    event = HomeOpened(world.number(), person.user, CHANNEL, person.locale)
    person._take(await world.bot.handle(event))
    return person.sees


SEARCHES = ("list?text=kraan", "list?text=licht", "list?text=koud", "list?text=lift")
"""What colleagues write about in their gestures."""


async def _board(world: World, person: Person) -> dict[str, str]:
    """Every page of the website to which somebody's way in leads them, and what a search finds."""
    seen: dict[str, str] = {}
    ahead = ["", "report", "documents", *SEARCHES]
    for address in ahead:
        path, _, query = address.partition("?")
        opened = PageOpened(person.user, path, dict(parse_qsl(query)), person.locale)
        shown = await world.store.read(partial(world.bot.look, opened=opened))
        html = Frame().shown(shown, path, None, "the token", "the seal", done="")
        seen[f"/board/{address} of {person.id}"] = html
        leads = map(unescape, re.findall(r'href="/board/?([^"#]*)', html))
        ahead += {_told_once(lead) for lead in leads if _is_page(lead)} - {*ahead}
    return seen


def _told_once(address: str) -> str:
    """An address without the list that a page leads back to, nor the order of what was searched.

    A barrier says the same by whichever of a hundred lists it was opened, all that there is is read
    in every order already, and no page is other when all on it is picked or when it is a file.
    """
    path, _, query = address.partition("?")
    asked = {name: value for name, value in parse_qsl(query) if name not in ("as", "picked")}
    alone = "from" if path.startswith("barriers/") else "text" if path == "list" else ""
    if alone in asked:
        asked = {alone: asked[alone]}
    return f"{path}?{urlencode(asked)}" if asked else path


def _is_page(address: str) -> bool:
    """Whether it is the bot's; the website makes the downloads of an export itself."""
    found = pages.entry_at(address.partition("?")[0])
    return found is not None and found[0].make is not None


def _contents(session: Session, world: World) -> Contents:
    campaign = session.exec(select(Campaign)).one()
    return replace(exports.gather(session, campaign, world.clock()), exported_at=ONCE)


def _files(contents: Contents, locale: str) -> dict[str, str]:
    words = translator(locale)
    seen: dict[str, str] = {}
    for form in TEXTS:
        for table in TableKind if form in (Format.CSV, Format.CSV_NL) else (TableKind.BARRIERS,):
            made = write(form, contents, words, table)
            seen[f"{form} of {table} ({locale})"] = made.content.decode("utf-8-sig")
    tables = (*exports.tables(contents, words), exports.secap(contents, words))
    seen[f"the workbooks ({locale})"] = str([(*tables, exports.about(contents, tables, words))])
    return seen


def _pictures(session: Session, world: World, locale: str) -> dict[str, str]:
    organisation_id = session.exec(select(Organisation.id)).one()
    return {
        f"the picture of {name} ({locale})": str(
            programme.drawing(session, organisation_id, name, translator(locale), world.clock())
        )
        for name in ("roadmap", "opportunities")
    }
