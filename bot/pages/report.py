"""The report for those who decide: read, checked for names, printed and downloaded."""

from dataclasses import replace

from bot import council
from bot.chat.cards import Text
from bot.chat.forms import DateField, date_in
from bot.chat.pages import Filters, Lead, Page, Part, Section
from bot.council import Named, Period
from bot.pages.asked import Asked
from bot.pages.documents import downloads
from bot.turn import Turn
from challenges import queries


def report_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The report about a period, with what looks like a name in it above, on screens alone."""
    del rest
    words = turn.translate
    period, wrong = _period(turn, query)
    found = council.what_it_came_to(turn.session, turn.campaign, period, turn.now, words.locale)
    organisation = queries.organisation(turn.session, turn.organisation.id)
    named = council.names_in(found, words.locale)
    page = council.report(found, organisation.name, organisation.country, words)
    asked = f"report?first={period.first}&last={period.last}&"
    ways = downloads(asked, words("paper-docx"), words("paper-md"))
    about = Section("", (Text(words("council-about")), *ways), on_paper=False)
    return replace(
        page,
        sections=(about, _names(named, turn), *page.sections),
        filters=Filters(_fields(period, turn), wrong or words("council-looks", count=len(named))),
        back=Lead(words("files-title"), "files"),
    )


def _period(turn: Turn, query: Asked) -> tuple[Period, str]:
    """The period that is asked for, or the whole campaign with why it is not that."""
    whole = Period(turn.campaign.starts_on, max(turn.today, turn.campaign.starts_on))
    first, last = (date_in(query.value(name)) for name in ("first", "last"))
    asked = Period(first or whole.first, last or whole.last)
    unread = [n for n, day in (("first", first), ("last", last)) if query.value(n) and day is None]
    if unread or asked.first > asked.last:
        return whole, turn.translate("council-wrong-period")
    return asked, ""


def _fields(period: Period, turn: Turn) -> tuple[DateField, ...]:
    days = {"first": period.first, "last": period.last}
    return tuple(
        DateField(name, turn.translate(f"council-{name}"), value=day.isoformat())
        for name, day in days.items()
    )


def _names(found: list[Named], turn: Turn) -> Section:
    words = turn.translate
    if not found:
        about: tuple[Part, ...] = (Text(words("council-names-none")),)
    else:
        lines = (words("council-name", words=it.words, where=it.where) for it in found)
        about = (Text(words("council-names-about")), *council.listed(lines))
    return Section(words("council-names"), about, name="names", on_paper=False)
