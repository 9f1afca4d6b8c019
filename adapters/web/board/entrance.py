"""The way in: a link from the chat, and one press; and the way out."""

from collections.abc import Sequence

from aiohttp import web
from sqlmodel import Session

from adapters.web.board.frame import answer, preferred_locale, redirect
from adapters.web.board.gate import PATIENCE, Gate, read_form
from adapters.web.board.visits import Asked, NotAllowed, Page, arrive
from adapters.web.links import SignedLinks
from bot import inbox
from bot.ports import StoreUnavailable


class Entrance:
    """Lets people in by a link that works once, and not before they press a button.

    Chat platforms fetch links to preview them: looking at one changes nothing.
    """

    def __init__(
        self, gate: Gate, links: SignedLinks, secret: bytes, older: Sequence[bytes] = ()
    ) -> None:
        self._gate = gate
        self._links = links
        self._secret, self._older = secret, older

    def routes(self) -> list[web.RouteDef]:
        """`/board/enter` and `/board/leave`."""
        return [
            web.get("/board/enter", self.look),
            web.post("/board/enter", self.enter),
            web.post("/board/leave", self.leave),
        ]

    async def look(self, request: web.Request) -> web.Response:
        """A page with one button."""
        key = request.query.get("key", "")
        if self._links.entering(key, self._gate.clock()) is None:
            return self._gate.closed(request)
        page = Page("board-enter", "enter.html", {"key": key})
        return answer(self._gate.frame.notice(page, preferred_locale(request)))

    async def enter(self, request: web.Request) -> web.Response:
        """Use the link up, and go to the board."""
        asked = await read_form(request)
        key = asked.answer("key")
        participant_id = self._links.entering(key, self._gate.clock())
        if participant_id is None or not _is_our_page(request):
            return self._gate.closed(request)

        def use(session: Session) -> None:
            arrive(session, participant_id, self._gate.clock(), Asked())
            now = self._gate.clock()
            if not inbox.first_time(session, f"board/{key}", now, self._secret, self._older):
                raise NotAllowed

        response = redirect("/board")
        try:
            await self._gate.store.write(use, within=PATIENCE)
        except NotAllowed:  # pressed twice is as good as once
            entered = self._gate.passed(request)
            if entered is None or entered.participant_id != participant_id:
                return self._gate.closed(request)
            return response
        except StoreUnavailable:
            return self._gate.away(request)
        self._gate.let_in(response, participant_id)
        return response

    async def leave(self, request: web.Request) -> web.Response:
        """Close the board on this machine."""
        if not _is_our_page(request):
            return self._gate.closed(request)
        page = Page("board-left", "notice.html")
        response = answer(self._gate.frame.notice(page, preferred_locale(request)))
        self._gate.let_out(response)
        return response


def _is_our_page(request: web.Request) -> bool:
    """Whether a form was sent from one of our own pages, as far as the browser says."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
