"""Asking Slack whether it takes blocks, without showing them to anybody."""

from collections.abc import Mapping
from typing import Any

import orjson
from slack_sdk.web.async_client import AsyncWebClient


async def validate(client: AsyncWebClient, what: str, content: Mapping[str, Any]) -> None:
    """Let Slack look at a `message` or a `view`.

    In the body: the SDK's own method puts it into the address, which is too short for most cards.

    Raises:
        SlackApiError: it does not take it, or does not say.
    """
    await client.api_call("blocks.validate", data={what: orjson.dumps(content).decode()})
