"""Buttons of what the website makes itself: who may press them, and what a refusal looks like."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from adapters.web.board.forms import read_form
from adapters.web.board.gate import Gate
from adapters.web.board.visits import COORDINATORS, Change, Refuse, RenderedPage, Visit
from bot.ports import StoreUnavailable
from challenges.errors import ChallengeError
from challenges.models import Role


def refuse(visit: Visit, error: ChallengeError) -> RenderedPage:
    """Say which rule was broken, on a page of its own."""
    sentence = visit.translate(error.key, **error.values)
    return RenderedPage("board-missing", "missing.html", heading=sentence, status=422)


def doing(
    gate: Gate,
    change: Change,
    refused: Refuse = refuse,
    readers: frozenset[Role] = COORDINATORS,
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Do what a form of ours asks, for who has such a role: a coordinator."""

    async def serve(request: web.Request) -> web.StreamResponse:
        try:
            if not await gate.may_send(request, readers):
                return await gate.turned_away(request)
        except StoreUnavailable:
            return gate.away(request)
        return await gate.accept(request, await read_form(request), change, refused, readers)

    return serve
