"""Playbooks of one's own on the board: put in from a file, which is shown first."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.web.board.complaints import Told, told
from adapters.web.board.receiving import again
from adapters.web.board.visits import Asking, Download, FormIsStale, RenderedPage, Visit
from bot.i18n import Translate
from bot.messages import playbooks as messages
from challenges import own_playbooks, playbooks
from challenges.errors import ChallengeError
from challenges.packs import PackError
from challenges.packs.complaints import Complaint
from challenges.packs.documents import MAX_BYTES, Where, document_in
from challenges.playbooks import Playbook, Step
from challenges.queries.plans import own_playbook

PATH = "/board/files/playbooks"
EXAMPLE = f"{PATH}/example"
SECTION = "/board/playbook"


class NotTakenIn(ChallengeError):
    """A file was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: the playbook in it, or what is wrong with it."""

    content: bytes
    playbook: Playbook | None = None
    complaints: tuple[Complaint, ...] = ()
    status: int = 422


@dataclass(frozen=True, slots=True)
class _Row:
    """A step as it is shown before the playbook is kept."""

    week: str
    title: str
    about: str


def show(visit: Visit) -> RenderedPage:
    """The way to put a file in, and that one was."""
    kept = visit.asked.query.get("kept") == "1"
    return _page(visit, notice=visit.translate("playbook-file-kept") if kept else "")


def example(visit: Visit) -> Download:
    """One of ours, to begin with."""
    del visit
    return Download("prikkel-playbook.yaml", "application/yaml", playbooks.to_begin_with().encode())


class PlaybookFile:
    """A playbook, as YAML."""

    path = PATH
    most_bytes = MAX_BYTES

    def read(self, content: bytes) -> Upload:
        """The playbook, or all that is wrong with it."""
        if not content:
            return Upload(content, complaints=(Complaint("", 0, "", key="files-none-chosen"),))
        try:
            playbook = playbooks.own_in(document_in(content, ""))
        except PackError as error:
            too_large = any(one.key == "file-too-large" for one in error.complaints)
            status = 413 if too_large else 422
            return Upload(content, complaints=error.complaints, status=status)
        return Upload(content, playbook, status=200)

    def too_large(self) -> Upload:
        """Nothing of it."""
        return Upload(b"", complaints=(Complaint("", 0, "", key="file-too-large"),), status=413)

    def add(self, upload: Upload, visit: Visit) -> str:
        """Keep it.

        Raises:
            NotTakenIn: there is no playbook in it, or it lacks a language that is spoken here.
            TooManyPlaybooks: one has to go first.
        """
        if upload.playbook is None or _lacking(upload.playbook, visit):
            raise NotTakenIn
        own_playbooks.keep(visit.session, visit.organisation, upload.playbook)
        return f"{PATH}?kept=1"

    def refuse(self, upload: Upload, visit: Visit, error: ChallengeError) -> RenderedPage:
        """The same page again, with what is wrong and what came in."""
        if isinstance(error, NotTakenIn):
            return self.preview(upload, visit, asked=visit.asked)
        problem = visit.translate(error.key, **error.values)
        return _page(visit, problem, text=_text(upload), status=422)

    def preview(self, upload: Upload, visit: Visit, *, asked: Asking) -> RenderedPage:
        """What a playbook holds, and what keeping it does."""
        words = visit.translate
        token = asked.answer("token").encode()
        if upload.content and not hmac.compare_digest(token, visit.token.encode()):
            return _page(visit, words(FormIsStale.key), text=_text(upload), status=422)
        if upload.playbook is None:
            shown, more = told(upload.complaints, words, _place)
            problem = words("playbook-file-wrong")
            return _page(visit, problem, shown, more, text=_text(upload), status=upload.status)
        if lacking := _lacking(upload.playbook, visit):
            problem = words("file-lacks-languages", languages=", ".join(lacking))
            return _page(visit, problem, text=_text(upload), status=422)
        values = _planned(upload.playbook, visit)
        values["again"] = again(upload.content)
        return RenderedPage("files-preview", "playbook_preview.html", values, SECTION)


def _page(
    visit: Visit,
    problem: str = "",
    complaints: Sequence[Told] = (),
    more: int = 0,
    *,
    text: str = "",
    notice: str = "",
    status: int = 200,
) -> RenderedPage:
    values = {
        "problem": problem, "complaints": complaints, "more": more, "text": text,
        "upload": PATH, "example": EXAMPLE, "back": visit.translate("playbook-title"),
    }  # fmt: skip
    return RenderedPage(
        "playbook-files-title", "playbook_files.html", values, SECTION, notice=notice, status=status
    )


def _text(upload: Upload) -> str:
    """What came in, to be mended on the page; empty where it is no text."""
    return upload.content.decode("utf-8-sig", "replace") if len(upload.content) <= MAX_BYTES else ""


def _lacking(playbook: Playbook, visit: Visit) -> list[str]:
    """The languages of the organisation that it is not there in."""
    return [one for one in visit.organisation.languages if one not in playbook.languages]


def _planned(playbook: Playbook, visit: Visit) -> dict[str, object]:
    words, session, here = visit.translate, visit.session, visit.organisation.id
    return {
        "called": playbook.title.in_language(words.locale),
        "about": playbook.about.in_language(words.locale),
        "languages": ", ".join(playbook.languages),
        "rows": [_row(one, words) for one in playbook.steps],
        "replaces": own_playbook(session, here, playbook.name) is not None,
        "followed": own_playbooks.is_followed(session, here, playbook.name),
        "upload": PATH,
        "back": PATH,
    }


def _row(step: Step, words: Translate) -> _Row:
    about = messages.about(step, words)
    return _Row(messages.week_of(step, words), messages.title_of(step, words), about)


def _place(where: Where, words: Translate) -> str:
    if len(where) < 2 or where[0] != "steps" or not isinstance(where[1], int):
        return ".".join(map(str, where))
    step = words("playbook-file-step", number=where[1] + 1)
    return " ".join((step, ".".join(map(str, where[2:])))).strip()
