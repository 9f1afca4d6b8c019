"""The way in: a link from the chat, and one press; and the way out."""

from aiohttp import web

from adapters import security
from adapters.plain import preferred_locale
from adapters.web.board.forms import read_form
from adapters.web.board.frame import address, html_response, redirect
from adapters.web.board.gate import PATIENCE, Gate, left
from adapters.web.board.invitations import Pressed, use
from adapters.web.board.sign_in import SignIn
from adapters.web.board.visits import RenderedPage, RoleMissing, language_of
from adapters.web.board.wishes import is_page
from adapters.web.links import Invitation, SignedLinks
from bot import inbox
from bot.ports import StoreUnavailable

MOST_TYPED = 8 * 1024
"""A key, and what a browser adds to it."""


class Entrance:
    """Lets people in by a link that works once, and not before they press a button.

    Chat platforms fetch links to preview them: looking at one changes nothing. Where a second step
    is wanted, a link leads to the provider `first`. Where strangers play the same people (`shared`)
    nobody ends what another has open.
    """

    def __init__(
        self, gate: Gate, links: SignedLinks, first: SignIn | None = None, *, shared: bool = False
    ) -> None:
        self._gate = gate
        self._links = links
        self._first = first
        self._shared = shared

    def routes(self) -> list[web.RouteDef]:
        """`/board/enter` and `/board/leave`."""
        return [
            web.get("/board/enter", self.look),
            web.post("/board/enter", self.enter),
            web.post("/board/leave", self.leave),
        ]

    async def look(self, request: web.Request) -> web.Response:
        """A page with one button, and another for who may have left the board open elsewhere."""
        key = request.query.get("key", "")
        invitation = self._links.entering(key, self._gate.clock())
        if invitation is None:
            return self._gate.closed(request)
        values = {"key": key, "step": self._first is not None, "shared": self._shared}
        page = RenderedPage("board-enter", "enter.html", values)
        return html_response(
            self._gate.frame.notice(page, await self._language(request, invitation))
        )

    async def enter(self, request: web.Request) -> web.Response:
        """Use the link up, and go to the board."""
        if not self._gate.is_from_our_page(request):
            security.note("board refused", why="other-site")
            return self._gate.closed(request)
        asked = await read_form(request.clone(client_max_size=MOST_TYPED))
        invitation = self._links.entering(asked.answer("key"), self._gate.clock())
        if invitation is None:
            security.note("board refused", why="link")
            return self._gate.closed(request)
        pressed = Pressed(invitation, alone=asked.is_ticked("alone") and not self._shared)
        if self._first is not None:
            wanted = self._landing(request, invitation)
            return await self._first.begin_with(request, pressed, wanted)
        before = self._gate.passed(request)
        try:
            entered = await self._gate.store.write(
                lambda session: use(self._gate, session, pressed, before), within=PATIENCE
            )
        except RoleMissing:  # pressed twice is as good as once
            if self._is_in(request, invitation):
                return redirect(self._landing(request, invitation))
            return self._gate.closed(request, locale=await self._language(request, invitation))
        except StoreUnavailable:
            return self._gate.away(request)
        response = redirect(self._landing(request, invitation))
        self._gate.wishes.drop(response)
        self._gate.sessions.keep(response, entered, self._gate.clock())
        self._gate.journal.note("board entered", entered.participant_id, alone=int(pressed.alone))
        return response

    def _landing(self, request: web.Request, invitation: Invitation) -> str:
        """Where a link leads: to what it is about, or to what was asked for before it.

        A link that is about one thing was asked for with that in mind; others open the board.
        """
        page = invitation.page if is_page(invitation.page) else ""
        wanted = self._gate.wishes.of(request, self._gate.clock())
        return wanted if wanted and "/" not in page else address(page)

    async def _language(self, request: web.Request, invitation: Invitation) -> str:
        """The language of whose link it is; of the browser where the database cannot tell."""
        try:
            known = await self._gate.store.read(
                lambda session: language_of(session, invitation.participant_id)
            )
        except StoreUnavailable:
            known = ""
        return known or preferred_locale(request)

    def _is_in(self, request: web.Request, invitation: Invitation) -> bool:
        """Whether the person of a link is in already, in this browser."""
        entered = self._gate.passed(request)
        return entered is not None and entered.participant_id == invitation.participant_id

    async def leave(self, request: web.Request) -> web.Response:
        """Close the board in this browser: whoever has a copy of its cookie is out too."""
        if not self._gate.is_from_our_page(request):
            return self._gate.closed(request)
        entered, now = self._gate.passed(request), self._gate.clock()
        try:
            if entered is not None:
                key = left(entered)
                await self._gate.store.write(lambda session: inbox.first_time(session, key, now))
                self._gate.journal.note("board left", entered.participant_id)
        except StoreUnavailable:
            return self._gate.away(request)
        page = RenderedPage("board-left", "notice.html", {"elsewhere": True})
        response = html_response(self._gate.frame.notice(page, preferred_locale(request)))
        self._gate.sessions.drop(response)
        return response
