"""Payloads that are wrong: none is an error of ours, holds the server up, or stays."""

import asyncio
import json
import os
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, CookieJar

from tests.adapters.teams.gestures import APP_ID
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import TEAM
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_installs import grant
from tests.fakes.slack_sender import SlackSender
from tests.fuzz.browsers import RENEWED, Browsers, Made
from tests.fuzz.lateness import OwnLateness, own_lateness
from tests.fuzz.mutations import ACTIONS, Mutations
from tests.fuzz.places import Place, attacked

IS_SOAK = "PRIKKEL_SOAK_PAYLOADS" in os.environ
PAYLOADS = int(os.environ.get("PRIKKEL_SOAK_PAYLOADS", "200"))
SEED = int(os.environ.get("PRIKKEL_SOAK_SEED", "20261129"))
SLOWEST = 3.0
MOST_GROWTH = 30.0
"""Megabytes, once a quarter of the payloads has filled what is remembered."""

_AT_ONCE = 4 if IS_SOAK else 1  # one by one, the same seed finds the same
_TRIES_AGAIN = 3
_FOLDER = Path(__file__).parents[1] / "adapters"
_ENDS = ("uninstalled", "revoked")  # what takes the app out of the workspace
_WORDS = ("today", "barrier", "leaderboard", "me", "pause", "follow", "coordinate", "actions")


def _recorded(platform: str) -> list[dict[str, Any]]:
    files = sorted((_FOLDER / platform / "payloads").glob("*.json"))
    kept = [file for file in files if not any(word in file.stem for word in _ENDS)]
    return [json.loads(file.read_text("utf-8")) for file in kept]


class Attack:
    """Sends what was made wrong, and notes what came of it."""

    def __init__(self, place: Place, session: ClientSession, lateness: OwnLateness) -> None:
        self._place, self._session, self.lateness = place, session, lateness
        self._made = Mutations(SEED, place.known)
        self._slack, self._teams = _recorded("slack"), _recorded("teams")
        self._token = place.microsoft.token(APP_ID)
        self.browsers = Browsers(place, self._made)
        self._sender = SlackSender(f"{place.prikkel.url}/slack/events", place.slack, session)
        self.statuses: Counter[int] = Counter()
        self.errors: list[tuple[int, bytes]] = []
        self.slow: list[tuple[float, int, bytes]] = []
        self.slowest = 0.0
        self.busy = 0

    async def run(self, payloads: int) -> None:
        numbers = iter(range(payloads))
        kinds = (
            self._for_slack, self._for_teams, self.browsers.form, self.browsers.installation,
        )  # fmt: skip

        async def one_by_one() -> None:
            for number in numbers:
                if number % RENEWED == RENEWED - 1:
                    await self.browsers.read_pages()
                await self._send(kinds[number % len(kinds)])

        await asyncio.gather(*(one_by_one() for _ in range(_AT_ONCE)))

    async def _send(self, make: Callable[[], Awaitable[Made]]) -> None:
        send, body = await make()
        started = time.monotonic()
        status = await send()
        ended = time.monotonic()
        taken = ended - started - self.lateness.within(started, ended)
        if taken > SLOWEST:
            self.slow.append((round(taken, 1), status, body[:1000]))
        self.slowest = max(self.slowest, taken)
        for _ in range(_TRIES_AGAIN):
            if status != HTTPStatus.SERVICE_UNAVAILABLE:
                break
            # As the platforms do, and people: whoever is busy answers then, and a defect does not.
            self.busy += 1
            await asyncio.sleep(1)
            status = await send()
        self.statuses[status] += 1
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.NOT_IMPLEMENTED:
            self.errors.append((status, body[:3000]))

    async def _for_slack(self) -> Made:
        payload = self._made.copy_of_one(self._slack)
        for key in {"trigger_id", "event_id"} & payload.keys():
            payload[key] = self._made.fresh()
        for action in payload.get("actions", ()):
            action |= {"action_ts": self._made.fresh(), "value": self._made.text()}
            action["action_id"] = self._made.chance.choice((action["action_id"], *ACTIONS))
        is_command, is_event = "command" in payload, payload.get("type") == "event_callback"
        wrong = self._made.wrong(payload)
        if is_event:
            body, content_type = json.dumps(wrong).encode(), "application/json"
        else:
            fields = wrong if is_command else {"payload": json.dumps(wrong)}
            body = urlencode(fields, errors="surrogatepass").encode()
            content_type = "application/x-www-form-urlencoded"

        async def send() -> int:
            return (await self._sender.send(body, content_type)).status

        return send, body

    async def _for_teams(self) -> Made:
        activity = self._made.copy_of_one(self._teams)
        activity |= {"id": self._made.fresh(), "serviceUrl": self._place.microsoft.service_url}
        if "text" in activity:
            activity["text"] = f"{self._made.chance.choice(_WORDS)} {self._made.text()}"
        body = json.dumps(self._made.wrong(self._made.led_on(activity))).encode()
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        url = f"{self._place.prikkel.url}/api/messages"

        async def send() -> int:
            async with self._session.post(url, data=body, headers=headers) as answer:
                await answer.read()
                return answer.status

        return send, body


async def test_no_payload_is_an_error_of_ours(empty_database_url: str, tmp_path: Path):
    with FakeMicrosoft() as microsoft:
        async with (
            slack_running() as slack,
            attacked(tmp_path, empty_database_url, slack, microsoft) as place,
            ClientSession(cookie_jar=CookieJar(unsafe=True)) as session,
            own_lateness() as lateness,
        ):
            slack.next_grant = grant(TEAM)
            async with session.get(f"{place.prikkel.url}/slack/install") as installed:
                assert installed.status == HTTPStatus.OK
            attack = Attack(place, session, lateness)
            await attack.browsers.enter()
            await attack.run(PAYLOADS // 4)
            before = place.memory()
            await attack.run(PAYLOADS * 3 // 4)
            growth = place.memory() - before
            await attack.browsers.close()
            print(
                f"{dict(attack.statuses)}, slowest {attack.slowest:.2f} s beside our own lateness "
                f"({lateness.longest:.2f} s at most), {growth:+.1f} MB, "
                f"{attack.busy} asked to come again"
            )
            for one in attack.errors + attack.slow:
                print(one)

    assert attack.errors == []
    assert "Traceback" not in place.prikkel.log()
    assert attack.statuses[200] > PAYLOADS // 4, "it must not be refused at the door alone"
    assert growth < MOST_GROWTH
    if IS_SOAK:  # alone on the machine
        assert attack.slow == []


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_makes_the_same_payloads(seed: int):
    one, two = (Mutations(seed, ["known"]) for _ in range(2))

    assert [one.wrong({"a": ["b"]}) for _ in range(50)] == [
        two.wrong({"a": ["b"]}) for _ in range(50)
    ]


def test_what_we_read_late_is_no_slowness_of_who_answered():
    now = [0.0]
    lateness = OwnLateness(lambda: now[0])
    now[0] = 2.0
    lateness.looked()

    assert lateness.longest == pytest.approx(2.0, abs=0.1)
    assert lateness.within(0.5, 3.0) == pytest.approx(1.5, abs=0.1)
    assert lateness.within(2.5, 3.0) == 0
    now[0] = 5.0  # nobody has looked yet
    assert lateness.within(2.5, 5.0) == pytest.approx(2.5, abs=0.1)
