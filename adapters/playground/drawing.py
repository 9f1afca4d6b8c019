"""The child process: draws what stands for a photo in the demonstration, plainly a drawing."""

import sys
from io import BytesIO

from PIL import Image, ImageDraw

_SIZE = (1200, 800)
_WALL, _FLOOR, _LINE, _RACK = "#e9e1d3", "#c9c3b8", "#3a3a3a", "#7d8a8f"
_BICYCLES = ("#b5482f", "#2f6db5", "#3f8f4f", "#8a4fa0", "#c98a1b")
_HELMET = "#f2c14e"


def drawn() -> bytes:
    """A rack with a bicycle in every place, and one that has none."""
    picture = Image.new("RGB", _SIZE, _WALL)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 560, 1200, 800), fill=_FLOOR)
    for x in range(60, 1200, 170):
        pen.rectangle((x, 60, x + 110, 190), outline=_LINE, width=5, fill="#cfe3ef")
    for number, colour in enumerate(_BICYCLES):
        _bicycle(pen, 60 + number * 175, 470, colour)
    pen.rectangle((40, 640, 960, 656), fill=_RACK)
    for x in range(70, 960, 87):
        pen.arc((x, 560, x + 40, 700), 180, 360, fill=_RACK, width=9)
    _bicycle(pen, 900, 590, _HELMET)
    made = BytesIO()
    picture.save(made, "JPEG", quality=85)
    return made.getvalue()


def _bicycle(pen: ImageDraw.ImageDraw, x: int, y: int, colour: str) -> None:
    for wheel in (x, x + 150):
        pen.ellipse((wheel, y + 40, wheel + 110, y + 150), outline=_LINE, width=8)
    hub, other, pedals = (x + 55, y + 95), (x + 205, y + 95), (x + 118, y + 98)
    saddle, bar = (x + 92, y + 10), (x + 180, y + 2)
    for line in ((hub, saddle), (saddle, bar), (bar, pedals), (pedals, saddle), (hub, pedals)):
        pen.line(line, fill=colour, width=10)
    pen.line((bar, other), fill=colour, width=10)
    pen.line((saddle[0] - 20, saddle[1] - 8, saddle[0] + 24, saddle[1] - 8), fill=_LINE, width=12)
    pen.line((bar[0] - 6, bar[1] - 16, bar[0] + 28, bar[1] - 22), fill=_LINE, width=9)


if __name__ == "__main__":
    sys.stdout.buffer.write(drawn())
