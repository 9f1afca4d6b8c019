"""In which language a browser reads what is said before anybody is known."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from adapters.plain import SPOKEN, languages_for, preferred_locale
from adapters.slack import install_pages
from adapters.web.errors import in_words
from bot.i18n import LOCALES, said_in


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl"),
        ("en;q=0.5, de-AT;q=0.9", "de"),
        ("pl,fr;q=0.3", "fr"),
        ("nl;q=0, en", "en"),
        ("nl;q=x, en;q=0.1", "en"),
    ],
)
def test_a_page_is_in_the_first_language_that_a_browser_wants(header: str, expected: str):
    request = make_mocked_request("GET", "/", headers={"Accept-Language": header})

    assert languages_for(request) == (expected,)
    assert preferred_locale(request) == expected


@pytest.mark.parametrize("headers", [{}, {"Accept-Language": "eo"}, {"Accept-Language": "*"}])
def test_who_wants_none_of_ours_reads_those_of_the_installation(headers: dict[str, str]):
    app = web.Application()
    app[SPOKEN] = ("fr", "nl")

    assert languages_for(make_mocked_request("GET", "/", headers=headers, app=app)) == ("fr", "nl")
    assert languages_for(make_mocked_request("GET", "/", headers=headers)) == LOCALES


@pytest.mark.parametrize("languages", [("en",), ("fr", "nl")])
def test_the_page_about_an_installation_is_in_those_languages_alone(languages: tuple[str, ...]):
    page = install_pages.refusal(languages, "install-away", 503).text or ""

    assert [each for each in LOCALES if f'<section lang="{each}">' in page] == sorted(
        languages, key=LOCALES.index
    )
    assert f'<html lang="{languages[0]}">' in page


async def _broken(request: web.Request) -> web.Response:
    raise web.HTTPBadRequest(text="in words of its own")


async def _large(request: web.Request) -> web.Response:
    return web.Response(text=str(len(await request.read())))


@pytest.mark.parametrize(
    ("method", "path", "status", "key"),
    [
        ("GET", "/nowhere", 404, "page-missing"),
        ("GET", "/large", 405, "page-not-read"),
        ("POST", "/large", 413, "page-too-large"),
        ("GET", "/broken", 400, ""),
    ],
)
async def test_what_cannot_be_answered_is_said_in_the_readers_language(
    method: str, path: str, status: int, key: str
):
    app = web.Application(client_max_size=100, middlewares=[in_words])
    app.add_routes([web.get("/broken", _broken), web.post("/large", _large)])
    async with TestClient(TestServer(app), headers={"Accept-Language": "de"}) as client:
        answer = await client.request(method, path, data=b"x" * 200 if method == "POST" else None)

        assert answer.status == status
        assert await answer.text() == (said_in(["de"], key) if key else "in words of its own")
        assert ("Allow" in answer.headers) == (status == 405)
