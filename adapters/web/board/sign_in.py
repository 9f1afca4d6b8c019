"""The second way in: whoever signs in at the provider of their organisation.

They are known by an account that they linked while they were in, or by who they are in chat where
the provider is the chat platform's own; never by a name or an e-mail address. What they may do are
the roles that they have in Prikkel, as with a link from the chat. Where a second step is wanted, a
link from the chat leads here first: it says who somebody is, and the provider shows it.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters import security
from adapters.oidc import SIGN_IN, SIGN_IN_BACK, Attempt, Stopped, Why
from adapters.plain import preferred_locale
from adapters.web.board.account_links import AccountLinks
from adapters.web.board.attempts import Errand
from adapters.web.board.frame import address, html_response, redirect
from adapters.web.board.gate import PATIENCE, Gate
from adapters.web.board.invitations import Pressed, leave_behind, use
from adapters.web.board.sessions import Pass
from adapters.web.board.travels import SigningIn, Travels, is_same, refused
from adapters.web.board.visits import Asking, RenderedPage, RoleMissing
from bot import inbox, pages, roster
from bot.ports import StoreUnavailable
from challenges import noting, sign_ins
from challenges.models import Participant


class SignIn:
    """Sends browsers to the provider, and takes them back; `keys` are the secrets, newest first."""

    def __init__(
        self, gate: Gate, signing: SigningIn, keys: Sequence[bytes], *, is_https: bool
    ) -> None:
        self._gate = gate
        self._identities = signing.identities
        self._travels = Travels(gate, signing, keys, is_https=is_https)
        self._links = AccountLinks(gate, self._travels)

    def routes(self) -> list[web.RouteDef]:
        """`/board/sign-in`, the way back, and the page on which an account is linked."""
        return [
            web.get(SIGN_IN, self.begin),
            web.get(SIGN_IN_BACK, self.back),
            web.get(f"{SIGN_IN}/not/{{why}}", self.explain),
            *self._links.routes(),
        ]

    async def begin(self, request: web.Request) -> web.Response:
        """Go to the provider, and remember where somebody wanted to go.

        A provider that knows somebody asks nothing: no other site may let them in without a press.
        """
        if not self._gate.is_from_our_page(request):
            security.note("sign-in refused", why="other-site")
            return redirect(address(""))
        wanted = self._gate.wishes.of(request, self._gate.clock())
        before = self._gate.passed(request)
        return await self._travels.begin(Errand(Attempt.begin(), wanted, before=before))

    async def begin_with(self, request: web.Request, pressed: Pressed, wanted: str) -> web.Response:
        """The same for who pressed the button of a link from the chat, which is not used up yet."""
        before = self._gate.passed(request)
        errand = Errand(Attempt.begin(), wanted, before=before, pressed=pressed)
        return await self._travels.lead(request, errand)

    async def back(self, request: web.Request) -> web.Response:
        """Take somebody back from the provider. No answer has the code in its address."""
        try:
            errand = await self._errand(request)
            claims = await self._travels.claims(request, errand)
            finish = self._enter if errand.linking is None else self._links.link
            response = await finish(errand, claims)
        except Stopped as stopped:
            response = refused(stopped)
        except StoreUnavailable:
            return self._gate.away(request)
        self._travels.errands.drop(response)
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
        values = {"why": f"sign-in-{why}", "step": self._travels.step}
        page = RenderedPage(title, "not-signed-in.html", values)
        return html_response(self._gate.frame.notice(page, preferred_locale(request)), 403)

    async def _errand(self, request: web.Request) -> Errand:
        """What this browser went to the provider for: once, whatever comes of it."""
        now = self._gate.clock()
        errand = self._travels.errands.of(request, now)
        if errand is None or not is_same(request.query.get("state", ""), errand.attempt.state):
            raise Stopped(Why.AGAIN, "other-browser")
        key = f"sign-in/{errand.attempt.state}"
        if not await self._gate.store.write(
            lambda session: inbox.first_time(session, key, now), within=PATIENCE
        ):
            raise Stopped(Why.AGAIN, "used-before")
        return errand

    async def _enter(self, errand: Errand, claims: Mapping[str, Any]) -> web.Response:
        way = self._by_account if errand.pressed is None else self._by_both
        try:
            entered = await self._gate.store.write(
                lambda session: way(session, errand, claims), within=PATIENCE
            )
        except RoleMissing:
            raise Stopped(Why.ROLE, "role") from None
        response = redirect(errand.wanted or address(""))
        self._gate.wishes.drop(response)
        self._gate.sessions.keep(response, entered, self._gate.clock())
        self._gate.journal.note("board signed in", entered.participant_id)
        return response

    def _by_account(self, session: Session, errand: Errand, claims: Mapping[str, Any]) -> Pass:
        found = self._person(session, claims)
        person = session.get(Participant, found) if found else None
        if person is None:
            raise Stopped(Why.UNKNOWN, "unknown")
        entered = self._gate.sessions.begin(person.id, person.sign_outs, self._gate.clock())
        self._gate.arrive(session, entered, Asking(), pages.READERS)
        leave_behind(self._gate, session, errand.before)
        return entered

    def _by_both(self, session: Session, errand: Errand, claims: Mapping[str, Any]) -> Pass:
        """By a link from the chat and an account: of one person, or of who had none until now."""
        assert errand.pressed is not None
        try:
            entered = use(self._gate, session, errand.pressed, errand.before)
        except RoleMissing:
            raise Stopped(Why.AGAIN, "link-or-role") from None
        who, found = entered.participant_id, self._person(session, claims)
        if found == who:
            return entered
        if found is not None or sign_ins.linked_on(session, who) is not None:
            raise Stopped(Why.OTHER, "other-account")
        account, day = self._travels.account(claims), self._gate.clock().date()
        if not sign_ins.link(session, who, account, self._travels.keys, day):
            raise Stopped(Why.AGAIN, "linked-at-once")
        person = self._gate.journal.pseudonym(who)
        noting.note(session, f"sign-in linked person={person}")
        return entered

    def _person(self, session: Session, claims: Mapping[str, Any]) -> UUID | None:
        """Whose account it is: as they said themselves, or as the chat knows them."""
        account = self._travels.account(claims)
        linked = sign_ins.person_with(session, account, self._travels.keys)
        user = self._identities.user_in(claims) if linked is None and self._identities else None
        known = roster.acquaintance(session, user) if user else None
        return known.person.id if known and known.person else linked
