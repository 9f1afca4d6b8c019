"""Slack with many workspaces and its limits: `python -m benchmarks.workspaces`.

A channel takes a message a second, and a workspace some hundreds a minute; what comes sooner is
refused (429). No burst is allowed for, though Slack allows for short ones.
"""

import asyncio
import json
import time
from collections import Counter, defaultdict, deque
from typing import Any

from aiohttp import web

from adapters.slack.settings import PER_MINUTE
from benchmarks.mornings import CHANNEL, PEOPLE
from benchmarks.servers import serve

APART = 1.0
_MINUTE = 60.0
_DELAY = 0.03


class Workspaces:
    """What arrived; GET tells how many there were of each kind, and when the last one came."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, str], float] = {}
        self._lately: defaultdict[str, deque[float]] = defaultdict(deque)
        self._number: Counter[str] = Counter()
        self._last: dict[str, float] = {}
        self._keys: Counter[str] = Counter()
        self._refused = 0
        self._answers = 0

    async def handle(self, request: web.Request) -> web.Response:
        """Answer as Slack does."""
        if request.method == "GET":
            return web.json_response(self._tally())
        body = await request.read()
        if request.path.startswith("/response/"):
            self._answers += 1
            return web.Response(text="ok")
        if not request.path.endswith("chat.postMessage"):
            return web.json_response({"ok": True, "team_id": "T0FAKE", "user_id": "U0BOT"})
        message: dict[str, Any] = json.loads(body)
        workspace, channel = request.headers["Authorization"], message["channel"]
        if not self._has_room(workspace, channel):
            self._refused += 1
            refusal = {"ok": False, "error": "ratelimited"}
            return web.json_response(refusal, status=429, headers={"Retry-After": "1"})
        key = message["metadata"]["event_payload"]["key"]
        self._keys[key] += 1
        kind = kind_of(channel)
        self._number[kind] += 1
        self._last[kind] = time.time()
        await asyncio.sleep(_DELAY)
        stamp = f"1700000002.{self._keys.total():06d}"
        return web.json_response({"ok": True, "channel": channel, "ts": stamp})

    def _has_room(self, workspace: str, channel: str) -> bool:
        now, lately = time.monotonic(), self._lately[workspace]
        while lately and lately[0] <= now - _MINUTE:
            lately.popleft()
        before = self._latest.get((workspace, channel), -_MINUTE)
        if now - before < APART or len(lately) >= PER_MINUTE:
            return False
        self._latest[workspace, channel] = now
        lately.append(now)
        return True

    def _tally(self) -> dict[str, Any]:
        return {
            "number": self._number,
            "last": self._last,
            "doubled": self._keys.total() - len(self._keys),
            "refused": self._refused,
            "answers": self._answers,
        }


def kind_of(channel: str) -> str:
    """What a message is, by where it goes: the keys that platforms see say nothing."""
    if channel == CHANNEL:
        return "challenge"
    return "digest" if int(channel[1:]) % PEOPLE == PEOPLE - 1 else "reminder"


if __name__ == "__main__":
    asyncio.run(serve(Workspaces().handle))
