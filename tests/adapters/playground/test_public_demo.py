"""The demonstration for strangers: everybody presses and types, and nobody's words are kept."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, expect

from adapters.bootstrap.public_demonstrations import Public, build_public_demo
from adapters.playground.cast import cast_in
from adapters.playground.gestures import Submission
from adapters.playground.setting import PACK
from adapters.playground.sparing import FEW, MOST, NEVER, Spared, Sparing
from adapters.playground.visitors import FULL_LASTS, Bounds, command_in, is_short_number
from bot import handlers
from bot.i18n import LOCALES
from challenges import packs
from tests.adapters.playground.test_other_packs import few
from tests.chromium import PHONE
from tests.waiting import until

ADDRESS = "https://demo.example.org"
TYPED = "Zebrapenguin told me a secret"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

Client = TestClient[web.Request, web.Application]


class Hands:
    """A clock that goes on when a test says so."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@asynccontextmanager
async def opened(
    template: Path,
    folder: Path,
    *,
    bounds: Bounds | None = None,
    locales: tuple[str, ...] = ("en",),
) -> AsyncGenerator[tuple[Client, Hands]]:
    clock = Hands()
    empty = folder / "empty.sqlite"
    copyfile(template, empty)
    public = Public(ADDRESS, bounds=bounds, clock=clock)
    casts = [replace(few(locale), people=few(locale).people[:12]) for locale in locales]
    whole = packs.load(PACK)
    brief = whole.model_copy(update={"challenges": whole.challenges[:3]})  # sooner made
    app = build_public_demo(folder, empty, public, casts=casts, pack=brief)
    client: Client = TestClient(TestServer(app))
    await client.start_server()
    try:
        yield client, clock
    finally:
        await client.close()


async def does(client: Client, **gesture: object) -> ClientResponse:
    return await client.post("/playground/events", json=gesture)


async def answer_to(client: Client, **gesture: object) -> dict:
    response = await does(client, **gesture)
    assert response.status == 200, await response.text()
    return await response.json()


async def seen(client: Client, person: str) -> dict:
    return await (await client.get("/playground/state", params={"as": person})).json()


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def report(client: Client, person: str = "nora") -> str:
    """Fill in the form for a barrier; returns the id of the answer."""
    opens = await answer_to(
        client, **{"as": person}, kind="command", place="direct", text=f"barrier {TYPED}"
    )
    for _ in range(3):
        form = opens["form"]
        answers = {one["id"]: TYPED for one in form["fields"] if one["kind"] == "text"}
        answers |= {
            one["id"]: one["options"][-1]["value"]
            for one in form["fields"]
            if one["kind"] == "choice"
        }
        opens = await answer_to(
            client, **{"as": person}, kind="form", place="direct",
            action=form["action"], value=form["value"], answers=answers,
        )  # fmt: skip
        if "form" not in opens:
            return opens["answer"]
    raise AssertionError(opens)


async def test_words_become_a_sentence_of_ours_and_what_was_not_offered_is_refused(
    sqlite_template: Path, tmp_path: Path
):
    async with opened(sqlite_template, tmp_path) as (client, _):
        await report(client)
        for text in (TYPED, "language nl", f"report {TYPED}"):
            await does(client, **{"as": "nora"}, kind="command", place="channel", text=text)
        told = json.dumps(await seen(client, "nora"))
        ours = cast_in("en").words.page["public-words"].partition("{")[0]
        assert ours in told
        assert "Zebrapenguin" not in told
        assert b"Zebrapenguin" not in everything_in(tmp_path)
        assert ours.encode() in everything_in(tmp_path)

        message = (await seen(client, "nora"))["messages"]["channel"][-1]["id"]
        for forged in (
            {"kind": "button", "message": message, "action": "check-in", "value": TYPED},
            {"kind": "form", "place": "direct", "action": "report", "value": TYPED, "answers": {}},
        ):
            assert (await does(client, **{"as": "nora"}, **forged)).status == 404
        pressed = next(
            (one["id"], button)
            for one in (await seen(client, "nora"))["messages"]["channel"]
            for button in one["card"]["buttons"]
            if button["action"] == "check-in"
        )
        assert await does_ok(client, *pressed)
        assert b"Zebrapenguin" not in everything_in(tmp_path)


async def does_ok(client: Client, message: str, button: dict) -> bool:
    response = await does(
        client, **{"as": "nora"}, kind="button", message=message, id=TYPED,
        action=button["action"], value=button["value"],
    )  # fmt: skip
    return response.status == 200


async def test_what_would_take_something_from_others_is_refused_in_words(
    sqlite_template: Path, tmp_path: Path
):
    async with opened(sqlite_template, tmp_path) as (client, _):
        board = await entered(client)
        for text in ("language de", "Sprache FR", "langue: nl"):
            refused = await does(
                client, **{"as": "helen"}, kind="command", place="direct", text=text
            )
            assert (refused.status, (await refused.json())["reason"]) == (403, "public-spared")
        asked = await answer_to(
            client, **{"as": "helen"}, kind="command", place="direct", text="erase"
        )
        direct = (await seen(client, "helen"))["messages"]["direct"]
        card = next(one["card"] for one in direct if one["id"] == asked["answer"])
        erase = next(one for one in card["buttons"] if one["action"] == "erase")
        refused = await does(
            client, **{"as": "helen"}, kind="button", message=asked["answer"],
            action="erase", value=erase["value"],
        )  # fmt: skip
        assert (refused.status, (await refused.json())["reason"]) == (403, "public-spared")

        page = await board_link(client)
        assert 'name="alone"' not in await (await client.get(page)).text()
        form = {"key": page.partition("key=")[2], "alone": "yes"}
        other = await client.post("/board/enter", data=form, allow_redirects=False)
        assert other.status == 303
        assert (await client.get("/board", headers=board)).status == 200


def test_a_barrier_is_closed_now_and_then_and_some_stay_for_others():
    sparing = Sparing()
    closing = Submission(
        **{"as": "helen"}, kind="form", place="direct", action="remove-barrier", value="1"
    )
    for _ in range(MOST):
        sparing.look("en", closing)
        sparing.done("en", closing)
    with pytest.raises(Spared):
        sparing.look("en", closing)
    sparing.look("nl", closing)
    sparing.look("en", closing.model_copy(update={"action": "answer-barrier"}))


def test_of_everything_that_takes_something_away_it_is_decided_whether_visitors_may():
    router = handlers.router()
    known = router._buttons.keys() | router._forms.keys()
    assert known >= NEVER | FEW
    away = ("remove-", "drop-", "close-", "erase", "redact-", "reject-", "theme-leave")
    asks_first = {"remove-action", "remove-card", "remove-goal", "remove-reading", "close-wave"}
    own = {"drop-intention", "drop-name", "drop-task"}
    takes = {one for one in known if one.startswith(away)}
    assert takes - asks_first - own <= NEVER | FEW


def test_the_page_says_why_in_every_language():
    for locale in LOCALES:
        said = cast_in(locale).words.page["public-spared"]
        assert "{time}" in said
        assert "prikkel demo" in said


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("barrier the coffee is cold", "barrier"),
        ("Prikkel, TODAY!", "today"),
        ("language nl", "language nl"),
        ("language my neighbour", "language"),
        ("you are all fools", "help"),
        ("", "help"),
    ],
)
def test_of_a_command_its_name_is_heard(typed: str, heard: str):
    assert command_in(typed, "en") == heard


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("12.5", True),
        ("250.000", True),
        ("09:30", True),
        ("06 12345678", False),
        ("12 mugs", False),
    ],
)
def test_a_short_number_may_stay(text: str, is_one: bool):
    assert is_short_number(text) is is_one


async def test_a_world_that_has_grown_enough_says_so_and_is_still_there_to_read(
    sqlite_template: Path, tmp_path: Path
):
    bounds = Bounds(gestures=3, days=1)
    async with opened(sqlite_template, tmp_path, bounds=bounds) as (client, _):
        later = {"as": "nora", "days": 1}
        assert (await client.post("/playground/next-morning", json=later)).status == 200
        shared = (await (await client.get("/playground/casts")).json())["shared"]
        ends_at = (await seen(client, "nora"))["ends_at"]
        assert (ends_at, shared["ends_at"]) == ((NOON + FULL_LASTS).isoformat(),) * 2
        over = await client.post("/playground/next-morning", json=later)
        assert (over.status, (await over.json())["reason"]) == (503, "public-full")
        assert (
            await client.post("/playground/next-morning", json=later | {"days": 28})
        ).status == 400
        command = {"as": "nora", "kind": "command", "place": "direct", "text": "today"}
        answers = [await does(client, **command) for _ in range(3)]
        assert [one.status for one in answers] == [200, 200, 503]
        assert (await answers[-1].json())["reason"] == "public-full"
        assert (await seen(client, "nora"))["messages"]["direct"]


async def board_link(client: Client) -> str:
    """The link into the board that the coordinator asks for."""
    outcome = await answer_to(
        client, **{"as": "helen"}, kind="command", place="direct", text="board"
    )
    direct = (await seen(client, "helen"))["messages"]["direct"]
    card = next(one["card"] for one in direct if one["id"] == outcome["answer"])
    url = next(one["url"] for one in card["body"] if one["kind"] == "link")
    assert url.startswith(f"{ADDRESS}/board/enter?key=")
    return url.removeprefix(ADDRESS)


async def entered(client: Client) -> dict[str, str]:
    """Let the coordinator into the board, by a link; returns her cookie."""
    form = {"key": (await board_link(client)).partition("key=")[2]}
    answer = await client.post("/board/enter", data=form, allow_redirects=False)
    *_, kept = answer.headers.getall("Set-Cookie")
    return {"Cookie": kept.partition(";")[0]}


async def test_strangers_are_limited_and_read_the_board_of_the_people_they_play(
    sqlite_template: Path, tmp_path: Path
):
    async with opened(sqlite_template, tmp_path) as (client, _):
        page = await client.get("/")
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert "max-age" in page.headers["Strict-Transport-Security"]
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]

        cookie = await entered(client)
        assert (await client.get("/board", headers=cookie)).status == 200
        assert (await client.get("/board")).status == 403

        written = await client.post("/board/team-lists", data={"text": TYPED}, headers=cookie)
        assert written.status in (403, 404)
        dutch = {"Accept-Language": "nl"}
        note = await client.post("/t/anything/report", data={"text": TYPED}, headers=dutch)
        assert (note.status, "kun je het bord lezen" in await note.text()) == (403, True)

        photo = await client.post("/playground/photo?as=nora&key=x", data=b"a photo")
        assert photo.status == 403

        large = await client.post("/playground/events", json={"text": "x" * 70_000})
        assert large.status == 413
        command = {"as": "nora", "kind": "command", "place": "direct", "text": "today"}
        for origin, status in ((ADDRESS, 200), ("https://elsewhere.example", 403)):
            sent = await client.post("/playground/events", json=command, headers={"Origin": origin})
            assert sent.status == status
        answers = [await does(client, **command) for _ in range(50)]
        assert answers[0].status == 200
        assert answers[-1].status == 429
        assert int(answers[-1].headers["Retry-After"]) >= 1


async def test_on_the_hour_another_world_takes_its_place_and_nothing_is_left_of_the_last(
    sqlite_template: Path, tmp_path: Path
):
    async with opened(sqlite_template, tmp_path) as (client, clock):
        shared = (await (await client.get("/playground/casts")).json())["shared"]
        assert datetime.fromisoformat(shared["ends_at"]) == NOON + timedelta(hours=1)
        await report(client)
        before = json.dumps(await seen(client, "nora"))
        cookie = await entered(client)
        assert (await client.get("/board", headers=cookie)).status == 200
        header = {"Prikkel-World": shared["world"]}
        person = {"as": "nora"}
        same = await client.get("/playground/state", params=person, headers=header)
        assert same.status == 200
        stream = await client.get("/playground/changes")

        clock.now = NOON + timedelta(hours=1)

        async with asyncio.timeout(120):
            assert b"event: over" in await stream.read()
        state = await client.get("/playground/state", params=person, headers=header)
        assert state.status == 410
        command = {"as": "nora", "kind": "command", "place": "direct", "text": "today"}
        late = await client.post("/playground/events", json=command, headers=header)
        assert late.status == 410
        assert (await client.get("/board", headers=cookie)).status == 403
        after = json.dumps(await seen(client, "nora"))
        ours = cast_in("en").words.page["public-words"].partition("{")[0]
        assert (ours in before, ours in after) == (True, False)
        fresh = (await (await client.get("/playground/casts")).json())["shared"]
        assert fresh["world"] != shared["world"]
        assert datetime.fromisoformat(fresh["ends_at"]) == NOON + timedelta(hours=2)
        await until(lambda: not list(tmp_path.glob("world-1.sqlite*")))
        assert ours.encode() not in everything_in(tmp_path)


@pytest.mark.browser
async def test_the_page_says_what_is_kept_and_begins_anew_by_itself_on_a_phone(
    sqlite_template: Path, tmp_path: Path, browser: Browser
):
    locales = ("nl", "en", "fr", "de")
    async with opened(sqlite_template, tmp_path, locales=locales) as (client, clock):
        context = await browser.new_context(viewport=PHONE, locale="nl-NL", timezone_id="UTC")  # pyright: ignore[reportArgumentType]
        context.set_default_timeout(60_000)
        await context.clock.install(time=NOON)
        page = await context.new_page()
        await page.goto(str(client.make_url("/")))
        await page.wait_for_selector("body[data-ready]")
        notice = page.locator("#shared")
        for locale, said in (
            ("fr", "n’est pas conservé"), ("de", "wird nicht gespeichert"),
            ("en", "is not kept"), ("nl", "wordt niet bewaard"),
        ):  # fmt: skip
            await page.locator(f".languages [data-locale={locale}]").click()
            await expect(notice).to_contain_text(said)
            await expect(notice).to_contain_text("13:00")
        await expect(page.get_by_role("button", name="+4 weken")).to_be_hidden()
        found = await Axe().run(page)
        told = [(one["id"], one["nodes"][0]["html"][:120]) for one in found.response["violations"]]
        assert told == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

        await context.clock.fast_forward("58:30")
        await expect(notice).to_contain_text("Dat is zo.")
        clock.now = NOON + timedelta(hours=1)
        await expect(notice).to_contain_text("Alles is net opnieuw begonnen", timeout=180_000)
        await page.wait_for_selector("body[data-ready]")
        assert page.url.endswith("?as=" + page.url.partition("?as=")[2])
        await page.locator("#channel-composer .chip").first.click()
        await expect(page.locator("#trouble")).to_be_hidden()
