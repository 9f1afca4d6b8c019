"""Who may pass: every request asks the cookie who it is, and the store whether they may.

The cookie is sealed by us, and sent by browsers only with requests that our own pages make.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters.bodies import FORM_SECONDS, arriving
from adapters.seals import Seal
from adapters.web.board.frame import Frame, answer, download, preferred_locale, redirect
from adapters.web.board.visits import (
    Asked,
    Change,
    File,
    FormIsStale,
    NotAllowed,
    Page,
    Refuse,
    Show,
    Visit,
    arrive,
)
from bot.ports import Clock, Store, StoreUnavailable
from challenges.errors import ActionHasChanged, BarrierHasChanged, ChallengeError
from scoring.grouping import Sense

SESSION_LASTS = timedelta(hours=8)
PATIENCE = 10.0
_PRIVATE = ("token", "key")  # fields that are ours, not what somebody typed


@dataclass(frozen=True, slots=True)
class Pass:
    """Who a browser was let in for, and the word that every form of theirs must hold."""

    participant_id: UUID
    token: str


class Gate:
    """Lets coordinators through to pages and forms, and nobody else."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        frame: Frame,
        secret: bytes,
        *,
        is_https: bool,
        sense: Sense | None = None,
        older: Sequence[bytes] = (),
    ) -> None:
        self.store = store
        self.clock = clock
        self.frame = frame
        self._seal = Seal(secret, "board session", SESSION_LASTS, older)
        self._is_https = is_https
        self._sense = sense
        # Browsers take a cookie with this prefix from nobody but us, and only over https.
        self._cookie = "__Host-prikkel-board" if is_https else "prikkel-board"

    def show(self, path: str, show: Show) -> web.RouteDef:
        """Serve a page."""

        async def serve(request: web.Request) -> web.StreamResponse:
            return await self.look(request, show)

        return web.get(path, serve)

    def change(self, path: str, change: Change, refuse: Refuse) -> web.RouteDef:
        """Take a form in; what is refused is shown again with what was typed."""

        async def serve(request: web.Request) -> web.StreamResponse:
            return await self._change(request, change, refuse)

        return web.post(path, serve)

    def let_in(self, response: web.Response, participant_id: UUID) -> None:
        """Give a browser its pass."""
        sealed = self._seal.close(f"{participant_id} {secrets.token_urlsafe(24)}", self.clock())
        response.set_cookie(
            self._cookie, sealed, httponly=True, samesite="Strict", secure=self._is_https,
            max_age=int(SESSION_LASTS.total_seconds()), path="/",
        )  # fmt: skip

    def let_out(self, response: web.Response) -> None:
        """Take the pass back."""
        response.del_cookie(
            self._cookie, path="/", httponly=True, samesite="Strict", secure=self._is_https
        )

    def passed(self, request: web.Request) -> Pass | None:
        """The pass that a browser shows, if it is one of ours and not too old."""
        opened = self._seal.open(request.cookies.get(self._cookie, ""), self.clock())
        if opened is None:
            return None
        participant, token = opened.split(" ")
        return Pass(UUID(participant), token)

    def closed(self, request: web.Request, asked: Asked | None = None) -> web.Response:
        """Say how to get a new link; what was typed is given back, to be copied."""
        typed = asked.typed if asked else {}
        kept = [word for name, words in typed.items() if name not in _PRIVATE for word in words]
        page = Page("board-closed", "closed.html", {"kept": [word for word in kept if word]})
        return answer(self.frame.notice(page, preferred_locale(request)), 403)

    def away(self, request: web.Request) -> web.Response:
        """Say that the database does not answer now."""
        page = Page("board-away", "notice.html")
        return answer(self.frame.notice(page, preferred_locale(request)), 503)

    async def look(self, request: web.Request, show: Show) -> web.StreamResponse:
        """Answer with a page, if whoever asks may see it."""
        entered = self.passed(request)
        if entered is None:
            return self.closed(request)
        asked = Asked(dict(request.match_info), dict(request.query))
        try:
            return await self.store.read(lambda session: self._shown(session, entered, asked, show))
        except NotAllowed:
            return self.closed(request)
        except StoreUnavailable:
            return self.away(request)

    def _arrive(self, session: Session, entered: Pass, asked: Asked) -> Visit:
        who, now = entered.participant_id, self.clock()
        return arrive(session, who, now, asked, entered.token, self._sense)

    def _shown(self, session: Session, entered: Pass, asked: Asked, show: Show) -> web.Response:
        visit = self._arrive(session, entered, asked)
        try:
            page = show(visit)
        except ChallengeError as error:
            sentence = visit.translate(error.key, **error.values)
            page = Page("board-missing", "missing.html", heading=sentence, status=404)
        if isinstance(page, File):
            return download(page)
        return answer(self.frame.page(page, visit), page.status)

    async def _change(
        self, request: web.Request, change: Change, refuse: Refuse
    ) -> web.StreamResponse:
        return await self.accept(request, await read_form(request), change, refuse)

    async def accept(
        self, request: web.Request, asked: Asked, change: Change, refuse: Refuse
    ) -> web.StreamResponse:
        """Do what a form asks, if whoever sent it may; `asked` is what was read of it."""
        entered = self.passed(request)
        if entered is None:
            return self.closed(request, asked)
        try:
            return await self._changed(entered, asked, change, refuse)
        except NotAllowed:
            return self.closed(request, asked)
        except StoreUnavailable:
            return self.away(request)

    async def _changed(
        self, entered: Pass, asked: Asked, change: Change, refuse: Refuse
    ) -> web.Response:
        def write(session: Session) -> str:
            visit = self._arrive(session, entered, asked)
            if not hmac.compare_digest(asked.answer("token").encode(), entered.token.encode()):
                raise FormIsStale
            return change(visit)

        try:
            return redirect(await self.store.write(write, within=PATIENCE))
        except ChallengeError as error:
            refused = error
        has_changed = isinstance(refused, BarrierHasChanged | ActionHasChanged)
        status = 409 if has_changed else 422
        shown = await self.store.read(
            lambda session: self._shown(
                session, entered, asked, lambda visit: refuse(visit, refused)
            )
        )
        if shown.status == 200:
            shown.set_status(status)
        return shown


async def read_form(request: web.Request) -> Asked:
    """What a browser sends, without what no database keeps."""
    async with arriving(FORM_SECONDS):
        posted = await request.post()
    typed: dict[str, tuple[str, ...]] = {}
    file = b""
    for name, value in posted.items():
        if isinstance(value, str):
            typed[name] = (*typed.get(name, ()), value.replace("\0", "").replace("\r\n", "\n"))
        elif isinstance(value, web.FileField):
            file = value.file.read()
    return Asked(dict(request.match_info), dict(request.query), typed, file)
