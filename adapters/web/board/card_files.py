"""The card index as a file: what goes to other organisations, and what comes from them."""

from dataclasses import dataclass, field
from datetime import date

from adapters.web.board.document_files import RIGHT, Wrong
from adapters.web.board.visits import Download, RenderedPage, Visit
from challenges import calendar, libraries
from challenges.errors import ChallengeError
from challenges.libraries import Library, SharedSolution
from challenges.library_cards import SharedCard
from challenges.models import CardKind
from challenges.personal_data import found_in
from challenges.queries import cards as queries

PATH = "/board/files/cards"
DOWNLOAD = f"{PATH}/download"
SECTION = "/board/cards"
MOST_SHOWN = 100
COUNTED = ("cards", "solutions", "known", "changed")


class NothingToShare(ChallengeError):
    """There is no card with the tick, and nothing that was removed."""

    key = "card-files-nothing"


@dataclass(frozen=True, slots=True)
class _Going:
    """What goes along when cards are shared, and what is to be looked at first."""

    cards: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    solutions: int = 0
    odd: list[str] = field(default_factory=list[str])
    silent: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def show(visit: Visit) -> RenderedPage:
    """What can be shared, the way to read a file in, and what became of one."""
    counts = {name: visit.asked.query.get(name, "") for name in COUNTED}
    notice = ""
    if all(count.isdecimal() for count in counts.values()):
        numbers = {name: int(count[:6]) for name, count in counts.items()}
        notice = visit.translate("card-files-added", **numbers)
    return cards_page(visit, notice=notice)


def download(visit: Visit) -> Download:
    """The file for other organisations.

    Raises:
        NothingToShare: there is nothing that may leave.
    """
    query = visit.asked.query
    library = _shared(
        visit, with_organisation="organisation" in query, with_places="places" in query
    )
    if library is None:
        raise NothingToShare
    return Download("prikkel-cards.yaml", "application/yaml", libraries.as_yaml(library).encode())


def cards_page(visit: Visit, wrong: Wrong = RIGHT, notice: str = "") -> RenderedPage:
    """The page, also with what is wrong with a file that came in."""
    values = {
        **wrong._asdict(), "going": _going(visit), "most": MOST_SHOWN,
        "download": DOWNLOAD, "upload": PATH,
    }  # fmt: skip
    return RenderedPage(
        "card-files-title", "card_files.html", values, SECTION, notice=notice, status=wrong.status
    )


def _going(visit: Visit) -> _Going:
    library = _shared(visit, with_organisation=False, with_places=False)
    if library is None:
        return _Going()
    here = queries.cards(visit.session, visit.organisation.id)
    addresses = {one.key: f"{SECTION}/{one.id}" for one in here}
    told = [(one.title, one.person, addresses[one.key]) for one in library.cards]
    odd = [one.title for one in library.cards if found_in(_said(one))]
    odd += [_first(one) for one in library.solutions if found_in(f"{_first(one)}\n{one.how}")]
    silent = [
        (one.title, addresses[one.key])
        for one in library.cards
        if not one.differently and one.kind is not CardKind.CONTACT
    ]
    return _Going(told, len(library.solutions), odd, silent)


def _said(one: SharedCard) -> str:
    """What a mailbox and a link do not belong to: there an address is meant."""
    return "\n".join((one.title, one.text, one.role, one.differently))


def _first(one: SharedSolution) -> str:
    return next(title for title in one.title.root.values() if title)


def _shared(visit: Visit, *, with_organisation: bool, with_places: bool) -> Library | None:
    return libraries.shared(
        visit.session, visit.organisation, with_organisation=with_organisation,
        with_places=with_places, today=today_at(visit),
    )  # fmt: skip


def today_at(visit: Visit) -> date:
    """Which day it is where the organisation is."""
    return calendar.local_day(visit.now, visit.organisation.timezone)
