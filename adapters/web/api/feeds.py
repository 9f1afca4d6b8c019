"""`/calendar/<key>.ics`: an address for calendars of people, which stays up to date.

Calendar programs send no token, so the key stands in the address: it opens dates alone, and whoever
made it can revoke it.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple
from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters.exports.icalendar import calendar
from adapters.web.api.tags import unless_known
from bot import exports
from bot.i18n import translator
from bot.ports import Clock, Store, StoreUnavailable
from challenges import queries, reader_keys
from challenges.models import KeyPurpose

PATH = "/calendar/{key}.ics"
_CACHED = {"Cache-Control": "private, no-cache"}


class _Found(NamedTuple):
    content: bytes
    key_id: UUID
    used_on: date | None


def feed_routes(store: Store, clock: Clock, secrets_in_use: Sequence[bytes]) -> list[web.RouteDef]:
    """The calendar of an organisation, for who has its address."""
    return [web.get(PATH, _Feeds(store, clock, secrets_in_use).show)]


class _Feeds:
    def __init__(self, store: Store, clock: Clock, secrets_in_use: Sequence[bytes]) -> None:
        self._store = store
        self._clock = clock
        self._secrets = secrets_in_use

    async def show(self, request: web.Request) -> web.Response:
        """The calendar; whether a key is wrong, ended or revoked is not said."""
        key = request.match_info["key"]
        try:
            found = await self._store.read(lambda session: self._look(session, key))
        except StoreUnavailable:
            raise web.HTTPServiceUnavailable(text="the database does not answer") from None
        if found is None:
            raise web.HTTPNotFound
        await self._note_use(found, key)
        return unless_known(request, found.content, "text/calendar", _CACHED)

    def _look(self, session: Session, key: str) -> _Found | None:
        now = self._clock()
        found = reader_keys.opened(session, key, KeyPurpose.CALENDAR, now.date(), self._secrets)
        if found is None:
            return None
        organisation = queries.organisation(session, found.organisation_id)
        campaign = queries.campaign_of(session, organisation.id)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)  # the same all day
        if campaign is None:
            content = calendar(organisation.name, (), midnight)
        else:
            contents = exports.gather(session, campaign, now, publish=False)
            days = exports.feed(contents, translator(organisation.locale))
            content = calendar(campaign.name, days, midnight)
        return _Found(content, found.id, found.used_on)

    async def _note_use(self, found: _Found, key: str) -> None:
        today, secret = self._clock().date(), self._secrets[0]
        if found.used_on == today:
            return
        with suppress(StoreUnavailable):
            await self._store.write(
                lambda session: reader_keys.note_use(session, found.key_id, key, today, secret)
            )
