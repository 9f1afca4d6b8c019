"""One report with a photo, so that who plays a coordinator can look at it: a drawing."""

from datetime import date, datetime

from sqlmodel import Session

from adapters.photos import Darkroom, PhotoRefused
from adapters.playground.cast import Cast
from adapters.subprocesses import module
from bot import roster
from bot.ports import Sealing, Store
from challenges import frictions, photos, queries
from challenges.frictions import Report
from challenges.models import Organisation

_DRAW = module("adapters.playground.drawing")
_CODE = "FACIL"


async def photograph(
    store: Store, casts: tuple[Cast, ...], sealing: Sealing, day: date, now: datetime
) -> None:
    """Let reports come with a photo, and one of a day have one."""
    try:
        drawing = await Darkroom(_DRAW).develop(b"draw")
    except PhotoRefused:  # on a machine that is too busy to draw: the demonstration goes on
        return

    def add(session: Session) -> None:
        for cast in casts:
            workspace = roster.workspace_of(session, cast.workspace)
            assert workspace is not None
            organisation = session.get_one(Organisation, workspace.organisation_id)
            campaign = queries.campaign_of(session, organisation.id)
            assert campaign is not None
            photos.take(session, campaign, takes=True)
            text, place = cast.words.photographed
            told = Report(day=day, code=_CODE, text=text, place=place)
            barrier = frictions.barrier_for(session, campaign, None, None, told)
            report = frictions.report(session, barrier, None, told)
            photos.keep(session, campaign, report, sealing.close_bytes(drawing, now))

    await store.write(add)
