"""The dates of a campaign, for people's own calendars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.exports.rows import ActionRow, BarrierRow, Contents, name_in
from bot.i18n import Translate
from challenges.barriers import OPEN
from challenges.dropped_dates import KEPT
from challenges.models import ActionStatus, BarrierStatus, CampaignStatus


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something on one day; its `key` stays the same in every export.

    One that is `cancelled` is told nonetheless: only so a calendar that has it lets it go. What
    has a moment at which it begins and ends keeps people busy, at a place.
    """

    key: str
    day: date
    title: str
    details: str = ""
    cancelled: bool = False
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""


def appointments(contents: Contents, translate: Translate) -> list[Appointment]:
    """The challenge days, when barriers are due or looked at again, and when actions begin and end.

    What is done, stopped or gone has no date that anybody waits for: it is cancelled, and so are
    days that were taken off, and the days to come of a campaign that was closed. What was off long
    ago is told no more.
    """
    found = [*_challenges(contents, translate)]
    for barrier in contents.barriers:
        found += _barrier(barrier, translate)
    for action in contents.actions:
        found += _action(action, translate)
    found += _dropped(contents, translate, told={each.key for each in found})
    oldest = contents.exported_at.date() - KEPT
    told = (each for each in found if not each.cancelled or each.day >= oldest)
    return sorted(told, key=lambda each: (each.day, each.key))


def _dropped(contents: Contents, translate: Translate, told: set[str]) -> Iterator[Appointment]:
    for each in contents.dropped:
        kind, what = each.what.split("-")
        key = f"{kind}-{each.of_id}-{what}"
        if key not in told:  # it has a day again
            yield Appointment(key, each.day, translate("agenda-dropped"), cancelled=True)


def _challenges(contents: Contents, translate: Translate) -> Iterator[Appointment]:
    campaign, today = contents.campaign, contents.exported_at.date()
    for challenge in contents.challenges:
        title = translate("agenda-challenge", title=name_in(challenge.title, translate.locale))
        is_over = campaign.status is CampaignStatus.CLOSED and challenge.day > today
        yield Appointment(f"challenge-{challenge.id}", challenge.day, title, campaign.name, is_over)


def _barrier(barrier: BarrierRow, translate: Translate) -> Iterator[Appointment]:
    name = name_in(barrier.name, translate.locale)
    details = translate("agenda-owner", owner=barrier.owner) if barrier.owner else ""
    if barrier.due:
        yield Appointment(
            f"barrier-{barrier.id}-due", barrier.due, translate("agenda-barrier-due", name=name),
            details, barrier.status not in OPEN,
        )  # fmt: skip
    if barrier.review_on:
        yield Appointment(
            f"barrier-{barrier.id}-review", barrier.review_on,
            translate("agenda-barrier-review", name=name), barrier.answer,
            barrier.status is not BarrierStatus.PARKED,
        )  # fmt: skip


def _action(action: ActionRow, translate: Translate) -> Iterator[Appointment]:
    is_over = action.status in (ActionStatus.DONE, ActionStatus.STOPPED)
    details = translate("agenda-owner", owner=action.owner) if action.owner else ""
    for what, day in (("start", action.starts_on), ("due", action.due)):
        if day:
            yield Appointment(
                f"action-{action.id}-{what}", day,
                translate(f"agenda-action-{what}", title=action.title), details, is_over,
            )  # fmt: skip
