"""`prikkel webhooks`: which programs hear what happens."""

import asyncio
import sys
from typing import Annotated
from urllib.parse import urlsplit
from uuid import uuid4

import typer
from sqlmodel import Session

from adapters import webhooks as sending
from adapters.cli.organisations import the_organisation
from adapters.cli.reader_keys import keyed_settings
from adapters.cli.terminal import OrganisationOption, Refusal, change, look, say
from adapters.clocks import utc_now
from adapters.seals import Seal
from adapters.settings import Settings
from adapters.webhooks import UnusableAddress
from bot.webhooks import Call, body_of, call_of
from challenges import webhooks
from challenges.models import Webhook
from challenges.queries import webhooks as queries
from challenges.reader_keys import LONGEST_NAME

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="What it is, as you know it: “Topdesk”.")
]


def add(
    name: NameArgument,
    url: Annotated[
        str, typer.Argument(metavar="URL", help="Where it listens; - to type it unseen.")
    ],
    event: Annotated[
        list[str] | None,
        typer.Option(metavar="EVENT", help="What it hears of; repeat for more. All if left out."),
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Have a program told what happens; prints the secret with which it knows us.

    prikkel webhooks add Topdesk https://example.org/hook --event decision.made

    Nothing is told that a colleague could not read, and no owners.
    """
    unknown = [one for one in event or () if one not in webhooks.EVENTS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of {', '.join(webhooks.EVENTS)}")
    settings, name = keyed_settings(), " ".join(name.split())
    address = (sys.stdin.readline() if url == "-" else url).strip()

    def work(session: Session) -> str:
        owner = the_organisation(session, organisation)
        try:
            return sending.make(
                session, owner.id, name, address, event or (), _seal(settings), settings.may_call,
                now=utc_now(),
            )  # fmt: skip
        except sending.NoName:
            raise Refusal(f"A name has 1 to {LONGEST_NAME} characters.") from None
        except sending.NameTaken:
            raise Refusal(
                f"There is one called {name} already. Revoke it, or take another name."
            ) from None
        except UnusableAddress as error:
            raise Refusal(f"This address cannot be used: {error}.") from None

    say(change(settings, work))
    say(f"Give this secret to {name}; it is not shown again. Try it: prikkel webhooks test {name}")


def rotate(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Give a program another secret, and print it; for a day messages are signed with both.

    prikkel webhooks rotate Topdesk

    A receiver that follows Standard Webhooks takes either signature: give it the new secret within
    24 hours. When the old one fell into wrong hands, revoke and add instead: that ends it at once.
    """
    settings = keyed_settings()

    def work(session: Session) -> str:
        webhook = _the_webhook(session, name, organisation)
        return sending.rotate(session, webhook, _seal(settings), now=utc_now())

    say(change(settings, work))
    say(f"Give this secret to {name} within 24 hours; it is not shown again.")


def pause(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Tell a program nothing for now; what was on its way is dropped, and it is not told later.

    prikkel webhooks pause Topdesk
    """

    def work(session: Session) -> None:
        webhook = _the_webhook(session, name, organisation)
        webhooks.disable(session, webhook, webhooks.PAUSED, utc_now().date())

    change(keyed_settings(), work)
    say(f"{name} is told nothing, until: prikkel webhooks resume {name}")


def resume(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Tell a program again what happens from now on, after a pause or after it was switched off.

    prikkel webhooks resume Topdesk
    """

    def work(session: Session) -> None:
        webhooks.resume(session, _the_webhook(session, name, organisation), now=utc_now())

    change(keyed_settings(), work)
    say(f"{name} is told what happens from now on.")


def list_webhooks(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which programs hear what, and what is on its way to them.

    prikkel webhooks list
    """
    settings = keyed_settings()
    seal = _seal(settings)

    def work(session: Session) -> list[str]:
        owner = the_organisation(session, organisation)
        return [_line(session, one, seal) for one in queries.webhooks(session, owner.id)]

    for line in look(settings, work) or ["There are none."]:
        say(line)


def revoke(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Tell a program nothing any more, at once; what was on its way is dropped.

    prikkel webhooks revoke Topdesk
    """

    def work(session: Session) -> None:
        webhooks.revoke(session, _the_webhook(session, name, organisation))

    change(keyed_settings(), work)
    say(f"{name} is told nothing any more.")


def try_out(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Send a program a message of the kind “test”, once, and say what it answered.

    prikkel webhooks test Topdesk
    """
    settings = keyed_settings()
    seal = _seal(settings)

    def work(session: Session) -> Call:
        webhook, now = _the_webhook(session, name, organisation), utc_now()
        call = call_of(
            webhook, seal, uuid4(), body_of(webhooks.TEST, now.date().isoformat(), {}), now
        )
        if call is None:
            raise Refusal(
                "No key opens its address: add the key it was sealed with, after a comma."
            )
        return call

    call = look(settings, work)
    answered = asyncio.run(sending.Caller(settings.may_call).call(call, utc_now()))
    if answered.error:
        raise Refusal(f"{name} did not take it: {answered.error}.")
    say(f"{name} took it.")


def _seal(settings: Settings) -> Seal:
    return sending.seal(settings.secret_keys[0], settings.older_keys)


def _the_webhook(session: Session, name: str, organisation: str | None) -> Webhook:
    owner = the_organisation(session, organisation)
    found = sending.named(session, owner.id, name)
    if found is None:
        raise Refusal(f"There is none called {name}.")
    return found


def _line(session: Session, one: Webhook, seal: Seal) -> str:
    """Of its address the host alone: the rest may let somebody in."""
    url = seal.open(one.sealed_url, utc_now())
    host = urlsplit(url).hostname if url else "no key opens its address"
    state = f"{queries.waiting(session, one.id)} on their way"
    if one.disabled_on:
        state = f"switched off on {one.disabled_on} ({one.disabled_because})"
    elif one.failing_since:
        state += f", failing since {one.failing_since:%Y-%m-%d}"
    return f"{one.name}: {host}, {', '.join(one.events) or 'all events'}, {state}"
