"""Who sent us an activity: Microsoft, and for us, or nobody we know.

Plugged into botbuilder's `BotFrameworkAuthentication`. The check itself is ours: the stock one
takes tokens without an expiry, answers most bad ones with a 500 and verifies the same token again
each time.
"""

import time
from dataclasses import dataclass
from typing import Any, cast

import jwt
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticateRequestResult,
    BotFrameworkAuthentication,
    ClaimsIdentity,
    ConnectorFactory,
    UserTokenClient,
)

from adapters.teams.connectors import Connectors
from adapters.teams.signing_keys import SigningKeys, UnknownKey

ISSUER = "https://api.botframework.com"
GOVERNMENT_ISSUER = "https://api.botframework.us"

_LEEWAY = 300
# What JSON brings about that is deeper, longer or of another kind than a token's.
_UNREADABLE = (ArithmeticError, AttributeError, RecursionError, TypeError, ValueError)
_REMEMBERED = 1024


class NotAuthentic(Exception):
    """The token does not prove that Microsoft sent this activity to us."""


@dataclass(frozen=True, slots=True)
class _Verified:
    claims: dict[str, Any]
    channels: frozenset[str]
    until: float


class Authentication(BotFrameworkAuthentication):
    """Verifies each token once, and remembers it until it expires."""

    def __init__(
        self, app_id: str, keys: SigningKeys, connectors: Connectors, *, issuer: str = ISSUER
    ) -> None:
        self._app_id = app_id
        self._keys = keys
        self._connectors = connectors
        self._issuer = issuer
        self._verified: dict[str, _Verified] = {}

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        """Check the token against the activity.

        Raises:
            NotAuthentic: the token is not Microsoft's, not for us, or not for this activity.
            KeysUnavailable: Microsoft's keys could not be fetched.
        """
        scheme, _, token = auth_header.partition(" ")
        if scheme != "Bearer":
            raise NotAuthentic("not a bearer token")
        verified = await self._verify(token)
        if verified.claims.get("serviceurl") != activity.service_url:
            raise NotAuthentic("the token is for another service address")
        if verified.channels and activity.channel_id not in verified.channels:
            raise NotAuthentic("the key may not speak for this channel")
        return self.result(verified.claims)

    def result(self, claims: dict[str, Any]) -> AuthenticateRequestResult:
        """What botbuilder wants to know about a request that may go on."""
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(claims, True)
        result.audience = self._issuer
        result.connector_factory = self._connectors
        return result

    async def authenticate_streaming_request(
        self,
        auth_header: str,  # noqa: ARG002
        channel_id_header: str,  # noqa: ARG002
    ) -> AuthenticateRequestResult:
        """Teams does not stream.

        Raises:
            NotAuthentic: always.
        """
        raise NotAuthentic("streaming is not used")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:  # noqa: ARG002
        """The clients that everybody shares."""
        return self._connectors

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> UserTokenClient:  # noqa: ARG002
        """None: nobody signs in through us, and building one costs 4 ms a turn."""
        return cast("UserTokenClient", None)

    async def _verify(self, token: str) -> _Verified:
        known = self._verified.get(token)
        if known is None:
            known = await self._read(token)
            if len(self._verified) >= _REMEMBERED:
                self._verified.clear()
            self._verified[token] = known
        if known.until <= time.time():
            self._verified.pop(token, None)
            raise NotAuthentic("the token has expired")
        return known

    async def _read(self, token: str) -> _Verified:
        try:
            key = await self._keys.key(str(jwt.get_unverified_header(token).get("kid", "")))
            claims = jwt.decode(
                token,
                key.key,
                algorithms=["RS256"],
                audience=self._app_id,
                issuer=self._issuer,
                leeway=_LEEWAY,
                options={"require": ["exp", "iss", "aud"]},
            )
            until = float(claims["exp"]) + _LEEWAY
        except (jwt.PyJWTError, UnknownKey, *_UNREADABLE) as failure:
            raise NotAuthentic(type(failure).__name__) from failure
        return _Verified(claims, key.channels, until)
