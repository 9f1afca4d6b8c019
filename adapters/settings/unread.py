"""Names that look like those of settings and are none: what is set so has no effect."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    SettingsConfigDict,
)

_FILE = "_FILE"
_LIKE = 0.7
"""How much a name must be like a setting's to be taken for that one, misspelt."""

_VERY_LIKE = 0.85
"""The same for a name that does not begin like any of ours, where we alone are told things."""

# What Kubernetes tells every pod of a service that is called as we are.
_SERVICE = re.compile(r"_SERVICE_(HOST|PORT)(_|$)|_PORT_\d+_(TCP|UDP)")


@dataclass(frozen=True, slots=True)
class Unread:
    """A name that no setting has, and the setting that was probably meant; empty if none is."""

    name: str
    nearest: str

    def __str__(self) -> str:
        advice = f"did you mean {self.nearest}?" if self.nearest else "docs/operator.md has all"
        return f"{self.name}: no setting has this name, so it has no effect; {advice}"


class _Anything(BaseSettings):
    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore")


def unread(
    settings: Collection[str], prefixes: Collection[str], env_file: str | None, vault: Path
) -> Iterator[Unread]:
    """What was set for nothing, of what begins with `prefixes`, or stands where only ours does.

    `settings` are all names that are read.
    """
    known = {*settings, *(name + _FILE for name in settings if not name.endswith(_FILE))}
    for name, is_told_to_us in sorted(_given(env_file, vault).items()):
        if name in known or _SERVICE.search(name):
            continue
        is_ours = name.startswith(tuple(prefixes))
        if is_ours or is_told_to_us:
            likeness = _LIKE if is_ours else _VERY_LIKE
            nearest = next(iter(get_close_matches(name, sorted(known), 1, likeness)), "")
            if is_ours or nearest:
                yield Unread(name, nearest)


def _given(env_file: str | None, vault: Path) -> Mapping[str, bool]:
    """Every name that has a value, and whether it stands in a file that is ours alone."""
    names: list[str] = []
    with suppress(OSError, UnicodeDecodeError):  # told by who reads the settings
        names += [file.name for file in vault.iterdir()]
    with suppress(OSError, UnicodeDecodeError):
        names += DotEnvSettingsSource(_Anything, env_file=env_file).env_vars
    environment = EnvSettingsSource(_Anything).env_vars
    told = {name.upper() for name in names}
    return {name: name in told for name in told | {name.upper() for name in environment}}
