"""The token that the bot shows to Microsoft: fetched rarely, and never on the event loop.

Stock botbuilder asks for a new one on every turn, with a call that blocks everybody else.
"""

import asyncio
import re
import threading
import time
from collections.abc import Sequence
from typing import Any, assert_never

import msal
import requests
from botframework.connector.auth import MicrosoftAppCredentials
from msal.exceptions import MsalError

from adapters.teams.certificates import Certificate
from adapters.teams.proofs import (
    TOKEN_FILE,
    FederatedToken,
    Given,
    ManagedIdentity,
    Proof,
    Secret,
    as_it_is_now,
)

SCOPE = "https://api.botframework.com"
GOVERNMENT_SCOPE = "https://api.botframework.us"
PUBLIC_AUTHORITY = "https://login.microsoftonline.com"

_MARGIN = 300.0
_TIMEOUT = 10.0


_CODE = re.compile(r"AADSTS(\d+)")
_ADVICE = {
    "700016": "that tenant does not know the app: compare MICROSOFT_APP_ID and "
    "MICROSOFT_APP_TENANT_ID with the app registration",
    "7000112": "the app is disabled: let an administrator enable it in the Entra admin centre, "
    "under Enterprise applications",
    "7000218": "no client secret was sent: set MICROSOFT_APP_PASSWORD",
    "700024": "what the bot signed is too old or too new: see the clock, and whether the token in "
    f"{TOKEN_FILE} is still written anew",
    "700027": "the certificate is not one of the app registration: upload it there, under "
    "Certificates & secrets, or correct MICROSOFT_APP_CERTIFICATE",
    "700211": "no federated credential of the app registration names this issuer: compare it there",
    "700212": "no federated credential of the app registration names this audience: compare it",
    "700213": "no federated credential of the app registration names this subject: compare the "
    "namespace and the service account there",
    "7000229": "that tenant has no enterprise application of the bot: let an administrator consent "
    "to it there, or correct MICROSOFT_APP_TENANT_ID",
    "500011": "that tenant or cloud does not know Microsoft's Bot Connector: see "
    "MICROSOFT_APP_TENANT_ID and MICROSOFT_LOGIN_AUTHORITY",
    "53003": "a Conditional Access policy blocks the bot: let an administrator except it",
    "900021": "MICROSOFT_APP_TENANT_ID is no tenant: set it to the Directory (tenant) ID",
    "900023": "MICROSOFT_APP_TENANT_ID is no tenant: set it to the Directory (tenant) ID",
    "7000215": "the client secret is not right: set MICROSOFT_APP_PASSWORD, or CLIENT_SECRET, to "
    "the Value of a secret, not to its id",
    "7000222": "the client secret has expired: make a new one in the app registration, and set "
    "MICROSOFT_APP_PASSWORD, or CLIENT_SECRET, to its Value",
    "90002": "there is no such tenant: set MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID",
}
_USUAL = (
    "compare MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID and MICROSOFT_APP_TYPE with the app "
    "registration, and see whether the client secret has expired"
)


class TokenRefused(Exception):
    """Microsoft gives no token: the app id, its secret or the tenant is not right.

    `advice` says what to do, by Microsoft's own codes.
    """

    def __init__(self, error: str, codes: Sequence[str] = (), advice: str = _USUAL) -> None:
        super().__init__(" ".join([error, *(f"AADSTS{code}" for code in codes)]))
        self.advice = next((_ADVICE[code] for code in codes if code in _ADVICE), advice)


class BotCredentials(MicrosoftAppCredentials):
    """The bot's own identity; `warm` it before use, then a request only reads what is cached."""

    def __init__(
        self,
        app_id: str,
        given: Given,
        *,
        app_type: str,
        tenant_id: str,
        authority: str | None = None,
        ca_bundle: str | None = None,
        scope: str = SCOPE,
    ) -> None:
        super().__init__(app_id, "", tenant_id, scope)
        self._given = given
        self._proof: Proof | None = None
        home = "botframework.com" if app_type == "MultiTenant" else tenant_id
        self._authority = _authority(authority or PUBLIC_AUTHORITY, home)
        self._discovers = None if authority is None else False
        self._session = _session(ca_bundle)
        self._client: Any = None
        self._token = ""
        self._good_until = 0.0
        self._fetching = threading.Lock()
        self._warming = asyncio.Lock()

    async def warm(self) -> None:
        """See to it that a token is at hand.

        Raises:
            TokenRefused: Microsoft says no.
            requests.RequestException: the sign-in service cannot be reached, or is not well.
        """
        if self._is_fresh():
            return
        async with self._warming:
            if not self._is_fresh():
                await asyncio.to_thread(self.get_access_token)

    def forget(self) -> None:
        """Fetch a new token next time: this one was not accepted."""
        self._good_until = 0.0
        self._client = None

    def get_access_token(self, force_refresh: bool = False) -> str:
        """The token, fetched if need be (blocking)."""
        with self._fetching:
            if force_refresh or not self._is_fresh():
                self._fetch()
            return self._token

    def close(self) -> None:
        """Close the connections to the sign-in service."""
        self._session.close()

    def _is_fresh(self) -> bool:
        return time.monotonic() < self._good_until

    def _fetch(self) -> None:
        try:
            answer = self._ask()
        except (MsalError, ValueError) as failure:
            if codes := _codes_in(failure):  # of a tenant that there is not
                raise TokenRefused("unknown tenant", codes[:1]) from failure
            # MSAL's words for a 5xx, for a page instead of an answer, and for an unknown tenant.
            raise requests.HTTPError("The sign-in service gives no answer") from failure
        if "access_token" not in answer:
            # The description may quote what we sent; the codes are enough to look it up.
            codes = [str(code) for code in answer.get("error_codes") or ()]
            raise TokenRefused(str(answer.get("error", "unknown error")), codes)
        self._token = answer["access_token"]
        lifetime = float(answer.get("expires_in", 3600))
        self._good_until = time.monotonic() + max(lifetime - _MARGIN, lifetime / 2)

    def _ask(self) -> dict[str, Any]:
        proof = as_it_is_now(self._given)
        if self._client is None or proof is not self._proof:
            self._client, self._proof = self._open_client(proof), proof
        if isinstance(proof, ManagedIdentity):
            return self._client.acquire_token_for_client(resource=self.oauth_scope)
        return self._client.acquire_token_for_client([f"{self.oauth_scope}/.default"])

    def _open_client(self, proof: Proof) -> Any:
        if isinstance(proof, ManagedIdentity):
            identity = msal.UserAssignedManagedIdentity(client_id=self.microsoft_app_id)
            return msal.ManagedIdentityClient(identity, http_client=self._session)
        return msal.ConfidentialClientApplication(
            client_id=self.microsoft_app_id,
            client_credential=_credential(proof),
            authority=self._authority,
            http_client=self._session,
            instance_discovery=self._discovers,
        )


def _credential(proof: Secret | Certificate | FederatedToken) -> Any:
    """A proof as MSAL takes it; it reads the file of a federated token at every request."""
    match proof:
        case Secret(value):
            return value
        case Certificate():
            return {"private_key": proof.key, "public_certificate": proof.public}
        case FederatedToken():
            return {"client_assertion": lambda: _read(proof)}
        case _:
            assert_never(proof)


def _read(token: FederatedToken) -> str:
    try:
        return token.read()
    except ValueError as error:
        raise TokenRefused("no federated token", advice=f"{TOKEN_FILE}: {error}") from None


class NoCredentials(MicrosoftAppCredentials):
    """Sends without a token: for the development switch only."""

    def __init__(self) -> None:
        super().__init__("", "")

    async def warm(self) -> None:
        """Nothing to fetch."""

    def forget(self) -> None:
        """Nothing to forget."""

    def get_access_token(self, force_refresh: bool = False) -> str:  # noqa: ARG002
        """No token."""
        return ""

    def close(self) -> None:
        """Nothing to close."""


def _codes_in(failure: BaseException | None) -> list[str]:
    """Microsoft's codes in what MSAL raised, which tells them only in what it was raised from."""
    codes: list[str] = []
    while failure is not None:
        codes += _CODE.findall(str(failure))
        failure = failure.__cause__ or failure.__context__
    return codes


def _authority(authority: str, tenant: str) -> str:
    """The sign-in address of a tenant; one that names a path already is taken as it is."""
    address = authority.rstrip("/")
    has_path = "/" in address.partition("://")[2]
    return address if has_path else f"{address}/{tenant}"


class _BoundedSession(requests.Session):
    """MSAL sets no time limit of its own, and would follow where it is sent, with the secret."""

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs.setdefault("timeout", _TIMEOUT)
        kwargs["allow_redirects"] = False
        return super().request(*args, **kwargs)


def _session(ca_bundle: str | None) -> requests.Session:
    session = _BoundedSession()
    if ca_bundle:
        session.verify = ca_bundle
        # REQUESTS_CA_BUNDLE in the environment would win from `verify`.
        session.trust_env = False
    return session
