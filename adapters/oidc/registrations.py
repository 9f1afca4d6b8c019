"""What we are called at a provider, and what we want of it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from adapters.platform.identities import Identities
from adapters.settings import Settings

SIGN_IN = "/board/sign-in"
SIGN_IN_BACK = f"{SIGN_IN}/back"
"""Where a provider sends people back to."""


@dataclass(frozen=True, slots=True)
class Registration:
    """As the provider has it; `name` is what people call it.

    Of `acr` (ways of signing in) and `amr` (means) it has to name one each, where any are wanted.
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    redirect_uri: str
    name: str
    scopes: tuple[str, ...] = ("openid",)
    acr: tuple[str, ...] = ()
    amr: tuple[str, ...] = ()


def registration(settings: Settings, known: Identities | None) -> Registration:
    """As the settings say; `known` are the names of a chat platform whose own provider it is."""
    secret = settings.oidc_client_secret
    return Registration(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=secret.get_secret_value() if secret else "",
        redirect_uri=f"{settings.public_url}{SIGN_IN_BACK}",
        name=settings.oidc_name or urlsplit(settings.oidc_issuer).hostname or "",
        scopes=known.scopes if known else ("openid",),
        acr=settings.wanted_acr,
        amr=settings.wanted_amr,
    )
