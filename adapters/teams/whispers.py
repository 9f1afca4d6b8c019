"""What one person alone sees in a channel: Microsoft calls it a targeted message.

A public preview since 2026. It goes from Teams after a day, and nobody can answer below it.
"""

from typing import Any

from botbuilder.schema import Activity
from botframework.connector.models import ErrorResponseException

_HEADERS = {"Accept": "application/json", "Content-Type": "application/json; charset=utf-8"}
_TARGETED = {"isTargetedActivity": "true"}


async def whispered(talks: Any, conversation: str, activity: Activity) -> None:
    """Send a message to its recipient alone, as botbuilder's client would if it knew how.

    Raises:
        ErrorResponseException: Microsoft refuses.
    """
    client = talks._client
    where = talks.send_to_conversation.metadata["url"]
    url = client.format_url(where, conversationId=conversation)
    body = talks._serialize.body(activity, "Activity")
    request = client.post(url, _TARGETED, dict(_HEADERS), body)
    answer = await client.async_send(request, stream=False)
    if answer.status_code not in (200, 201, 202):
        raise ErrorResponseException(talks._deserialize, answer)
