"""That the app was removed from a workspace, or lost its token: read from Slack's events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from adapters.incoming import is_id

EVENTS = ("app_uninstalled", "team_access_revoked", "tokens_revoked")


@dataclass(frozen=True, slots=True)
class Uninstall:
    """The app was removed from a workspace (or enterprise), or `bot_users` lost their tokens.

    `of_enterprise` says that it may act there no more by the installation of its enterprise.
    """

    external_id: str
    bot_users: frozenset[str] | None
    at: datetime
    of_enterprise: bool = False

    def is_of(self, bot_user: str) -> bool:
        """Whether a bot loses its token by it."""
        return self.bot_users is None or bot_user in self.bot_users


def to_uninstalls(body: Mapping[str, Any]) -> list[Uninstall]:
    """Read an event; none of another kind, or about people's tokens, which we never ask.

    Raises:
        ValueError: a workspace has no id.
    """
    event = body["event"]
    if event["type"] not in EVENTS:
        return []
    at = datetime.fromtimestamp(int(body["event_time"]), UTC)
    if event["type"] == "team_access_revoked":
        if not all(map(is_id, event["team_ids"])):
            raise ValueError("a workspace has no id")
        return [Uninstall(team, None, at, of_enterprise=True) for team in event["team_ids"]]
    bots = None
    if event["type"] == "tokens_revoked":
        bots = frozenset(map(str, (event.get("tokens") or {}).get("bot") or ()))
    authorization = (body.get("authorizations") or [{}])[0]
    is_org_wide = body.get("is_enterprise_install") or authorization.get("is_enterprise_install")
    team, enterprise = body.get("team_id"), body.get("enterprise_id")
    return [Uninstall(str((enterprise if is_org_wide or not team else team) or ""), bots, at)]
