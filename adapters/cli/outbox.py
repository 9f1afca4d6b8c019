"""`prikkel outbox`: what has not gone out, and what to do about it."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.terminal import Refusal, change, prepared_settings, say
from adapters.clocks import utc_now
from adapters.registry import rates
from adapters.settings import Settings
from bot import outbox
from bot.models import Delivery, DeliveryState
from bot.outbox import upkeep

_SHOWN = (
    DeliveryState.FAILED,
    DeliveryState.UNCERTAIN,
    DeliveryState.SENDING,
    DeliveryState.PENDING,
)
Change = Callable[[Session, Collection[DeliveryState] | str, datetime], int]

Key = Annotated[str | None, typer.Argument(metavar="KEY", help="One message, by its key.")]
Failed = Annotated[bool, typer.Option("--failed", help="Every message that was given up.")]
Uncertain = Annotated[
    bool, typer.Option("--uncertain", help="Every message of which nobody knows if it arrived.")
]


def list_(
    failed: Failed = False,
    uncertain: Uncertain = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")] = 50,
) -> None:
    """Say what waits, failed or is uncertain; never what a message says.

    prikkel outbox list --failed
    """
    settings = prepared_settings()
    wanted = _states(failed=failed, uncertain=uncertain) or _SHOWN

    def work(session: Session) -> list[str]:
        lines = [summary(session, settings, utc_now())]
        counts = upkeep.counted(session)
        lines += [f"{state}: {counts[state]}" for state in _SHOWN if counts.get(state)]
        for delivery, workspace in upkeep.listed(session, wanted, limit=limit):
            lines.append(_line(delivery, workspace))
        more = sum(counts.get(state, 0) for state in wanted) - limit
        if more > 0:
            lines.append(f"… and {more} more; see --limit.")
        lines += [f"gone: {channel}" for channel in upkeep.gone_channels(session)]
        return lines

    for line in change(settings, work):
        say(line)


def retry(key: Key = None, failed: Failed = False, uncertain: Uncertain = False) -> None:
    """Send messages again that were given up; an uncertain one may then arrive twice.

    prikkel outbox retry --failed
    """
    number = _apply(upkeep.retry, key, _states(failed=failed, uncertain=uncertain))
    say(f"Messages that will be tried again: {number}. A running server or worker sends them.")


def drop(key: Key = None, failed: Failed = False, uncertain: Uncertain = False) -> None:
    """Never send messages; their keys are kept, so nothing makes them again.

    prikkel outbox drop --uncertain
    """
    number = _apply(upkeep.drop, key, _states(failed=failed, uncertain=uncertain))
    say(f"Messages dropped: {number}.")


def doubt() -> None:
    """After a backup was put back: ask first whether what waits went out already.

    prikkel outbox doubt

    Run it before anything is started. Slack is asked for each message; what Teams or Slack does
    not tell is sent again if it must arrive, and is uncertain otherwise.
    """
    number = change(prepared_settings(), lambda session: upkeep.doubt(session, utc_now()))
    say(f"Messages that are asked about before they are sent: {number}.")


def summary(session: Session, settings: Settings, now: datetime) -> str:
    """How much is due, and how long that takes at the pace that the platforms allow."""
    waiting = outbox.backlog(session, rates(settings), now)
    if not waiting.messages:
        return "Nothing waits to go out."
    return f"Waiting to go out: {waiting.messages}, which takes {_duration(waiting.lasts)}."


def _apply(change_them: Change, key: str | None, states: Collection[DeliveryState]) -> int:
    if bool(key) == bool(states):
        raise typer.BadParameter("give a KEY, or --failed or --uncertain")

    def work(session: Session) -> int:
        return change_them(session, key or states, utc_now())

    number = change(prepared_settings(), work)
    if key and not number:
        raise Refusal(
            f"There is no message {key} to do that with; see: prikkel outbox list --limit 1000"
        )
    return number


def _states(*, failed: bool, uncertain: bool) -> tuple[DeliveryState, ...]:
    chosen = ((failed, DeliveryState.FAILED), (uncertain, DeliveryState.UNCERTAIN))
    return tuple(state for wanted, state in chosen if wanted)


def _line(delivery: Delivery, workspace: str) -> str:
    due = delivery.due.strftime("%Y-%m-%d %H:%M UTC")
    parts = (
        f"{delivery.state}, tried {delivery.attempts}, due {due}, {workspace}, {delivery.key}",
        delivery.error,
    )
    return ": ".join(part for part in parts if part)


def _duration(length: timedelta) -> str:
    minutes = round(length.total_seconds() / 60)
    if minutes < 1:
        return "less than a minute"
    if minutes == 1:
        return "about a minute"
    return f"about {minutes} minutes" if minutes < 120 else f"about {round(minutes / 60)} hours"
