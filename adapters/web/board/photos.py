"""The photos of reports, for coordinators: opened while they look, and kept by no browser."""

from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters.web.board.frame import HEADERS
from adapters.web.board.gate import Gate
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import Asking, RoleMissing
from bot.chat.forms import id_in
from bot.ports import Sealing, StoreUnavailable
from challenges import calendar
from challenges.errors import ChallengeError, UnknownBarrier
from challenges.queries.photos import photo_of


def board_photos(gate: Gate, sealing: Sealing) -> web.RouteDef:
    """`/board/photos/<report>`: a JPEG."""

    def look(session: Session, entered: Pass, report_id: UUID) -> bytes | None:
        visit = gate.arrive(session, entered, Asking())
        today = calendar.local_day(visit.now, visit.campaign.timezone)
        found = photo_of(session, report_id, visit.organisation.id, before=today)
        return sealing.open_bytes(found.sealed, visit.now) if found else None

    async def serve(request: web.Request) -> web.StreamResponse:
        entered = gate.passed(request)
        if entered is None:
            return gate.closed(request)
        try:
            report_id = id_in(request.match_info["report"], UnknownBarrier)
            photo = await gate.store.read(lambda session: look(session, entered, report_id))
        except ChallengeError:
            raise web.HTTPNotFound from None
        except RoleMissing:
            return gate.closed(request)
        except StoreUnavailable:
            return gate.away(request)
        if photo is None:
            raise web.HTTPNotFound
        return web.Response(body=photo, content_type="image/jpeg", headers=HEADERS)

    return web.get("/board/photos/{report}", serve)
