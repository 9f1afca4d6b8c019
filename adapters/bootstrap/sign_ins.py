"""The provider at which people sign in, as the settings say."""

from importlib import import_module

from adapters.oidc import registration
from adapters.registry import identities
from adapters.settings import Settings
from adapters.web.board.travels import SigningIn


def signing_in(settings: Settings) -> SigningIn | None:
    """Where people sign in; None where links from the chat are the only way in."""
    if not settings.signs_in:
        return None
    known = identities(settings)
    provider = import_module("adapters.oidc.provider")
    return SigningIn(provider.Provider(registration(settings, known)), known)
