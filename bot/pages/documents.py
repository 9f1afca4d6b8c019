"""Documents for staff, works council and privacy officer: to read, to print and to download."""

from dataclasses import replace

from bot import documents
from bot.chat.cards import Item, Text
from bot.chat.pages import Choices, Lead, Page, Part, Section
from bot.documents import WRITTEN, writer
from bot.i18n import nearest_locale, translator
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries
from challenges.errors import Unknown


class UnknownDocument(Unknown):
    """There is no document of that name."""

    key = "documents-unknown"


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """Every document, with how much of it is still to be filled in."""
    del rest
    words, locale = turn.translate, _language(turn, query)
    about: tuple[Part, ...] = (
        Text(words("documents-about")),
        Text(words("documents-settings")),
        _languages("documents", locale, words("documents-language")),
    )
    items = tuple(_item(turn, name, locale) for name in documents.DOCUMENTS)
    return Page(
        words("documents-title"),
        (Section("", about), Section(words("documents-all"), items, name="all")),
        back=Lead(words("files-title"), "files"),
    )


def document_page(turn: Turn, rest: str, query: Asked) -> Page:
    """One of them, in the language that was asked for.

    Raises:
        UnknownDocument: there is none of that name.
    """
    if rest not in documents.DOCUMENTS:
        raise UnknownDocument
    locale = _language(turn, query)
    words, page = translator(locale), _document(turn, rest, locale)
    address = f"documents/{rest}"
    ways: tuple[Part, ...] = (
        _languages(address, locale, words("documents-language")),
        *downloads(f"{address}?language={locale}&", words("paper-docx"), words("paper-md")),
    )
    back = Lead(words("documents-title"), f"documents?language={locale}")
    first = Section("", ways, on_paper=False)
    return replace(page, sections=(first, *page.sections), back=back)


def downloads(address: str, docx: str, markdown: str) -> tuple[Lead, ...]:
    """The same page as files."""
    return Lead(docx, f"{address}as=docx"), Lead(markdown, f"{address}as=md")


def _item(turn: Turn, name: str, locale: str) -> Item:
    lacking = len(documents.gaps(_document(turn, name, locale), writer(locale)))
    title = documents.title(name, queries.organisation(turn.session, turn.organisation.id),
                            writer(locale))  # fmt: skip
    status = turn.translate("documents-lacking", count=lacking)
    return Item(title, status=status, page=f"documents/{name}?language={locale}")


def _document(turn: Turn, name: str, locale: str) -> Page:
    organisation = queries.organisation(turn.session, turn.organisation.id)
    return documents.document(
        name, turn.session, organisation, turn.installation, turn.today, locale
    )


def _language(turn: Turn, query: Asked) -> str:
    return query.one_of("language", WRITTEN) or nearest_locale(turn.locale, WRITTEN, WRITTEN[-1])


def _languages(address: str, locale: str, label: str) -> Choices:
    leads = tuple(
        Lead(translator(one).language(one), f"{address}?language={one}") for one in WRITTEN
    )
    return Choices(label, leads, WRITTEN.index(locale))
