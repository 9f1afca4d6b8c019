"""Any card and any form, with hostile and huge texts."""

from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st

from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Facts,
    Link,
    Look,
    Picture,
    Quote,
    Table,
    Text,
    Tone,
)
from bot.chat.forms import ChoiceField, DateField, Form, Option, TextField, ToggleField

HOSTILE = [
    "<!channel> <!here> <@U0ANNA> <#C0FAKE> <!subteam^S1>",
    "[klik](http://kwaad.example) <http://kwaad.example|bank>",
    "*vet* _schuin_ ~door~ `code` ```blok``` > citaat :tada: &amp; &lt;",
    "شكرا جزيلا \u202e txt \u200f",
    "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱🇧🇪👍🏽" * 50,
    "a\u0301" * 4000,
    "\u0301" * 4000,
    "woord " * 2000,
    "x" * 10_000,
    "\n\n\t ",
    "",
]

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200))
identifiers = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
buttons = st.builds(Button, identifiers, texts, st.text(max_size=200), st.sampled_from(Look))
rows = st.lists(buttons, max_size=60).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(0, 6))
    cells = st.lists(texts, min_size=width, max_size=width).map(tuple)
    return Table(draw(texts), draw(cells), tuple(draw(st.lists(cells, max_size=8))))


@st.composite
def tables_with_bars(draw: st.DrawFn) -> Table:
    width = draw(st.integers(0, 7))
    cells = st.lists(st.one_of(texts, identifiers), min_size=width + 1, max_size=width + 1)
    bars = st.lists(st.integers(0, 100), min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(st.tuples(cells.map(tuple), bars), max_size=22))
    header = tuple(draw(cells))
    return Table(draw(texts), header, tuple(r for r, _ in rows), tuple(b for _, b in rows))


elements = st.one_of(
    st.builds(Text, texts, st.sampled_from(Tone)),
    st.builds(Quote, texts),
    st.builds(Facts, st.lists(st.tuples(texts, texts), max_size=12).map(tuple)),
    tables(),
    tables_with_bars(),
    st.builds(Divider),
    st.builds(Actions, rows),
    st.builds(Link, texts, st.just("https://prikkel.example.org/board/enter?key=x")),
    st.builds(Picture, st.just("https://prikkel.example.org/pictures/x.png"), texts),
)
cards = st.builds(
    Card,
    texts,
    st.one_of(st.lists(elements, max_size=8), st.just([Divider()] * 80)).map(tuple),
    rows,
)

options = st.lists(
    st.builds(Option, identifiers, texts), max_size=120, unique_by=lambda option: option.value
).map(tuple)
fields = st.one_of(
    st.builds(
        TextField,
        identifiers,
        texts,
        st.booleans(),
        st.booleans(),
        st.integers(0, 20_000),
        texts,
        texts,
    ),
    st.builds(ChoiceField, identifiers, texts, options, st.booleans(), texts, texts),
    st.builds(ToggleField, identifiers, texts, texts, st.booleans()),
    st.builds(DateField, identifiers, texts, st.booleans(), texts, texts),
)
forms = st.builds(
    Form,
    identifiers,
    texts,
    texts,
    texts,
    st.lists(fields, max_size=12, unique_by=lambda field: field.id).map(tuple),
    identifiers,
    st.lists(st.one_of(st.builds(Text, texts), st.builds(Quote, texts)), max_size=4).map(tuple),
)

# What fails is huge enough; explaining it takes a minute and shows no more.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
HUGE = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
