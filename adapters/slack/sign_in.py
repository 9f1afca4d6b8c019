"""Sign in with Slack: the user and the workspace that it signs are those of the chat."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from adapters.platform.identities import Identities
from bot.chat.conversations import User, Workspace

_USER, _TEAM = "https://slack.com/user_id", "https://slack.com/team_id"


def identities(issuer: str, api_base_url: str) -> Identities | None:
    """Those of Slack, when it is the issuer; what others say of Slack's users proves nothing."""
    slack = urlsplit(api_base_url)
    if issuer != f"{slack.scheme}://{slack.netloc}":
        return None
    return Identities(("openid",), _user_in)


def _user_in(claims: Mapping[str, Any]) -> User | None:
    user, team = claims.get(_USER), claims.get(_TEAM)
    if not isinstance(user, str) or not isinstance(team, str) or not user or not team:
        return None
    return User(Workspace("slack", team), user)
