"""What is missing or wrong in an installation, one line each, with what to do about it."""

from collections.abc import Collection

from adapters.doctor import addresses, database, languages, secrets, sign_in
from adapters.platform import people
from adapters.platform.deep import Deep
from adapters.platform.findings import Finding, Level, each_once, ok, problem, warning
from adapters.platform.wirings import wiring
from adapters.registry import NOTHING_USED, PLATFORMS, doubts, misspelt, read_settings
from adapters.safety import dangers
from adapters.settings import Settings, UnusableSettings

__all__ = ["Finding", "Level", "examine"]


async def examine(
    env_file: str | None = ".env",
    *,
    platforms: Collection[str] = tuple(PLATFORMS),
    service_url: str = "",
    deep: Deep | None = None,
) -> list[Finding]:
    """Look at everything, and of the chat platforms only at `platforms`.

    `service_url` is where those are expected; empty for where they told to be. `deep` has every
    card looked at.
    """
    try:
        settings = read_settings(env_file)
    except UnusableSettings as error:
        lines = [_unusable(line) for line in str(error).splitlines()]
        return each_once([*lines, *(_doubtful(str(one)) for one in misspelt(env_file))])
    findings = [ok("The settings can be read"), *database.database(settings)]
    known = people.Kept()
    # Later checks need the earlier ones to be right.
    if all(finding.level is Level.OK for finding in findings):
        findings += [finding async for finding in database.campaigns(settings)]
        known = await database.in_use(settings)
        findings += [*database.room(settings), *people.misshapen(known, PLATFORMS)]
    findings += [_doubtful(line) for line in doubts(settings, env_file)]
    findings += [*languages.languages(), *_used(settings, platforms)]
    for name in platforms:
        examined = wiring(name).examine(settings, known, service_url, deep=deep)
        findings += [finding async for finding in examined]
    findings += secrets.endings(settings, platforms)
    findings += [_unusable(line) for line in dangers(settings)]
    findings += addresses.secret_key(settings)
    findings += [finding async for finding in addresses.public_url(settings)]
    findings += addresses.board(settings)
    findings += [finding async for finding in sign_in.provider(settings)]
    return each_once(findings)


def _unusable(line: str) -> Finding:
    name, _, advice = line.partition(": ")
    return problem(f"The setting {name} cannot be used", advice, about=name)


def _doubtful(line: str) -> Finding:
    name, _, advice = line.partition(": ")
    return warning(f"Look at {name}", advice, about=name)


def _used(settings: Settings, platforms: Collection[str]) -> list[Finding]:
    """Who asks about one platform wants to use it."""
    asked = [PLATFORMS[name] for name in platforms]
    unused = [one for one in asked if not settings.of(one.settings).is_used]
    if len(asked) == 1:
        return [problem(f"{one.title} is not configured", one.needs) for one in unused]
    if not settings.uses_a_platform:
        needs = ", or ".join(one.needs for one in PLATFORMS.values())
        return [warning(NOTHING_USED, needs)]
    return []
