"""Microsoft's clouds: the public one, the one for governments of the United States, a test's."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from adapters.teams.authentication import GOVERNMENT_ISSUER, ISSUER
from adapters.teams.tokens import GOVERNMENT_SCOPE, SCOPE

OPENID_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
GOVERNMENT_OPENID_METADATA_URL = (
    "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"
)

_GOVERNMENT_LOGIN = "login.microsoftonline.us"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Cloud:
    """Who signs what comes in, for what a token is good, and whom it may be shown to."""

    issuer: str
    scope: str
    openid_metadata_url: str
    extra_hosts: frozenset[str]


def cloud_of(login_authority: str | None, openid_metadata_url: str | None) -> Cloud:
    """The cloud in which somebody signs in; the public one when nothing is said."""
    # Who verifies with keys from this machine, runs the service on it as well.
    hosts = LOOPBACK if _host(openid_metadata_url) in LOOPBACK else frozenset[str]()
    if _host(login_authority) == _GOVERNMENT_LOGIN:
        url = openid_metadata_url or GOVERNMENT_OPENID_METADATA_URL
        return Cloud(GOVERNMENT_ISSUER, GOVERNMENT_SCOPE, url, hosts)
    return Cloud(ISSUER, SCOPE, openid_metadata_url or OPENID_METADATA_URL, hosts)


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").lower()
