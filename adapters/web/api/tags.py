"""Answers that are sent once: who has the same already is told so, by its tag."""

from collections.abc import Mapping
from hashlib import sha256

from aiohttp import web

from adapters.headers import charset_of


def unless_known(
    request: web.Request, body: bytes, media_type: str, headers: Mapping[str, str]
) -> web.Response:
    """The answer; nothing but that it is the same when whoever asks has it already."""
    tag = sha256(body).hexdigest()[:32]
    tagged = {**headers, "ETag": f'"{tag}"'}
    if any(one.value in (tag, "*") for one in request.if_none_match or ()):
        return web.Response(status=304, headers=tagged)
    return web.Response(
        body=body, content_type=media_type, charset=charset_of(media_type), headers=tagged
    )
