"""ID tokens: what a provider says, signed, of whoever signed in. PyJWT checks the signature."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jwt

from adapters.oidc.failures import Stopped, Why

ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
)  # fmt: skip
"""With a public key alone: never `none`, nor one with a secret that we would share."""

SKEW = 120
"""Seconds that the provider's clock may differ from ours."""

LONGEST_SUBJECT = 255
_NEEDED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
_REASONS = {
    jwt.ExpiredSignatureError: "expired",
    jwt.InvalidAudienceError: "audience",
    jwt.InvalidIssuerError: "issuer",
    jwt.InvalidSignatureError: "signature",
    jwt.ImmatureSignatureError: "too-early",
    jwt.MissingRequiredClaimError: "claim-missing",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What has to stand in a token; of `acr` and `amr` one each, where any are wanted."""

    issuer: str
    client_id: str
    nonce: str
    acr: Sequence[str] = ()
    amr: Sequence[str] = ()


def signed_with(token: str, algorithms: Sequence[str]) -> tuple[str, str | None]:
    """The algorithm that a token says it is signed with, and the id of the key.

    Raises:
        Stopped: it is no token, or is signed in a way that the provider does not announce.
    """
    try:
        header = jwt.get_unverified_header(token)
    except jwt.PyJWTError:
        raise Stopped(Why.REFUSED, "no-token") from None
    algorithm, key_id = header.get("alg"), header.get("kid")
    if not isinstance(algorithm, str) or algorithm not in algorithms:
        raise Stopped(Why.REFUSED, "algorithm")
    return algorithm, key_id if isinstance(key_id, str) else None


def verified(token: str, key: jwt.PyJWK, algorithm: str, expected: Expected) -> Mapping[str, Any]:
    """What a token says.

    Raises:
        Stopped: it is not signed with this key, not meant for us, not of this attempt, over, or
            says nothing of the second step that is wanted.
    """
    try:
        claims = jwt.decode(
            token, key, algorithms=[algorithm], audience=expected.client_id,
            issuer=expected.issuer, leeway=SKEW, options={"require": _NEEDED},
        )  # fmt: skip
    except jwt.PyJWTError as error:
        raise Stopped(Why.REFUSED, _REASONS.get(type(error), "token")) from None
    if claims["aud"] not in (expected.client_id, [expected.client_id]):
        raise Stopped(Why.REFUSED, "audience")  # also meant for somebody whom we do not know
    if claims.get("azp", expected.client_id) != expected.client_id:
        raise Stopped(Why.REFUSED, "authorised-party")
    if not hmac.compare_digest(str(claims["nonce"]).encode(), expected.nonce.encode()):
        raise Stopped(Why.REFUSED, "nonce")
    if not 0 < len(claims["sub"]) <= LONGEST_SUBJECT:
        raise Stopped(Why.REFUSED, "subject")
    _check_second_step(claims, expected)
    return claims


def _check_second_step(claims: Mapping[str, Any], expected: Expected) -> None:
    if expected.acr and claims.get("acr") not in expected.acr:
        raise Stopped(Why.SECOND_STEP, "acr")
    means = claims.get("amr")
    if expected.amr and not (isinstance(means, list) and set(expected.amr) & set(map(str, means))):
        raise Stopped(Why.SECOND_STEP, "amr")
