"""What can be seen from here of the bot's proof, before Microsoft is asked."""

from collections.abc import Iterator

import jwt

from adapters.clocks import utc_now
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.teams.certificates import Certificate
from adapters.teams.proofs import CERTIFICATE, PASSWORD, TOKEN_FILE, FederatedToken, Secret
from adapters.teams.settings import TeamsSettings

AUDIENCE = "api://AzureADTokenExchange"
"""Whom a token must be for that Microsoft takes in exchange for one of its own."""

# The bot's own token shows nothing of its secret, and asking the directory takes a permission more.
_EXPIRY = (
    "When the client secret expires, Microsoft shows only in the Entra admin centre, under App "
    f"registrations, Certificates & secrets: set {PASSWORD}_EXPIRES to that day, and everybody "
    "who looks after Prikkel is warned before"
)


def proof_findings(teams: TeamsSettings) -> Iterator[Finding]:
    """What the bot proves itself with, and what is wrong with it."""
    match teams.proof():
        case Secret():
            if teams.app_password_expires is None:
                yield ok(_EXPIRY)
        case Certificate(first_day=first_day):
            yield ok("The bot proves who it is with a certificate")
            if first_day > utc_now().date():
                yield problem(
                    f"The certificate is not good before {first_day}",
                    f"look at the clock, or set {CERTIFICATE} to one that is good today",
                )
        case FederatedToken() as token:
            yield ok("The bot proves who it is with a token of the cluster it runs in")
            yield from _in_token(token)
        case _:
            yield ok("The bot proves who it is with the identity of the machine it runs on")


def _in_token(token: FederatedToken) -> Iterator[Finding]:
    try:
        claims = jwt.decode(token.read(), options={"verify_signature": False})
    except (ValueError, jwt.PyJWTError) as error:
        why = error if isinstance(error, ValueError) else "it holds no token"
        yield problem(f"{TOKEN_FILE} cannot be used: {why}", "see what is mounted there")
        return
    expires = claims.get("exp")
    if isinstance(expires, int | float) and expires <= utc_now().timestamp():
        yield problem(
            f"The token in {TOKEN_FILE} has expired", "see why nobody writes that file anew"
        )
    audience = claims.get("aud", ())
    if AUDIENCE not in ([audience] if isinstance(audience, str) else audience):
        yield warning(
            f"The token in {TOKEN_FILE} is not for {AUDIENCE}",
            "set the audience of the projected token to that, or name another in the app "
            "registration",
        )
