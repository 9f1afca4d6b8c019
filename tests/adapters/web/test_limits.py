"""What one caller may ask in a while, and who a caller is."""

import logging
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from adapters.addresses import networks
from adapters.web.callers import Callers
from adapters.web.limits import (
    ENTRANCE,
    MOST_CALLERS,
    PAGES,
    TABLETS,
    Limit,
    RequestLimit,
    limited,
)
from tests.adapters.test_bootstrap import serving

FEW = RequestLimit("few", burst=3, per_second=0.5)
TRUSTED = "127.0.0.1, ::1, 10.0.0.0/8"


def test_a_caller_may_ask_some_at_once_and_more_as_time_goes_by():
    now = 100.0
    limit = Limit(FEW, lambda: now)

    assert [limit.wait("a") for _ in range(4)] == [0, 0, 0, 2]
    assert limit.wait("b") == 0
    now += 1.5
    assert limit.wait("a") == pytest.approx(0.5)
    now += 0.5
    assert limit.wait("a") == 0
    now += 3600
    assert [limit.wait("a") == 0 for _ in range(4)] == [True, True, True, False]


def test_a_crowd_of_callers_takes_no_more_memory_than_a_few_thousand():
    limit = Limit(FEW, lambda: 0.0)

    for number in range(MOST_CALLERS * 3):
        limit.wait(f"caller {number}")

    assert len(limit._full_at) == MOST_CALLERS


@pytest.mark.parametrize(
    ("peer", "forwarded", "caller"),
    [
        pytest.param("203.0.113.9", "", "203.0.113.9", id="straight"),
        pytest.param("203.0.113.9", "198.51.100.1", "203.0.113.9", id="a stranger lies"),
        pytest.param("127.0.0.1", "198.51.100.1", "198.51.100.1", id="a proxy here"),
        pytest.param("127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1", id="lies to a proxy"),
        pytest.param("10.0.0.2", "198.51.100.1, 10.0.0.3", "198.51.100.1", id="two proxies"),
        pytest.param("127.0.0.1", "198.51.100.1:4711", "198.51.100.1", id="with a port"),
        pytest.param("127.0.0.1", "[2001:db8::1]:4711", "2001:db8::/64", id="six, with a port"),
        pytest.param("2001:db8::77", "", "2001:db8::/64", id="of six the network"),
        pytest.param("::ffff:203.0.113.9", "", "203.0.113.9", id="four in six"),
        pytest.param("127.0.0.1", "unknown", "127.0.0.1", id="a proxy does not know"),
        pytest.param("127.0.0.1", "", "127.0.0.1", id="a proxy says nothing"),
    ],
)
def test_who_calls_is_who_a_proxy_that_is_trusted_says(peer: str, forwarded: str, caller: str):
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = make_mocked_request("GET", "/", headers=headers).clone(remote=peer)

    assert Callers(networks(TRUSTED)).of(request) == caller


async def test_who_asks_too_much_is_told_when_to_come_back_and_others_are_not():
    async def page(_: web.Request) -> web.Response:
        return web.Response(text="page")

    app = web.Application()
    callers = Callers(networks("127.0.0.1"))
    app.add_routes(limited([web.get("/slack/install", page), web.get("/privacy", page)], callers))
    client = TestClient(TestServer(app))
    await client.start_server()

    async def asks(path: str, caller: str) -> web.Response:
        return await client.get(path, headers={"X-Forwarded-For": caller})

    statuses = [(await asks("/slack/install", "198.51.100.1")).status for _ in range(100)]
    refused = await asks("/slack/install", "198.51.100.1")
    assert statuses[: ENTRANCE.burst] == [200] * ENTRANCE.burst
    assert refused.status == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 2
    assert "Wacht even" in await refused.text()
    assert refused.headers["X-Content-Type-Options"] == "nosniff"
    assert (await asks("/slack/install", "198.51.100.2")).status == 200
    assert (await asks("/privacy", "198.51.100.1")).status == 200
    await client.close()


async def test_tablets_behind_one_address_take_nothing_from_each_other_nor_from_the_board():
    async def page(_: web.Request) -> web.Response:
        return web.Response(text="page")

    app = web.Application()
    paths = ("/t/{code}", "/t/{code}/report", "/board/enter", "/board")
    routes = [web.get(path, page) for path in paths]
    app.add_routes(limited(routes, Callers(networks("127.0.0.1"))))
    client = TestClient(TestServer(app))
    await client.start_server()

    for number in range(8):
        statuses = [(await client.get(f"/t/tablet-{number}")).status for _ in range(60)]
        assert statuses == [200] * 60
    assert (await client.get("/board/enter")).status == 200
    assert (await client.get("/board")).status == 200
    crowd = [(await client.get("/t/wrong")).status for _ in range(TABLETS.burst)]
    assert 429 in crowd
    assert (await client.get("/board")).status == 200
    await client.close()


@pytest.mark.parametrize(
    ("path", "burst"),
    [
        ("/privacy", PAGES.burst),
        ("/board/enter?key=x", ENTRANCE.burst),
        ("/board", PAGES.burst),
        ("/pictures/x.png", PAGES.burst),
    ],
)
async def test_every_page_for_browsers_has_a_limit(tmp_path: Path, path: str, burst: int):
    board = {
        "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
        "PRIKKEL_SECRET_KEY": "0123456789abcdef0123456789abcdef",
    }
    async with serving(tmp_path, **board) as client:
        statuses = [(await client.get(path)).status for _ in range(burst + 100)]
        assert 429 in statuses[burst:]
        assert 429 not in statuses[:burst]
        assert (await client.get("/health/live")).status == 200


async def test_figures_are_for_who_is_inside(tmp_path: Path):
    async with serving(tmp_path) as client:
        outside = {"X-Forwarded-For": "8.8.8.8"}
        assert (await client.get("/metrics")).status == 200
        assert (await client.get("/metrics", headers={"X-Forwarded-For": "10.1.2.3"})).status == 200
        assert (await client.get("/metrics", headers=outside)).status == 404


async def test_who_comes_by_a_proxy_that_is_not_trusted_is_not_inside(tmp_path: Path):
    """Such a proxy is mostly inside itself, and whom it calls for may be anybody."""
    async with serving(tmp_path) as client:
        for said in ("8.8.8.8, 10.0.0.5", "10.1.2.3, 10.0.0.5", "8.8.8.8, unknown"):
            assert (await client.get("/metrics", headers={"X-Forwarded-For": said})).status == 404
    none_trusted = Callers(())
    forwarded = make_mocked_request("GET", "/metrics", headers={"X-Forwarded-For": "8.8.8.8"})
    direct = make_mocked_request("GET", "/metrics")
    assert not none_trusted.is_inside(forwarded.clone(remote="172.17.0.1"))
    assert none_trusted.is_inside(direct.clone(remote="172.17.0.1"))


def _put_aside(folder: Path) -> None:
    for file in folder.glob("*.sqlite*"):
        file.rename(file.with_suffix(".gone"))


async def test_what_a_database_says_of_itself_is_for_who_is_inside(tmp_path: Path):
    async with serving(tmp_path) as client:
        outside = {"X-Forwarded-For": "8.8.8.8"}
        assert (await client.get("/health/ready", headers=outside)).status == 200
        _put_aside(tmp_path)

        seen, told = [await client.get("/health/ready", headers=each) for each in ({}, outside)]
        assert (seen.status, told.status) == (503, 503)
        assert "database" in (await seen.json())["status"]
        assert (await told.json()) == {"status": "not ready"}
        asked = [(await client.get("/health/live")).status for _ in range(PAGES.burst + 100)]
        assert 429 in asked


async def test_a_crowd_that_asks_too_much_is_a_line_in_the_log_and_not_one_each(
    caplog: pytest.LogCaptureFixture,
):
    caplog.set_level(logging.INFO, "prikkel.security")

    async def say(_: web.Request) -> web.Response:
        return web.Response()

    app = web.Application()
    app.add_routes(limited([web.get("/board", say)], Callers(networks(""))))
    async with TestClient(TestServer(app)) as client:
        statuses = [(await client.get("/board")).status for _ in range(PAGES.burst + 60)]

    assert statuses.count(429) > 20
    assert caplog.messages == ["too many requests of=pages"]
