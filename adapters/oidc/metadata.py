"""What a provider says of itself, where discovery asks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from adapters.addresses import stays_here
from adapters.oidc.failures import Unusable
from adapters.oidc.tokens import ALGORITHMS

WELL_KNOWN = "/.well-known/openid-configuration"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What of it is used.

    `sends_secret` says how our secret is shown: in a header, or beside the code. `names_itself`
    says that whoever comes back brings the provider's name along (RFC 9207).
    """

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    algorithms: tuple[str, ...]
    sends_secret: str
    names_itself: bool


def discovery_address(issuer: str) -> str:
    """Where a provider says it."""
    return issuer.rstrip("/") + WELL_KNOWN


def read_metadata(document: Any, issuer: str) -> Metadata:
    """Read what a provider says of itself.

    Raises:
        Unusable: it is another provider, or one that we cannot sign in at safely.
    """
    if not isinstance(document, Mapping):
        raise Unusable("it is no description of a provider")
    if document.get("issuer") != issuer:
        raise Unusable("it calls itself by another name than PRIKKEL_OIDC_ISSUER, to the letter")
    challenges = document.get("code_challenge_methods_supported")
    if challenges is not None and "S256" not in _texts(challenges):
        raise Unusable("it does not know PKCE with S256")
    signs = _texts(document.get("id_token_signing_alg_values_supported")) or ["RS256"]
    algorithms = tuple(one for one in ALGORITHMS if one in signs)
    if not algorithms:
        raise Unusable("it signs in no way that we can check with a public key")
    return Metadata(
        authorization_endpoint=_address(document, "authorization_endpoint"),
        token_endpoint=_address(document, "token_endpoint"),
        jwks_uri=_address(document, "jwks_uri"),
        algorithms=algorithms,
        sends_secret=_way_of(document),
        names_itself=document.get("authorization_response_iss_parameter_supported") is True,
    )


def _way_of(document: Mapping[str, Any]) -> str:
    known = _texts(document.get("token_endpoint_auth_methods_supported"))
    for way in ("client_secret_basic", "client_secret_post"):
        if way in known or not known:
            return way
    raise Unusable("it takes no client secret")


def _address(document: Mapping[str, Any], name: str) -> str:
    url = document.get(name)
    if not isinstance(url, str) or not urlsplit(url).netloc:
        raise Unusable(f"it does not say its {name}")
    if urlsplit(url).scheme != "https" and not stays_here(url):
        raise Unusable(f"its {name} is not https")
    return url


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
