"""What Teams sends for each gesture, from the files in `payloads`."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PAYLOADS = Path(__file__).parent / "payloads"

APP_ID = "fake-app"
TENANT = "tenant-1"
SERVICE_URL = "https://smba.trafficmanager.net/emea/"
ANNA = "00000000-fa4e-0000-0000-0000000000aa"
CHANNEL = "19:fake-channel@thread.tacv2"
ELSEWHERE = "19:fake-second-channel@thread.tacv2"
CHAT = "a:fake-chat-with-anna"
PRIVATE = "a:chat-with-29:fake-anna"
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def gesture(name: str, /, *, service_url: str = SERVICE_URL, **changes: Any) -> dict[str, Any]:
    """The activity of a gesture; a change of None leaves the key out."""
    activity = json.loads((PAYLOADS / f"{name}.json").read_text("utf-8")) | changes
    activity["serviceUrl"] = service_url
    return {key: value for key, value in activity.items() if value is not None}


def in_chat(identifier: str) -> dict[str, Any]:
    """What differs in a gesture that is made in a chat of one person and the bot."""
    chat = {"conversationType": "personal", "tenantId": TENANT, "id": identifier}
    return {"conversation": chat, "channelData": {"tenant": {"id": TENANT}}}
