"""Somebody who sends what Slack sends: signed, and again when it is not acknowledged."""

import hashlib
import hmac
import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientSession, ClientTimeout

from tests.fakes.slack import BOT_USER, TEAM, FakeSlack
from tests.fakes.slack_state import Message

Fields = dict[str, Any]

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
PATIENCE = 60.0
"""Slack has three seconds; a test may run on a slow machine, and times nothing."""
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Answer:
    """The acknowledgement: its status, and its body as JSON if it is that."""

    status: int
    text: str

    @property
    def json(self) -> Fields:
        """The body as an object; empty when there is none."""
        return json.loads(self.text) if self.text.startswith("{") else {}


@dataclass
class SlackSender:
    """Sends gestures of people to a bot's `/slack/events`."""

    url: str
    slack: FakeSlack
    session: ClientSession
    secret: str = SECRET
    team: str = TEAM
    sent: list[Fields] = field(default_factory=list)

    async def send(
        self,
        body: bytes,
        content_type: str,
        *,
        timestamp: str = "",
        signature: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Send any bytes; signed with the time of now unless told otherwise."""
        moment = timestamp or str(int(time.time()))
        signed = hmac.new(self.secret.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256)
        all_headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": moment,
            "X-Slack-Signature": f"v0={signed.hexdigest()}" if signature is None else signature,
            **(headers or {}),
        }
        timeout = ClientTimeout(total=PATIENCE)
        async with self.session.post(
            self.url, data=body, headers=all_headers, timeout=timeout
        ) as response:
            return Answer(response.status, await response.text())

    async def interaction(self, payload: Fields) -> Answer:
        """Send a payload of interactivity."""
        self.sent.append(payload)
        return await self.send(urlencode({"payload": json.dumps(payload)}).encode(), _FORM)

    async def press(
        self, user: str, message: Message, button: Fields, *, trigger: str = ""
    ) -> Answer:
        """Press a button on a message."""
        return await self.interaction(self.press_payload(user, message, button, trigger=trigger))

    def press_payload(
        self, user: str, message: Message, button: Fields, *, trigger: str = ""
    ) -> Fields:
        """The payload of a press."""
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": bool(message.seen_by),
        }
        moment = f"{int(time.time())}.{next(_numbers):06d}"
        return {
            "type": "block_actions",
            "team": {"id": self.team, "domain": "fake"},
            "user": {"id": user, "username": "x", "name": "x", "team_id": self.team},
            "api_app_id": "A0FAKE",
            "container": container,
            "channel": {"id": message.channel, "name": "fake"},
            "trigger_id": trigger or self.slack.new_trigger(),
            "response_url": self.slack.new_response_url(message.channel, user, message.ts),
            "actions": [{**button, "block_id": "b", "action_ts": moment}],
        }

    async def press_in_view(self, user: str, view: Fields, label: str) -> Answer:
        """Press the button with a label in the Home tab or in a modal."""
        return await self.interaction(self.press_in_view_payload(user, view, label))

    def press_in_view_payload(self, user: str, view: Fields, label: str) -> Fields:
        """The payload of a press in a view: no channel, and no `response_url`."""
        rows = (block["elements"] for block in view["blocks"] if block["type"] == "actions")
        button = next(b for row in rows for b in row if b["text"]["text"] == label)
        moment = f"{int(time.time())}.{next(_numbers):06d}"
        return {
            "type": "block_actions",
            "team": {"id": self.team, "domain": "fake"},
            "user": {"id": user, "username": "x", "name": "x", "team_id": self.team},
            "api_app_id": "A0FAKE",
            "container": {"type": "view", "view_id": view["id"]},
            "trigger_id": self.slack.new_trigger(),
            "view": {**view, "app_installed_team_id": self.team, "state": {"values": {}}},
            "actions": [{**button, "block_id": "b", "action_ts": moment}],
        }

    async def open_home(self, user: str) -> Answer:
        """Open the Home tab."""
        opened = {"type": "app_home_opened", "user": user, "channel": f"D{user[1:]}", "tab": "home"}
        return await self.event(opened)

    async def shortcut(self, user: str, on: Message | None = None) -> Answer:
        """Choose the shortcut: in Slack's menu, or in that of a message."""
        return await self.interaction(self.shortcut_payload(user, on))

    def shortcut_payload(self, user: str, on: Message | None = None) -> Fields:
        """The payload of a shortcut."""
        payload = {
            "type": "message_action" if on else "shortcut",
            "callback_id": "report-message" if on else "report",
            "team": {"id": self.team, "domain": "fake"},
            "user": {"id": user, "username": "x", "team_id": self.team},
            "trigger_id": self.slack.new_trigger(),
        }
        if on is None:
            return payload
        return payload | {
            "channel": {"id": on.channel, "name": "fake"},
            "response_url": self.slack.new_response_url(on.channel, user),
            "message_ts": on.ts,
            "message": {"type": "message", "user": "U0BRAM", "text": on.text, "ts": on.ts},
        }

    async def submit(self, user: str, view: Fields, answers: Fields) -> Answer:
        """Send a view with answers: texts by field, True for a box to check."""
        return await self.interaction(self.submit_payload(user, view, answers))

    def submit_payload(self, user: str, view: Fields, answers: Fields) -> Fields:
        """The payload of a sent form."""
        values: Fields = {}
        for block in view["blocks"]:
            if block["type"] == "input":
                element = block["element"]
                answer = answers.get(block["block_id"])
                if element["type"] == "checkboxes":
                    answer = [o for o in element["options"] if answers.get(o["value"])]
                values[block["block_id"]] = {element["action_id"]: _state(element, answer)}
        return {
            "type": "view_submission",
            "team": {"id": self.team, "domain": "fake"},
            "user": {"id": user, "username": "x", "name": "x", "team_id": self.team},
            "api_app_id": "A0FAKE",
            "trigger_id": self.slack.new_trigger(),
            "view": {**view, "state": {"values": values}, "app_installed_team_id": self.team},
            "response_urls": [],
        }

    async def command(
        self, user: str, text: str, channel: str = "C0FAKE", *, trigger: str = ""
    ) -> Answer:
        """Give the slash command."""
        fields = {
            "token": "x",
            "team_id": self.team,
            "team_domain": "fake",
            "channel_id": channel,
            "channel_name": "fake",
            "user_id": user,
            "user_name": "x",
            "command": "/prikkel",
            "text": text,
            "api_app_id": "A0FAKE",
            "response_url": self.slack.new_response_url(channel, user),
            "trigger_id": trigger or self.slack.new_trigger(),
        }
        self.sent.append(dict(fields))
        return await self.send(urlencode(fields).encode(), _FORM)

    async def event(
        self, event: Fields, *, event_id: str = "", retry: int = 0, **around: str
    ) -> Answer:
        """Send an event; `retry` counts how often it was sent before."""
        body = {
            "token": "x",
            "team_id": self.team,
            "api_app_id": "A0FAKE",
            "event": event,
            "type": "event_callback",
            "event_id": event_id or f"Ev{next(_numbers)}",
            "event_time": int(time.time()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": self.team,
                    "user_id": BOT_USER,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            **around,
        }
        self.sent.append(body)
        retried = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        return await self.send(json.dumps(body).encode(), _JSON, headers=retried if retry else None)

    async def event_until_acknowledged(self, event: Fields) -> list[Answer]:
        """Send an event as Slack does: up to three times more, without the minutes in between."""
        event_id = f"Ev{next(_numbers)}"
        answers: list[Answer] = []
        for retry in range(4):
            answers.append(await self.event(event, event_id=event_id, retry=retry))
            if answers[-1].status == 200:
                break
        return answers


def _state(element: Fields, answer: Any) -> Fields:
    match element["type"]:
        case "plain_text_input":
            return {"type": "plain_text_input", "value": answer}
        case "datepicker":
            return {"type": "datepicker", "selected_date": answer}
        case "checkboxes":
            return {"type": "checkboxes", "selected_options": answer}
        case "file_input":
            return {"type": "file_input", "files": [answer] if answer else []}
        case kind:
            groups = element.get("option_groups", [element])
            options = (option for group in groups for option in group["options"])
            chosen = next((option for option in options if option["value"] == answer), None)
            return {"type": kind, "selected_option": chosen}
