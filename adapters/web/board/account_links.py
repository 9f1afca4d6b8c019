"""The page on which somebody who is in says which account at the provider is theirs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from aiohttp import web
from sqlmodel import Session

from adapters.oidc import SIGN_IN, Attempt, Stopped, Why
from adapters.web.board.attempts import Errand
from adapters.web.board.doing import doing
from adapters.web.board.forms import read_form
from adapters.web.board.frame import redirect
from adapters.web.board.gate import PATIENCE, Gate
from adapters.web.board.sessions import Pass
from adapters.web.board.travels import Travels, is_same, refused
from adapters.web.board.visits import Asking, RenderedPage, RoleMissing, Visit
from bot import pages
from bot.ports import StoreUnavailable
from challenges import noting, participants, sign_ins

LINK = f"{SIGN_IN}/link"
FRESH = timedelta(minutes=10)
"""So long ago at most somebody came in who says how else they come in: a session can be stolen."""
_DONE = ("linked", "unlinked", "alone")


class AccountLinks:
    """Links an account, lets it go, and ends the sessions elsewhere for who has doubts."""

    def __init__(self, gate: Gate, travels: Travels) -> None:
        self._gate = gate
        self._travels = travels

    def routes(self) -> list[web.RouteDef]:
        """`/board/sign-in/link`, and its buttons."""
        return [
            self._gate.show(LINK, self._show, pages.READERS),
            web.post(LINK, self.begin),
            web.post(f"{LINK}/end", doing(self._gate, self._unlink, readers=pages.READERS)),
            web.post(f"{LINK}/alone", self.end_others),
        ]

    async def begin(self, request: web.Request) -> web.StreamResponse:
        """Go to the provider, for somebody who came in just now, to say which account is theirs."""
        entered = await self._sender(request)
        if not isinstance(entered, Pass):
            return entered
        if self._gate.clock() - entered.entered_at > FRESH:
            return refused(Stopped(Why.FRESH, "entered-long-ago"))
        return await self._travels.lead(request, Errand(Attempt.begin(), linking=entered))

    async def end_others(self, request: web.Request) -> web.StreamResponse:
        """End every other session of somebody; the one that this browser has goes on as it was."""
        entered = await self._sender(request)
        if not isinstance(entered, Pass):
            return entered

        def end(session: Session) -> Pass:
            visit = self._gate.arrive(session, entered, Asking(), pages.READERS)
            participants.sign_out(session, [visit.person.id])
            session.refresh(visit.person)
            return replace(entered, sign_outs=visit.person.sign_outs)

        try:
            kept = await self._gate.store.write(end, within=PATIENCE)
        except RoleMissing:
            return self._gate.closed(request)
        except StoreUnavailable:
            return self._gate.away(request)
        self._gate.journal.note("board closed elsewhere", kept.participant_id)
        response = redirect(f"{LINK}?done=alone")
        self._gate.sessions.keep(response, kept, self._gate.clock())
        return response

    async def link(self, errand: Errand, claims: Mapping[str, Any]) -> web.Response:
        """Somebody came back from the provider: the account is theirs from now on.

        Raises:
            Stopped: they are out meanwhile, or somebody else linked it at this moment.
        """
        entered, account = errand.linking, self._travels.account(claims)
        assert entered is not None

        def link(session: Session) -> bool:
            visit = self._gate.arrive(session, entered, Asking(), pages.READERS)
            day = visit.now.date()
            return sign_ins.link(session, visit.person.id, account, self._travels.keys, day)

        try:
            is_linked = await self._gate.store.write(link, within=PATIENCE)
        except RoleMissing:
            raise Stopped(Why.AGAIN, "session-or-role") from None
        if not is_linked:
            raise Stopped(Why.AGAIN, "linked-at-once")
        self._gate.journal.note("sign-in linked", entered.participant_id)
        return redirect(f"{LINK}?done=linked")

    async def _sender(self, request: web.Request) -> Pass | web.StreamResponse:
        """Who sent a form of this page; or what is answered to who may not."""
        try:
            if not await self._gate.may_send(request, pages.READERS):
                return await self._gate.turned_away(request)
        except StoreUnavailable:
            return self._gate.away(request)
        entered, asked = self._gate.passed(request), await read_form(request)
        assert entered is not None  # who has none may send nothing
        if not is_same(asked.answer("token"), entered.token):
            self._gate.journal.note("board form refused", entered.participant_id, why="token")
            return self._gate.closed(request)
        return entered

    def _unlink(self, visit: Visit) -> str:
        sign_ins.unlink(visit.session, visit.person.id)
        person = self._gate.journal.pseudonym(visit.person.id)
        noting.note(visit.session, f"sign-in unlinked person={person}")
        return f"{LINK}?done=unlinked"

    def _show(self, visit: Visit) -> RenderedPage:
        done = visit.asked.query.get("done", "")
        since = sign_ins.linked_on(visit.session, visit.person.id)
        notice = visit.translate(f"sign-in-{done}") if done in _DONE else ""
        values = {"since": since, "step": self._travels.step}
        return RenderedPage("sign-in-link-title", "sign-in.html", values, notice=notice)
