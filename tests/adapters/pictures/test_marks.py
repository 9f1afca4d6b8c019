"""Chances on the opportunity map: a mark and a word of their own, whatever the colour."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from adapters.pictures import opportunities as layout
from adapters.pictures.shapes import Area, TextLine
from bot.i18n import translator
from bot.messages.programme import opportunities as messages
from bot.messages.programme.opportunities import Grouping
from challenges.models import Process, Signal
from scoring.opportunities import Opportunity
from tests.adapters.pictures.test_layouts import measure
from tests.scoring.test_opportunities import opportunity

NL = translator("nl")
LIFT = opportunity("Lift", impact=4, effort=2)
PANELS = replace(
    opportunity("Panelen", impact=5, effort=2), kind=Signal.CHANCE, process=Process.SUPPORTING
)
BIKES = replace(opportunity("Fietsen", impact=3, effort=1), kind=Signal.KEEP)


def _drawn(found: Sequence[Opportunity]) -> tuple[list[Area], set[str]]:
    """The areas of the grid's marks, without their colours, and all words of the picture."""
    drawing = messages.opportunity_map(found, "Voorbeeld", date(2026, 6, 1), NL)
    sheet = layout.lay_out(drawing, measure)
    areas = [shape for shape in sheet.shapes if isinstance(shape, Area)]
    said = {shape.text for shape in sheet.shapes if isinstance(shape, TextLine)}
    return [area for area in areas if area.width <= layout.CHIP and area.height > 1], said


def _looks(one: Opportunity) -> list[tuple[float, float]]:
    """How wide and how round what is drawn for one is, in the order in which it is drawn."""
    areas, _ = _drawn([one])
    return [(area.width, area.radius) for area in areas]


def test_every_kind_has_a_shape_of_its_own_in_one_colour():
    looks = [_looks(one) for one in (LIFT, PANELS, BIKES)]

    assert all(one not in looks[:number] for number, one in enumerate(looks))


def test_the_picture_says_what_each_shape_is_and_nothing_where_all_are_barriers():
    _, mixed = _drawn([LIFT, PANELS, BIKES])
    _, plain = _drawn([LIFT])

    assert {"Drempel", "Kans", "Zo houden", "Kans: Panelen", "Zo houden: Fietsen"} <= mixed
    assert "Drempel" not in plain


def test_tables_tell_kinds_and_processes_apart():
    found = [LIFT, PANELS, BIKES]
    kinds = messages.groups(found, Grouping.KIND, NL)
    processes = messages.groups(found, Grouping.PROCESS, NL)

    assert {name: [one.title for one in group] for name, group in kinds.items()} == {
        "Drempels": ["Lift"], "Kansen": ["Panelen"], "Zo houden": ["Fietsen"],
    }  # fmt: skip
    assert [one.title for one in processes["Ondersteunend proces"]] == ["Panelen"]
    assert len(processes["Nog niet gezegd welk proces"]) == 2
    [table] = messages.tables([PANELS], Grouping.KIND, NL)
    assert table.rows[0][0] == "Kans: Panelen"
    assert "Ondersteunend proces" in table.rows[0][3]
