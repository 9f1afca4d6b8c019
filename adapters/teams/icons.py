"""The two pictures that a Teams app must have, drawn here: a drop, full of colour or in outline."""

import struct
import zlib

Pixel = tuple[int, int, int, int]

GREEN: Pixel = (46, 125, 50, 255)
WHITE: Pixel = (255, 255, 255, 255)
CLEAR: Pixel = (255, 255, 255, 0)


def colour_icon() -> bytes:
    """192 by 192 pixels: a white drop on green."""
    return _png([[WHITE if _in_drop(x, y, 192) else GREEN for x in range(192)] for y in range(192)])


def outline_icon() -> bytes:
    """32 by 32 pixels: a white drop on nothing."""
    return _png([[WHITE if _in_drop(x, y, 32) else CLEAR for x in range(32)] for y in range(32)])


def _in_drop(x: int, y: int, size: int) -> bool:
    """A circle in the lower half, and a point above it."""
    across, down = (x + 0.5) / size - 0.5, (y + 0.5) / size
    if across**2 + (down - 0.6) ** 2 <= 0.22**2:
        return True
    return 0.15 <= down <= 0.55 and abs(across) <= (down - 0.15) * 0.52


def _png(rows: list[list[Pixel]]) -> bytes:
    # Each row begins with the number of its filter: 0, none.
    content = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(content, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)
