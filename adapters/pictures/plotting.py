"""Shapes as SVG, and as PNG drawn by Pillow; only the child process imports this."""

import io
from collections.abc import Iterator
from functools import lru_cache
from math import cos, pi, sin, sqrt
from pathlib import Path
from typing import assert_never
from xml.etree import ElementTree

from PIL import Image, ImageDraw, ImageFont

from adapters.pictures.shapes import Area, Arrow, Canvas, Disc, Shape, TextLine
from adapters.pictures.texts import WHITE, clean

PIXELS_PER_POINT = 2
MOST_PIXELS = 8_000_000
LONGEST_SIDE = 30_000
COLOURS = 128
POINT_OF_ARROW = 12
LOOKS = 2
"""Every pixel of a shape is drawn as so many across and down, for soft edges."""

# DejaVu has every letter of European languages and comes along; the others are for browsers that do
# not have it. None of those is wider.
_FONTS = Path(__file__).parent / "fonts"
_FAMILY = "DejaVu Sans, Verdana, Segoe UI, Helvetica, Arial, sans-serif"
_PRECISE = 64
"""Widths are measured at so many times the size: small letters are rounded to whole pixels."""

_ANCHORS = {"left": ("start", "ls"), "center": ("middle", "ms"), "right": ("end", "rs")}

Attributes = dict[str, str]


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, bold: bool) -> float:
    """The width of a text in points."""
    return _font(size * _PRECISE, bold).getlength(text) / _PRECISE


@lru_cache
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def to_svg(sheet: Canvas) -> bytes:
    """The picture as SVG with its text as text, a title and a description."""
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "aria-labelledby": "picture-title picture-description",
            "width": f"{sheet.width:g}pt",
            "height": f"{sheet.height:g}pt",
            "viewBox": f"0 0 {sheet.width:g} {sheet.height:g}",
            "font-family": _FAMILY,
        },
    )
    title = ElementTree.SubElement(root, "title", id="picture-title")
    description = ElementTree.SubElement(root, "desc", id="picture-description")
    title.text, description.text = clean(sheet.title), clean(sheet.description)
    ElementTree.SubElement(root, "rect", width="100%", height="100%", fill=WHITE)
    for tag, attributes, text in (part for shape in sheet.shapes for part in _parts(shape)):
        ElementTree.SubElement(root, tag, attributes).text = text or None
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _parts(shape: Shape) -> Iterator[tuple[str, Attributes, str]]:
    """A shape as elements of SVG: the tag, its attributes and its text."""
    match shape:
        case Area(x, y, width, height, fill, edge, radius):
            where = {"x": x, "y": y, "width": width, "height": height, "rx": radius}
            yield "rect", {**_numbers(where), "fill": fill, "stroke": edge or "none"}, ""
        case Arrow(fill=fill):
            points = " ".join(f"{x:g},{y:g}" for x, y in _corners(shape))
            yield "polygon", {"points": points, "fill": fill}, ""
        case Disc(x, y, radius, share, colour):
            ring = _numbers({"cx": x, "cy": y, "r": radius})
            yield "circle", {**ring, "fill": WHITE, "stroke": colour}, ""
            if share >= 1:
                yield "circle", {**ring, "fill": colour}, ""
            elif share > 0:
                yield "path", {"d": _slice(shape), "fill": colour}, ""
        case TextLine(x, y, text, size, colour, bold, anchor):
            where = _numbers({"x": x, "y": y, "font-size": size})
            looks = {"fill": colour, "text-anchor": _ANCHORS[anchor][0]}
            yield "text", {**where, **looks, **({"font-weight": "bold"} if bold else {})}, text
        case _:
            assert_never(shape)


def _numbers(values: dict[str, float]) -> Attributes:
    return {name: f"{value:g}" for name, value in values.items()}


def _corners(arrow: Arrow) -> list[tuple[float, float]]:
    tip, end = arrow.x + arrow.width - POINT_OF_ARROW, arrow.x + arrow.width
    middle, bottom = arrow.y + arrow.height / 2, arrow.y + arrow.height
    return [(arrow.x, arrow.y), (tip, arrow.y), (end, middle), (tip, bottom), (arrow.x, bottom)]


def _slice(disc: Disc) -> str:
    """The share of a disc, clockwise from the top."""
    angle = 2 * pi * disc.share
    end = f"{disc.x + disc.radius * sin(angle):g} {disc.y - disc.radius * cos(angle):g}"
    arc = f"A{disc.radius:g} {disc.radius:g} 0 {int(disc.share > 0.5)} 1 {end}"
    return f"M{disc.x:g} {disc.y:g}V{disc.y - disc.radius:g}{arc}Z"


def to_png(sheet: Canvas) -> bytes:
    """The picture as PNG, sharp on screens with small pixels; a very long one less so."""
    room = MOST_PIXELS / (sheet.width * sheet.height)
    scale = min(PIXELS_PER_POINT, sqrt(room), LONGEST_SIDE / sheet.height)
    size = (round(sheet.width * scale), round(sheet.height * scale))
    image = Image.new("RGB", (size[0] * LOOKS, size[1] * LOOKS), WHITE)
    draw = ImageDraw.Draw(image)
    for shape in sheet.shapes:
        _draw(draw, shape, scale * LOOKS)
    out = io.BytesIO()
    # Flat colours: a palette takes a quarter of the bytes, which phones have to fetch.
    drawn = image.reduce(LOOKS).quantize(COLOURS, dither=Image.Dither.NONE)
    drawn.save(out, "png", optimize=True)
    return out.getvalue()


def _draw(draw: ImageDraw.ImageDraw, shape: Shape, scale: float) -> None:
    match shape:
        case Area(x, y, width, height, fill, edge, radius):
            box = [x * scale, y * scale, (x + width) * scale - 1, (y + height) * scale - 1]
            draw.rounded_rectangle(box, radius * scale, fill, edge or None, round(scale))
        case Arrow(fill=fill):
            draw.polygon([(x * scale, y * scale) for x, y in _corners(shape)], fill)
        case Disc(x, y, radius, share, colour):
            around = [(each - radius) * scale for each in (x, y)]
            box = [*around, *((each + radius) * scale for each in (x, y))]
            draw.ellipse(box, WHITE, colour, round(scale))
            if share > 0:
                draw.pieslice(box, -90, -90 + 360 * share, colour)
        case TextLine(x, y, text, size, colour, bold, anchor):
            font = _font(size * scale, bold)
            draw.text((x * scale, y * scale), text, colour, font, _ANCHORS[anchor][1])
        case _:
            assert_never(shape)
