"""Pictures for who has a link to one: chat platforms, and people who open it from there."""

import logging
from functools import partial

from aiohttp import web
from sqlmodel import Session

from adapters.headers import ALWAYS, charset_of
from adapters.pictures import Gallery, PictureFailed
from adapters.pictures.gallery import Format
from adapters.web.links import PictureWanted, SignedLinks
from bot import programme
from bot.drawings import Drawing
from bot.i18n import translator
from bot.ports import Clock, Store, StoreUnavailable

logger = logging.getLogger(__name__)

HEADERS = ALWAYS | {
    # An SVG is a document, with styles in it: it may show itself, and load and run nothing.
    "Content-Security-Policy": f"{ALWAYS['Content-Security-Policy']}; "
    "style-src 'unsafe-inline'; sandbox",
    # Chat clients show it on pages of their own.
    "Cross-Origin-Resource-Policy": "cross-origin",
    # What it shows may change; that it has not is found out in a moment.
    "Cache-Control": "private, max-age=60",
}
_TYPES: dict[Format, str] = {"svg": "image/svg+xml", "png": "image/png"}
_AWAY = {"Retry-After": "10"}


def picture_routes(
    store: Store, clock: Clock, links: SignedLinks, gallery: Gallery
) -> list[web.RouteDef]:
    """Everything under `/pictures`."""

    def drawing(session: Session, wanted: PictureWanted) -> Drawing | None:
        words = translator(wanted.locale)
        return programme.drawing(session, wanted.organisation_id, wanted.name, words, clock())

    async def serve(request: web.Request, form: Format) -> web.Response:
        wanted = links.wanted(request.match_info["key"], clock())
        if wanted is None:
            raise web.HTTPNotFound
        try:
            found = await store.read(lambda session: drawing(session, wanted))
        except StoreUnavailable:
            raise web.HTTPServiceUnavailable(headers=_AWAY) from None
        if found is None:
            raise web.HTTPNotFound
        return await picture(gallery, found, form)

    return [web.get(f"/pictures/{{key}}.{form}", partial(serve, form=form)) for form in _TYPES]


async def picture(
    gallery: Gallery, drawing: Drawing, form: Format, *, file_name: str = ""
) -> web.Response:
    """A picture as an answer; one with a file's name is saved by the browser.

    Raises:
        HTTPServiceUnavailable: it could not be drawn now.
    """
    try:
        body = await gallery.draw(drawing, form)
    except PictureFailed as failure:
        logger.warning("No %s was drawn: %s", drawing.kind, failure)
        raise web.HTTPServiceUnavailable(headers=_AWAY) from None
    headers = dict(HEADERS)
    if file_name:
        headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return web.Response(
        body=body, content_type=_TYPES[form], charset=charset_of(_TYPES[form]), headers=headers
    )
