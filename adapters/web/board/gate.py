"""Who may pass: every request asks the cookie who it is, and the store whether they may.

The cookie is sealed by us, and sent by browsers only with requests that our own pages make.
"""

import contextlib
import hmac
from collections.abc import Sequence
from urllib.parse import urlsplit

from aiohttp import web
from sqlmodel import Session

from adapters.origins import is_followed_from_elsewhere, is_from_our_page
from adapters.plain import preferred_locale
from adapters.security import Journal
from adapters.web.board.forms import query_of, read_form
from adapters.web.board.frame import Frame, download, html_response, redirect
from adapters.web.board.sessions import Pass, Sessions
from adapters.web.board.visits import (
    COORDINATORS,
    Asking,
    Change,
    Download,
    FormIsStale,
    Refuse,
    RenderedPage,
    RoleMissing,
    Show,
    Visit,
    arrive,
)
from adapters.web.board.wishes import Wishes, asked_in
from bot import inbox
from bot.ports import Clock, Store, StoreUnavailable
from challenges.errors import ChallengeError
from challenges.models import Role

PATIENCE = 10.0
MOST_TYPED = 64 * 1024
"""What is read of who may not pass, to be given back: a page full of text."""

_PRIVATE = ("token", "key", "add", "file-again", "seal", "value", "form")
"""What is ours, and not what somebody typed."""


class Gate:
    """Lets through who has the role that a page or form is for, and nobody else."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        frame: Frame,
        secret: bytes,
        *,
        public_url: str,
        older: Sequence[bytes] = (),
    ) -> None:
        self.store = store
        self.clock = clock
        self.frame = frame
        self.journal = Journal(secret)
        is_https = urlsplit(public_url).scheme == "https"
        self.sessions = Sessions(secret, older, is_https=is_https)
        self.wishes = Wishes(secret, older, is_https=is_https)
        self._public_url = public_url

    def show(self, path: str, show: Show, readers: frozenset[Role] = COORDINATORS) -> web.RouteDef:
        """Serve a page."""

        async def serve(request: web.Request) -> web.StreamResponse:
            return await self.look(request, show, readers)

        return web.get(path, serve)

    def passed(self, request: web.Request) -> Pass | None:
        """The pass that a browser shows; whether it still counts is for `arrive` to say."""
        return self.sessions.of(request, self.clock())

    def is_from_our_page(self, request: web.Request) -> bool:
        """Whether a form was sent from the board itself."""
        return is_from_our_page(request, self._public_url)

    def arrive(
        self,
        session: Session,
        entered: Pass,
        asked: Asking,
        readers: frozenset[Role] = COORDINATORS,
    ) -> Visit:
        """Let somebody in, if their pass counts at this moment.

        Raises:
            RoleMissing: they have left, were signed out, or have no such role (any more).
        """
        try:
            if inbox.was_seen(session, left(entered)):
                raise RoleMissing
            return arrive(session, entered, self.clock(), asked, readers)
        except RoleMissing:
            self.journal.note("board refused", entered.participant_id, why="session-or-role")
            raise

    def closed(
        self, request: web.Request, asked: Asking | None = None, *, locale: str = ""
    ) -> web.Response:
        """Say how to get a new link, which leads to this page; what was typed is given back.

        Whoever followed a link from elsewhere has not shown their pass yet: our page does then.
        """
        if is_followed_from_elsewhere(request):
            page = RenderedPage("board-title", "again.html")
            return html_response(self.frame.notice(page, locale or preferred_locale(request)))
        is_ours = request.method == "GET" or self.is_from_our_page(request)
        wanted = asked_in(request) if is_ours else ""
        values = {"kept": _kept(asked), "comes_back": bool(wanted)}
        page = RenderedPage("board-closed", "closed.html", values)
        response = html_response(self.frame.notice(page, locale or preferred_locale(request)), 403)
        if wanted:
            self.wishes.keep(response, wanted, self.clock())
        return response

    def away(self, request: web.Request, asked: Asking | None = None) -> web.Response:
        """Say that the database does not answer now; what was typed is given back."""
        page = RenderedPage("board-away", "notice.html", {"kept": _kept(asked)})
        return html_response(self.frame.notice(page, preferred_locale(request)), 503)

    async def turned_away(self, request: web.Request) -> web.Response:
        """The same for a form; little is read of it, and only if it is of a page of ours."""
        asked = None
        if self.is_from_our_page(request) and (request.content_length or 0) <= MOST_TYPED:
            with contextlib.suppress(web.HTTPException):
                asked = await read_form(request.clone(client_max_size=MOST_TYPED))
        return self.closed(request, asked)

    async def look(
        self, request: web.Request, show: Show, readers: frozenset[Role] = COORDINATORS
    ) -> web.StreamResponse:
        """Answer with a page, if whoever asks may see it."""
        entered = self.passed(request)
        if entered is None:
            return self.closed(request)
        asked = Asking(dict(request.match_info), query_of(request))
        try:
            shown = await self.store.read(
                lambda session: self._shown(session, entered, asked, show, readers)
            )
        except RoleMissing:
            return self.closed(request)
        except StoreUnavailable:
            return self.away(request)
        self.sessions.keep(shown, entered, self.clock())
        return shown

    async def may_send(self, request: web.Request, readers: frozenset[Role] = COORDINATORS) -> bool:
        """Whether a form may be read: asked before anything of it is.

        Raises:
            StoreUnavailable: the database does not say.
        """
        entered = self.passed(request)
        if entered is None or not self.is_from_our_page(request):
            return False
        try:
            await self.store.read(lambda session: self.arrive(session, entered, Asking(), readers))
        except RoleMissing:
            return False
        return True

    def _shown(
        self,
        session: Session,
        entered: Pass,
        asked: Asking,
        show: Show,
        readers: frozenset[Role],
    ) -> web.Response:
        visit = self.arrive(session, entered, asked, readers)
        try:
            page = show(visit)
        except ChallengeError as error:
            sentence = visit.translate(error.key, **error.values)
            page = RenderedPage("board-missing", "missing.html", heading=sentence, status=404)
        if isinstance(page, Download):
            return download(page)
        return html_response(self.frame.page(page, visit), page.status)

    async def accept(
        self,
        request: web.Request,
        asked: Asking,
        change: Change,
        refuse: Refuse,
        readers: frozenset[Role] = COORDINATORS,
    ) -> web.StreamResponse:
        """Do what a form asks, if whoever sent it may; `asked` is what was read of it."""
        entered = self.passed(request)
        if entered is None:
            return self.closed(request, asked)
        try:
            answered = await self._changed(entered, asked, change, refuse, readers)
        except RoleMissing:
            return self.closed(request, asked)
        except StoreUnavailable:
            return self.away(request)
        self.sessions.keep(answered, entered, self.clock())
        return answered

    async def _changed(
        self,
        entered: Pass,
        asked: Asking,
        change: Change,
        refuse: Refuse,
        readers: frozenset[Role],
    ) -> web.Response:
        def write(session: Session) -> str:
            visit = self.arrive(session, entered, asked, readers)
            if not hmac.compare_digest(asked.answer("token").encode(), entered.token.encode()):
                self.journal.note("board form refused", entered.participant_id, why="token")
                raise FormIsStale
            return change(visit)

        try:
            return redirect(await self.store.write(write, within=PATIENCE))
        except ChallengeError as error:
            refused = error
        shown = await self.store.read(
            lambda session: self._shown(
                session, entered, asked, lambda visit: refuse(visit, refused), readers
            )
        )
        if shown.status == 200:
            shown.set_status(422)
        return shown


def _kept(asked: Asking | None) -> list[str]:
    """What somebody typed, to be copied."""
    typed = asked.typed if asked else {}
    return [it for name, words in typed.items() if name not in _PRIVATE for it in words if it]


def left(entered: Pass) -> str:
    """What is noted of a session whose person has left the board."""
    return f"board left/{entered.token}"
