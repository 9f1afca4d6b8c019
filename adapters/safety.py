"""What a server must not begin with: keys that can be guessed, and secrets sent in the clear."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from adapters.addresses import stays_here
from adapters.settings import Settings, UnusableSettings

SHORTEST_KEY = 32
"""Characters: as hexadecimal digits 128 bits, which nobody tries out."""

FEWEST_SIGNS = 8
SHORTEST_PERIOD = 16

MAKE_ONE = "make one with: prikkel secrets new"


def refuse_dangers(settings: Settings) -> None:
    """Look at what a server must not begin with.

    Raises:
        UnusableSettings: it is dangerous.
    """
    found = "\n".join(dangers(settings))
    if found:
        raise UnusableSettings(found)


def dangers(settings: Settings) -> Iterator[str]:
    """What is wrong, a sentence each, after the name of a setting; never with its value."""
    for number, key in enumerate(settings.secret_keys, start=1):
        if is_weak(key):
            which = f"key {number} of {len(settings.secret_keys)} " if number > 1 else ""
            yield (
                f"PRIKKEL_SECRET_KEY: {which}can be guessed: it needs {SHORTEST_KEY} random "
                f"characters at least; {MAKE_ONE}"
            )
    addresses = {"PRIKKEL_OIDC_ISSUER": settings.oidc_issuer}
    for platform in settings.platforms:
        addresses |= platform.trusted_addresses()
    for name, url in addresses.items():
        if urlsplit(url).scheme == "http" and not stays_here(url):
            yield f"{name}: is not https; secrets would be sent for everybody to read"


def is_weak(key: bytes) -> bool:
    """Whether a key is short, or says little: a few signs, or a word that is repeated."""
    period = (key + key).find(key, 1)
    return len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_SIGNS or period < SHORTEST_PERIOD
