"""How the fake Slack lets apps be installed: asks nobody, gives every workspace its own token."""

import base64
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from tests.fakes.slack_state import Fields, SlackState

CLIENT = ("1.fake", "c1i3nt")


def grant(workspace: str = "T0FAKE", **changes: Any) -> Fields:
    """What `oauth.v2.access` answers for a workspace."""
    return {
        "app_id": "A0FAKE",
        "authed_user": {"id": "U0ADMIN"},
        "scope": "chat:write,commands",
        "token_type": "bot",
        "access_token": f"xoxb-{workspace}",
        "bot_user_id": f"U{workspace[1:]}BOT",
        "team": {"id": workspace, "name": "Fake"},
        "enterprise": None,
        "is_enterprise_install": False,
        **changes,
    }


def org_grant(enterprise: str = "E0FAKE", **changes: Any) -> Fields:
    """What it answers when an enterprise installs the app for all its workspaces."""
    everywhere = {"team": None, "enterprise": {"id": enterprise}, "is_enterprise_install": True}
    return grant(f"T{enterprise[1:]}", **(everywhere | changes))


@dataclass
class SlackInstalls(SlackState):
    """Set what is granted next, or answered whatever is asked; read with which token was called."""

    next_grant: Fields = field(default_factory=grant)
    teams_of: dict[str, list[str]] = field(default_factory=dict)
    oauth_answers: dict[str, web.Response] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)
    tokens: list[tuple[str, str]] = field(default_factory=list)
    _codes: dict[str, tuple[str, Fields]] = field(default_factory=dict)

    async def _on_authorize(self, request: web.Request) -> web.Response:
        """The page on which an administrator says yes; this one does so at once."""
        asked = request.query
        if asked.get("client_id") != CLIENT[0] or not asked.get("scope"):
            return web.Response(status=400)
        code = f"code-{next(self._numbers)}"
        self._codes[code] = asked["redirect_uri"], self.next_grant
        back = urlencode({"code": code, "state": asked["state"]})
        return web.Response(status=302, headers={"Location": f"{asked['redirect_uri']}?{back}"})

    def _granted(self, request: web.Request, arguments: Fields) -> web.Response:
        """The answer of `oauth.v2.access`, or what a test has it say to a code."""
        scripted = self.oauth_answers.pop(str(arguments.get("code", "")), None)
        return scripted or web.json_response(self._grant_for(request, arguments))

    def _grant_for(self, request: web.Request, arguments: Fields) -> Fields:
        """What a code is good for: once, for the address it was sent to."""
        pair = base64.b64encode(":".join(CLIENT).encode()).decode()
        if request.headers.get("Authorization") != f"Basic {pair}":
            return {"ok": False, "error": "bad_client_secret"}
        redirect_uri, granted = self._codes.pop(arguments.get("code", ""), ("", {}))
        if not granted:
            return {"ok": False, "error": "invalid_code"}
        if arguments.get("redirect_uri") != redirect_uri:
            return {"ok": False, "error": "bad_redirect_uri"}
        return {"ok": True, **granted}

    def _note_token(self, request: web.Request, method: str) -> str:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.tokens.append((method, token))
        return token

    def _teams(self, token: str) -> Fields:
        teams = [{"id": team, "name": team} for team in self.teams_of.get(token, [])]
        return {"ok": True, "teams": teams, "response_metadata": {"next_cursor": ""}}
