"""Several workspaces: each installs the app itself, from `/slack/install`.

Whoever comes back from Slack must be the browser that we sent there: a cookie holds the same sealed
state as the address, it is good once and for ten minutes, and any server that shares the database
takes it. Anybody may begin, as often as they like: nothing is kept before somebody comes back.
"""

import hmac
import logging
import re
import secrets
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from aiohttp import web
from slack_sdk.oauth import AuthorizeUrlGenerator
from slack_sdk.web.async_client import AsyncWebClient

from adapters.cookies import Cookie
from adapters.plain import languages_for
from adapters.seals import Seal
from adapters.slack import install_pages
from adapters.slack.failures import delivery_failures
from adapters.slack.installations import Grant
from adapters.slack.manifest import BOT_SCOPES, REDIRECT_PATH
from adapters.slack.workspaces import InstalledWorkspaces
from bot import inbox
from bot.ports import Clock, DeliveryFailed, Store, StoreUnavailable

logger = logging.getLogger(__name__)

STATE_LASTS = timedelta(minutes=10)
PURPOSE = "slack install"
"""What the states are sealed for."""

_CODE = re.compile(r"[a-z_0-9]{1,60}")
_WRONG_CODE = frozenset({"code_already_used", "invalid_code", "invalid_grant"})
"""What Slack says of a code that the browser did not bring from there, or brought before."""

_ID = re.compile(r"[A-Z0-9]{2,30}")
_KEPT = re.compile(r"[!-~ ]{1,10000}")


class NotInstalled(Exception):
    """The installation stops here; `key` is of the page that says why, `reason` is Slack's code."""

    def __init__(self, key: str, status: int = 400, reason: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.status = status
        self.reason = reason if _CODE.fullmatch(reason) else ""


class Installing:
    """The way to Slack and back for who installs the app."""

    def __init__(
        self,
        workspaces: InstalledWorkspaces,
        client: AsyncWebClient,
        store: Store,
        clock: Clock,
        seal: Seal,
        *,
        client_id: str,
        client_secret: str,
        public_url: str,
    ) -> None:
        self._workspaces = workspaces
        self._client = client
        self._store = store
        self._clock = clock
        self._seal = seal
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect_uri = f"{public_url.rstrip('/')}{REDIRECT_PATH}"
        self._addresses = AuthorizeUrlGenerator(
            client_id=client_id,
            redirect_uri=self._redirect_uri,
            scopes=BOT_SCOPES,
            authorization_url=urljoin(client.base_url, "/oauth/v2/authorize"),
        )
        is_https = urlsplit(public_url).scheme == "https"
        # Lax: the browser comes back from another site, by a plain link.
        self._cookie = Cookie("prikkel-install", STATE_LASTS, is_https=is_https, samesite="Lax")

    def routes(self) -> list[web.RouteDef]:
        """`/slack/install` and `/slack/oauth_redirect`."""
        return [web.get("/slack/install", self.install), web.get(REDIRECT_PATH, self.finish)]

    async def install(self, request: web.Request) -> web.Response:
        """Send a browser to Slack."""
        del request
        state = self._seal.close(secrets.token_urlsafe(32), self._clock())
        location = self._addresses.generate(state)
        response = web.Response(status=302, headers={"Location": location, **install_pages.HEADERS})
        self._cookie.keep(response, state)
        return response

    async def finish(self, request: web.Request) -> web.Response:
        """Take a browser back from Slack, and keep what was granted."""
        languages = languages_for(request)
        try:
            code = await self._code(request)
            grant = grant_in(await self._exchange(code))
            is_known = await self._workspaces.install(grant)
        except NotInstalled as stopped:
            logger.warning("An installation in Slack stopped: %s %s", stopped.key, stopped.reason)
            response = install_pages.refusal(languages, stopped.key, stopped.status, stopped.reason)
        except StoreUnavailable:
            return install_pages.refusal(languages, "install-away", 503)
        else:
            tomorrow = (self._clock() + timedelta(days=1)).date()
            response = install_pages.success(languages, grant, tomorrow, is_known=is_known)
        self._cookie.drop(response)
        return response

    async def _code(self, request: web.Request) -> str:
        """What Slack gave the browser for us, once it is clear that it is the same browser."""
        state, held = request.query.get("state", ""), self._cookie.of(request)
        if not state or not hmac.compare_digest(_bytes(state), _bytes(held)):
            raise NotInstalled("install-other-browser")
        now = self._clock()
        nonce = self._seal.open(state, now)
        if nonce is None or not await self._store.write(
            lambda session: inbox.first_time(session, f"slack install/{nonce}", now)
        ):
            raise NotInstalled("install-too-late")
        if error := request.query.get("error", ""):
            raise NotInstalled("install-cancelled", 200, error)
        if not (code := request.query.get("code", "")):
            raise NotInstalled("install-refused", reason="no_code")
        return code

    async def _exchange(self, code: str) -> Mapping[str, Any]:
        try:
            with delivery_failures():
                answer: Any = await self._client.oauth_v2_access(
                    client_id=self._client_id,
                    client_secret=self._client_secret,
                    code=code,
                    redirect_uri=self._redirect_uri,
                )
        except DeliveryFailed as failure:
            status = 400 if failure.reason in _WRONG_CODE else 502
            raise NotInstalled("install-refused", status, failure.reason) from failure
        return answer.data if isinstance(answer.data, dict) else {}


def grant_in(answer: Mapping[str, Any]) -> Grant:
    """Read the answer of `oauth.v2.access`.

    Raises:
        NotInstalled: it holds nothing that can be kept.
    """
    enterprise, team = _id_of(answer, "enterprise"), _id_of(answer, "team")
    external_id = enterprise if answer.get("is_enterprise_install") is True else team
    token = _said(answer, "access_token")
    if not external_id or not token:
        raise NotInstalled("install-refused", 502, "no_token")
    if answer.get("refresh_token"):
        raise NotInstalled("install-rotating", 502)
    return Grant(
        external_id=external_id,
        enterprise_id=enterprise,
        bot_user_id=_said(answer, "bot_user_id"),
        scopes=_said(answer, "scope"),
        token=token,
    )


def _id_of(answer: Mapping[str, Any], kind: str) -> str:
    found = answer.get(kind)
    told = _said(found, "id") if isinstance(found, Mapping) else ""
    return told if _ID.fullmatch(told) else ""


def _said(answer: Mapping[str, Any], name: str) -> str:
    """A text of an answer; empty where it is none, or one that cannot be kept."""
    told = answer.get(name)
    return told if isinstance(told, str) and _KEPT.fullmatch(told) else ""


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
