"""The values of documents: from the database, the settings, and the rules that the code keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from fractions import Fraction

from sqlmodel import Session

from bot import inbox, roster
from bot.i18n import Translate
from bot.installation import Installation
from challenges import dropped_dates, queries
from challenges.models import Campaign, Organisation, Role
from challenges.queries.plans import plan_of
from scoring import disclosure, rows

Values = Mapping[str, str | int]


def values(
    session: Session,
    organisation: Organisation,
    installation: Installation,
    today: date,
    write: Translate,
) -> Values:
    """What is filled in; what nobody knows is a gap that says what belongs there."""
    campaign = queries.campaign_of(session, organisation.id)
    said = {
        "contact": installation.contact,
        "officer": installation.officer,
        "host": installation.run_by,
        "carriers": ", ".join(_carriers(session, organisation, installation)),
        "first": _first_day(session, organisation, campaign, write),
        "last": write.date(campaign.ends_on) if campaign else "",
        "coordinators": _how_many(session, organisation, Role.COORDINATOR),
        "leaders": _how_many(session, organisation, Role.LEADER),
    }
    return {
        **{name: text or write("gap", what=write(f"gap-{name}")) for name, text in said.items()},
        **_kept(installation),
        **_published(campaign),
        "organisation": organisation.name,
        "country": organisation.country[:2],
        "today": write.date(today),
        "days": queries.number_of_challenges(session, campaign.id) if campaign else 0,
        "database": installation.database,
        "address": "https" if installation.is_https else "none",
        "sealed": "on" if installation.has_key else "off",
    }  # fmt: skip


def _carriers(
    session: Session, organisation: Organisation, installation: Installation
) -> Sequence[str]:
    """What carries the chat of an organisation; before it is anywhere, whatever is set up."""
    where = roster.platforms_of(session, organisation.id)
    names = [title for name, title in installation.carriers.items() if name in where]
    return names or list(installation.carriers.values())


def _first_day(
    session: Session, organisation: Organisation, campaign: Campaign | None, write: Translate
) -> str:
    """That of the campaign, or of the one that a playbook leads to: consent is asked before."""
    plan = plan_of(session, organisation.id)
    day = campaign.starts_on if campaign else plan and plan.starts_on
    return write.date(day) if day else ""


def _how_many(session: Session, organisation: Organisation, role: Role) -> str:
    return str(len(queries.people_with(session, organisation.id, role)) or "")


def _kept(installation: Installation) -> Values:
    kept = installation.kept
    periods = {f"keep_{one.name}": int(getattr(kept, one.name)) for one in fields(kept)}
    kinds = {"fingerprints": inbox.MEMORY.days, "dropped": dropped_dates.KEPT.days}
    return {**periods, **kinds}


def _published(campaign: Campaign | None) -> Values:
    low, high = (int(100 * Fraction(bound)) for bound in disclosure.HELD)
    return {
        "ranking": "on" if campaign is None or campaign.ranking else "off",
        "fewest": campaign.fewest_in_row if campaign else rows.FEWEST,
        "minimum": disclosure.MINIMUM,
        "step": disclosure.STEP,
        "low": low,
        "high": high,
        "crowd": disclosure.FEWEST_IN_ALL,
        "crowd_day": disclosure.FEWEST_A_DAY,
    }
