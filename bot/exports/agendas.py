"""The dates of a campaign, for people's own calendars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.exports.rows import ActionRow, BarrierRow, Contents
from bot.i18n import Translate
from challenges.barriers import OPEN
from challenges.models import ActionStatus


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something on one day. `key` stays the same in every export, `revision` grows with changes."""

    key: str
    day: date
    title: str
    details: str = ""
    revision: int = 0


def appointments(contents: Contents, translate: Translate) -> list[Appointment]:
    """The challenge days, when barriers are due or looked at again, and when actions begin and end.

    What is done, or stopped, has no date that anybody waits for.
    """
    found = [*_challenges(contents, translate)]
    for barrier in contents.barriers:
        found += _barrier(barrier, translate)
    for action in contents.actions:
        found += _action(action, translate)
    return sorted(found, key=lambda each: (each.day, each.key))


def _challenges(contents: Contents, translate: Translate) -> Iterator[Appointment]:
    for challenge in contents.challenges:
        title = translate("agenda-challenge", title=challenge.title[translate.locale])
        yield Appointment(f"challenge-{challenge.id}", challenge.day, title, contents.campaign.name)


def _barrier(barrier: BarrierRow, translate: Translate) -> Iterator[Appointment]:
    name = barrier.name[translate.locale]
    details = translate("agenda-owner", owner=barrier.owner) if barrier.owner else ""
    if barrier.due and barrier.status in OPEN:
        yield Appointment(
            f"barrier-{barrier.id}-due", barrier.due, translate("agenda-barrier-due", name=name),
            details, barrier.version,
        )  # fmt: skip
    if barrier.review_on:
        yield Appointment(
            f"barrier-{barrier.id}-review", barrier.review_on,
            translate("agenda-barrier-review", name=name), barrier.answer, barrier.version,
        )  # fmt: skip


def _action(action: ActionRow, translate: Translate) -> Iterator[Appointment]:
    if action.status in (ActionStatus.DONE, ActionStatus.STOPPED):
        return
    details = translate("agenda-owner", owner=action.owner) if action.owner else ""
    for what, day in (("start", action.starts_on), ("due", action.due)):
        if day:
            yield Appointment(
                f"action-{action.id}-{what}", day,
                translate(f"agenda-action-{what}", title=action.title), details, action.version,
            )  # fmt: skip
