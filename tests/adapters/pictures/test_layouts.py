"""Whatever is on a picture: nothing overlaps, nothing sticks out, nothing is lost."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings

from adapters.pictures import opportunities, roadmap
from adapters.pictures.shapes import Area, Arrow, Canvas, Disc, Shape, TextLine
from adapters.pictures.texts import LONGEST, WHITE, Style, clean, wrapped
from bot.drawings import Box, OpportunityMap, Progress, Roadmap, RoadmapLane
from tests.adapters.pictures.drawings import LONG, maps, roadmaps, small_map, small_roadmap, words

ROUNDING = 0.11


def measure(text: str, size: float, bold: bool) -> float:
    """A font in which every letter is as wide as the widest ones of ours."""
    return len(text) * size * (0.75 if bold else 0.65)


def corners(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Area(x, y, width, height) | Arrow(x, y, width, height):
            return x, y, x + width, y + height
        case Disc(x, y, radius):
            return x - radius, y - radius, x + radius, y + radius
        case TextLine(x, y, text, size, bold=bold, anchor=anchor):
            width = measure(text, size, bold)
            left = {"left": x, "center": x - width / 2, "right": x - width}[anchor]
            return left, y - size, left + width, y + size * 0.3


def overlap(one: Shape, other: Shape) -> bool:
    left, top, right, bottom = corners(one)
    left2, top2, right2, bottom2 = corners(other)
    return (
        min(right, right2) - max(left, left2) > ROUNDING
        and min(bottom, bottom2) - max(top, top2) > ROUNDING
    )


def is_inside(shape: Shape, area: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = corners(shape)
    return (
        left >= area[0] - ROUNDING and top >= area[1] - ROUNDING
        and right <= area[2] + ROUNDING and bottom <= area[3] + ROUNDING
    )  # fmt: skip


def boxes_of(sheet: Canvas) -> list[Area]:
    return [s for s in sheet.shapes if isinstance(s, Area) and s.fill == WHITE and s.edge]


def lines_of(sheet: Canvas) -> list[TextLine]:
    return [shape for shape in sheet.shapes if isinstance(shape, TextLine)]


def assert_apart(shapes: Sequence[Shape]) -> None:
    assert [pair for pair in combinations(shapes, 2) if overlap(*pair)] == []


@given(roadmaps)
@settings(max_examples=60, deadline=None)
def test_nothing_on_a_roadmap_overlaps_or_sticks_out(drawing: Roadmap):
    sheet = roadmap.lay_out(drawing, measure)

    boxes = boxes_of(sheet)
    assert len(boxes) == sum(len(cell) for lane in drawing.lanes for cell in lane.cells)
    assert_apart(boxes)
    assert_apart(lines_of(sheet))
    page = (0, 0, sheet.width, sheet.height)
    assert [shape for shape in sheet.shapes if not is_inside(shape, page)] == []


@given(roadmaps)
@settings(max_examples=40, deadline=None)
def test_the_text_of_an_action_stays_in_its_box(drawing: Roadmap):
    sheet = roadmap.lay_out(drawing, measure)

    for box in boxes_of(sheet):
        touching = [line for line in lines_of(sheet) if overlap(line, box)]
        assert [line for line in touching if not is_inside(line, corners(box))] == []


@given(maps)
@settings(max_examples=60, deadline=None)
def test_nothing_on_an_opportunity_map_overlaps_or_sticks_out(drawing: OpportunityMap):
    sheet = opportunities.lay_out(drawing, measure)

    chips = [s for s in sheet.shapes if isinstance(s, Area) and s.width == opportunities.CHIP]
    placed = sum(len(quadrant.spots) for quadrant in drawing.quadrants)
    assert len(chips) == 2 * placed + len(drawing.unplaced.spots)
    assert_apart(chips)
    page = (0, 0, sheet.width, sheet.height)
    assert [shape for shape in sheet.shapes if not is_inside(shape, page)] == []


@given(maps)
@settings(max_examples=40, deadline=None)
def test_every_number_stands_in_its_quadrant(drawing: OpportunityMap):
    sheet = opportunities.lay_out(drawing, measure)

    grounds = [s for s in sheet.shapes if isinstance(s, Area) and s.edge]
    chips = [s for s in sheet.shapes if isinstance(s, Area) and s.width == opportunities.CHIP]
    first = 0
    for ground, quadrant in zip(grounds, drawing.quadrants, strict=True):
        mine = chips[first : first + len(quadrant.spots)]
        first += len(mine)
        assert [chip for chip in mine if not is_inside(chip, corners(ground))] == []


def test_forty_actions_in_one_cell_make_the_picture_higher_and_no_wider():
    box = Box(LONG, ("Facilitair", "klaar op 1 maart 2027"), "Gepland", Progress.PLANNED)
    few, many = small_roadmap(), small_roadmap()
    crowded = RoadmapLane("climate", "Klimaat", ((box,) * 40, (), ()))
    sheet = roadmap.lay_out(Roadmap(**{**_values(many), "lanes": (*many.lanes, crowded)}), measure)

    assert sheet.width == roadmap.lay_out(few, measure).width
    assert sheet.height > 20 * 60
    assert len(boxes_of(sheet)) == 41


def _values(drawing: Roadmap) -> dict[str, object]:
    return {name: getattr(drawing, name) for name in Roadmap.__slots__}


def test_a_status_is_said_in_a_word_beside_its_sign():
    sheet = roadmap.lay_out(small_roadmap(), measure)

    assert "Gepland" in {line.text for line in lines_of(sheet)}


def test_an_empty_lane_and_an_empty_map_say_so():
    empty = small_map()
    nothing = tuple(type(quadrant)(quadrant.name, ()) for quadrant in empty.quadrants)
    values = {name: getattr(empty, name) for name in OpportunityMap.__slots__}
    sheet = opportunities.lay_out(OpportunityMap(**{**values, "quadrants": nothing}), measure)

    assert "Nog geen drempels." in {line.text for line in lines_of(sheet)}
    lanes = roadmap.lay_out(small_roadmap(), measure)
    assert [line.text for line in lines_of(lanes)].count("Nog geen acties.") == 1


def test_all_barriers_of_the_legend_have_the_number_of_the_grid():
    sheet = opportunities.lay_out(small_map(), measure)

    texts = [line.text for line in lines_of(sheet)]
    assert texts.count("1") == 2  # on the scales it is "weinig 1"


@given(words)
def test_wrapped_text_fits_and_says_the_same(text: str):
    style = Style(11, bold=True)
    lines = wrapped(text, style, 120, measure)

    assert all(measure(line, style.size, style.bold) <= 120 for line in lines)
    whole = clean(text).replace(" ", "").replace("-", "")
    assert "".join(lines).replace(" ", "").replace("-", "") == whole


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("Groen dak", ["Groen dak"]),
        ("duurzaamheidscoördinator", ["duurzaamheids-", "coördinator"]),
        ("circulair/biobased bouwen", ["circulair/", "biobased", "bouwen"]),
        ("x" * 1000, None),
    ],
)
def test_long_words_are_broken_where_they_can_be_read(text: str, lines: list[str] | None):
    style = Style(10)
    broken = wrapped(text, style, 91, measure)

    assert sum(map(len, broken)) <= LONGEST * 1.2
    if lines is not None:
        assert broken == lines
