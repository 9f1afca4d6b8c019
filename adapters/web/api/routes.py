"""`/api/v1`: what the export tells, part by part, for who has a token.

Looking changes nothing: no week is closed by it, and of a token only the day of its use is kept.
"""

import logging
import math
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from aiohttp import web
from sqlmodel import Session

from adapters.logs import Sparingly
from adapters.web.api import problems
from adapters.web.api.problems import Problem
from adapters.web.api.tags import unless_known
from adapters.web.callers import Callers
from adapters.web.limits import Limit, RequestLimit
from bot import exports
from bot.exports import resources
from bot.ports import Clock, Store, StoreUnavailable
from challenges import queries, reader_keys
from challenges.models import Campaign, KeyPurpose

ROOT = "/api/v1"
DESCRIPTION = Path(__file__).with_name("openapi.json")

OF_A_TOKEN = RequestLimit("token", 60, 1)
"""For one token, wherever it is used: everything there is, several times over, and then slowly."""

OF_A_CALLER = RequestLimit("api", 120, 2)
"""For one address, before its token is looked up."""

_CACHED = {"Cache-Control": "private, no-cache", "Vary": "Authorization"}
_DESCRIBED = {"Cache-Control": "public, no-cache"}
_SCHEME, _JSON = "bearer", "application/json"

_security = logging.getLogger("prikkel.security.api")
_security.addFilter(Sparingly())


class _Reader(NamedTuple):
    """Who asks: a key that is open."""

    key_id: UUID
    organisation_id: UUID
    only: Sequence[str]
    used_on: date | None


class _Wanted(NamedTuple):
    """What is asked for: a resource, of one campaign where that is named."""

    resource: str
    campaign: UUID | None = None


def api_routes(
    store: Store, clock: Clock, secrets_in_use: Sequence[bytes], callers: Callers
) -> list[web.RouteDef]:
    """Everything under `/api/v1`, with refusals that programs understand."""
    api = _Api(store, clock, secrets_in_use, callers)
    return [web.route("*", f"{ROOT}{rest}", api.answer) for rest in ("", "/{path:.*}")]


class _Api:
    def __init__(
        self, store: Store, clock: Clock, secrets_in_use: Sequence[bytes], callers: Callers
    ) -> None:
        self._store = store
        self._clock = clock
        self._secrets = secrets_in_use
        self._callers = callers
        self._of_callers = Limit(OF_A_CALLER)
        self._of_tokens = Limit(OF_A_TOKEN)
        self._description = DESCRIPTION.read_bytes()

    async def answer(self, request: web.Request) -> web.Response:
        """The answer, or why there is none."""
        try:
            return await self._answer(request)
        except Problem as problem:
            return problem.response()
        except StoreUnavailable:
            away = "The database does not answer; try again in a moment."
            return Problem(503, away, {"Retry-After": "5"}).response()

    async def _answer(self, request: web.Request) -> web.Response:
        _wait(self._of_callers, self._callers.of(request))
        path = request.match_info.get("path", "")
        wanted = None if path == "openapi.json" else _wanted(path)
        if request.method not in ("GET", "HEAD"):
            raise Problem(405, "This can only be read.", {"Allow": "GET, HEAD"})
        if request.query:
            raise problems.unknown_parameter(sorted(set(request.query)))
        if not _takes_json(request):
            raise Problem(406, "There is only application/json here.")
        if wanted is None:
            return unless_known(request, self._description, _JSON, _DESCRIBED)
        token = _token(request)
        today = self._clock().date()
        reader = await self._store.read(lambda session: self._reader(session, token, today))
        _wait(self._of_tokens, str(reader.key_id))
        if reader.only and wanted.resource not in reader.only:
            _security.info("token of the api refused why=not-made-for-this")
            raise problems.too_narrow(wanted.resource)
        found = await self._store.read(lambda session: self._look(session, reader, wanted))
        if reader.used_on != today:
            await self._note_use(reader, token, today)
        return unless_known(request, orjson.dumps(found), _JSON, _CACHED)

    def _reader(self, session: Session, token: str, today: date) -> _Reader:
        found = reader_keys.opened(session, token, KeyPurpose.API, today, self._secrets)
        if found is None:
            _security.info("token of the api refused")
            raise problems.wrong_token()
        return _Reader(found.id, found.organisation_id, found.only, found.used_on)

    def _look(self, session: Session, reader: _Reader, wanted: _Wanted) -> dict[str, Any]:
        campaigns = queries.campaigns_of(session, reader.organisation_id)
        if wanted.resource == resources.CAMPAIGNS and wanted.campaign is None:
            latest_first = sorted(campaigns, key=lambda one: (one.starts_on, one.id), reverse=True)
            return {"data": [resources.campaign_resource(one) for one in latest_first]}
        if wanted.campaign is not None:
            campaign = next((one for one in campaigns if one.id == wanted.campaign), None)
            if campaign is None:
                raise problems.not_found()
        else:
            campaign = queries.campaign_of(session, reader.organisation_id)
            if campaign is None:
                return resources.nothing(wanted.resource)
        return self._part(session, campaign, wanted.resource)

    def _part(self, session: Session, campaign: Campaign, resource: str) -> dict[str, Any]:
        if resource == resources.CAMPAIGNS:
            return {"data": resources.campaign_resource(campaign)}
        contents = exports.gather(session, campaign, self._clock(), publish=False)
        return resources.resource(contents, resource)

    async def _note_use(self, reader: _Reader, token: str, today: date) -> None:
        with suppress(StoreUnavailable):  # whoever asks has their answer; tomorrow is a day too
            await self._store.write(
                lambda session: reader_keys.note_use(
                    session, reader.key_id, token, today, self._secrets[0]
                )
            )


def _wanted(path: str) -> _Wanted:
    """What an address leads to.

    Raises:
        Problem: nothing.
    """
    match path.split("/"):
        case [name] if name in (resources.CAMPAIGNS, *resources.OF_ORGANISATION):
            return _Wanted(name)
        case [resources.CAMPAIGNS, campaign]:
            return _Wanted(resources.CAMPAIGNS, _id(campaign))
        case [resources.CAMPAIGNS, campaign, name] if name in resources.OF_CAMPAIGN:
            return _Wanted(name, _id(campaign))
        case _:
            raise problems.not_found()


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise problems.not_found() from None


def _token(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != _SCHEME or not token.strip():
        raise problems.no_token()
    return token.strip()


def _takes_json(request: web.Request) -> bool:
    """Whether somebody takes JSON, who may also say that they take everything, or nothing."""
    accepted = ",".join(request.headers.getall("Accept", ())) or "*/*"
    for one in accepted.split(","):
        kind, *parameters = (part.strip().lower() for part in one.split(";"))
        refused = any(each.replace(" ", "") in ("q=0", "q=0.0") for each in parameters)
        if kind in ("*/*", "application/*", "application/json") and not refused:
            return True
    return False


def _wait(limit: Limit, caller: str) -> None:
    """Let a request pass that is not one too many.

    Raises:
        Problem: it is.
    """
    if seconds := limit.wait(caller):
        _security.info(f"too many requests of={limit.rate.name}")  # a sentence for each rate
        raise problems.too_many(math.ceil(seconds))
