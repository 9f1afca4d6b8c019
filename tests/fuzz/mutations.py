"""Payloads made wrong, one way or a few at once; the same ones for the same seed."""

import copy
import random
from collections.abc import Iterator
from typing import Any

from bot import handlers

_ROUTER = handlers.router()
ACTIONS = sorted({*_ROUTER._buttons, *_ROUTER._forms})
"""Whatever can be pressed or sent, so that what is wrong gets as far as the handlers."""


def _deep(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


TEXTS = (
    "", " ", "\0", "a\0b", "\ud800", "x\udfff", "\u202e\u200b", "%00%ff%", "<@U0ANNA|>",
    "<!channel>",
    "²", "٣", "-1", "0", "1e400", "9" * 30, "9" * 5000, "0001-01-01", "9999-12-31", "2026-02-30",
    "2026-11-30", "x" * 3000, "x" * 70_000, "a " * 20_000, "<at>" * 5000, "&amp;" * 5000,
    "(" * 5000,
    "../../etc/passwd", "https://[", "http://127.0.0.1:9/x", "javascript:alert(1)", "\r\nX-Y: z",
    "00000000-0000-0000-0000-000000000000", "NaN", "E0FAKE", "T0STRANGE", "yes", "DONE", "/", "//",
    "A" * 255 + "🚲", "e\u0301", "\x01\x02",
)  # fmt: skip
OTHERS: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63, 10**30, -(10**400), 1.5, 1e308, [], {}, [[]], [{}],
    [None],
    {"id": {}}, {"": ""}, {"id": None}, [["x"] * 50] * 50, ["x"] * 5000, _deep(100), _deep(200),
    {str(n): n for n in range(2000)},
)  # fmt: skip


class Mutations:
    """Makes payloads wrong; `known` are ids that the database has."""

    def __init__(self, seed: int, known: list[str]) -> None:
        self.chance = random.Random(seed)
        self._known = known
        self._count = 0

    def fresh(self) -> str:
        """A word that was not used before."""
        self._count += 1
        return f"fuzz{self._count}"

    def text(self) -> str:
        """A text that nobody expects, or one of those that lead somewhere."""
        if self.chance.random() < 0.4:
            chosen = self.chance.choice(self._known)
            return self.chance.choice(
                (chosen, f"{chosen}/1", f"{chosen}/{self.chance.choice(TEXTS)}", f"{chosen}/done")
            )
        return self.chance.choice(TEXTS)

    def value(self) -> Any:
        """Anything."""
        return (
            self.text() if self.chance.random() < 0.6 else copy.deepcopy(self.chance.choice(OTHERS))
        )

    def copy_of_one(self, payloads: list[dict[str, Any]]) -> dict[str, Any]:
        """One of the payloads, to be changed."""
        return copy.deepcopy(self.chance.choice(payloads))

    def led_on(self, activity: dict[str, Any]) -> dict[str, Any]:
        """An activity whose button is any of ours, with a value that nobody expects."""
        value = activity.get("value")
        if isinstance(value, dict):
            pressed = value.get("action")
            data = value.get("data") or (
                pressed.get("data") if isinstance(pressed, dict) else value
            )
            if isinstance(data, dict):
                data["action"], data["value"] = self.chance.choice(ACTIONS), self.text()
        return activity

    def wrong(self, payload: Any) -> Any:
        """The payload with up to three things in it that are wrong."""
        made = copy.deepcopy(payload)
        for _ in range(self.chance.randint(1, 3)):
            self._spoil(made)
        return made

    def _spoil(self, made: Any) -> None:
        places = list(_places(made))
        if not places:
            return
        holder, key = self.chance.choice(places)
        match self.chance.randrange(6):
            case 0 if isinstance(holder, dict):
                del holder[key]
            case 1 if isinstance(holder[key], str):
                holder[key] = self.chance.choice(ACTIONS)
            case 2:
                other, there = self.chance.choice(places)
                holder[key] = copy.deepcopy(other[there])
            case 3 if isinstance(holder, list) and len(holder) < 50:
                holder.extend(copy.deepcopy(holder[:1]) * self.chance.choice((1, 2000)))
            case _:
                holder[key] = self.value()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a payload, as what holds it and the key in that."""
    if isinstance(value, dict):
        for key in list(value):
            yield value, key
            yield from _places(value[key])
    elif isinstance(value, list):
        for key in range(min(len(value), 20)):
            yield value, key
            yield from _places(value[key])
