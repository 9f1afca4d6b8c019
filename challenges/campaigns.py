"""The run of a pack with dates: start, pause, resume, change, close."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from itertools import islice

from sqlmodel import Session

from challenges import calendar, openings, queries, waking
from challenges.calendar import CampaignPlan, WorkingDays
from challenges.errors import (
    CampaignIsClosed,
    CampaignIsOver,
    CampaignRunsAlready,
    StartIsInThePast,
    TooLateToReopen,
)
from challenges.models import Campaign, CampaignStatus, Challenge, Organisation
from challenges.packs import Pack, content_of, must_speak


def start(
    session: Session,
    organisation: Organisation,
    pack: Pack,
    *,
    starts_on: date,
    days: int | None = None,
    post_at: time,
    timezone: str,
    locale: str,
    closed_days: Collection[date] = (),
    open_days: Collection[date] = (),
    digest_weekday: int = 0,
    ranking: bool = True,
    fewest_in_row: int | None = None,
    goal: int | None = None,
    now: datetime,
    allow_past: bool = False,
) -> Campaign:
    """Start a campaign; its `starts_on` is the first working day from the day that was asked for.

    Without a `goal` it has the pack's; `fewest_in_row` is as in `scoring.standings`.

    Raises:
        CampaignRunsAlready: the organisation has a campaign that still has something to say.
        StartIsInThePast: nothing can be posted on the first day any more.
        UnknownTimezone, UnknownCountry, UnknownRegion: there is none of this name.
        PackError: the pack has no plan for so many days, or lacks a language that is needed.
    """
    languages = tuple(dict.fromkeys((locale, *organisation.languages)))
    pack.must_speak(languages)
    contents = pack.schedule(len(pack.challenges) if days is None else days)
    openings.change(organisation, closed=closed_days, opened=open_days)
    working_days = WorkingDays.of(organisation)
    schedule = list(islice(working_days.since(starts_on), len(contents)))
    if not allow_past and _is_over(schedule[0], post_at, timezone, now):
        later = working_days.since(calendar.local_day(now, timezone))
        possible = next(day for day in later if not _is_over(day, post_at, timezone, now))
        raise StartIsInThePast(starts_on=schedule[0].isoformat(), possible=possible.isoformat())
    _make_room(session, organisation, now)
    openings.rearrange(session, organisation, now)
    campaign = Campaign(
        organisation_id=organisation.id,
        name=pack.title.in_language(locale),
        pack=pack.name,
        locale=locale,
        timezone=timezone,
        starts_on=schedule[0],
        ends_on=schedule[-1],
        post_at=post_at,
        digest_weekday=digest_weekday,
        ranking=ranking,
        goal=pack.goal if goal is None else goal,
        words={
            what: text.model_dump(context={"languages": languages})
            for what, text in pack.words.items()
        },
        created_at=now,
        wakes_at=waking.AT_ONCE,
    )
    if fewest_in_row is not None:
        campaign.fewest_in_row = fewest_in_row
    session.add(campaign)
    session.flush()
    for position, (day, content) in enumerate(zip(schedule, contents, strict=True), start=1):
        session.add(
            Challenge(
                campaign_id=campaign.id,
                code=content.code,
                theme=content.theme,
                day=day,
                position=position,
                content=content.as_json(languages),
            )
        )
    session.flush()
    return campaign


def _is_over(day: date, post_at: time, timezone: str, now: datetime) -> bool:
    """Whether nothing can be posted on a day any more."""
    return calendar.moment(day, max(post_at, calendar.WORKDAY_ENDS), timezone) <= now


def speak(session: Session, organisation: Organisation, languages: Sequence[str]) -> None:
    """Let the people of an organisation choose from other languages.

    Raises:
        PackError: the campaign that is open is not there in one of them.
    """
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is not None and campaign.status is not CampaignStatus.CLOSED:
        for texts in campaign.words.values():
            must_speak(campaign.pack, languages, tuple(texts))
        for challenge in queries.challenges_of(session, campaign.id):
            content_of(challenge).must_speak(languages)
    organisation.languages = list(languages)
    session.add(organisation)


def plan_of(session: Session, campaign: Campaign) -> CampaignPlan:
    """When a campaign does things."""
    days = [challenge.day for challenge in queries.challenges_of(session, campaign.id)]
    organisation = queries.organisation(session, campaign.organisation_id)
    return CampaignPlan.of(campaign, days, WorkingDays.of(organisation))


def pause(session: Session, campaign: Campaign) -> None:
    """Post nothing until it is resumed; what people answer still counts.

    Raises:
        CampaignIsClosed: it has been closed.
    """
    _set_status(session, campaign, CampaignStatus.PAUSED)


def resume(session: Session, campaign: Campaign) -> None:
    """Post again; what was due meanwhile is not made up for.

    Raises:
        CampaignIsClosed: it has been closed.
    """
    _set_status(session, campaign, CampaignStatus.RUNNING)


def close(session: Session, campaign: Campaign, now: datetime | None = None) -> None:
    """End a campaign; harmless when it is closed. What says `now` can be undone that day."""
    if campaign.status is not CampaignStatus.CLOSED:
        campaign.status = CampaignStatus.CLOSED
        campaign.closed_at = now
        session.add(campaign)
        waking.wake(session, campaign.id)


def close_when_over(
    session: Session, campaign: Campaign, plan: CampaignPlan, now: datetime
) -> bool:
    """Close a campaign, running or paused, that has said its last word; says whether it did."""
    is_closed = campaign.status is CampaignStatus.CLOSED
    is_over = bool(plan.days) and not is_closed and calendar.over_at(plan) <= now
    if is_over:
        close(session, campaign, now)
    return is_over


def is_over(session: Session, campaign: Campaign) -> bool:
    """Whether a campaign is closed because it had said its last word, and not before it had."""
    closed_at = campaign.closed_at
    if campaign.status is not CampaignStatus.CLOSED or closed_at is None:
        return False
    return calendar.over_at(plan_of(session, campaign)) <= closed_at


def reopen(session: Session, campaign: Campaign, now: datetime) -> None:
    """Undo that a campaign was closed, on the same local day.

    Raises:
        CampaignIsOver: it has nothing more to say, and would close again at once.
        TooLateToReopen: it was closed on an earlier day.
    """
    if campaign.status is not CampaignStatus.CLOSED:
        return
    if calendar.over_at(plan_of(session, campaign)) <= now:
        raise CampaignIsOver(name=campaign.name)
    days = {
        calendar.local_day(moment, campaign.timezone)
        for moment in (now, campaign.closed_at)
        if moment is not None
    }
    if campaign.closed_at is None or len(days) > 1:
        raise TooLateToReopen(name=campaign.name)
    campaign.status = CampaignStatus.RUNNING
    campaign.closed_at = None
    session.add(campaign)
    waking.wake(session, campaign.id)


def change(
    session: Session,
    campaign: Campaign,
    *,
    post_at: time | None = None,
    ranking: bool | None = None,
    goal: int | None = None,
) -> None:
    """Change some of it from now on; what was posted or told stays as it is.

    What was posted today is not posted again at another `post_at`.

    Raises:
        CampaignIsClosed: it has been closed.
    """
    if campaign.status is CampaignStatus.CLOSED:
        raise CampaignIsClosed
    campaign.post_at = campaign.post_at if post_at is None else post_at
    campaign.ranking = campaign.ranking if ranking is None else ranking
    campaign.goal = campaign.goal if goal is None else goal
    session.add(campaign)
    waking.wake(session, campaign.id)


def _set_status(session: Session, campaign: Campaign, status: CampaignStatus) -> None:
    if campaign.status is CampaignStatus.CLOSED:
        raise CampaignIsClosed
    campaign.status = status
    session.add(campaign)
    waking.wake(session, campaign.id)


def _make_room(session: Session, organisation: Organisation, now: datetime) -> None:
    """One campaign at a time; one that has said its last word is closed."""
    before = queries.campaign_of(session, organisation.id)
    if before is None or before.status is CampaignStatus.CLOSED:
        return
    if calendar.over_at(plan_of(session, before)) > now:
        raise CampaignRunsAlready(name=before.name)
    close(session, before, now)
