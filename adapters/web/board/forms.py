"""What a browser sends of a form on the board."""

from aiohttp import web

from adapters.request_bodies import FORM_SECONDS, arriving
from adapters.web.board.visits import Asking


async def read_form(request: web.Request, *, with_file: bool = False) -> Asking:
    """What a browser sends, without what no database keeps.

    Raises:
        HTTPUnsupportedMediaType: it is written in a way that our form is not.
    """
    if request.content_type.startswith("multipart/") and not with_file:
        raise web.HTTPUnsupportedMediaType
    async with arriving(FORM_SECONDS):
        posted = await request.post()
    typed: dict[str, tuple[str, ...]] = {}
    file = b""
    for name, value in posted.items():
        if isinstance(value, str):
            typed[name] = (*typed.get(name, ()), value.replace("\0", "").replace("\r\n", "\n"))
        elif isinstance(value, web.FileField):
            file = value.file.read()
    return Asking(dict(request.match_info), query_of(request), typed, file)


def query_of(request: web.Request) -> dict[str, str]:
    """What an address asks by name; what it says twice is neither of both, but a text of them."""
    query = request.query
    return {name: " ".join(dict.fromkeys(query.getall(name))) for name in query}
