import asyncio
import json
from collections.abc import AsyncGenerator
from uuid import uuid4

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from adapters.playground import routes
from tests.adapters.playground.conftest import Served


@pytest.fixture
async def http(served: Served) -> AsyncGenerator[aiohttp.ClientSession]:
    timeout = aiohttp.ClientTimeout(total=60)
    async with aiohttp.ClientSession(served.url, timeout=timeout) as session:
        yield session


async def see(http: aiohttp.ClientSession, person: str) -> dict:
    async with http.get("/playground/state", params={"as": person}) as response:
        assert response.status == 200
        return await response.json()


async def do(http: aiohttp.ClientSession, person: str, **gesture: object) -> dict:
    async with http.post("/playground/events", json={"as": person, **gesture}) as response:
        assert response.status == 200, await response.text()
        return await response.json()


def challenge_in(state: dict) -> dict:
    return next(
        message
        for message in reversed(state["messages"]["channel"])
        if not message["private"]
        and any(button["action"] == "check-in" for button in message["card"]["buttons"])
    )


def answer_button(message: dict, answer: str) -> dict:
    buttons = message["card"]["buttons"]
    return next(button for button in buttons if button["value"].endswith(f"/{answer}"))


async def test_the_page_forbids_scripts_and_styles_from_elsewhere(http):
    async with http.get("/") as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.text()

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "https://" not in page
    assert "http://" not in page


async def test_every_file_that_the_page_names_is_served(http):
    for name in ("app.js", "api.js", "texts.js", "page.css", "messages.css", "logo.svg"):
        async with http.get(f"/playground/{name}") as response:
            assert response.status == 200
            assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_files_beside_the_page_are_not_served(http):
    for path in ("/playground/routes.py", "/playground/../routes.py", "/playground/%2e%2e/cast.py"):
        async with http.get(path) as response:
            assert response.status == 404


async def test_a_press_is_answered_under_the_message_for_that_person_alone(http):
    message = challenge_in(await see(http, "bram"))
    done = answer_button(message, "done")

    outcome = await do(
        http, "bram", kind="button", message=message["id"], action="check-in", value=done["value"]
    )

    mine = (await see(http, "bram"))["messages"]["channel"]
    answer = next(each for each in mine if each["id"] == outcome["answer"])
    assert answer["private"]
    assert answer["under"] == message["id"]
    others = (await see(http, "fatima"))["messages"]["channel"]
    assert outcome["answer"] not in {each["id"] for each in others}


async def test_a_gesture_that_arrives_twice_changes_nothing_the_second_time(http):
    gesture = {"kind": "command", "place": "direct", "text": "leaderboard", "id": str(uuid4())}

    first = await do(http, "callum", **gesture)
    again = await do(http, "callum", **gesture)

    assert "answer" in first
    assert again == {}


async def test_what_somebody_typed_is_kept_letter_for_letter(http):
    typed = "<b>plastic</b> <!channel> [x](https://example.org) \u202egnidliub 🥪"
    outcome = await do(http, "tom", kind="command", place="direct", text="barrier")
    form = outcome["form"]
    code = next(field for field in form["fields"] if field["kind"] == "choice")["options"][0]

    sent = await do(
        http, "tom", kind="form", place="direct", action=form["action"], value=form["value"],
        answers={"text": typed, "code": code["value"], "same-as": "none-of-these"},
    )  # fmt: skip

    answer = (await see(http, "tom"))["messages"]["direct"][-1]
    assert answer["id"] == sent["answer"]
    assert {"kind": "quote", "text": typed} in answer["card"]["body"]


async def test_an_incomplete_form_comes_back_with_what_was_typed(http):
    form = (await do(http, "emily", kind="command", place="channel", text="barrier"))["form"]

    sent = await do(
        http, "emily", kind="form", place="channel", action=form["action"], value=form["value"],
        answers={"place": "Depot"},
    )  # fmt: skip

    assert "text" in sent["errors"]
    assert any(field.get("value") == "Depot" for field in sent["form"]["fields"])


async def test_a_reaction_is_shown_and_can_be_taken_away(http):
    message = challenge_in(await see(http, "lieke"))
    reaction = {"kind": "reaction", "message": message["id"], "emoji": "white_check_mark"}

    await do(http, "lieke", **reaction, on=True)
    assert challenge_in(await see(http, "lieke"))["reacted"]

    await do(http, "lieke", **reaction, on=False)
    assert not challenge_in(await see(http, "lieke"))["reacted"]


async def test_whoever_watches_is_told_of_a_change(http):
    async with http.get("/playground/changes") as stream:
        assert stream.content_type == "text/event-stream"
        await do(http, "helen", kind="command", place="direct", text="help")
        async with asyncio.timeout(60):
            assert await stream.content.readline() == b"event: changed\n"
            data = (await stream.content.readline()).removeprefix(b"data: ")
    assert json.loads(data)["version"] > 0


BUTTON = {"as": "fatima", "kind": "button", "message": "M1", "action": "check-in", "value": "x"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param("{", 400, id="no JSON"),
        pytest.param("[1]", 400, id="no object"),
        pytest.param("[" * 20_000, 400, id="too deep"),
        pytest.param(json.dumps({}), 400, id="empty"),
        pytest.param(json.dumps({**BUTTON, "kind": "dance"}), 400, id="unknown gesture"),
        pytest.param(json.dumps({**BUTTON, "action": ""}), 400, id="no action"),
        pytest.param(json.dumps({**BUTTON, "more": 1}), 400, id="unknown field"),
        pytest.param(json.dumps({**BUTTON, "value": "x" * 3000}), 400, id="value too long"),
        pytest.param(json.dumps({**BUTTON, "as": "nobody"}), 404, id="unknown person"),
        pytest.param(json.dumps({**BUTTON, "as": "extra-9"}), 404, id="not playable"),
        pytest.param(json.dumps({**BUTTON, "message": "M0"}), 404, id="unknown message"),
        pytest.param(json.dumps({**BUTTON, "value": "x" * 300_000}), 413, id="too much"),
    ],
)
async def test_a_bad_request_is_answered_with_a_sentence(http, body, status):
    headers = {"Content-Type": "application/json"}
    async with http.post("/playground/events", data=body, headers=headers) as response:
        assert response.status == status
        assert len((await response.json())["error"].split()) > 2


async def test_a_message_of_somebody_else_cannot_be_pressed(http):
    digest = (await see(http, "ingrid"))["messages"]["direct"][0]

    stolen = {**BUTTON, "message": digest["id"]}
    async with http.post("/playground/events", json=stolen) as response:
        assert response.status == 404


async def test_a_fault_in_the_bot_is_not_taken_for_a_message_that_is_gone(served: Served):
    class Faulty:
        """A playground whose bot looks something up in vain."""

        person = served.playground.person

        async def perform(self, person: object, gesture: object) -> None:
            raise KeyError("no such column")

    app = web.Application()
    routes.mount(app, Faulty())  # pyright: ignore[reportArgumentType]
    async with TestClient(TestServer(app)) as client:
        assert (await client.post("/playground/events", json=BUTTON)).status == 500


async def test_an_invented_person_who_does_not_exist_sees_nothing(http):
    async with http.get("/playground/state", params={"as": "nobody"}) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "https://evil.example"}, id="another origin"),
        pytest.param({"Origin": "null"}, id="no origin of its own"),
        pytest.param({"Origin": "http://["}, id="no address"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="another site"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, id="another port"),
    ],
)
async def test_another_site_cannot_press_buttons(http, headers):
    for path in ("/playground/events", "/playground/next-morning"):
        async with http.post(path, json=BUTTON, headers=headers) as response:
            assert response.status == 403


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_name_of_another_site_that_leads_here_opens_nothing(http, method: str):
    for host in ("evil.example", "evil.example:8080", "127.0.0.1.evil.example", "evil.example."):
        headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        for path in ("/playground/state?as=fatima", "/playground/casts", "/playground/events", "/"):
            async with http.request(method, path, json=BUTTON, headers=headers) as response:
                assert response.status in (403, 405)
                assert "fatima" not in await response.text()


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:8080", "demo", "a.local"])
async def test_it_opens_by_an_address_or_a_name_of_this_network(http, host: str):
    async with http.get("/playground/casts", headers={"Host": host}) as response:
        assert response.status == 200


@pytest.mark.parametrize("days", [0, -1, 2, "7", None, [7], 1e9])
async def test_the_clock_goes_on_by_a_day_a_week_or_four_weeks_only(http, days):
    body = {"as": "fatima", "days": days}
    async with http.post("/playground/next-morning", json=body) as response:
        assert response.status == 400
        assert "1, 7, 28" in await response.text()


async def test_a_form_of_another_site_cannot_pass_for_json(http):
    async with http.post("/playground/events", data=json.dumps(BUTTON)) as response:
        assert response.status == 415
