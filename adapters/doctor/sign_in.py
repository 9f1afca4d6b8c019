"""The provider at which people can sign in."""

from collections.abc import AsyncIterator

from adapters.oidc import Stopped, Unusable, registration
from adapters.oidc.keys import published
from adapters.oidc.metadata import discovery_address
from adapters.oidc.provider import Provider
from adapters.platform.findings import Finding, ok, problem
from adapters.registry import identities
from adapters.settings import Settings

_NAME = "PRIKKEL_OIDC_ISSUER"


async def provider(settings: Settings) -> AsyncIterator[Finding]:
    """Whether it answers, is the one that was meant, and publishes its keys."""
    if not settings.signs_in:
        return
    ours = registration(settings, identities(settings))
    asked = Provider(ours)
    try:
        described = await asked.describe()
        keys = published(await asked.published(described.jwks_uri))
    except Unusable as error:
        yield problem(f"{_NAME} cannot be used", f"{error}", about=_NAME)
        return
    except Stopped as stopped:
        where = "the address of its keys" if stopped.reason == "keys" else "its description"
        yield problem(
            f"The provider of {_NAME} does not answer",
            f"ask {where} from here; it describes itself at {discovery_address(ours.issuer)}",
            about=_NAME,
        )
        return
    if not keys:
        yield problem(
            f"The provider of {_NAME} publishes no key", "nobody can sign in with it", about=_NAME
        )
        return
    yield ok(f"People can sign in with {ours.name}; it sends them back to {ours.redirect_uri}")
