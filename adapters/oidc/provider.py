"""A provider: where a browser is sent to sign in, and what it said of whoever comes back.

Nothing that it says is followed elsewhere: no redirect, and no address but those in its own
description, which have to be https.
"""

import json
import logging
import time
from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus, urlencode

from adapters.oidc.attempts import Attempt
from adapters.oidc.failures import Stopped, Unusable, Why
from adapters.oidc.keys import MAX_AGE, Keys
from adapters.oidc.metadata import Metadata, discovery_address, read_metadata
from adapters.oidc.registrations import Registration
from adapters.oidc.tokens import Expected, signed_with, verified
from adapters.platform.requests import UNREACHABLE, web_client

logger = logging.getLogger(__name__)

LARGEST_ANSWER = 256 * 1024
_DENIED = frozenset({"access_denied", "login_required", "consent_required", "interaction_required"})
_AWAY = frozenset({"server_error", "temporarily_unavailable"})


class Provider:
    """Asks a provider; what it says of itself is asked again after an hour."""

    def __init__(self, registration: Registration) -> None:
        self.registration = registration
        self._metadata: Metadata | None = None
        self._fetched_at = float("-inf")
        self._keys = Keys(self._published)

    async def address(self, attempt: Attempt) -> str:
        """Where a browser goes to sign in.

        Raises:
            Stopped: the provider cannot be asked.
        """
        ours = self.registration
        query = {
            "response_type": "code",
            "client_id": ours.client_id,
            "redirect_uri": ours.redirect_uri,
            "scope": " ".join(ours.scopes),
            "state": attempt.state,
            "nonce": attempt.nonce,
            "code_challenge": attempt.challenge,
            "code_challenge_method": "S256",
            **({"acr_values": " ".join(ours.acr)} if ours.acr else {}),
        }
        endpoint = (await self._described()).authorization_endpoint
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(query)}"

    async def claims(self, query: Mapping[str, str], attempt: Attempt) -> Mapping[str, Any]:
        """What the provider says of whoever came back with this query, by this attempt.

        Raises:
            Stopped: they did not sign in, or what came is not to be trusted.
        """
        described = await self._described()
        named = query.get("iss")
        if named != self.registration.issuer and (named is not None or described.names_itself):
            raise Stopped(Why.REFUSED, "other-provider")
        if "error" in query:
            raise _of_error(query["error"])
        if not query.get("code"):
            raise Stopped(Why.AGAIN, "no-code")
        token = await self._exchange(described, query["code"], attempt)
        algorithm, key_id = signed_with(token, described.algorithms)
        key = await self._keys.key(key_id, algorithm)
        ours = self.registration
        expected = Expected(ours.issuer, ours.client_id, attempt.nonce, ours.acr, ours.amr)
        return verified(token, key, algorithm, expected)

    async def describe(self) -> Metadata:
        """What the provider says of itself now.

        Raises:
            Stopped: it does not answer.
            Unusable: it is not the one that was meant, or no good one.
        """
        status, document = await _asked("GET", discovery_address(self.registration.issuer))
        if status != 200:
            raise Stopped(Why.AWAY, "discovery")
        return read_metadata(document, self.registration.issuer)

    async def published(self, jwks_uri: str) -> Any:
        """The keys that it publishes.

        Raises:
            Stopped: it does not answer.
        """
        status, document = await _asked("GET", jwks_uri)
        if status != 200:
            raise Stopped(Why.AWAY, "keys")
        return document

    async def _published(self) -> Any:
        return await self.published((await self._described()).jwks_uri)

    async def _described(self) -> Metadata:
        if self._metadata is None or time.monotonic() - self._fetched_at > MAX_AGE:
            try:
                self._metadata = await self.describe()
            except Unusable as error:
                logger.warning("Nobody can sign in with the provider: %s", error)
                raise Stopped(Why.REFUSED, "description") from None
            except Stopped:
                if self._metadata is None:
                    raise
            self._fetched_at = time.monotonic()
        return self._metadata

    async def _exchange(self, described: Metadata, code: str, attempt: Attempt) -> str:
        ours = self.registration
        data = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": ours.redirect_uri,
            "code_verifier": attempt.verifier,
        }
        headers: dict[str, str] = {}
        if described.sends_secret == "client_secret_basic":
            shown = f"{quote_plus(ours.client_id)}:{quote_plus(ours.client_secret)}"
            headers["Authorization"] = f"Basic {b64encode(shown.encode()).decode()}"
        else:
            data |= {"client_id": ours.client_id, "client_secret": ours.client_secret}
        status, answer = await _asked("POST", described.token_endpoint, data=data, headers=headers)
        said = answer if isinstance(answer, Mapping) else {}
        if status >= 500:
            raise Stopped(Why.AWAY, "token-endpoint")
        if status != 200 or "error" in said:
            is_old = said.get("error") in ("invalid_grant", "invalid_code", "code_already_used")
            raise Stopped(Why.AGAIN, "code") if is_old else Stopped(Why.REFUSED, "token-endpoint")
        token = said.get("id_token")
        if not isinstance(token, str):
            raise Stopped(Why.REFUSED, "no-token")
        return token


def _of_error(code: str) -> Stopped:
    """What a provider sends a browser back with, instead of a code."""
    if code in _DENIED:
        return Stopped(Why.CANCELLED, "denied")
    return Stopped(Why.AWAY, "provider") if code in _AWAY else Stopped(Why.REFUSED, "provider")


async def _asked(method: str, url: str, **asked: Any) -> tuple[int, Any]:
    """The status of an answer, and the JSON in it; None where there is none."""
    try:
        async with (
            web_client() as client,
            client.request(method, url, allow_redirects=False, **asked) as response,
        ):
            body = bytearray()
            async for part in response.content.iter_chunked(16 * 1024):
                body += part
                if len(body) > LARGEST_ANSWER:
                    raise Stopped(Why.AWAY, "too-large")
    except UNREACHABLE:
        raise Stopped(Why.AWAY, "no-answer") from None
    try:
        return response.status, json.loads(body)
    except ValueError:
        return response.status, None
