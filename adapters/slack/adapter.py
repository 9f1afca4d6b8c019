"""Slack as one thing to start, serve and stop."""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

from aiohttp import ClientSession, ClientTimeout, web
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters.logs import Sparingly
from adapters.platform.requests import stay_there
from adapters.request_bodies import whole_body
from adapters.slack.clients import TIMEOUT, Clients, OneWorkspace, make_client
from adapters.slack.failures import refuse_plain_errors
from adapters.slack.identity import Identity
from adapters.slack.listeners import Listeners, on_error
from adapters.slack.manifest import BOT_EVENTS
from adapters.slack.moves import FollowingMoves
from adapters.slack.native import NativeTables
from adapters.slack.outsiders import Outsiders
from adapters.slack.photos import Photos
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from adapters.slack.replies import Replies
from adapters.slack.requests import MAX_BODY, NotSigned, Unreadable, decode, is_certificate_check
from adapters.slack.requests import verify as verify_signature
from adapters.slack.workspaces import InstalledIdentity, InstalledWorkspaces, listen
from bot.i18n import LOCALES, said_in
from bot.ports import EventHandler, Store

if TYPE_CHECKING:  # half a megabyte, which a server takes when it has an app token
    from adapters.slack.sockets import Socket

logger = logging.getLogger(__name__)
_security = logging.getLogger("prikkel.security.slack")
_security.addFilter(Sparingly())

SLACK_API = "https://slack.com/api/"

_HEARD = frozenset(event.partition(".")[0] for event in BOT_EVENTS)

# Bolt quotes whole payloads in its warnings; we log what an operator needs ourselves.
_bolt_logger = logging.getLogger("slack_bolt.prikkel")
_bolt_logger.setLevel(logging.CRITICAL)


class SlackAdapter:
    """Slack's side of the bot: what comes in by HTTP or Socket Mode, and a platform to post with.

    One workspace, by its bot token, or those that installed the app: `workspaces`. `base_url` is
    another one for GovSlack or a test server; with an `app_token` events come by Socket Mode as
    well. With a `store`
    who got another id is known by it at once.
    """

    def __init__(
        self,
        bot: EventHandler,
        *,
        signing_secret: str,
        bot_token: str = "",
        base_url: str = SLACK_API,
        app_token: str = "",
        workspaces: InstalledWorkspaces | None = None,
        store: Store | None = None,
        spoken: Sequence[str] = LOCALES,
    ) -> None:
        self._verifier = SignatureVerifier(signing_secret) if signing_secret else None
        self._app_token = app_token
        self._clients, identity, home = _one_or_many(bot_token, base_url, workspaces)
        if store is not None:
            bot = FollowingMoves(bot, self._clients, store)
        self._bolt_client = make_client(None, base_url)
        # Of its own each: who pressed must not wait for a mailing to everybody.
        self._answering, self._posting = Posts(TIMEOUT, base_url), Posts(TIMEOUT, base_url)
        tables = NativeTables()
        self._replies = Replies(self._clients, self._answering, tables, bot)
        self._app = AsyncApp(
            name="prikkel",
            logger=_bolt_logger,
            client=self._bolt_client,
            authorize=identity,
            user_facing_authorize_error_message=said_in(spoken, "slack-not-installed"),
            signing_secret=signing_secret,
            process_before_response=True,
            raise_error_for_unhandled_request=True,
            # Done before Bolt sees the request, on the raw bytes.
            request_verification_enabled=False,
            ssl_check_enabled=False,
            url_verification_enabled=False,
            attaching_function_token_enabled=False,
        )
        outsiders = Outsiders(self._clients, home)
        self.photos = Photos(bot, self._clients, self._replies, self._answering.may_go_to)
        self._listeners = Listeners(bot, self._replies, tables, outsiders, self.photos)
        if workspaces is not None:
            listen(self._app, workspaces)
        self._listeners.register(self._app)
        self._session: ClientSession | None = None
        self._socket: Socket | None = None
        self.platform = SlackPlatform(self._clients, self._posting, tables)

    @property
    def clients(self) -> Clients:
        """The Web API with the token of each workspace, for what is not chat."""
        return self._clients

    @property
    def web_api(self) -> AsyncWebClient:
        """The Web API without a token, for who is about to get one."""
        return self._bolt_client

    @property
    def missing(self) -> str:
        """What keeps gestures or posts from arriving, in a sentence; empty when nothing does."""
        if self._socket is not None and self._socket.is_lost:
            return "there is no socket to Slack; see: prikkel doctor slack"
        if isinstance(self._clients, OneWorkspace) and self._clients.is_refused:
            return "Slack refuses the token; see: prikkel doctor slack"
        return ""

    async def start(self) -> None:
        """Open the connection pool and, with an app token, Socket Mode.

        Raises:
            DeliveryFailed: Slack opens no socket with this app token.
        """
        # The pool honours proxy settings, exceptions included, which the SDK alone does not.
        # Without any, aiohttp need not look for credentials in a file at every request either.
        self._session = ClientSession(
            timeout=ClientTimeout(total=TIMEOUT),
            trust_env=bool(getproxies()),
            raise_for_status=refuse_plain_errors,
            middlewares=(stay_there,),
        )
        self._bolt_client.session = self._session
        self._clients.use(self._session)
        self._answering.use(self._session)
        self._posting.use(self._session)
        await self._answering.prepare()
        await self._posting.prepare()
        if self._app_token:
            sockets = import_module("adapters.slack.sockets")
            self._socket = socket = sockets.Socket(
                self._app, self._app_token, self._bolt_client, _bolt_logger
            )
            await socket.open()

    async def watch(self) -> None:
        """See whether Slack takes the token, where there is one for everything."""
        if isinstance(self._clients, OneWorkspace):
            await self._clients.watch()

    async def close(self) -> None:
        """Take in nothing more, finish the answers that are under way, and hang up."""
        if self._socket is not None:
            await self._socket.close()
        await self._replies.close()
        self._answering.close()
        self._posting.close()
        if self._session is not None:
            await self._session.close()

    async def handle(self, request: web.Request) -> web.Response:
        """Answer `POST /slack/events`."""
        body = await whole_body(request)
        if len(body) > MAX_BODY:
            return web.Response(status=413)
        if is_certificate_check(body):
            return web.Response()
        try:
            if self._verifier is None:
                raise NotSigned
            verify_signature(self._verifier, body, request.headers)
            payload = decode(body, request.content_type)
        except NotSigned:
            _security.info("slack request refused why=signature")
            return web.Response(status=401)
        except Unreadable:
            return web.Response(status=400)
        return await self._route(payload)

    async def _route(self, payload: dict[str, Any]) -> web.Response:
        match payload.get("type"):
            case "block_actions":
                return await self._press(payload)
            case "event_callback" if not _is_heard(payload):
                return web.Response()
            case "event_callback" | "view_submission" | "shortcut" | "message_action":
                return await self._dispatch(payload)
            case "app_rate_limited":
                logger.warning("Slack sends fewer events for now: there were too many in an hour")
                return web.Response()
            case "url_verification":
                return web.json_response({"challenge": str(payload.get("challenge", ""))})
            case _ if "command" in payload:
                return await self._dispatch(payload)
            case _:
                return web.Response()

    async def _press(self, payload: dict[str, object]) -> web.Response:
        """Hand a press to its listener without Bolt, which has nothing to add to it (ADR 0008)."""
        try:
            await self._listeners.press(payload)
        except Exception as error:
            refusal = await on_error(error)
            return web.Response(status=refusal.status)
        return web.Response()

    async def _dispatch(self, payload: dict[str, object]) -> web.Response:
        try:
            request = AsyncBoltRequest(body=payload, mode="socket_mode")
        except (AttributeError, KeyError, TypeError, ValueError):
            return web.Response(status=400)
        answer = await self._app.async_dispatch(request)
        content_type = str(answer.headers.get("content-type", ["text/plain"])[0]).split(";")[0]
        return web.Response(status=answer.status, text=answer.body, content_type=content_type)


def _is_heard(payload: dict[str, Any]) -> bool:
    """Whether an event is of a kind that we ask for; Bolt chokes on some of the others."""
    return payload["event"]["type"] in _HEARD


def _one_or_many(
    bot_token: str, base_url: str, workspaces: InstalledWorkspaces | None
) -> tuple[Clients, Callable[..., Awaitable[Any]], Callable[[], Collection[str]]]:
    if workspaces is not None:
        return workspaces, InstalledIdentity(workspaces), frozenset[str]
    client = make_client(bot_token, base_url)
    identity = Identity(client, bot_token)
    return OneWorkspace(client), identity, identity.home
