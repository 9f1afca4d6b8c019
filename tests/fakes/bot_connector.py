"""The Bot Connector: where messages are posted, and refused; `regions` says who lives where.

It keeps what Microsoft keeps: a token is needed, a message can be updated only where it was posted,
too big is too big.
"""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.hanging_up import hang_up

MESSAGE_BYTES = 100_000


@dataclass(frozen=True)
class Received:
    """A request to the connector."""

    method: str
    path: str
    body: Any
    authorization: str


@dataclass
class Refusal:
    """What the connector answers to the next request, once."""

    status: int
    retry_after: float | None = None
    location: str = ""
    body: Any = field(default_factory=lambda: {"error": {"code": "Scripted", "message": "no"}})


class BotConnector:
    """Messages by conversation, and what was asked of it; `issued` are the tokens it accepts."""

    def __init__(self) -> None:
        self.issued: set[str] = set()
        self._numbers = iter(range(1700000000001, 1800000000000))
        self.forget()

    def forget(self) -> None:
        """Start the next test with a clean sheet."""
        self.requests: list[Received] = []
        self.refusals: list[Refusal] = []
        self.gone: set[str] = set()
        self.teams: dict[str, list[str]] = {}
        self.unreachable_people: set[str] = set()
        self.members: dict[str, str] = {}
        self.rosters: dict[str, list[str]] = {}
        self.names: dict[str, str] = {}
        self.members_at_once = 500
        self.tenants: dict[str, str] = {}
        self.roles: dict[str, str] = {}
        self.regions: dict[str, str] = {}
        self.messages: dict[str, dict[str, dict[str, Any]]] = {}
        self.delay = 0.0
        self.pictures: dict[str, bytes] = {}
        self.files: dict[str, bytes] = {}
        self.moved: dict[str, str] = {}
        self.fetched: list[tuple[str, str]] = []
        self.needs_token = True
        self.takes_whispers = True
        self.whispers: list[tuple[str, dict[str, Any]]] = []

    def add_routes(self, app: web.Application) -> None:
        conversations = "/{region:amer|emea}/v3/conversations"
        app.router.add_post(conversations, self._create)
        app.router.add_post(conversations + "/{conversation}/activities", self._send)
        app.router.add_post(conversations + "/{conversation}/activities/{id}", self._send)
        app.router.add_put(conversations + "/{conversation}/activities/{id}", self._update)
        app.router.add_get(conversations + "/{conversation}/pagedmembers", self._members)
        app.router.add_get(conversations + "/{conversation}/members/{member}", self._member)
        app.router.add_get("/amer/v3/attachments/{name}/views/original", self._picture)
        app.router.add_get("/personal/{name}", self._file)
        app.router.add_get("/amer/v3/teams/{team}/conversations", self._channels)

    def posted(self, conversation: str) -> list[dict[str, Any]]:
        """The messages in a conversation as they are now, oldest first."""
        return list(self.messages.get(conversation, {}).values())

    def texts(self, conversation: str) -> list[str]:
        """What the messages in a conversation say in full."""
        return [
            message.get("summary") or message.get("text") or ""
            for message in self.posted(conversation)
        ]

    async def _create(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        if body.get("isGroup"):
            channel = body["channelData"]["channel"]["id"]
            if channel in self.gone:
                return _no(404, "ConversationNotFound")
            number = self._keep(channel, body["activity"])
            return web.json_response(
                {"id": f"{channel};messageid={number}", "activityId": number}, status=201
            )
        member = body["members"][0]["id"]
        if self.regions.get(member, request.match_info["region"]) != request.match_info["region"]:
            return _no(403, "BadArgument")
        if member in self.unreachable_people:
            return _no(403, "BotNotInConversationRoster")
        return web.json_response({"id": f"a:chat-with-{member}"}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        conversation = request.match_info["conversation"].partition(";messageid=")[0]
        if conversation in self.gone:
            return _no(404, "ConversationNotFound")
        if request.query.get("isTargetedActivity") == "true":
            return self._whisper(request.match_info["conversation"], body)
        return web.json_response({"id": self._keep(conversation, body)}, status=201)

    def _whisper(self, conversation: str, message: dict[str, Any]) -> web.Response:
        """For one person in a channel or group; not every tenant has this."""
        if not self.takes_whispers or not (message.get("recipient") or {}).get("id"):
            return _no(400, "BadArgument")
        self.whispers.append((conversation, message))
        return web.json_response({"id": str(next(self._numbers))}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        conversation = request.match_info["conversation"].partition(";messageid=")[0]
        number = request.match_info["id"]
        if conversation in self.gone or number not in self.messages.get(conversation, {}):
            return _no(404, "ActivityNotFoundInConversation")
        self.messages[conversation][number] = body
        return web.json_response({"id": number})

    async def _members(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        if request.match_info["conversation"] in self.gone:
            return _no(403, "BotNotInConversationRoster")
        start, most = int(request.query.get("continuationToken", 0)), self.members_at_once
        there = self.rosters.get(request.match_info["conversation"], self.members.values())
        people = [self._described(who) for who in dict.fromkeys(there)]
        following = {"continuationToken": str(start + most)} if start + most < len(people) else {}
        return web.json_response({"members": people[start : start + most], **following})

    async def _member(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        who = self.members.get(request.match_info["member"])
        if request.match_info["conversation"] in self.gone or who is None:
            return _no(404, "MemberNotFoundInConversation")
        return web.json_response(self._described(who))

    def _described(self, who: str) -> dict[str, Any]:
        more = {"tenantId": self.tenants.get(who), "userRole": self.roles.get(who, "user")}
        more |= {"name": self.names[who]} if who in self.names else {}
        return {"id": "29:fake-someone", "aadObjectId": who, **more}

    async def _picture(self, request: web.Request) -> web.Response:
        """What was dragged into a message: for who shows the bot's token."""
        name, shown = request.match_info["name"], request.headers.get("Authorization", "")
        self.fetched.append((name, shown))
        if name in self.moved:
            return web.Response(status=302, headers={"Location": self.moved[name]})
        if shown.removeprefix("Bearer ") not in self.issued:
            return _no(401, "Unauthorized")
        if name not in self.pictures:
            return _no(404, "AttachmentNotFound")
        return web.Response(body=self.pictures[name], content_type="image/png")

    async def _file(self, request: web.Request) -> web.Response:
        """What lies in somebody's OneDrive: for who has the address, and no token of ours."""
        name, shown = request.match_info["name"], request.headers.get("Authorization", "")
        self.fetched.append((name, shown))
        if name in self.moved:
            return web.Response(status=302, headers={"Location": self.moved[name]})
        if name not in self.files:
            return web.Response(text="<html>sign in", content_type="text/html")
        return web.Response(body=self.files[name], content_type="application/octet-stream")

    async def _channels(self, request: web.Request) -> web.Response:
        body = await self._receive(request)
        if isinstance(body, web.Response):
            return body
        channels = self.teams.get(request.match_info["team"])
        if channels is None:
            return _no(403, "BotNotInConversationRoster")
        return web.json_response({"conversations": [{"id": channel} for channel in channels]})

    async def _receive(self, request: web.Request) -> Any:
        """The body of a request, or the refusal that it gets."""
        text = await request.text()
        body = json.loads(text or "{}")
        authorization = request.headers.get("Authorization", "")
        self.requests.append(Received(request.method, request.path, body, authorization))
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.needs_token and authorization.removeprefix("Bearer ") not in self.issued:
            return _no(401, "Unauthorized")
        if self.refusals:
            refusal = self.refusals.pop(0)
            hang_up(request, refusal.status)
            return _refusal(refusal)
        if len(text.encode("utf-16-le")) > 2 * MESSAGE_BYTES:
            return _no(413, "MessageSizeTooBig")
        return body

    def _keep(self, conversation: str, message: dict[str, Any]) -> str:
        number = str(next(self._numbers))
        self.messages.setdefault(conversation, {})[number] = message
        return number


def _refusal(refusal: Refusal) -> web.Response:
    headers = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
    if refusal.location:
        headers["Location"] = refusal.location
    if isinstance(refusal.body, bytes):
        return web.Response(body=refusal.body, status=refusal.status, headers=headers)
    if isinstance(refusal.body, str):
        return web.Response(
            text=refusal.body, status=refusal.status, headers=headers, content_type="text/html"
        )
    return web.json_response(refusal.body, status=refusal.status, headers=headers)


def _no(status: int, code: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": "refused"}}, status=status)
