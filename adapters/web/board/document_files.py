"""A YAML or JSON file that comes in on the board: what is in it, or what is wrong with that."""

import hmac
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from adapters.web.board.complaints import Told, told
from adapters.web.board.receiving import again
from adapters.web.board.visits import Asking, FormIsStale, RenderedPage, Visit
from bot.i18n import Translate
from challenges.errors import ChallengeError
from challenges.packs import PackError
from challenges.packs.complaints import Complaint
from challenges.packs.documents import MAX_BYTES, Where, document_in

T = TypeVar("T")


class NotTakenIn(ChallengeError):
    """A file was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


@dataclass(frozen=True, slots=True)
class Upload(Generic[T]):
    """A file that came in: what is in it, or what is wrong with it."""

    content: bytes
    found: T | None = None
    complaints: tuple[Complaint, ...] = ()
    status: int = 422


class Wrong(NamedTuple):
    """What a page says of a file that was not taken in, and the text of it, to be mended."""

    problem: str = ""
    complaints: Sequence[Told] = ()
    more: int = 0
    text: str = ""
    status: int = 422


RIGHT = Wrong(status=200)


class DocumentFile(ABC, Generic[T]):
    """A kind of document: `wrong` is said above complaints, `template` shows it before adding.

    `numbered` has for each list in it the text that says which of its entries is wrong.
    """

    path: str
    section: str
    template: str
    wrong: str
    numbered: Mapping[str, str]
    most_bytes = MAX_BYTES

    @abstractmethod
    def understand(self, document: Any) -> T:
        """What is in a document.

        Raises:
            PackError: all that is wrong with it.
        """

    @abstractmethod
    def page(self, visit: Visit, wrong: Wrong = RIGHT) -> RenderedPage:
        """The page on which a file is chosen."""

    @abstractmethod
    def planned(self, found: T, visit: Visit) -> dict[str, object]:
        """What the page before adding shows."""

    def lacks(self, found: T, visit: Visit) -> str:
        """What stands in the way of who is here, in a sentence; empty where nothing does."""
        del found, visit
        return ""

    def taken_in(self, upload: Upload[T], visit: Visit) -> T:
        """What is in a file that may be added.

        Raises:
            NotTakenIn: nothing is, or it lacks something.
        """
        if upload.found is None or self.lacks(upload.found, visit):
            raise NotTakenIn
        return upload.found

    def read(self, content: bytes) -> Upload[T]:
        """What is in a file, or all that is wrong with it."""
        if not content:
            return Upload(content, complaints=(Complaint("", 0, "", key="files-none-chosen"),))
        try:
            return Upload(content, self.understand(document_in(content, "")), status=200)
        except PackError as error:
            too_large = any(one.key == "file-too-large" for one in error.complaints)
            status = 413 if too_large else 422
            return Upload(content, complaints=error.complaints, status=status)

    def too_large(self) -> Upload[T]:
        """Nothing of it."""
        return Upload(b"", complaints=(Complaint("", 0, "", key="file-too-large"),), status=413)

    def refuse(self, upload: Upload[T], visit: Visit, error: ChallengeError) -> RenderedPage:
        """The same page again, with what is wrong and what came in."""
        if isinstance(error, NotTakenIn):
            return self.preview(upload, visit, asked=visit.asked)
        problem = visit.translate(error.key, **error.values)
        return self.page(visit, Wrong(problem, text=_text(upload)))

    def preview(self, upload: Upload[T], visit: Visit, *, asked: Asking) -> RenderedPage:
        """What a file holds, and what adding it does."""
        words, text = visit.translate, _text(upload)
        token = asked.answer("token").encode()
        if upload.content and not hmac.compare_digest(token, visit.token.encode()):
            return self.page(visit, Wrong(words(FormIsStale.key), text=text))
        if upload.found is None:
            shown, more = told(upload.complaints, words, self._place)
            return self.page(visit, Wrong(words(self.wrong), shown, more, text, upload.status))
        if problem := self.lacks(upload.found, visit):
            return self.page(visit, Wrong(problem, text=text))
        values = self.planned(upload.found, visit) | {"again": again(upload.content)}
        return RenderedPage("files-preview", self.template, values, self.section)

    def _place(self, where: Where, words: Translate) -> str:
        if len(where) < 2 or not isinstance(where[1], int) or where[0] not in self.numbered:
            return ".".join(map(str, where))
        entry = words(self.numbered[str(where[0])], number=where[1] + 1)
        return " ".join((entry, ".".join(map(str, where[2:])))).strip()


def _text(upload: Upload[Any]) -> str:
    """What came in, to be mended on the page; empty where it is no text."""
    return upload.content.decode("utf-8-sig", "replace") if len(upload.content) <= MAX_BYTES else ""
