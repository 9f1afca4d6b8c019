"""Shapes as SVG and PNG, drawn by matplotlib; only the child process imports this."""

import io
import logging
import warnings
from functools import lru_cache
from math import sqrt
from typing import Any
from xml.sax.saxutils import escape

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ft2font import LoadFlags
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle, Wedge
from matplotlib.text import Text
from PIL import Image

from adapters.pictures.shapes import Area, Arrow, Canvas, Disc, Shape, TextLine
from adapters.pictures.texts import clean

POINTS_PER_INCH = 72
PIXELS_PER_POINT = 2
MOST_PIXELS = 8_000_000
LONGEST_SIDE = 30_000
COLOURS = 128
POINT_OF_ARROW = 12

# Brought along by matplotlib, with every letter of European languages; the others are for browsers
# that do not have it. None of those is wider.
_FAMILY = ["DejaVu Sans", "Verdana", "Segoe UI", "Helvetica", "Arial", "sans-serif"]

_STYLE: dict[Any, Any] = {
    "font.family": _FAMILY,
    "svg.fonttype": "none",  # text stays text: it can be searched, selected and read aloud
    "svg.hashsalt": "prikkel",  # the same picture is the same file
    "text.parse_math": False,  # a typed $ is a dollar
    "text.usetex": False,
}


_METADATA = ("Creator", "Date", "Format", "Type")


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, bold: bool) -> float:
    """The width of a text in points."""
    font = font_manager.get_font(_font_file(bold))
    font.set_size(size, POINTS_PER_INCH)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64


@lru_cache
def _font_file(bold: bool) -> str:
    weight = "bold" if bold else "normal"
    properties = font_manager.FontProperties(family="DejaVu Sans", weight=weight)
    return str(font_manager.findfont(properties))


def to_svg(sheet: Canvas) -> bytes:
    """The picture as SVG with its text as text, a title and a description."""
    with matplotlib.rc_context(_STYLE):
        figure = _figure(sheet)
        FigureCanvasSVG(figure)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata=dict.fromkeys(_METADATA))
    _, root, drawn = out.getvalue().decode().partition("<svg ")  # without a DOCTYPE
    attributes, _, body = drawn.partition(">")
    said = (
        f'{root}role="img" aria-labelledby="picture-title picture-description" {attributes}>\n'
        f' <title id="picture-title">{escape(clean(sheet.title))}</title>\n'
        f' <desc id="picture-description">{escape(clean(sheet.description))}</desc>'
    )
    return f"{said}{body}".encode()


def to_png(sheet: Canvas) -> bytes:
    """The picture as PNG, sharp on screens with small pixels; a very long one less so."""
    with matplotlib.rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # letters that the font does not have
        figure = _figure(sheet)
        room = MOST_PIXELS / (sheet.width * sheet.height)
        scale = min(PIXELS_PER_POINT, sqrt(room), LONGEST_SIDE / sheet.height)
        figure.set_dpi(POINTS_PER_INCH * scale)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    size, pixels = canvas.get_width_height(), bytes(canvas.buffer_rgba())
    drawn = Image.frombytes("RGB", size, pixels, "raw", "RGBX")
    out = io.BytesIO()
    # Flat colours: a palette takes a quarter of the bytes, which phones have to fetch.
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "png")
    return out.getvalue()


def _figure(sheet: Canvas) -> Figure:
    # It tells about every family that this machine does not have.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    size = (sheet.width / POINTS_PER_INCH, sheet.height / POINTS_PER_INCH)
    figure = Figure(figsize=size, dpi=POINTS_PER_INCH, facecolor="#ffffff")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, sheet.width)
    axes.set_ylim(sheet.height, 0)  # y grows downwards, as on a page
    for order, shape in enumerate(sheet.shapes):
        for artist in _artists(shape):
            artist.set_zorder(order)
            axes.add_artist(artist)
            artist.set_clip_on(False)
    return figure


def _artists(shape: Shape) -> list[Patch | Text]:
    match shape:
        case Area():
            return [_area(shape)]
        case Arrow(x, y, width, high, fill):
            tip, middle = x + width - POINT_OF_ARROW, y + high / 2
            corners = [(x, y), (tip, y), (x + width, middle), (tip, y + high), (x, y + high)]
            return [Polygon(corners, closed=True, facecolor=fill, linewidth=0)]
        case Disc(x, y, radius, share, colour):
            ring = Circle((x, y), radius, facecolor="#ffffff", edgecolor=colour, linewidth=1)
            # The page is upside down, so clockwise is counted up from the top.
            filled = Wedge((x, y), radius, -90, -90 + 360 * share, facecolor=colour, linewidth=0)
            return [ring, filled] if share else [ring]
        case TextLine(x, y, text, size, colour, bold, anchor):
            weight = "bold" if bold else "normal"
            return [Text(x, y, text, color=colour, fontsize=size, fontweight=weight, ha=anchor)]


def _area(area: Area) -> Patch:
    edge = area.edge or "none"
    if not area.radius:
        return Rectangle(
            (area.x, area.y), area.width, area.height,
            facecolor=area.fill, edgecolor=edge, linewidth=1,
        )  # fmt: skip
    return FancyBboxPatch(
        (area.x, area.y), area.width, area.height,
        boxstyle=f"round,pad=0,rounding_size={area.radius}",
        facecolor=area.fill, edgecolor=edge, linewidth=1 if area.edge else 0,
    )  # fmt: skip
