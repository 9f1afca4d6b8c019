"""The pages of a server without a playground: in the reader's language, leading to others."""

import re
from collections.abc import AsyncGenerator

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from adapters.headers import harden
from adapters.plain import SPOKEN
from adapters.web.front import front_routes
from bot.i18n import LOCALES, translator

PAGES = {"/": "front-about", "/privacy": "privacy-long", "/terms": "terms"}


@pytest.fixture
async def client() -> AsyncGenerator[TestClient]:
    app = web.Application()
    app[SPOKEN] = ("fr", "nl")
    app.add_routes(front_routes())
    harden(app, is_https=True)
    async with TestClient(TestServer(app)) as client:
        yield client


async def _is_in(answer: ClientResponse, key: str, locale: str) -> str:
    """A page in one language alone, and marked so."""
    html = await answer.text()
    assert answer.status == 200
    assert f'<html lang="{locale}">' in html
    assert [each for each in LOCALES if translator(each)(key)[:40] in html] == [locale]
    return html


@pytest.mark.parametrize(("path", "key"), PAGES.items())
@pytest.mark.parametrize(
    ("wanted", "query", "locale"),
    [
        pytest.param("de-AT,de;q=0.9,en;q=0.5", "", "de", id="as the browser asks"),
        pytest.param("pl, en;q=0.1", "", "en", id="the first that there is"),
        pytest.param("eo", "", "fr", id="the installation's own"),
        pytest.param("", "", "fr", id="nothing asked"),
        pytest.param("de", "?lang=nl", "nl", id="as the reader chose"),
        pytest.param("de", "?lang=fr-BE", "fr", id="with a region"),
        pytest.param("de", "?lang=xx", "de", id="none of ours"),
        pytest.param("de", "?lang=%22%3E%3Cscript%3E&lang=en", "de", id="no language at all"),
    ],
)
async def test_a_page_is_in_the_language_that_was_asked_for(
    client: TestClient, path: str, key: str, wanted: str, query: str, locale: str
):
    answer = await client.get(f"{path}{query}", headers={"Accept-Language": wanted})

    html = await _is_in(answer, key, locale)
    assert "<script" not in html
    assert "Accept-Language" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("path", "key"), PAGES.items())
async def test_every_page_leads_to_itself_in_the_other_languages(
    client: TestClient, path: str, key: str
):
    html = await (await client.get(path, headers={"Accept-Language": "nl"})).text()
    links = re.findall(r'<a href="([^"]+)" hreflang="(..)" lang="(..)">([^<]+)</a>', html)

    assert [to for _, to, _, _ in links] == [each for each in LOCALES if each != "nl"]
    assert {to: name for _, to, _, name in links}["de"] == "Deutsch"
    for href, to, spoken, _ in links:
        assert spoken == to
        await _is_in(await client.get(href, headers={"Accept-Language": "nl"}), key, to)
