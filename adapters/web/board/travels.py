"""On the way to the provider and back, whatever somebody goes there for."""

import hmac
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from aiohttp import web

from adapters import security
from adapters.oidc import SIGN_IN, Stopped
from adapters.plain import preferred_locale
from adapters.platform.identities import Identities
from adapters.web.board.attempts import Errand, Errands
from adapters.web.board.frame import html_response, redirect
from adapters.web.board.gate import Gate
from adapters.web.board.visits import RenderedPage
from challenges.sign_ins import ProviderAccount

if TYPE_CHECKING:  # it brings what checks tokens, for which a server without a provider has no use
    from adapters.oidc.provider import Provider


class SigningIn(NamedTuple):
    """Where people sign in, and how that provider names people of the chat, if it does."""

    provider: "Provider"
    identities: Identities | None = None

    @property
    def has_second_step(self) -> bool:
        """Whether a second step is wanted, which no link from the chat shows."""
        return bool(self.provider.registration.acr or self.provider.registration.amr)


class Travels:
    """Sends browsers to the provider with their errand; `keys` are the secrets, newest first."""

    def __init__(
        self, gate: Gate, signing: SigningIn, keys: Sequence[bytes], *, is_https: bool
    ) -> None:
        self._gate = gate
        self._provider = signing.provider
        self.step = "yes" if signing.has_second_step else "no"
        self.keys = keys
        self.errands = Errands(keys[0], keys[1:], is_https=is_https)

    async def begin(self, errand: Errand) -> web.Response:
        """Go there at once."""
        try:
            response = redirect(await self._provider.address(errand.attempt))
        except Stopped as stopped:
            return refused(stopped)
        self.errands.keep(response, errand, self._gate.clock())
        return response

    async def lead(self, request: web.Request, errand: Errand) -> web.Response:
        """Go there by a page: browsers follow no form to a site that our policy does not name."""
        try:
            values = {"onward": await self._provider.address(errand.attempt)}
        except Stopped as stopped:
            return refused(stopped)
        page = RenderedPage("sign-in-going", "going.html", values)
        response = html_response(self._gate.frame.notice(page, preferred_locale(request)))
        self.errands.keep(response, errand, self._gate.clock())
        return response

    async def claims(self, request: web.Request, errand: Errand) -> Mapping[str, Any]:
        """What the provider says of whoever comes back.

        Raises:
            Stopped: they did not sign in, or what came is not to be trusted.
        """
        return await self._provider.claims(request.query, errand.attempt)

    def account(self, claims: Mapping[str, Any]) -> ProviderAccount:
        """Whose account it is, at the provider."""
        return ProviderAccount(self._provider.registration.issuer, claims["sub"])


def refused(stopped: Stopped) -> web.Response:
    """Lead on to the page that says why."""
    security.note("sign-in refused", why=stopped.reason)
    return redirect(f"{SIGN_IN}/not/{stopped.why}")


def is_same(given: str, expected: str) -> bool:
    """Whether two secrets are the same, in a time that does not tell."""
    return hmac.compare_digest(given.encode(errors="replace"), expected.encode())
