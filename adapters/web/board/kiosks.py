"""Links for the tablets of teams: made, made again, ended; and the poster with the code."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from aiohttp import web

from adapters.web.board.doing import doing
from adapters.web.board.gate import Gate
from adapters.web.board.made_once import MadeOnce, named_in
from adapters.web.board.visits import RenderedPage, Visit
from adapters.web.qr import qr_svg
from bot.i18n import languages_of, translator
from challenges import access, calendar, kiosks, queries
from challenges.errors import ChallengeError
from challenges.kiosks import TooFewWithoutAccount
from challenges.models import AccessPurpose, Team
from challenges.queries.access import open_links

PATH = "/board/kiosks"
LINK_LASTS = timedelta(days=183)

_KIOSK = AccessPurpose.KIOSK


class UnknownTeam(ChallengeError):
    """There is no such team in this organisation, or no such poster (any more)."""

    key = "kiosks-unknown"


def kiosk_pages(
    gate: Gate, public_url: str, secret: bytes, older: Sequence[bytes] = ()
) -> list[web.RouteDef]:
    """`/board/kiosks`, what its buttons do, and the poster of a link that was just made."""
    posters = MadeOnce(secret, "poster", older)
    make = partial(_make, secret, posters)
    return [
        gate.show(PATH, show_kiosks),
        gate.show(f"{PATH}/poster/{{key}}", partial(_poster, public_url, posters)),
        web.post(f"{PATH}/{{team}}", doing(gate, make)),
        web.post(f"{PATH}/{{team}}/end", doing(gate, _end)),
    ]


def show_kiosks(visit: Visit) -> RenderedPage:
    """Every team, with whether it has a link, and whether it can have one."""
    session, organisation = visit.session, visit.organisation
    until = open_links(session, organisation.id, _KIOSK, visit.now)
    teams = [
        (team, _day(visit, until.get(team.id)), kiosks.places(session, team) > 0)
        for team in queries.teams(session, organisation.id)
    ]
    return RenderedPage("kiosks-title", "kiosks.html", {"teams": teams}, PATH)


def _day(visit: Visit, moment: datetime | None) -> date | None:
    return calendar.local_day(moment, visit.organisation.timezone) if moment else None


def _make(secret: bytes, posters: MadeOnce, visit: Visit) -> str:
    """Make the link of a team; where its poster is, for a while and for coordinators alone."""
    team = _team(visit)
    if not kiosks.places(visit.session, team):
        raise TooFewWithoutAccount
    code = access.make(
        visit.session, visit.organisation.id, _KIOSK, team.id, secret,
        ends_at=visit.now + LINK_LASTS, now=visit.now,
    )  # fmt: skip
    return f"{PATH}/poster/{posters.closed(visit, code, team.id)}"


def _end(visit: Visit) -> str:
    team = _team(visit)
    access.end(visit.session, visit.organisation.id, _KIOSK, team.id, now=visit.now)
    return PATH


def _poster(public_url: str, posters: MadeOnce, visit: Visit) -> RenderedPage:
    opened = posters.opened(visit)
    if opened is None:
        raise UnknownTeam
    team = visit.session.get(Team, UUID(opened[1]))
    if team is None:
        raise UnknownTeam
    url = f"{public_url}/t/{opened[0]}"
    said = [(tag, translator(tag)("kiosks-poster")) for tag in languages_of(visit.organisation)]
    values = {"url": url, "drawn": qr_svg(url), "said": said}
    return RenderedPage("kiosks-title", "poster.html", values, PATH, heading=team.name)


def _team(visit: Visit) -> Team:
    team = named_in(visit, Team, "team")
    if team is None:
        raise UnknownTeam
    return team
