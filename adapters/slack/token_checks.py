"""What Slack says of a token, and whether it was Slack that said it."""

from collections.abc import Iterator

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.requests import clock
from adapters.slack.failures import UNTRUSTED, delivery_failures
from adapters.slack.manifest import BOT_SCOPES, HISTORY_SCOPES, LOOKUP_SCOPES, PHOTO_SCOPES
from bot.ports import DeliveryFailed

_NOT_NOW = ("ratelimited", "service_unavailable", "internal_error", "fatal_error")
_NOT_SLACKS = ("unreadable_answer", "ContentTypeError")


async def see_token(
    client: AsyncWebClient, advice: str, *, takes_photos: bool = False
) -> tuple[str, list[Finding]]:
    """For which workspace a token is, and what is to be said of it."""
    try:
        with delivery_failures():
            answer = await client.auth_test()
    except DeliveryFailed as failure:
        return "", [no_answer(client, failure) or _refused(failure, advice)]
    team = str(answer.get("team_id") or answer.get("enterprise_id"))  # org-wide: of no workspace
    headers = answer.headers
    return team, [
        ok(f"Slack accepts the token; the workspace is slack:{team}"),
        clock("Slack", headers.get("Date")),
        *_scopes(headers.get("x-oauth-scopes"), takes_photos),
    ]


def _refused(failure: DeliveryFailed, advice: str) -> Finding:
    return problem(f"Slack refuses the token ({failure.reason})", advice)


def no_answer(client: AsyncWebClient, failure: DeliveryFailed) -> Finding | None:
    """That it was not Slack which answered, or not now; None when it did."""
    if failure.reason in _NOT_NOW:
        return warning(f"Slack has no answer now ({failure.reason})", "try again in a minute")
    if failure.reason == UNTRUSTED:
        return problem(
            f"What answers at {client.base_url} cannot prove to be Slack",
            "look at the clock of this machine, and at a proxy that reads along: its authority "
            "goes into SSL_CERT_FILE",
        )
    if failure.reason in ("cannot_connect", "TimeoutError"):
        return problem(
            "Slack cannot be reached", f"check the network from here to {client.base_url}"
        )
    if failure.reason.startswith("http_") or failure.reason in _NOT_SLACKS:
        return problem(
            f"What should be Slack is something else ({failure.reason})",
            f"see what answers at {client.base_url}: a proxy?",
        )
    return None


def _scopes(told: str | None, takes_photos: bool) -> Iterator[Finding]:
    if told is None:
        yield warning(
            "Slack does not say what the app may do",
            "compare OAuth & Permissions with: prikkel manifest slack",
        )
        return
    granted = {scope.strip() for scope in told.split(",")} - {""}
    missing = sorted(set(BOT_SCOPES) - granted)
    spare = sorted(granted - {*BOT_SCOPES, *HISTORY_SCOPES, *LOOKUP_SCOPES, *PHOTO_SCOPES})
    if missing:
        yield problem(
            f"The app may not do what it must ({', '.join(missing)} missing)",
            "paste what prikkel manifest slack prints under App Manifest, and reinstall the app",
        )
    if takes_photos and (lacking := set(PHOTO_SCOPES) - granted):
        yield warning(
            f"Reports may come with a photo, and the app may fetch none ({', '.join(lacking)} "
            "missing): its forms open without a place for one",
            "paste what prikkel manifest slack --photos prints under App Manifest, and reinstall "
            "the app",
        )
    if spare:
        yield warning(
            f"The app may do more than it needs ({', '.join(spare)})",
            "paste what prikkel manifest slack prints under App Manifest, and reinstall the app",
        )
    if not missing and not spare:
        # Of all that is in a manifest, a bot's token shows the scopes only.
        yield ok(
            "The app has the scopes of prikkel manifest slack; whether its events, command and "
            "addresses are those too, Slack shows only to you, under App Manifest"
        )
