"""The shapes under the numbers of the opportunity map: told apart without a colour."""

from typing import assert_never

from adapters.pictures.shapes import Area, Shape
from adapters.pictures.texts import WHITE
from bot.drawings import Mark

CHIP = 26
"""How high and wide each is."""


def mark_of(mark: Mark, colour: str, x: float, y: float) -> list[Shape]:
    """A tile for what is in the way, a disc for a chance, and a double frame for what stays."""
    match mark:
        case "barrier":
            return [Area(x, y, CHIP, CHIP, colour, radius=7)]
        case "chance":
            return [Area(x, y, CHIP, CHIP, colour, radius=CHIP / 2)]
        case "keep":
            frames = ((0, colour), (2, WHITE), (4, colour))
            return [Area(x + n, y + n, CHIP - 2 * n, CHIP - 2 * n, fill) for n, fill in frames]
        case _:
            assert_never(mark)
