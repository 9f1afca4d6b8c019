"""The two pictures of an app, a drop in colour or as an outline: Teams wants both, Slack one."""

import math
import struct
import zlib
from collections.abc import Callable

Pixel = tuple[int, int, int, int]
Shape = Callable[[float, float], bool]

GREEN: Pixel = (46, 125, 50, 255)
WHITE: Pixel = (255, 255, 255, 255)
CLEAR: Pixel = (255, 255, 255, 0)

_MIDDLE, _RADIUS, _TIP = 0.6, 0.22, 0.14
# Half the angle of the point, whose sides just touch the circle.
_ANGLE = math.asin(_RADIUS / (_MIDDLE - _TIP))
_TOUCH = _MIDDLE - _RADIUS * math.sin(_ANGLE)
_INSIDE = 0.62
# Every pixel is looked at in so many places across and down, for soft edges.
_LOOKS = 3


def colour_icon(size: int = 192) -> bytes:
    """A white drop on green; Teams wants 192 by 192 pixels, Slack at least 512 by 512."""
    return _png(size, _in_drop, WHITE, GREEN)


def outline_icon() -> bytes:
    """32 by 32 pixels: the outline of a drop, white on nothing."""
    return _png(32, _on_outline, WHITE, CLEAR)


def _in_drop(across: float, down: float) -> bool:
    """A circle in the lower half, and a point above it; in shares of the width, from the middle."""
    if across**2 + (down - _MIDDLE) ** 2 <= _RADIUS**2:
        return True
    return _TIP <= down <= _TOUCH and abs(across) <= (down - _TIP) * math.tan(_ANGLE)


def _on_outline(across: float, down: float) -> bool:
    # Larger than in colour: it is shown very small, and without a background.
    across, down = across / 1.35, (down - 0.5) / 1.35 + 0.48
    hollow = _in_drop(across / _INSIDE, (down - _MIDDLE) / _INSIDE + _MIDDLE)
    return _in_drop(across, down) and not hollow


def _png(size: int, shape: Shape, inside: Pixel, outside: Pixel) -> bytes:
    rows = ((_pixel(x, y, size, shape, inside, outside) for x in range(size)) for y in range(size))
    # Each row begins with the number of its filter: 0, none.
    content = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(content, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _pixel(x: int, y: int, size: int, shape: Shape, inside: Pixel, outside: Pixel) -> Pixel:
    looks = [
        shape((x + across) / size - 0.5, (y + down) / size)
        for across in _steps()
        for down in _steps()
    ]
    share = sum(looks) / len(looks)
    red, green, blue, cover = (
        round(one * share + other * (1 - share)) for one, other in zip(inside, outside, strict=True)
    )
    return red, green, blue, cover


def _steps() -> list[float]:
    return [(step + 0.5) / _LOOKS for step in range(_LOOKS)]


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)
