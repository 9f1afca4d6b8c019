"""The pictures on the board, for who may see the page of the same name: shown, or kept."""

from aiohttp import web
from sqlmodel import Session

from adapters.pictures import Gallery
from adapters.pictures.gallery import Format
from adapters.web.board.gate import Gate
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import COORDINATORS, Asking, RoleMissing
from adapters.web.pictures import picture
from bot import pages, programme
from bot.drawings import Drawing
from bot.ports import StoreUnavailable

_FORMATS: dict[str, Format] = {"svg": "svg", "png": "png"}


def board_pictures(gate: Gate, gallery: Gallery) -> web.RouteDef:
    """`/board/pictures/roadmap.svg` and the like; with `?save` it is a file to keep."""

    def look(session: Session, entered: Pass, name: str) -> Drawing | None:
        entry, _ = pages.entry_at(name) or (None, "")
        visit = gate.arrive(session, entered, Asking(), entry.roles if entry else COORDINATORS)
        organisation = visit.organisation.id
        return programme.drawing(session, organisation, name, visit.translate, visit.now)

    async def serve(request: web.Request) -> web.StreamResponse:
        entered = gate.passed(request)
        if entered is None:
            return gate.closed(request)
        name, form = request.match_info["name"], _FORMATS.get(request.match_info["form"])
        try:
            drawing = await gate.store.read(lambda session: look(session, entered, name))
        except RoleMissing:
            return gate.closed(request)
        except StoreUnavailable:
            return gate.away(request)
        if drawing is None or form is None:
            raise web.HTTPNotFound
        file_name = f"prikkel-{name}.{form}" if "save" in request.query else ""
        return await picture(gallery, drawing, form, file_name=file_name)

    return web.get("/board/pictures/{name}.{form}", serve)
