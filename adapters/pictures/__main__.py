"""The child process that draws: `python -m adapters.pictures svg|png`, JSON in, the picture out."""

import sys

from adapters.pictures import opportunities, roadmap
from adapters.pictures.plotting import measure, to_png, to_svg
from adapters.pictures.shapes import Canvas
from bot.drawings import Drawing, OpportunityMap, Roadmap, load_drawing

_FORMATS = {"svg": to_svg, "png": to_png}


def _canvas(drawing: Drawing) -> Canvas:
    match drawing:
        case Roadmap():
            return roadmap.lay_out(drawing, measure)
        case OpportunityMap():
            return opportunities.lay_out(drawing, measure)


if __name__ == "__main__":
    write = _FORMATS[sys.argv[1]]
    sys.stdout.buffer.write(write(_canvas(load_drawing(sys.stdin.buffer.read()))))
