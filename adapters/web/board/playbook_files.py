"""Playbooks of one's own on the board: put in from a file, which is shown first."""

from dataclasses import dataclass
from typing import Any

from adapters.web.board.document_files import RIGHT, DocumentFile, Upload, Wrong
from adapters.web.board.visits import Download, RenderedPage, Visit
from bot.i18n import Translate
from bot.messages import playbooks as messages
from challenges import own_playbooks, playbooks
from challenges.playbooks import Playbook, Step
from challenges.queries.plans import own_playbook

PATH = "/board/files/playbooks"
EXAMPLE = f"{PATH}/example"
SECTION = "/board/playbook"


@dataclass(frozen=True, slots=True)
class _Row:
    """A step as it is shown before the playbook is kept."""

    week: str
    title: str
    about: str


def show(visit: Visit) -> RenderedPage:
    """The way to put a file in, and that one was."""
    kept = visit.asked.query.get("kept") == "1"
    notice = visit.translate("playbook-file-kept") if kept else ""
    return PlaybookFile().page(visit, notice=notice)


def example(visit: Visit) -> Download:
    """One of ours, to begin with."""
    del visit
    return Download("prikkel-playbook.yaml", "application/yaml", playbooks.to_begin_with().encode())


class PlaybookFile(DocumentFile[Playbook]):
    """A playbook, as YAML."""

    path = PATH
    section = SECTION
    template = "playbook_preview.html"
    wrong = "playbook-file-wrong"
    numbered = {"steps": "playbook-file-step"}  # noqa: RUF012

    def understand(self, document: Any) -> Playbook:
        """The playbook in a document."""
        return playbooks.own_in(document)

    def page(self, visit: Visit, wrong: Wrong = RIGHT, notice: str = "") -> RenderedPage:
        """The page of files, on which what came in can be mended."""
        back = visit.translate("playbook-title")
        values = {**wrong._asdict(), "upload": PATH, "example": EXAMPLE, "back": back}
        return RenderedPage(
            "playbook-files-title", "playbook_files.html", values, SECTION,
            notice=notice, status=wrong.status,
        )  # fmt: skip

    def add(self, upload: Upload[Playbook], visit: Visit) -> str:
        """Keep it.

        Raises:
            NotTakenIn: there is no playbook in it, or it lacks a language that is spoken here.
            TooManyPlaybooks: one has to go first.
        """
        own_playbooks.keep(visit.session, visit.organisation, self.taken_in(upload, visit))
        return f"{PATH}?kept=1"

    def lacks(self, found: Playbook, visit: Visit) -> str:
        """The languages of the organisation that it is not there in."""
        lacking = [one for one in visit.organisation.languages if one not in found.languages]
        said = visit.translate("file-lacks-languages", languages=", ".join(lacking))
        return said if lacking else ""

    def planned(self, found: Playbook, visit: Visit) -> dict[str, object]:
        """What a playbook holds, and what keeping it does."""
        words, session, here = visit.translate, visit.session, visit.organisation.id
        return {
            "called": found.title.in_language(words.locale),
            "about": found.about.in_language(words.locale),
            "languages": ", ".join(found.languages),
            "rows": [_row(one, words) for one in found.steps],
            "replaces": own_playbook(session, here, found.name) is not None,
            "followed": own_playbooks.is_followed(session, here, found.name),
            "upload": PATH,
            "back": PATH,
        }


def _row(step: Step, words: Translate) -> _Row:
    about = messages.about(step, words)
    return _Row(messages.week_of(step, words), messages.title_of(step, words), about)
