"""Writes an invented organisation and its campaign into the store, as an operator would."""

from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from sqlmodel import Session

from adapters.playground import aiming, looking_after, measuring, past_campaign
from adapters.playground.cast import Cast, CastMember
from bot import roster
from bot.models import WorkspaceRecord
from bot.roster import TeamMember
from challenges import (
    calendar,
    campaigns,
    libraries,
    participants,
    plans,
    playbooks,
    queries,
    teams,
    theme_teams,
)
from challenges.calendar import WorkingDays
from challenges.models import Campaign, Organisation, Participant, Role
from challenges.packs import Pack, Theme

STARTS_ON = date(2026, 11, 23)
"""The first Monday of the campaign: two weeks without a public holiday."""

TIMEZONE = "Europe/Amsterdam"
"""The clock of all of them; each has a time zone of its own that says the same."""

PACK = "two-weeks"
POST_AT = time(9)
_NOTES = {
    "contact": "duurzaam@example.org",
    "privacy-officer": "FG-2026-12",
    "works-council-agreed": "OR-2026-07",
}
"""What invented people noted with the steps of the gate."""

_DEPOT = {"nl": "Buitendienst", "en": "Field crew", "fr": "Équipe de terrain", "de": "Außendienst"}
"""A team in which nobody has an account: it can have a tablet."""

_IN_THE_DEPOT = 12
_HALF_A_YEAR = timedelta(days=182)

_LIVED = 8
"""So many challenges are posted before anybody looks, or all of a shorter pack."""


def moment_on(day: date, at: time) -> datetime:
    """A time on the clock of the invented people."""
    return calendar.moment(day, at, TIMEZONE)


def stops_on(pack: Pack, starts_on: date) -> date:
    """The day on which somebody begins to look."""
    asked = min(_LIVED, len(pack.challenges))
    return next(islice(WorkingDays().since(starts_on), asked - 1, None))


def set_up(
    session: Session, cast: Cast, pack: Pack, channel_id: str, starts_on: date, now: datetime
) -> Campaign:
    """Make the organisation with its teams, roles and channel, and start the campaign.

    Of those who can be played nobody has joined yet. There was a pilot before, one of them looks
    after two actions, there are goals, and what others removed is known from an invented library.
    """
    organisation = Organisation(
        name=cast.organisation,
        locale=cast.locale,
        timezone=cast.timezone,
        country=cast.country,
        created_at=now,
    )
    session.add(organisation)
    session.flush()
    workspace = roster.add_workspace(session, cast.workspace, organisation)
    members = [
        TeamMember(person.user.id, person.team, role=_granted(person.role))
        for person in cast.people
        if person.team
    ]
    roster.import_people(session, workspace, members, now=now)
    teams.count(session, organisation.id, {_DEPOT[cast.locale]: _IN_THE_DEPOT})
    for person in cast.playable:
        _settle_in(session, workspace, person, now)
    today = calendar.local_day(now, cast.timezone)
    past_campaign.hold(session, workspace, organisation, cast, today)
    looking_after.say_yes(session, workspace, organisation, cast, now)
    aiming.set_goals(session, organisation, cast, now)
    campaign = campaigns.start(
        session,
        organisation,
        pack,
        starts_on=starts_on,
        post_at=POST_AT,
        timezone=cast.timezone,
        locale=cast.locale,
        now=now,
    )
    past_campaign.join_again(session, organisation, campaign)
    _follow_playbook(session, campaign, stops_on(pack, campaign.starts_on), now)
    library = Path(__file__).parent / "libraries" / f"{cast.locale}.yaml"
    libraries.add(session, organisation, libraries.read(library), now=now, today=today)
    channel = roster.channel(session, workspace, channel_id)
    roster.post_in(session, campaign.id, channel)
    measuring.choose_themes(session, campaign, starts_on)
    measuring.ask_again(session, organisation, campaign, stops_on(pack, starts_on), now)
    return campaign


def _follow_playbook(session: Session, campaign: Campaign, looks_on: date, now: datetime) -> None:
    """Follow the usual playbook: what was due before the campaign's second week is done."""
    plan = plans.lead_to(session, campaign, playbooks.load(playbooks.USUAL), now=now)
    [*_, by] = queries.people_with(session, campaign.organisation_id, Role.COORDINATOR)
    for one in plans.steps_of(session, plan):
        if one.due and one.due < looks_on - timedelta(days=2) and not one.step.checked:
            note = _NOTES.get(one.step.key, "")
            plans.tick(session, plan, one.step.key, done_on=one.due, note=note, by=by)


def _granted(role: Role) -> Role | None:
    """The role of a line in the roster; an ambassador's comes with a seat in a theme team."""
    return None if role is Role.AMBASSADOR else role


def _join_theme_team(session: Session, person: Participant, now: datetime) -> None:
    """The ambassador looks after the climate for half a year; other themes have nobody."""
    today = now.date()
    seat, _ = theme_teams.offer(
        session, person.organisation_id, Theme.CLIMATE, today + _HALF_A_YEAR, b"",
        today=today, lead=True,
    )  # fmt: skip
    theme_teams.accept(session, seat, person, today)


def _settle_in(
    session: Session, workspace: WorkspaceRecord, person: CastMember, now: datetime
) -> Participant:
    """Give a playable person their role and, when it is not everybody's, their language."""
    participant = roster.meet(session, workspace, person.user.id)
    if person.role is Role.AMBASSADOR:
        _join_theme_team(session, participant, now)
    else:
        participants.grant(session, participant, person.role)
    participant.locale = person.locale
    session.add(participant)
    return participant
