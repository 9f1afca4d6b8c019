"""A campaign with many barriers that nobody has read, as after two busy weeks."""

from datetime import date, timedelta
from uuid import uuid4

from sqlmodel import Session, select

from challenges.models import Barrier, BarrierStatus, Campaign, Friction
from tests.adapters.web.board.conftest import Office

THINGS = ("beker", "lamp", "fiets", "printer", "kraan", "bak", "laadpaal", "kast", "verwarming",
          "scherm", "lunch", "folder")  # fmt: skip
TROUBLES = (
    "is steeds kapot",
    "staat te ver weg",
    "mag niet van inkoop",
    "is er niet voor de balie",
    "kost te veel tijd",
)
CODES = ("FACIL", "PROC", "TIME", "POLICY", "OTHER")
THEMES = ("climate", "circular", "social", "nature")
ANSWERED = "Er staan nu gewone glazen naast de automaat."
PLACE = "Werf Zuid"
MONDAY = date(2026, 6, 1)


async def fill(office: Office, number: int = 60) -> None:
    """Barriers with words, voices and places, some in own words; and one answered long ago."""

    def add(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        session.add(_answered(campaign))
        for place in range(number):
            barrier = _barrier(campaign, place)
            session.add(barrier)
            session.flush()
            for friction in _said(campaign, barrier, place):
                session.add(friction)

    await office.store.write(add)


def _answered(campaign: Campaign) -> Barrier:
    return Barrier(
        organisation_id=campaign.organisation_id, campaign_id=campaign.id, origin="test/answered",
        code="FACIL", theme="circular", title="De beker op de derde is steeds kapot",
        status=BarrierStatus.REMOVED, answer=ANSWERED, owner="Huismeester", effort=2,
        opened_on=MONDAY - timedelta(days=90), acknowledged_at=campaign.created_at,
        closed_at=campaign.created_at,
    )  # fmt: skip


def _barrier(campaign: Campaign, place: int) -> Barrier:
    name = f"De {THINGS[place % len(THINGS)]} {TROUBLES[place // len(THINGS) % len(TROUBLES)]}"
    return Barrier(
        organisation_id=campaign.organisation_id, campaign_id=campaign.id,
        origin=f"test/{place}", code=CODES[place % len(CODES)], theme=THEMES[place % len(THEMES)],
        title=f"{name}, nummer {place}", own_words=place % 3 == 0,
        opened_on=MONDAY - timedelta(days=place // 20),
    )  # fmt: skip


def _said(campaign: Campaign, barrier: Barrier, place: int) -> list[Friction]:
    day = barrier.opened_on
    told = Friction(
        campaign_id=campaign.id, barrier_id=barrier.id, text=f"Bij ons op {place} lukt het niet",
        place=PLACE if place % 4 == 0 else "", day=day,
    )  # fmt: skip
    return [told, *(
        Friction(
            id=uuid4(), campaign_id=campaign.id, barrier_id=barrier.id, day=day,
            left_on=day + timedelta(days=1), left_under=barrier.id,
        )
        for _ in range(place * 7 % 13)
    )]  # fmt: skip
