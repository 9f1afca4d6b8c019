"""A Slack that takes messages at a limit, and counts them: `python -m benchmarks.mailboxes`.

It refuses what comes faster than its limit and burst, shows the history of a conversation when it
may be read, and keeps no text: only which key arrived in which channel, and when.
"""

import argparse
import asyncio
import itertools
import json
import time
from collections import Counter, defaultdict, deque
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from benchmarks.servers import serve

Fields = dict[str, Any]


class Mailbox:
    """What arrived; GET tells, and forgets it."""

    def __init__(self, limit: float, burst: int, delay: float, *, with_history: bool) -> None:
        self._limit = limit
        self._burst = burst
        self._delay = delay
        self._with_history = with_history
        self._numbers = itertools.count(1)
        self._tokens, self._filled_at = float(burst), time.monotonic()
        self._forget()

    def _forget(self) -> None:
        self._arrived: Counter[str] = Counter()
        self._in_channel: defaultdict[str, list[Fields]] = defaultdict(list)
        self._asked_at: list[float] = []
        self._refused = 0

    async def handle(self, request: web.Request) -> web.Response:
        """Answer as Slack does."""
        method = request.path.rpartition("/")[2]
        if not method:
            tally = self._tally()
            if "forget" in request.query:
                self._forget()
            return web.json_response(tally)
        arguments = dict(request.query) or _arguments(await request.read(), request.content_type)
        if method == "chat.postMessage":
            if not self._has_room():
                self._refused += 1
                return _answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": "1"})
            posted = self._take(arguments)
            await asyncio.sleep(self._delay)  # taken already: a sender that dies now cannot know
            return _answer(posted)
        if method == "conversations.history":
            return _answer(self._history(arguments))
        if method == "conversations.open":
            return _answer({"ok": True, "channel": {"id": f"D{arguments['users'][1:]}"}})
        return _answer({"ok": True, "team_id": "T0FAKE", "user_id": "U0BOT", "bot_id": "B0BOT"})

    def _has_room(self) -> bool:
        now = time.monotonic()
        self._asked_at.append(now)
        if not self._limit:
            return True
        gained = (now - self._filled_at) * self._limit
        self._tokens, self._filled_at = min(self._burst, self._tokens + gained), now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True

    def _take(self, arguments: Fields) -> Fields:
        channel = f"D{arguments['channel'][1:]}"
        stamp = f"{1_700_000_000 + next(self._numbers)}.000100"
        metadata = arguments["metadata"]
        self._arrived[metadata["event_payload"]["key"]] += 1
        self._in_channel[channel].append({"ts": stamp, "text": "", "metadata": metadata})
        return {"ok": True, "channel": channel, "ts": stamp}

    def _history(self, arguments: Fields) -> Fields:
        if not self._with_history:
            return {"ok": False, "error": "missing_scope"}
        return {"ok": True, "messages": self._in_channel[arguments["channel"]]}

    def _tally(self) -> Fields:
        asked = self._asked_at
        return {
            "posted": self._arrived.total(),
            "unique": len(self._arrived),
            "refused": self._refused,
            "seconds": asked[-1] - asked[0] if asked else 0.0,
            "highest": highest_second(asked),
        }


def highest_second(moments: list[float]) -> int:
    """The most that came in any stretch of one second."""
    window: deque[float] = deque()
    highest = 0
    for moment in moments:
        window.append(moment)
        while window[0] <= moment - 1:
            window.popleft()
        highest = max(highest, len(window))
    return highest


def _arguments(body: bytes, content_type: str) -> Fields:
    if content_type == "application/json":
        return json.loads(body)
    fields: Fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
    if "metadata" in fields:
        fields["metadata"] = json.loads(fields["metadata"])
    return fields


def _answer(
    content: Fields, status: int = 200, headers: dict[str, str] | None = None
) -> web.Response:
    return web.json_response(content, status=status, headers=headers)


def main() -> None:
    """Listen until told to stop."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--limit", type=float, default=0.0, help="messages a second; 0 for none")
    parser.add_argument("--burst", type=int, default=60)
    parser.add_argument("--delay", type=float, default=0.0, help="seconds until an answer")
    parser.add_argument("--no-history", action="store_true")
    given = parser.parse_args()
    mailbox = Mailbox(given.limit, given.burst, given.delay, with_history=not given.no_history)
    asyncio.run(serve(mailbox.handle))


if __name__ == "__main__":
    main()
