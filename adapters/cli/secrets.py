"""`prikkel secrets`: another PRIKKEL_SECRET_KEY, without losing what the old one closed."""

from secrets import token_hex

from adapters.cli.terminal import Refusal, change, prepared_settings, say
from adapters.slack import installations


def new() -> None:
    """Print a new key, for PRIKKEL_SECRET_KEY.

    prikkel secrets new
    """
    say(token_hex(32))


def rotate() -> None:
    """Seal the tokens of Slack workspaces with the first key; it may run while the server runs.

    PRIKKEL_SECRET_KEY=new,old prikkel secrets rotate
    """
    settings = prepared_settings()
    if not settings.secret_keys:
        raise Refusal("Set PRIKKEL_SECRET_KEY first: the new key, a comma, and the old one.")
    seal = installations.token_seal(settings)
    renewed, lost = change(settings, lambda session: installations.reseal(session, seal))
    say(f"{renewed} token(s) are sealed with the first key in PRIKKEL_SECRET_KEY.")
    if lost:
        names = ", ".join(f"slack:{workspace}" for workspace in lost)
        raise Refusal(
            f"No key opens the token of {names}: add the key it was sealed with, after a comma, "
            "or install the app there again."
        )
