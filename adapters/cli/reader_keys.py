"""Keys with which other programs read: what `prikkel api-tokens` and `prikkel calendar` share."""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import Session

from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import Refusal, change, look, prepared_settings, say
from adapters.clocks import utc_now
from adapters.settings import Settings
from challenges import reader_keys
from challenges.models import KeyPurpose, ReaderKey
from challenges.queries.reader_keys import reader_keys as keys_of
from challenges.reader_keys import LONGEST_NAME


def keyed_settings() -> Settings:
    """The settings of a server that has a key to make digests with.

    Raises:
        Refusal: it has none.
    """
    settings = prepared_settings()
    if not settings.secret_keys:
        raise Refusal("Set PRIKKEL_SECRET_KEY first: make one with prikkel secrets new.")
    return settings


def make(
    settings: Settings,
    purpose: KeyPurpose,
    name: str,
    days: int,
    organisation: str | None,
    only: Sequence[str] = (),
) -> str:
    """A new key.

    Raises:
        Refusal: there is an open one of that name, or it is no name.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refusal(f"A name has 1 to {LONGEST_NAME} characters.")
    today = utc_now().date()

    def work(session: Session) -> str:
        owner = the_organisation(session, organisation)
        if reader_keys.named(session, owner.id, purpose, name, today):
            raise Refusal(f"There is one called {name} already. Revoke it, or take another name.")
        return reader_keys.make(
            session, owner.id, purpose, name, settings.digest_key,
            made_on=today, ends_on=today + timedelta(days=days), only=only,
        )  # fmt: skip

    return change(settings, work)


def show(purpose: KeyPurpose, organisation: str | None) -> None:
    """Say which keys there are, a line each."""

    def work(session: Session) -> Sequence[str]:
        owner = the_organisation(session, organisation)
        return [_line(one) for one in keys_of(session, owner.id, purpose)]

    for line in look(prepared_settings(), work) or ["There are none."]:
        say(line)


def revoke(purpose: KeyPurpose, name: str, organisation: str | None) -> None:
    """Let a key open nothing any more.

    Raises:
        Refusal: there is no open one of that name.
    """
    today = utc_now().date()

    def work(session: Session) -> None:
        owner = the_organisation(session, organisation)
        found = reader_keys.named(session, owner.id, purpose, name, today)
        if found is None:
            raise Refusal(f"There is none called {name} that opens anything.")
        reader_keys.revoke(session, found, today)

    change(prepared_settings(), work)
    say(f"{name} opens nothing any more.")


def _line(one: ReaderKey) -> str:
    used = f"last used on {one.used_on}" if one.used_on else "never used"
    only = f", only {', '.join(one.only)}" if one.only else ""
    if one.revoked_on:
        state = f"revoked on {one.revoked_on}"
    elif not one.is_open(utc_now().date()):
        state = f"ended on {one.ends_on}"
    else:
        state = f"until {one.ends_on}"
    return f"{one.name}: made on {one.made_on}, {used}, {state}{only}"
