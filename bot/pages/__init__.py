"""The pages of the website: which address shows what, to whom, and what can be done on it.

A page is a function of a turn, and a line in `PAGES`. It looks things up and changes nothing: what
its forms and buttons do is up to `bot.handlers`, as in chat.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.chat.events import PageOpened
from bot.chat.pages import Lead, Page
from bot.chat.responses import Why
from bot.chat.shown import Chapter, Shown
from bot.i18n import Translate
from bot.pages import (
    actions,
    ambitions,
    barrier,
    barrier_list,
    barriers,
    card_index,
    dashboard,
    documents,
    goals,
    groups,
    outcomes,
    overview,
    photos,
    playbook,
    programme,
    questionnaires,
    report,
    session_papers,
    sessions,
    talks,
    theme_team,
    triage,
    waiting,
)
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries
from challenges.errors import CoordinatorsAndLeadersOnly, CoordinatorsOnly, Unknown
from challenges.models import Role
from challenges.theme_teams import NotInThemeTeam

Make: TypeAlias = Callable[[Turn, str, Asked], Page]
"""What makes a page, of what its address ends with and what was asked of it."""

_COORDINATORS = frozenset({Role.COORDINATOR})
_BOTH = frozenset({Role.COORDINATOR, Role.LEADER})
_THEME = frozenset({Role.COORDINATOR, Role.AMBASSADOR})
_ALL = _BOTH | _THEME
_REFUSED = {
    _COORDINATORS: CoordinatorsOnly,
    _BOTH: CoordinatorsAndLeadersOnly,
    _ALL: CoordinatorsAndLeadersOnly,
}


class UnknownPage(Unknown):
    """There is no page at this address."""

    key = "board-missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: where it is, who it is for, and the gestures that can be made on it.

    `nav` is the key of its name in the navigation; `names_one` says that its address ends with the
    id of what it is about. Nothing but these `forms` and `buttons` is taken from it; after one of
    them it goes on to the page `then`, or else to the one that the answer names. The website makes
    a page itself where nothing can `make` it here.
    """

    path: str
    make: Make | None
    roles: frozenset[Role] = _COORDINATORS
    nav: str = ""
    names_one: bool = False
    forms: frozenset[str] = frozenset()
    buttons: frozenset[str] = frozenset()
    then: str = ""


PAGES = (
    Entry("", barriers.columns_page, nav="board-nav-columns"),
    Entry("list", barrier_list.list_page, nav="board-nav-list", forms=barrier_list.FORMS),
    Entry("triage", triage.first_page, nav="triage-title"),
    Entry(
        "triage", triage.one_page, names_one=True,
        forms=triage.FORMS, buttons=triage.BUTTONS, then="triage",
    ),
    Entry(
        "barriers", barrier.barrier_page, names_one=True,
        forms=barrier.FORMS, buttons=barrier.BUTTONS,
    ),
    Entry("opportunities", programme.opportunities_page, nav="button-opportunities"),
    Entry("actions", actions.list_page, nav="button-actions", forms=frozenset({"new-action"})),
    Entry(
        "actions", actions.action_page, names_one=True,
        forms=actions.FORMS, buttons=actions.BUTTONS,
    ),
    Entry("goals", goals.list_page, _BOTH, nav="goals-title", forms=frozenset({"new-goal"})),
    Entry(
        "goals", goals.goal_page, _BOTH, names_one=True, forms=goals.FORMS, buttons=goals.BUTTONS,
    ),
    Entry("ambitions", ambitions.ambitions_page, buttons=ambitions.BUTTONS),
    Entry(
        "readings", goals.reading_page, names_one=True,
        forms=goals.READING_FORMS, buttons=goals.READING_BUTTONS,
    ),
    Entry("roadmap", programme.roadmap_page, _BOTH, nav="button-roadmap"),
    Entry(
        "dashboard", dashboard.dashboard_page, _BOTH, nav="dashboard-title",
        buttons=dashboard.BUTTONS, then="dashboard",
    ),
    Entry(
        "dashboard", dashboard.dashboard_page, names_one=True,
        forms=dashboard.FORMS, buttons=dashboard.BUTTONS, then="dashboard",
    ),
    Entry("overview", overview.overview_page, _BOTH, nav="board-overview", forms=overview.FORMS),
    Entry(
        "playbook", playbook.playbook_page, _BOTH, nav="board-playbook",
        forms=playbook.FORMS, buttons=playbook.BUTTONS,
    ),
    Entry(
        "waiting", waiting.waiting_page, nav="waiting-title",
        forms=waiting.FORMS, buttons=waiting.BUTTONS,
    ),
    Entry("documents", documents.list_page, nav="documents-title"),
    Entry("documents", documents.document_page, names_one=True),
    Entry("report", report.report_page, nav="council-link"),
    Entry("outcomes", outcomes.outcomes_page, nav="became-of-it-nav", buttons=outcomes.BUTTONS),
    Entry(
        "questionnaires", questionnaires.list_page, _BOTH, nav="questionnaires-title",
        forms=frozenset({"new-wave"}), buttons=frozenset({"choose-themes"}),
    ),
    Entry(
        "questionnaires", questionnaires.wave_page, _BOTH, names_one=True,
        buttons=questionnaires.BUTTONS,
    ),
    Entry("cards", card_index.list_page, _BOTH, nav="cards-title", forms=card_index.FORMS),
    Entry(
        "cards", card_index.card_page, _BOTH, names_one=True,
        forms=card_index.CARD_FORMS, buttons=card_index.BUTTONS,
    ),
    Entry(
        "sessions", sessions.list_page, _ALL, nav="sessions-title",
        forms=frozenset({"new-session"}),
    ),
    Entry(
        "sessions", sessions.session_page, _ALL, names_one=True,
        forms=sessions.FORMS, buttons=sessions.BUTTONS,
    ),
    Entry("session-report", session_papers.report_page, _ALL, names_one=True),
    Entry("slides", session_papers.slides_page, _ALL, names_one=True),
    Entry("talks", talks.talks_page, nav="talk-title", forms=talks.FORMS),
    Entry("kiosks", None, nav="kiosks-title"),
    Entry(
        "groups", groups.groups_page, nav="groups-title",
        forms=groups.FORMS, buttons=groups.BUTTONS, then="groups",
    ),
    Entry(
        "theme-team", theme_team.team_page, _THEME, nav="theme-teams-title",
        forms=theme_team.FORMS, buttons=theme_team.BUTTONS, then="theme-team",
    ),
    Entry("photos", photos.photos_page, nav="photo-title", buttons=photos.BUTTONS),
    Entry("files", None, nav="files-title"),
)  # fmt: skip

CHAPTERS = (
    ("chapter-barriers", ("", "list", "triage", "opportunities", "photos")),
    ("chapter-now", ("waiting", "overview", "dashboard")),
    ("chapter-programme", ("actions", "goals", "roadmap")),
    ("chapter-year", ("playbook", "questionnaires", "documents", "outcomes", "report")),
    ("chapter-together", ("theme-team", "sessions", "talks", "cards", "kiosks", "groups")),
)
"""Which pages stand together in the navigation; a page that is in none stands alone, after them."""


def entry_at(path: str) -> tuple[Entry, str] | None:
    """The page at an address, and what the address ends with; None where there is none."""
    head, _, rest = path.partition("/")
    for entry in PAGES:
        if entry.path == head and entry.names_one == bool(rest):
            return entry, rest
    return None


def shown(opened: PageOpened, turn: Turn) -> Shown:
    """A page, for whoever may see it.

    Raises:
        Unknown: there is no such page, or not what it is about.
        NotAllowed: it is for others.
    """
    entry, rest = entry_at(opened.path) or (None, "")
    if entry is None or entry.make is None:
        raise UnknownPage
    if not turn.roles & entry.roles:
        raise _REFUSED.get(entry.roles, NotInThemeTeam)
    asked = Asked(opened.query)
    page = entry.make(turn, rest, asked)
    return _around(replace(page, notice=asked.notice(turn.translate)), turn)


def refused(sentence: str, why: Why, turn: Turn) -> Shown:
    """The page that says why there is no page."""
    back = Lead(turn.translate("board-back"), "")
    return replace(_around(Page(sentence, (), back=back), turn), why=why)


def _around(page: Page, turn: Turn) -> Shown:
    organisation = queries.organisation(turn.session, turn.organisation.id)
    nav = navigation(turn.roles, turn.translate)
    return Shown(page, nav, organisation.name, turn.locale)


def navigation(roles: Iterable[Role], translate: Translate) -> tuple[Chapter, ...]:
    """The pages that somebody with these roles may go to from everywhere."""
    leads = {
        entry.path: Lead(translate(entry.nav), entry.path)
        for entry in PAGES
        if entry.nav and entry.roles & frozenset(roles)
    }
    together = {path for _, paths in CHAPTERS for path in paths}
    chapters = [(translate(name), paths) for name, paths in CHAPTERS]
    alone = [(lead.label, (path,)) for path, lead in leads.items() if path not in together]
    found = [(name, [leads[at] for at in paths if at in leads]) for name, paths in chapters + alone]
    return tuple(
        Chapter(name if len(those) > 1 else those[0].label, tuple(those))
        for name, those in found
        if those
    )


READERS = frozenset[Role]().union(*(entry.roles for entry in PAGES))
"""Who has a page to read."""
