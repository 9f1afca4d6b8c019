"""Documents for staff, works council and privacy officer, filled in from what is set up here.

Each is a page, as the website shows; paper is made of the same value. A text is nothing but words
and values: what a document says of data comes from `inventory`, `values` and the tables themselves.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from bot.chat.cards import Text, Tone
from bot.chat.pages import Page, Part, Section
from bot.documents.composing import Insert, gaps, parts, with_gaps_listed
from bot.documents.tables import Tables
from bot.documents.values import Values, values
from bot.documents.wording import WRITTEN, writer
from bot.i18n import Translate
from bot.installation import Installation
from challenges.models import Organisation

__all__ = ["DOCUMENTS", "WRITTEN", "document", "gaps", "title", "writer"]

DOCUMENTS: Mapping[str, Sequence[str]] = {
    "staff": ("what", "voluntary", "data", "seen", "small", "anonymous", "rights", "ask"),
    "request": (
        "to", "decision", "why", "data", "not", "effects", "else", "safe", "kept", "trial",
        "advice", "more",
    ),
    "rules": (
        "words", "aim", "free", "roles", "coordinators", "leaders", "operators", "ranking",
        "health", "kept", "rights", "breach", "change",
    ),
    "register": ("who", "aim", "data", "receivers", "abroad", "kept", "safe"),
    "dpia": (*map(str, range(1, 18)), "tables"),
    "retention": ("table", "how", "copies", "chat"),
}  # fmt: skip
"""The sections of each document, in order."""

_HANDED_OUT = frozenset({"staff"})
"""Whoever fills these in sees on the screen what is left to do: it is not for whoever gets them."""


def document(
    name: str,
    session: Session,
    organisation: Organisation,
    installation: Installation,
    today: date,
    locale: str,
) -> Page:
    """One of `DOCUMENTS`, in a language that documents are written in, or else in English."""
    write = writer(locale)
    filled = values(session, organisation, installation, today, write)
    sections = _sections(name, write, filled)
    first = Section("", (Text(write("no-advice", **filled), Tone.SUBTLE),))
    page = Page(
        title(name, organisation, write), (first, *sections), locale=write.locale,
        paper=write(f"file-{name}"), foot=write("foot"),
    )  # fmt: skip
    listed = replace(with_gaps_listed(page, write), on_paper=name not in _HANDED_OUT)
    return Page(
        page.title, (*page.sections, listed), locale=page.locale, paper=page.paper, foot=page.foot
    )


def title(name: str, organisation: Organisation, write: Translate) -> str:
    """What a document is called."""
    return write(f"{name}-title", organisation=organisation.name)


def _sections(name: str, write: Translate, filled: Values) -> list[Section]:
    inserts = _inserts(write, filled)
    keys = [f"{name}-{section}" for section in DOCUMENTS[name]]
    return [Section(write(f"{key}-title"), parts(write(key, **filled), inserts)) for key in keys]


def _inserts(write: Translate, filled: Values) -> Mapping[str, Insert]:
    tables = Tables(write, filled)
    makers = {
        "kept": tables.kept,
        "kinds": tables.kinds,
        "periods": tables.periods,
        "tables": tables.columns,
        "risks": tables.risks,
        "measures": tables.measures,
    }
    found: dict[str, Insert] = {name: _inserted(make) for name, make in makers.items()}
    found["safety"] = lambda: parts(write("safety", **filled), {})
    return found


def _inserted(make: Callable[[], Part]) -> Insert:
    return lambda: (make(),)
