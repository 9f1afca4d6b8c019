"""The website as a platform: pages of the bot as HTML, and what is sent from them as gestures.

`Bot.handle` does what a form or button asks. Its answer becomes what a browser understands: go on
to a page (303), or the same page with what was typed and why it was refused (422), or what it says
now beside that when somebody else was first (409).
"""

import hmac
import secrets
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from typing import assert_never
from urllib.parse import urlencode

from aiohttp import web
from sqlmodel import Session

from adapters.plain import preferred_locale
from adapters.web.board import papers
from adapters.web.board.forms import query_of, read_form
from adapters.web.board.frame import address, html_response, redirect
from adapters.web.board.gate import PATIENCE, Gate
from adapters.web.board.offers import GroupOffers
from adapters.web.board.refusals import RefusedForm, Stale, goes_around, of_button, of_form
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import Asking, RoleMissing
from bot import pages, roster
from bot.app import Bot
from bot.chat.conversations import Conversation, User
from bot.chat.events import ButtonPressed, FormSubmitted, Noted, PageOpened
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response, Why
from bot.chat.shown import Shown
from bot.i18n import translator
from bot.pages import Entry
from bot.ports import StoreUnavailable

OURS = frozenset({"token", "seal", "value", "form"})
"""What a form carries beside what somebody fills in."""

NOTED_EVERY = 120
"""Seconds: somebody who looks at a page again and again is not noted every time."""

GROUPS = "groups"
"""The page that offers what a platform has to say first."""

_STATUS = {Why.NOT_ALLOWED: 403, Why.UNKNOWN: 404, Why.CHANGED: 409, Why.INVALID: 422}
_DONE = frozenset({"told", "saved", "removed", "posted"})
_OWN_WORDS = ("done", "page")
"""What of an address is about one look at it, and does not go along to another page."""


class Site:
    """Shows the bot's pages to whom the gate lets through, and takes in what they do there."""

    def __init__(self, gate: Gate, bot: Bot, offers: GroupOffers) -> None:
        self._gate = gate
        self._bot = bot
        self._offers = offers

    def routes(self) -> list[web.RouteDef]:
        """Every page has an address, and takes its gestures in just below it."""
        return [route for entry in pages.PAGES if entry.make for route in self._routes(entry)]

    def _routes(self, entry: Entry) -> list[web.RouteDef]:
        place = address(f"{entry.path}{'/{rest}' if entry.names_one else ''}")

        async def look(request: web.Request) -> web.StreamResponse:
            return await self._look(request, _path(entry, request))

        async def gesture(request: web.Request) -> web.StreamResponse:
            return await self._gesture(request, entry)

        found = [web.get(place, look)]
        if entry.forms or entry.buttons:
            found.append(web.post(f"{place}/{{gesture}}", gesture))
        return found

    async def _look(self, request: web.Request, path: str) -> web.StreamResponse:
        entered = self._gate.passed(request)
        if entered is None:
            return self._gate.closed(request)
        try:
            if path == GROUPS:
                await self._offers.learn(entered)
            return await self._show(request, entered, path)
        except RoleMissing:
            return self._gate.closed(request)
        except StoreUnavailable:
            return self._gate.away(request)

    async def _gesture(self, request: web.Request, entry: Entry) -> web.StreamResponse:
        try:
            if not await self._gate.may_send(request, pages.READERS):
                return await self._gate.turned_away(request)
        except StoreUnavailable:
            return self._gate.away(request)
        entered = self._gate.passed(request)
        assert entered is not None  # who has none may send nothing
        asked, path = await read_form(request), _path(entry, request)
        action = request.match_info["gesture"]
        if action not in entry.forms | entry.buttons:
            self._gate.journal.note("board form refused", entered.participant_id, why="no-such")
            raise web.HTTPNotFound
        try:
            if not hmac.compare_digest(asked.answer("token").encode(), entered.token.encode()):
                self._gate.journal.note("board form refused", entered.participant_id, why="token")
                return await self._show(request, entered, path, Stale(action, asked))
            event = _event(action, asked, entered, pressed=action in entry.buttons)
            response = await self._bot.handle(event, patience=PATIENCE)
            return await self._answered(request, entered, (path, entry.then), asked, response)
        except RoleMissing:
            return self._gate.closed(request, asked)
        except StoreUnavailable:
            return self._gate.away(request, asked)

    async def _answered(
        self,
        request: web.Request,
        entered: Pass,
        places: tuple[str, str],
        asked: Asking,
        response: Response | None,
    ) -> web.StreamResponse:
        """`places` are the page that it came from, and the one to go on to if that is set."""
        path, then = places
        match response:
            case None:  # it came twice, and was done the first time
                return self._go_on(request, entered, then or path, "saved")
            case ReplyPrivately(why=Why.NOT_ALLOWED):
                return self._gate.closed(request, asked)
            case ReplyPrivately(card, why=Why() as why):
                return await self._show(request, entered, path, of_button(card.title, why))
            case ReplyPrivately(page=page, done=done) | ReplaceCard(page=page, done=done):
                return self._go_on(request, entered, then or page or path, done)
            case RejectForm():
                if goes_around(response.form, asked):
                    who = entered.participant_id
                    self._gate.journal.note("board form refused", who, why="no-browser-sends-it")
                return await self._show(request, entered, path, of_form(response))
            case OpenForm(form):
                return await self._show(request, entered, path, RefusedForm(form=form))
            case _:
                assert_never(response)

    def _go_on(self, request: web.Request, entered: Pass, page: str, done: str) -> web.Response:
        kept = {name: word for name, word in request.query.items() if name not in _OWN_WORDS}
        query = urlencode({**kept, **({"done": done} if done else {})})
        page, _, place = page.partition("#")
        response = redirect(address(page) + ("?" if query else "") + query, place)
        self._gate.sessions.keep(response, entered, self._gate.clock())
        return response

    async def _show(
        self,
        request: web.Request,
        entered: Pass,
        path: str,
        said: RefusedForm | Stale | None = None,
    ) -> web.Response:
        user = roster.visitor(entered.participant_id, entered.sign_outs)
        opened = PageOpened(user, path, query_of(request), preferred_locale(request))

        def look(session: Session) -> Shown:
            self._gate.arrive(session, entered, Asking(), pages.READERS)
            return self._bot.look(session, opened)

        shown = await self._gate.store.read(look)
        if shown.why is Why.NOT_ALLOWED and not path:  # the way in leads everybody here
            return self._go_on(request, entered, shown.nav[0].leads[0].page, "")
        if shown.why is None and papers.ASKED in request.query:
            return await papers.paper(request, shown, self._gate.frame)
        words = translator(shown.locale)
        refused = said.on(shown.page, words) if isinstance(said, Stale) else said
        done = request.query.get("done", "")
        html = self._gate.frame.shown(
            shown, path, refused, entered.token, secrets.token_urlsafe(9),
            done=done if done in _DONE else "",
        )  # fmt: skip
        status = _STATUS[shown.why] if shown.why else 200
        if refused is not None and refused.why is not None:
            status = _STATUS[refused.why]
        response = html_response(html, status)
        self._gate.sessions.keep(response, entered, self._gate.clock())
        if shown.page.noted:
            await self._note(shown.page.noted, user)
        return response

    async def _note(self, noted: Noted, user: User) -> None:
        """Hand on that a page was opened, at most once in some minutes; nobody waits for it."""
        lately = int(self._gate.clock().timestamp()) // NOTED_EVERY
        seen = (user.id, noted.action, noted.value, lately)
        event_id = sha256(repr(seen).encode()).hexdigest()
        where = Conversation(user.workspace, "board")
        event = ButtonPressed(event_id, user, where, noted.action, noted.value)
        with suppress(StoreUnavailable):
            await self._bot.handle(event, patience=PATIENCE)


def _path(entry: Entry, request: web.Request) -> str:
    return f"{entry.path}/{request.match_info['rest']}" if entry.names_one else entry.path


def _event(
    action: str, asked: Asking, entered: Pass, *, pressed: bool
) -> ButtonPressed | FormSubmitted:
    user = roster.visitor(entered.participant_id, entered.sign_outs)
    where, value, answers = Conversation(user.workspace, "board"), asked.answer("value"), _in(asked)
    # Of one page that was shown, the same answers count once: pressed twice is as good as once.
    sent = (entered.token, asked.answer("seal"), action, value, sorted(answers.items()))
    event_id = sha256(repr(sent).encode()).hexdigest()
    if pressed:
        return ButtonPressed(event_id, user, where, action, value)
    return FormSubmitted(event_id, user, where, action, value, answers)


def _in(asked: Asking) -> Mapping[str, str]:
    """What was filled in; what was left empty is empty, and not absent as in a chat."""
    return {name: asked.answer(name) for name in asked.typed if name not in OURS}
