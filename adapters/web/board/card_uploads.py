"""A file of cards that comes in on the board: shown first, and added when somebody says so."""

import hmac
from dataclasses import dataclass
from urllib.parse import urlencode

from adapters.web.board.card_files import COUNTED, MOST_SHOWN, PATH, SECTION, cards_page, today_at
from adapters.web.board.complaints import told
from adapters.web.board.receiving import again
from adapters.web.board.visits import Asking, FormIsStale, RenderedPage, Visit
from bot.i18n import Translate
from bot.messages.programme.opportunities import theme_name
from challenges import libraries, library_cards
from challenges.errors import ChallengeError
from challenges.libraries import Library, SharedSolution
from challenges.library_cards import Difference, SharedCard
from challenges.packs import PackError
from challenges.packs.complaints import Complaint
from challenges.packs.documents import MAX_BYTES, Where, document_in

LONGEST_SHOWN = 200


class NotTakenIn(ChallengeError):
    """A file was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: the library in it, or what is wrong with it."""

    content: bytes
    library: Library | None = None
    complaints: tuple[Complaint, ...] = ()
    status: int = 422


@dataclass(frozen=True, slots=True)
class _Shown:
    """A row of what would be added."""

    kind: str
    title: str
    text: str
    who: str
    link: str = ""


class CardFile:
    """A library of another organisation, as YAML or JSON."""

    path = PATH
    most_bytes = MAX_BYTES

    def read(self, content: bytes) -> Upload:
        """The library, or all that is wrong with it."""
        if not content:
            return Upload(content, complaints=(Complaint("", 0, "", key="files-none-chosen"),))
        try:
            return Upload(content, libraries.understand(document_in(content, "")), status=200)
        except PackError as error:
            too_large = any(one.key == "file-too-large" for one in error.complaints)
            status = 413 if too_large else 422
            return Upload(content, complaints=error.complaints, status=status)

    def too_large(self) -> Upload:
        """Nothing of it."""
        return Upload(b"", complaints=(Complaint("", 0, "", key="file-too-large"),), status=413)

    def add(self, upload: Upload, visit: Visit) -> str:
        """Add what is new, and what the ticks say.

        Raises:
            NotTakenIn: there is no library in it.
        """
        if upload.library is None:
            raise NotTakenIn
        changed = bool(visit.asked.answer("changed"))
        added = libraries.add(
            visit.session, visit.organisation, upload.library, now=visit.now, today=today_at(visit),
            changed=changed, again=bool(visit.asked.answer("again")),
        )  # fmt: skip
        taken = added.cards.takeable if changed else 0
        known = len(upload.library.cards) + len(upload.library.solutions)
        known -= added.cards.new + added.solutions + taken + added.cards.removed
        counts = (added.cards.new, added.solutions, known, taken)
        return f"{PATH}?{urlencode(dict(zip(COUNTED, counts, strict=True)))}"

    def refuse(self, upload: Upload, visit: Visit, error: ChallengeError) -> RenderedPage:
        """The same page again, with what is wrong."""
        if isinstance(error, NotTakenIn):
            return self.preview(upload, visit, asked=visit.asked)
        return cards_page(visit, visit.translate(error.key, **error.values), status=422)

    def preview(self, upload: Upload, visit: Visit, *, asked: Asking) -> RenderedPage:
        """What a file would add, and in what it differs from what is here."""
        words = visit.translate
        token = asked.answer("token").encode()
        if upload.content and not hmac.compare_digest(token, visit.token.encode()):
            return cards_page(visit, words(FormIsStale.key), status=422)
        if upload.library is None:
            shown, more = told(upload.complaints, words, _place)
            return cards_page(visit, words("card-files-wrong"), shown, more, status=upload.status)
        values = _planned(upload.library, visit)
        values["again"] = again(upload.content)
        return RenderedPage("files-preview", "card_preview.html", values, SECTION)


def _planned(library: Library, visit: Visit) -> dict[str, object]:
    session, organisation, words = visit.session, visit.organisation, visit.translate
    found = libraries.compared(session, organisation, library, today_at(visit))
    new: list[SharedCard | SharedSolution] = [
        *library_cards.new(session, organisation.id, library.cards),
        *libraries.new_solutions(session, organisation, library),
    ]
    known = len(library.cards) + len(library.solutions) - len(new) - found.cards.removed
    differences = found.cards.differences
    more = len(new) - MOST_SHOWN
    return {
        "shared_by": library.shared_by,
        "would": words(
            "card-files-would", cards=found.cards.new, solutions=found.solutions, known=known
        ),
        "rows": [_row(one, words) for one in new[:MOST_SHOWN]],
        "more": max(0, more),
        "differences": [_differs(one, words) for one in differences[:MOST_SHOWN]],
        "more_differences": max(0, len(differences) - MOST_SHOWN),
        "takeable": found.cards.takeable,
        "removed": found.cards.removed,
        "does_something": bool(new or found.cards.takeable or found.cards.removed),
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


def _place(where: Where, words: Translate) -> str:
    if len(where) < 2 or not isinstance(where[1], int):
        return ".".join(map(str, where))
    key = "card-files-at-card" if where[0] == "cards" else "card-files-at-solution"
    return " ".join((words(key, number=where[1] + 1), ".".join(map(str, where[2:])))).strip()


def _with(kind: str, theme: str) -> str:
    return " · ".join(filter(None, (kind, theme)))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
