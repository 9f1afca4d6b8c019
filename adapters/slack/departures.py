"""That the app was removed from a workspace, or lost its token: read from Slack's events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

EVENTS = ("app_uninstalled", "tokens_revoked")


@dataclass(frozen=True, slots=True)
class Departure:
    """The app was removed from a workspace (or enterprise), or `bot_users` lost their tokens."""

    external_id: str
    bot_users: frozenset[str] | None
    at: datetime

    def is_of(self, bot_user: str) -> bool:
        """Whether a bot loses its token by it."""
        return self.bot_users is None or bot_user in self.bot_users


def to_departure(body: Mapping[str, Any]) -> Departure | None:
    """Read an event; None when it is another one, or about people's tokens, which we never ask."""
    event = body["event"]
    if event["type"] not in EVENTS:
        return None
    bots = None
    if event["type"] == "tokens_revoked":
        bots = frozenset(map(str, (event.get("tokens") or {}).get("bot") or ()))
    authorization = (body.get("authorizations") or [{}])[0]
    is_org_wide = body.get("is_enterprise_install") or authorization.get("is_enterprise_install")
    team, enterprise = body.get("team_id"), body.get("enterprise_id")
    return Departure(
        external_id=str((enterprise if is_org_wide or not team else team) or ""),
        bot_users=bots,
        at=datetime.fromtimestamp(int(body["event_time"]), UTC),
    )
