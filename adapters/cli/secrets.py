"""`prikkel secrets`: another PRIKKEL_SECRET_KEY, without losing what the old one closed."""

from secrets import token_hex

from sqlmodel import Session

from adapters import matchmaking, webhooks
from adapters.cli.terminal import Refusal, change, prepared_settings, say
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS
from challenges import photos
from challenges import webhooks as listeners
from challenges.talks import talkers


def new() -> None:
    """Print a new key, for PRIKKEL_SECRET_KEY.

    prikkel secrets new
    """
    say(token_hex(32))


def rotate() -> None:
    """Seal what is kept sealed with the first key; it may run while the server runs.

    PRIKKEL_SECRET_KEY=new,old prikkel secrets rotate
    """
    settings = prepared_settings()
    if not settings.secret_keys:
        raise Refusal("Set PRIKKEL_SECRET_KEY first: the new key, a comma, and the old one.")

    def work(session: Session) -> tuple[int, list[str], dict[str, tuple[int, int]]]:
        """Of all platforms: one that these settings do not use may have kept something before."""
        renewed, lost = 0, list[str]()
        for name in PLATFORMS:
            opened, closed = wiring(name).reseal(session, settings)
            renewed += opened
            lost += [f"{name}:{workspace}" for workspace in closed]
        seal = matchmaking.seal(settings.secret_keys[0], settings.older_keys)
        addresses = webhooks.seal(settings.secret_keys[0], settings.older_keys)
        others = {
            "wish(es) for lunch talks": talkers.reseal(session, seal.renew),
            "photo(s)": photos.reseal(session, seal.renew),
            "webhook(s)": listeners.reseal(session, addresses.renew),
        }
        return renewed, lost, others

    renewed, lost, others = change(settings, work)
    say(f"{renewed} token(s) are sealed with the first key in PRIKKEL_SECRET_KEY.")
    for what, (sealed, unread) in others.items():
        if sealed or unread:
            say(f"So are {sealed} {what}; no key opens {unread}.")
    if lost:
        raise Refusal(
            f"No key opens the token of {', '.join(lost)}: add the key it was sealed with, after a "
            "comma, or install the app there again."
        )
