"""Whatever a page function puts on a page comes out as HTML that everybody can read."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from adapters.charts import HIGH, WIDE, drawn
from adapters.web.board.frame import Frame
from adapters.web.board.refusals import of_form
from bot.chat import pages
from bot.chat.cards import (
    Actions,
    Button,
    Divider,
    Element,
    Facts,
    Item,
    Link,
    Person,
    Picture,
    Quote,
    Text,
)
from bot.chat.conversations import User, Workspace
from bot.chat.forms import (
    ChoiceField,
    DateField,
    Form,
    Further,
    Option,
    TextField,
    ToggleField,
)
from bot.chat.pages import Fold, Group, Lead, Page, Part, Section
from bot.chat.responses import RejectForm, Why
from bot.chat.shown import Chapter, Shown
from bot.chat.tables import Chart, ChartShape, Table

HOSTILE = """<script>alert("x")</script>'"><b>&{{ 7*777 }}"""
TABLE = Table(
    "Per week", ("Week", "Antwoordde", "Deed het"), (("1", "30%", "–"), ("2", "60%", "40%"))
)
CHART = Chart(TABLE, ((30, None), (60, 40)))
FORM = Form(
    "answer-barrier", "Antwoord", "Opslaan", "Terug",
    (
        TextField("answer", "Antwoord", required=True, multiline=True, hint="Kort"),
        ChoiceField("status", "Status", (Option("a", "Een"), Option("b", "Twee"))),
        ToggleField("one", HOSTILE, "Welke?"), ToggleField("two", "Tweede", "Welke?"),
        DateField("due", "Klaar op"),
    ),
    value="1/1", about="1", further=Further("Meer", "Hoeft niet", (TextField("more", "Meer"),)),
)  # fmt: skip
SOMEBODY = User(Workspace("fake", "W1"), "U1")
FRAME = Frame()
PARTS: tuple[Part, ...] = (
    Text(HOSTILE), Quote(HOSTILE), Person(SOMEBODY, "een collega", name=HOSTILE),
    Facts((("Status", HOSTILE),)), TABLE, CHART, Divider(),
    Actions((Button("start-barrier", "Begin", "1/1", name="Begin: iets"),)),
    Link("Elders", "https://example.org"), Picture("https://example.org/x.png", "Een plaatje"),
    Item(HOSTILE, ("een", "twee"), "Gemeld", "Te laat", page="barriers/1"), FORM,
    Lead("Verder", "list"), pages.Choices("Indeling", (Lead("Zo", "list?by=x"),), 0),
    pages.Drawing("roadmap", "Routekaart", "Wat erop staat"), pages.Scan(HOSTILE, "https://prikkel.example/s/x"),
    pages.Copyable("Uitnodiging", HOSTILE),
    pages.Past("2026-06-01T12:00+02:00", "vandaag", "jij deed iets", HOSTILE),
    Group((Text("samen"),)), Fold("Opengevouwen", (Text("binnen"),)),
    pages.Columns("Naar", (pages.Column("Gemeld", 1, (Item("Iets"),)),), "Niets"),
)  # fmt: skip


def rendered(*sections: Section, refused: RejectForm | None = None) -> str:
    page = Page("Een titel", sections)
    shown = Shown(page, (Chapter("Lijst", (Lead("Lijst", "list"),)),), "Voorbeeld", "nl")
    return FRAME.shown(
        shown, "list", of_form(refused) if refused else None, "token", "seal", done=""
    )


def test_every_kind_of_part_is_tried_here_and_has_a_branch():
    """A new kind is in neither list until it has a branch, and a part here."""
    named = set(re.findall(r"\w+", str(pages.Part))) - {"Element"}
    elements = {cls.__name__ for cls in get_args(Element)}
    assert {type(part).__name__ for part in PARTS} == named | elements
    html = rendered(Section("Alles", PARTS, name="all"))

    for part in PARTS:
        assert "".join(rendered(Section("", (part,))).split()) != "".join(rendered().split()), part
    assert html.count("Elders") == 1


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.kind)
def test_what_somebody_typed_is_never_markup(part: Part):
    html = rendered(Section("Alles", (part,)))

    assert "<script" not in html
    assert "<b>" not in html
    assert "5439" not in html


def test_a_chart_has_its_numbers_as_a_table_and_draws_nothing_that_may_not_be_told():
    for shape in ChartShape:
        html = rendered(Section("Verloop", (replace(CHART, shape=shape),)))
        assert "<td>–</td>" in html
        assert 'role="img" aria-label="Per week"' in html

    bars = drawn(CHART).bars
    assert [bar.said for bar in bars] == [
        "1, Antwoordde: 30%", "2, Antwoordde: 60%", "2, Deed het: 40%",
    ]  # fmt: skip
    assert bars[1].height == 2 * bars[0].height
    stacked = drawn(replace(CHART, shape=ChartShape.STACKED)).bars
    assert stacked[2].y + stacked[2].height == pytest.approx(stacked[1].y, abs=0.2)
    lines = drawn(replace(CHART, shape=ChartShape.LINE)).lines
    assert [len(line.points) for line in lines] == [2, 1]
    scales = drawn(replace(CHART, shape=ChartShape.SCALE, most=100)).bars
    assert [bar.width for bar in scales] == [WIDE, 0.3 * WIDE, WIDE, 0.6 * WIDE]


def test_a_chart_of_nothing_is_no_broken_page():
    empty = Chart(Table("Leeg", ("Week", "Aantal"), ()), ())
    zero = Chart(Table("Nul", ("Week", "Aantal"), (("1", "0"),)), ((0,),))

    for shape in ChartShape:
        for chart in (empty, zero):
            assert "NaN" not in rendered(Section("", (replace(chart, shape=shape),)))
            assert all(0 <= bar.y <= HIGH for bar in drawn(replace(chart, shape=shape)).bars)


def test_a_refused_form_keeps_what_was_typed_and_unfolds_what_it_is_about():
    typed = replace(FORM, fields=(replace(FORM.fields[0], value=HOSTILE), *FORM.fields[1:]))
    wrong = RejectForm(typed, {"more": "Vul dit in.", "": "Dat kan niet."})
    html = rendered(Section("Doen", (Fold("Antwoorden", (FORM,)),)), refused=wrong)

    assert html.count("<details open>") == 2
    assert "Dat kan niet." in html
    assert 'href="#answer-barrier-1-more">Meer Vul dit in.' in html
    assert "&lt;script&gt;" in html


def test_a_refused_form_that_is_not_on_the_page_any_more_is_shown_all_the_same():
    other = replace(FORM, about="2", intro=(Quote("Waar het om gaat"),))
    html = rendered(Section("Doen", ()), refused=RejectForm(other, {}, Why.CHANGED))

    assert 'id="answer-barrier-2"' in html
    assert "Waar het om gaat" in html


def test_bars_lie_down_where_a_name_does_not_fit_below_them():
    name = "Er wordt nu echt heel hard aan gewerkt"
    table = Table("Per status", ("Status", "Nu", "Eerst"), ((name, "1", "2"), ("Klaar", "2", "–")))
    chart = Chart(table, ((1, 2), (2, None)))

    marks = drawn(chart)
    assert [label.text for label in marks.labels] == [name, "Klaar"]
    assert [(bar.width, bar.said) for bar in marks.bars if bar.said] == [
        (WIDE / 2, f"{name}, Nu: 1"), (WIDE, f"{name}, Eerst: 2"), (WIDE, "Klaar, Nu: 2"),
    ]  # fmt: skip
    assert all(bar.y >= 0 and bar.y + bar.height <= marks.high for bar in marks.bars)
    stacked = [bar for bar in drawn(replace(chart, shape=ChartShape.STACKED)).bars if bar.said]
    assert stacked[1].x == stacked[0].width
    assert stacked[1].y == stacked[0].y


def test_a_line_names_no_more_days_than_fit_and_cuts_none():
    days = tuple((f"{day} september", str(day)) for day in range(1, 31))
    chart = Chart(Table("Per dag", ("Dag", "Aantal"), days), tuple((n,) for n in range(30)))

    said = drawn(replace(chart, shape=ChartShape.LINE)).labels[:-2]
    assert [label.text for label in said[:2]] == ["1 september", "8 september"]
    assert said[1].x - said[0].x >= 7 * len("30 september")
    assert {label.text for label in said} < {day for day, _ in days}


def test_a_very_long_name_in_a_chart_takes_as_many_lines_as_it_needs():
    name = "Er wordt heel hard aan gewerkt, door iedereen die erover gaat, ook in de zomer " * 2
    chart = Chart(Table("Wat", ("Wat", "Aantal"), ((name, "1"),)), ((1,),))

    labels = drawn(chart).labels
    assert " ".join(label.text for label in labels) == name.strip()
    assert all(len(label.text) * 7 <= WIDE for label in labels)
