"""What it costs to find the function that answers a press, with one action and with two hundred."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

from benchmarks.bars import Bar, at_most
from benchmarks.load import Plan
from benchmarks.worlds import SIGNING_SECRET
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import ButtonPressed
from bot.router import Router
from bot.turn import Turn

MANY = 200
_LOOKS = 20_000
_DISPATCHES = 100


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table; the last action that was registered is pressed."""
    del folder
    rounds = 3 * plan.rounds
    one, many = await _in_turn([_router(1), _router(MANY)], _LOOKS, rounds)
    bolt_one, bolt_many = await _in_turn([_bolt(1), _bolt(MANY)], _DISPATCHES, rounds)
    bars = [
        Bar("Bolt, finding one listener: processor", f"{bolt_one:,.0f} µs"),
        Bar(f"Bolt, finding the last of {MANY}: processor", f"{bolt_many:,.0f} µs"),
        Bar("the bot, finding one handler: processor", f"{one:.2f} µs"),
        Bar(f"the bot, finding the last of {MANY}: processor", f"{many:.2f} µs"),
        at_most(f"{MANY} actions, of one", many / one, 1.1, "×"),
    ]
    return [bar.row() for bar in bars]


Work = Callable[[int], Any]


async def _in_turn(works: list[Work], number: int, rounds: int) -> list[float]:
    """Microseconds of the processor for one, in the best of the rounds."""
    best = [float("inf") for _ in works]
    for _ in range(rounds):
        for n, work in enumerate(works):
            began = time.process_time()
            if (waiting := work(number)) is not None:
                await waiting
            best[n] = min(best[n], 1e6 * (time.process_time() - began) / number)
    return best


def _router(actions: int) -> Work:
    router = Router()
    for n in range(actions):
        router.button(f"action-{n}")(lambda _event, _turn: None)
    someone = User(Workspace("slack", "T0FAKE"), "U0FAKE")
    channel = Conversation(someone.workspace, "C0FAKE")
    pressed = ButtonPressed("e1", someone, channel, f"action-{actions - 1}", "", "nl")
    turn = cast("Turn", None)  # the router hands it on, and does not look at it

    def look(number: int) -> None:
        for _ in range(number):
            router.dispatch(pressed, turn)

    return look


def _bolt(actions: int) -> Work:
    async def authorize(**_: object) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-fake")

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    app = AsyncApp(signing_secret=SIGNING_SECRET, authorize=authorize, process_before_response=True)
    for n in range(actions):
        app.action(f"action-{n}")(acknowledge)
    body = {
        "type": "block_actions",
        "user": {"id": "U0FAKE", "team_id": "T0FAKE"},
        "team": {"id": "T0FAKE"},
        "actions": [{"type": "button", "block_id": "b", "action_id": f"action-{actions - 1}"}],
    }

    async def dispatch(number: int) -> None:
        for _ in range(number):
            answer = await app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))
            assert answer.status == 200, answer.body

    return dispatch
