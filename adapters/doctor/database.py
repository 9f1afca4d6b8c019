"""The database: its tables, its campaigns, and what did not go out."""

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from adapters import migrations
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.database.reasons import reason
from adapters.database.sqlite import is_damaged
from adapters.database.urls import file_of, is_sqlite, named, parse_url
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.people import Kept, kept
from adapters.settings import Settings
from bot import inbox, retention
from bot.models import DeliveryState
from bot.outbox import refusals, upkeep
from bot.ports import StoreUnavailable
from challenges import queries, teams
from challenges.models import Role
from challenges.queries.webhooks import all_webhooks

ENOUGH = 500_000_000
"""Bytes: a million answers, or half of them and a backup."""

_LONG = timedelta(hours=1)
_NIGHTS = timedelta(days=3)


def database(settings: Settings) -> Iterator[Finding]:
    """Whether it answers, and has the tables of this version."""
    try:
        url = parse_url(settings.database_url)
        if is_sqlite(url) and is_damaged(file_of(url)):
            yield problem(
                "The database is damaged", "stop Prikkel, and put a backup back (docs/operator.md)"
            )
            return
        yield _revision(migrations.current_revision(settings.database_url), named(url))
    except ValueError as error:
        yield problem("The database cannot be found", str(error))
    except SQLAlchemyError as error:
        yield problem(
            f"The database does not answer ({reason(error)})",
            "check DATABASE_URL, that the database runs, and who may read and write it",
        )


def room(settings: Settings) -> Iterator[Finding]:
    """Whether the disk of an SQLite database has room for what is still to come."""
    url = parse_url(settings.database_url)
    if is_sqlite(url):
        folder = file_of(url).absolute().parent
        yield from nearly_full(shutil.disk_usage(folder).free)


def nearly_full(free: int) -> Iterator[Finding]:
    """A warning when a disk has less than `ENOUGH` bytes left."""
    if free < ENOUGH:
        yield warning(
            f"The disk of the database is nearly full ({free / 1e6:.0f} MB left)",
            "make room, for the database and for a backup of it: when it is full nobody can answer",
        )


def _revision(revision: str | None, place: str) -> Finding:
    newest = migrations.newest_revision()
    if revision is None:
        return warning(
            f"The database is new ({place})",
            "it gets its tables with your first campaign; is there one already, then ask again in "
            "the folder of its server",
        )
    if revision == migrations.UNFINISHED:
        return problem(
            "The database was not copied, or put back, to its end", migrations.HOW_TO_FINISH
        )
    if migrations.is_newer(revision):
        return problem(
            f"The database is at {revision}, newer than this version of Prikkel ({newest})",
            "install the version that it was made with, or restore a backup from before",
        )
    if revision != newest:
        return problem(
            f"The database is at {revision}, this version needs {newest}",
            "make a backup, then run: prikkel migrate",
        )
    return ok(f"The database answers, and is up to date ({revision})")


async def campaigns(settings: Settings) -> AsyncIterator[Finding]:
    """Which campaigns there are, and whether what they said went out."""
    store = open_store(settings.database_url)
    try:
        names = await store.read(_names)
        unread = await store.read(_without_coordinator)
        uncounted = await store.read(_headcounts)
        undelivered = await store.read(_undelivered)
        silent = await store.read(_silent)
        overlong = await store.read(lambda session: list(_kept_too_long(session, settings)))
        await store.write(lambda session: inbox.try_out(session, utc_now()))
    except StoreUnavailable as error:
        yield problem(
            f"The database takes nothing in ({error})",
            "look at the disk, at who may write in its folder, and at the log of the database",
        )
        return
    finally:
        await store.close()
    for name in names:
        yield ok(f"There is a campaign: {name}")
    if not names:
        yield warning("No campaign is running", "begin with: prikkel campaign start --help")
    for organisation in unread:
        yield warning(
            f"{organisation} has no coordinator: nobody reads what people report",
            "prikkel roles grant --help",
        )
    for finding in (*uncounted, *undelivered, *silent, *overlong):
        yield finding


async def in_use(settings: Settings) -> Kept:
    """The places and people of campaigns; none while the database does not answer."""
    store = open_store(settings.database_url)
    try:
        return await store.read(kept)
    except StoreUnavailable:
        return Kept()
    finally:
        await store.close()


def _names(session: Session) -> list[str]:
    return [f"{one.name} ({one.status})" for one in queries.campaigns(session)]


def _without_coordinator(session: Session) -> list[str]:
    """The organisations whose campaign is open, and that have nobody to look after it."""
    opened = {one.organisation_id for one in queries.campaigns(session)}
    return [
        queries.organisation(session, one).name
        for one in opened
        if not queries.people_with(session, one, Role.COORDINATOR)
    ]


def _headcounts(session: Session) -> list[Finding]:
    """Teams that are not compared alike: without a headcount where others have one, or too low."""
    comparing = {one.organisation_id for one in queries.campaigns(session) if one.ranking}
    missing = [
        warning(
            f"Teams are not compared alike: no headcount of {', '.join(without)}",
            "give it for every team, or for none: prikkel teams headcount --help",
        )
        for one in comparing
        if (without := teams.uncounted(session, one))
    ]
    too_low = [
        warning(
            f"More people take part than the headcount says: {', '.join(few)}",
            "give how many people the team has: prikkel teams headcount --help",
        )
        for one in comparing
        if (few := teams.miscounted(session, one))
    ]
    return missing + too_low


def _undelivered(session: Session) -> list[Finding]:
    counts = upkeep.counted(session)
    meanings = (
        (DeliveryState.FAILED, "were given up"),
        (DeliveryState.UNCERTAIN, "may or may not have arrived"),
    )
    findings = [
        warning(f"{counts[state]} messages {meaning}", f"look at: prikkel outbox list --{state}")
        for state, meaning in meanings
        if counts.get(state)
    ]
    findings += [
        warning(
            f"{channel} takes no messages any more",
            "invite the bot again, or drop what waits",
            about=channel,
        )
        for channel in upkeep.gone_channels(session)
    ]
    findings += [
        problem(
            str(refused),
            "see whether the bot may post there, then: prikkel outbox retry --failed",
            about=f"{refused.channel.workspace}/{refused.channel.id}",
        )
        for refused in refusals.refused_posts(session)
    ]
    overdue = upkeep.overdue(session, utc_now() - _LONG)
    if overdue:
        findings.append(
            problem(
                f"Messages wait for more than an hour, and nobody tries to send them ({overdue})",
                "start prikkel serve, or prikkel worker where that has --no-deliveries",
            )
        )
    refused = upkeep.refused(session)
    if refused:
        findings.append(
            warning(f"{refused} messages were refused, and are tried again", "see the log for why")
        )
    return findings or [ok("Every message that went out arrived")]


def _silent(session: Session) -> list[Finding]:
    """Other programs that are told nothing any more, or take nothing now."""
    found = all_webhooks(session)
    off = [
        problem(
            f"{one.name} is told nothing any more ({one.disabled_because})",
            "mend it there, and connect it anew: prikkel webhooks revoke, and add",
        )
        for one in found
        if one.disabled_on
    ]
    failing = [one for one in found if one.failing_since and not one.disabled_on]
    return off + [
        warning(f"{one.name} takes nothing of what it is told", "see: prikkel webhooks list")
        for one in failing
    ]


def _kept_too_long(session: Session, settings: Settings) -> Iterator[Finding]:
    """What should have been destroyed some nights ago, and is there still."""
    late = retention.overdue(session, settings.periods, utc_now() - _NIGHTS)
    for step, number in late:
        yield warning(
            f"{step.kind} are kept longer than agreed: {number} ({step.why})",
            "let prikkel serve, or prikkel worker, run through a night; see: prikkel retention",
        )
    if not late:
        yield ok("Nothing is kept longer than agreed (prikkel retention)")
