"""A file of cards that comes in on the board: shown first, and added when somebody says so."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from adapters.web.board.card_files import COUNTED, MOST_SHOWN, PATH, SECTION, cards_page, today_at
from adapters.web.board.document_files import RIGHT, DocumentFile, Upload, Wrong
from adapters.web.board.visits import RenderedPage, Visit
from bot.i18n import Translate
from bot.messages.programme.opportunities import theme_name
from challenges import libraries, library_cards
from challenges.libraries import Library, SharedSolution
from challenges.library_cards import Difference, SharedCard

LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class _Shown:
    """A row of what would be added."""

    kind: str
    title: str
    text: str
    who: str
    link: str = ""


class CardFile(DocumentFile[Library]):
    """A library of another organisation, as YAML or JSON."""

    path = PATH
    section = SECTION
    template = "card_preview.html"
    wrong = "card-files-wrong"
    numbered = {"cards": "card-files-at-card", "solutions": "card-files-at-solution"}  # noqa: RUF012

    def understand(self, document: Any) -> Library:
        """The library in a document."""
        return libraries.understand(document)

    def page(self, visit: Visit, wrong: Wrong = RIGHT) -> RenderedPage:
        """The page of files; what came in is too long to be mended there."""
        return cards_page(visit, wrong)

    def add(self, upload: Upload[Library], visit: Visit) -> str:
        """Add what is new, and what the ticks say.

        Raises:
            NotTakenIn: there is no library in it.
        """
        library = self.taken_in(upload, visit)
        changed = visit.asked.is_ticked("changed")
        added = libraries.add(
            visit.session, visit.organisation, library, now=visit.now, today=today_at(visit),
            changed=changed, again=visit.asked.is_ticked("again"),
        )  # fmt: skip
        taken = added.cards.takeable if changed else 0
        known = len(library.cards) + len(library.solutions)
        known -= added.cards.new + added.solutions + taken + added.cards.removed
        counts = (added.cards.new, added.solutions, known, taken)
        return f"{PATH}?{urlencode(dict(zip(COUNTED, counts, strict=True)))}"

    def planned(self, found: Library, visit: Visit) -> dict[str, object]:
        """What a file would add, and in what it differs from what is here."""
        session, organisation, words = visit.session, visit.organisation, visit.translate
        would = libraries.compared(session, organisation, found, today_at(visit))
        new: list[SharedCard | SharedSolution] = [
            *library_cards.new(session, organisation.id, found.cards),
            *libraries.new_solutions(session, organisation, found),
        ]
        known = len(found.cards) + len(found.solutions) - len(new) - would.cards.removed
        differences = would.cards.differences
        more = len(new) - MOST_SHOWN
        return {
            "shared_by": found.shared_by,
            "would": words(
                "card-files-would", cards=would.cards.new, solutions=would.solutions, known=known
            ),
            "rows": [_row(one, words) for one in new[:MOST_SHOWN]],
            "more": max(0, more),
            "differences": [_differs(one, words) for one in differences[:MOST_SHOWN]],
            "more_differences": max(0, len(differences) - MOST_SHOWN),
            "takeable": would.cards.takeable,
            "removed": would.cards.removed,
            "does_something": bool(new or would.cards.takeable or would.cards.removed),
        }


def _row(one: SharedCard | SharedSolution, words: Translate) -> _Shown:
    theme = theme_name(one.theme, words) if one.theme else ""
    if isinstance(one, SharedCard):
        kind = words(f"card-kind-{one.kind}")
        person = ""
        if one.person and one.named_until:
            day = words.date(one.named_until)
            person = words("card-files-person", name=one.person, day=day)
        text = "\n".join(filter(None, (one.text, one.differently)))
        who = ", ".join(filter(None, (one.role, one.mailbox, person)))
        return _Shown(_with(kind, theme), one.title, _short(text), who, one.link)
    titles = {language: title for language, title in one.title.root.items() if title}
    title = titles.get(words.locale) or next(iter(titles.values()))
    kind = words("card-kind-solution")
    return _Shown(_with(kind, theme), title, _short(one.how), one.place)


def _differs(one: Difference, words: Translate) -> tuple[str, str, str, str, bool]:
    key = "card-person" if one.field == "person" else f"card-{one.field}"
    name = words("goal-theme") if one.field == "theme" else words(key)
    return one.card, name, _short(one.here), _short(one.there), one.is_own


def _with(kind: str, theme: str) -> str:
    return " · ".join(filter(None, (kind, theme)))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
