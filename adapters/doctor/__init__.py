"""What is missing or wrong in an installation, one line each, with what to do about it."""

from collections.abc import Collection

from adapters.doctor import addresses, database, people
from adapters.doctor.findings import Finding, Level, each_once, ok, problem, warning
from adapters.doctor.slack import slack
from adapters.doctor.teams import teams
from adapters.safety import dangers
from adapters.settings import Settings, UnusableSettings, read_settings

__all__ = ["PLATFORMS", "Finding", "Level", "examine"]

PLATFORMS = ("slack", "teams")
_NEEDS = {
    "slack": "set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET",
    "teams": "set the MICROSOFT_APP_ settings",
}


async def examine(
    env_file: str | None = ".env",
    *,
    platforms: Collection[str] = PLATFORMS,
    service_url: str = "",
) -> list[Finding]:
    """Look at everything, and of Slack and Teams only at `platforms`.

    `service_url` is where Microsoft's Bot Connector is expected; empty for where it told to be.
    """
    try:
        settings = read_settings(env_file)
    except UnusableSettings as error:
        return [_unusable(line) for line in str(error).splitlines()]
    findings = [ok("The settings can be read"), *database.database(settings)]
    known = people.Kept()
    # Later checks need the earlier ones to be right.
    if all(finding.level is Level.OK for finding in findings):
        findings += [finding async for finding in database.campaigns(settings)]
        known = await database.in_use(settings)
        findings += [*database.room(settings), *people.misshapen(known)]
    findings += _used(settings, platforms)
    if "slack" in platforms:
        findings += [finding async for finding in slack(settings, known)]
    if "teams" in platforms:
        findings += [finding async for finding in teams(settings, known, service_url)]
    findings += [_unusable(line) for line in dangers(settings)]
    findings += addresses.secret_key(settings)
    findings += [finding async for finding in addresses.public_url(settings)]
    return each_once([*findings, *addresses.board(settings)])


def _unusable(line: str) -> Finding:
    name, _, advice = line.partition(": ")
    return problem(f"The setting {name} cannot be used", advice, about=name)


def _used(settings: Settings, platforms: Collection[str]) -> list[Finding]:
    """Who asks about one platform wants to use it."""
    uses = {"slack": settings.uses_slack, "teams": settings.uses_teams}
    if not any(uses.values()):
        return [warning("Neither Slack nor Teams is configured", ", or ".join(_NEEDS.values()))]
    if len(platforms) > 1:
        return []
    return [
        problem(f"{name.capitalize()} is not configured", _NEEDS[name])
        for name in platforms
        if not uses[name]
    ]
