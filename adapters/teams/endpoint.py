"""The door: what may come in, and with which status the rest is turned away.

botbuilder's own `process` answers 500 to every invoke that has a body, and to most bad tokens.
"""

import logging
from collections.abc import Awaitable, Callable, Collection
from http import HTTPStatus

import orjson
from aiohttp import web
from botbuilder.core import CloudAdapterBase, TurnContext
from botbuilder.schema import Activity as BotActivity
from botbuilder.schema import ActivityTypes, ChannelAccount, ConversationAccount
from botframework.connector.auth import AuthenticateRequestResult

from adapters.incoming import Unfit, insist_on_ids
from adapters.logs import Sparingly
from adapters.request_bodies import whole_body
from adapters.teams import limits
from adapters.teams.activities import Activity, Gesture, MalformedActivity, tenant_of, to_gesture
from adapters.teams.authentication import Authentication, NotAuthentic
from adapters.teams.connectors import Connectors
from adapters.teams.outsiders import host_of
from adapters.teams.signing_keys import KeysUnavailable
from adapters.teams.texts import Node

logger = logging.getLogger(__name__)
_security = logging.getLogger("prikkel.security.teams")
_security.addFilter(Sparingly())

CHANNEL = "msteams"

# Gets the activity, and the gesture that it means; gives the body of an invoke's answer.
React = Callable[[Activity, Gesture], Awaitable[Node | None]]


class Endpoint(CloudAdapterBase):
    """Lets verified activities of our own tenants through, and nothing else."""

    def __init__(
        self,
        authentication: Authentication,
        connectors: Connectors,
        *,
        tenants: Collection[str],
        allow_unauthenticated: bool,
    ) -> None:
        super().__init__(authentication)
        self._authentication = authentication
        self._connectors = connectors
        self._tenants = frozenset(tenants)
        self._open = allow_unauthenticated

    async def receive(self, request: web.Request, react: React) -> web.Response:
        """Check a request, let `react` answer it, and say so with the right status.

        Raises:
            web.HTTPException: refused; the status says why (400, 401, 403, 413 or 415).
        """
        header = request.headers.get("Authorization", "")
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        if not self._open and not header.startswith("Bearer "):
            raise web.HTTPUnauthorized
        activity = await _read(request)
        seen = _to_bot_activity(activity)
        result = await self._authenticate(seen, header)
        tenant = self._tenant(activity)
        if not self._connectors.is_trusted(activity["serviceUrl"]):
            raise web.HTTPForbidden
        try:
            gesture = to_gesture(activity, tenant)
            if gesture is not None:
                insist_on_ids(gesture)
        except (MalformedActivity, Unfit, RecursionError) as malformed:
            logger.info("Refused a malformed activity: %s", malformed)
            raise web.HTTPBadRequest from malformed
        if gesture is None:
            unknown = activity["type"] == ActivityTypes.invoke
            return web.Response(status=HTTPStatus.NOT_IMPLEMENTED if unknown else HTTPStatus.OK)
        return await self._turn(result, seen, activity, gesture, react)

    async def _authenticate(self, seen: BotActivity, header: str) -> AuthenticateRequestResult:
        if self._open:
            return self._authentication.result({})
        if seen.channel_id != CHANNEL:
            raise web.HTTPForbidden
        try:
            return await self._authentication.authenticate_request(seen, header)
        except NotAuthentic as failure:
            _security.info("teams request refused why=token")
            logger.info("Refused an activity: %s", failure)
            raise web.HTTPUnauthorized from failure
        except KeysUnavailable as failure:
            raise web.HTTPServiceUnavailable from failure

    def _tenant(self, activity: Activity) -> str:
        tenant = tenant_of(activity)
        if self._open:
            return tenant or next(iter(self._tenants), "development")
        if tenant not in self._tenants:
            tenant = host_of(activity)  # somebody from elsewhere, in a shared channel of ours
        # A token proves that Microsoft sent it, not that our organisation is meant.
        if tenant not in self._tenants:
            logger.info("Refused an activity of another tenant")
            raise web.HTTPForbidden
        return tenant

    async def _turn(
        self,
        result: AuthenticateRequestResult,
        seen: BotActivity,
        activity: Activity,
        gesture: Gesture,
        react: React,
    ) -> web.Response:
        body: Node | None = None

        async def answer(_: TurnContext) -> None:
            # Not by the context: it copies every card deeply, and takes longer than all the rest.
            nonlocal body
            body = await react(activity, gesture)

        await self.process_activity(result, seen, answer)
        if body is None:
            return web.Response(status=HTTPStatus.OK)
        return web.json_response(body=orjson.dumps(body))


async def _read(request: web.Request) -> Activity:
    if (request.content_length or 0) > limits.BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(limits.BODY_BYTES, request.content_length or 0)
    content = await whole_body(request)
    if len(content) > limits.BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(limits.BODY_BYTES, len(content))
    try:
        activity = orjson.loads(content)
    except ValueError as failure:
        raise web.HTTPBadRequest from failure
    if not isinstance(activity, dict) or not _has_envelope(activity):
        raise web.HTTPBadRequest
    return activity


def _has_envelope(activity: Activity) -> bool:
    return all(isinstance(activity.get(key), str) for key in ("type", "serviceUrl", "channelId"))


def _to_bot_activity(activity: Activity) -> BotActivity:
    """The envelope that botbuilder needs for a turn; the rest we read ourselves."""
    return BotActivity(
        type=activity["type"],
        id=str(activity.get("id", "")),
        channel_id=activity["channelId"],
        service_url=activity["serviceUrl"],
        from_property=ChannelAccount(),
        recipient=ChannelAccount(),
        conversation=ConversationAccount(),
    )
