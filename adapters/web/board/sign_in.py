"""The second way in: whoever signs in at the provider of their organisation.

They are known by an account that they linked while they were in, or by who they are in chat where
the provider is the chat platform's own; never by a name or an e-mail address. What they may do are
the roles that they have in Prikkel, as with a link from the chat.
"""

import hmac
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters import security
from adapters.oidc import SIGN_IN, SIGN_IN_BACK, Attempt, Provider, Stopped, Why
from adapters.plain import preferred_locale
from adapters.platform.identities import Identities
from adapters.web.board.attempts import Errand, Errands
from adapters.web.board.doing import doing
from adapters.web.board.forms import read_form
from adapters.web.board.frame import address, html_response, redirect
from adapters.web.board.gate import PATIENCE, Gate, left
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import Asking, RenderedPage, RoleMissing, Visit
from bot import inbox, pages, roster
from bot.ports import StoreUnavailable
from challenges import sign_ins
from challenges.models import Participant
from challenges.sign_ins import ProviderAccount

LINK = f"{SIGN_IN}/link"
FRESH = timedelta(minutes=10)
"""So long ago at most somebody came in who says how else they come in: a session can be stolen."""
_DONE = ("linked", "unlinked")


class SigningIn(NamedTuple):
    """Where people sign in, and how that provider names people of the chat, if it does."""

    provider: Provider
    identities: Identities | None = None


class SignIn:
    """Sends browsers to the provider, and takes them back; `keys` are the secrets, newest first."""

    def __init__(
        self, gate: Gate, signing: SigningIn, keys: Sequence[bytes], *, is_https: bool
    ) -> None:
        self._gate = gate
        self._provider = signing.provider
        self._identities = signing.identities
        self._keys = keys
        self._errands = Errands(keys[0], keys[1:], is_https=is_https)

    def routes(self) -> list[web.RouteDef]:
        """`/board/sign-in`, the way back, and the page on which an account is linked."""
        return [
            web.get(SIGN_IN, self.begin),
            web.get(SIGN_IN_BACK, self.back),
            web.get(f"{SIGN_IN}/not/{{why}}", self.explain),
            self._gate.show(LINK, _show_link, pages.READERS),
            web.post(LINK, self.begin_link),
            web.post(f"{LINK}/end", doing(self._gate, self._unlink, readers=pages.READERS)),
        ]

    async def begin(self, request: web.Request) -> web.Response:
        """Go to the provider, and remember where somebody wanted to go.

        A provider that knows somebody asks nothing: no other site may let them in without a press.
        """
        if not self._gate.is_from_our_page(request):
            security.note("sign-in refused", why="other-site")
            return redirect(address(""))
        now = self._gate.clock()
        wanted, before = self._gate.wishes.of(request, now), self._gate.passed(request)
        errand = Errand(Attempt.begin(), wanted, before=before)
        try:
            response = redirect(await self._provider.address(errand.attempt))
        except Stopped as stopped:
            return _refused(stopped)
        self._errands.keep(response, errand, now)
        return response

    async def begin_link(self, request: web.Request) -> web.StreamResponse:
        """The same for somebody who came in just now, and says which account is theirs.

        A page leads on: browsers follow no form to another site that our policy does not name.
        """
        try:
            if not await self._gate.may_send(request, pages.READERS):
                return await self._gate.turned_away(request)
        except StoreUnavailable:
            return self._gate.away(request)
        entered, asked = self._gate.passed(request), await read_form(request)
        assert entered is not None  # who has none may send nothing
        if not _is_same(asked.answer("token"), entered.token):
            self._gate.journal.note("board form refused", entered.participant_id, why="token")
            return self._gate.closed(request)
        if self._gate.clock() - entered.entered_at > FRESH:
            return _refused(Stopped(Why.FRESH, "entered-long-ago"))
        errand = Errand(Attempt.begin(), linking=entered)
        try:
            values = {"onward": await self._provider.address(errand.attempt)}
        except Stopped as stopped:
            return _refused(stopped)
        page = RenderedPage("sign-in-going", "going.html", values)
        response = html_response(self._gate.frame.notice(page, preferred_locale(request)))
        self._errands.keep(response, errand, self._gate.clock())
        return response

    async def back(self, request: web.Request) -> web.Response:
        """Take somebody back from the provider. No answer has the code in its address."""
        try:
            errand = await self._errand(request)
            claims = await self._provider.claims(request.query, errand.attempt)
            finish = self._enter if errand.linking is None else self._link
            response = await finish(errand, claims)
        except Stopped as stopped:
            response = _refused(stopped)
        except StoreUnavailable:
            return self._gate.away(request)
        self._errands.drop(response)
        return response

    async def explain(self, request: web.Request) -> web.Response:
        """Say why somebody did not get in, and what they can do.

        Raises:
            HTTPNotFound: there is no such reason.
        """
        try:
            why = Why(request.match_info["why"])
        except ValueError:
            raise web.HTTPNotFound from None
        title = "sign-in-link-title" if why is Why.FRESH else "sign-in-title"
        page = RenderedPage(title, "not-signed-in.html", {"why": f"sign-in-{why}"})
        return html_response(self._gate.frame.notice(page, preferred_locale(request)), 403)

    async def _errand(self, request: web.Request) -> Errand:
        """What this browser went to the provider for: once, whatever comes of it."""
        now = self._gate.clock()
        errand = self._errands.of(request, now)
        if errand is None or not _is_same(request.query.get("state", ""), errand.attempt.state):
            raise Stopped(Why.AGAIN, "other-browser")
        key = f"sign-in/{errand.attempt.state}"
        if not await self._gate.store.write(lambda session: inbox.first_time(session, key, now)):
            raise Stopped(Why.AGAIN, "used-before")
        return errand

    async def _enter(self, errand: Errand, claims: Mapping[str, Any]) -> web.Response:
        def enter(session: Session) -> Pass:
            found = self._person(session, claims)
            person = session.get(Participant, found) if found else None
            if person is None:
                raise Stopped(Why.UNKNOWN, "unknown")
            now = self._gate.clock()
            entered = self._gate.sessions.begin(person.id, person.sign_outs, now)
            self._gate.arrive(session, entered, Asking(), pages.READERS)
            if errand.before is not None:
                inbox.first_time(session, left(errand.before), now)
            return entered

        try:
            entered = await self._gate.store.write(enter, within=PATIENCE)
        except RoleMissing:
            raise Stopped(Why.ROLE, "role") from None
        response = redirect(errand.wanted or address(""))
        self._gate.wishes.drop(response)
        self._gate.sessions.keep(response, entered, self._gate.clock())
        self._gate.journal.note("board signed in", entered.participant_id)
        return response

    def _person(self, session: Session, claims: Mapping[str, Any]) -> UUID | None:
        """Whose account it is: as they said themselves, or as the chat knows them."""
        linked = sign_ins.person_with(session, self._account(claims), self._keys)
        user = self._identities.user_in(claims) if linked is None and self._identities else None
        known = roster.acquaintance(session, user) if user else None
        return known.person.id if known and known.person else linked

    async def _link(self, errand: Errand, claims: Mapping[str, Any]) -> web.Response:
        entered, account = errand.linking, self._account(claims)
        assert entered is not None

        def link(session: Session) -> bool:
            visit = self._gate.arrive(session, entered, Asking(), pages.READERS)
            day = visit.now.date()
            return sign_ins.link(session, visit.person.id, account, self._keys[0], day)

        try:
            is_linked = await self._gate.store.write(link, within=PATIENCE)
        except RoleMissing:
            raise Stopped(Why.AGAIN, "session-or-role") from None
        if not is_linked:
            raise Stopped(Why.AGAIN, "linked-at-once")
        self._gate.journal.note("sign-in linked", entered.participant_id)
        return redirect(f"{LINK}?done=linked")

    def _unlink(self, visit: Visit) -> str:
        sign_ins.unlink(visit.session, visit.person.id)
        self._gate.journal.note("sign-in unlinked", visit.person.id)
        return f"{LINK}?done=unlinked"

    def _account(self, claims: Mapping[str, Any]) -> ProviderAccount:
        return ProviderAccount(self._provider.registration.issuer, claims["sub"])


def _show_link(visit: Visit) -> RenderedPage:
    done = visit.asked.query.get("done", "")
    since = sign_ins.linked_on(visit.session, visit.person.id)
    notice = visit.translate(f"sign-in-{done}") if done in _DONE else ""
    return RenderedPage("sign-in-link-title", "sign-in.html", {"since": since}, notice=notice)


def _refused(stopped: Stopped) -> web.Response:
    security.note("sign-in refused", why=stopped.reason)
    return redirect(f"{SIGN_IN}/not/{stopped.why}")


def _is_same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(errors="replace"), expected.encode())
