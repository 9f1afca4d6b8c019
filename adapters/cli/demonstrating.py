"""`prikkel demo`: everything on this machine, or for strangers, with invented people."""

import logging
import socket
import webbrowser
from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

import typer

from adapters import migrations, security
from adapters.addresses import is_loopback
from adapters.bootstrap.demonstrations import build_demo
from adapters.bootstrap.public_demonstrations import Public, build_public_demo
from adapters.cli.languages import spoken
from adapters.cli.servers import listen, log_from, run_app
from adapters.cli.terminal import Refusal, say
from adapters.playground.cast import SPOKEN, USUAL, Cast, cast_in
from adapters.playground.leftovers import own_folder
from adapters.playground.setting import PACK
from adapters.registry import read_settings
from adapters.settings import Settings
from challenges import packs

LOOPBACK = "127.0.0.1"
PORT = 8080
HOUR = 60


def demo(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help=f"Where the page is served; {PORT} if left out."),
    ] = None,
    pack: Annotated[
        str, typer.Option(metavar="FILE", help="A pack of yours, or one of ours.")
    ] = PACK,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAGS",
            help="Whose organisations: one for each language, as in fr or nl,de; "
            "nl,en if left out, or those of them that your pack has.",
        ),
    ] = None,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in your browser.")
    ] = False,
    public: Annotated[
        bool,
        typer.Option(
            "--public",
            help="For visitors from elsewhere, who share one world and leave no words in it; "
            "listens as PRIKKEL_HOST, PRIKKEL_PORT and PRIKKEL_PUBLIC_URL say.",
        ),
    ] = False,
    every: Annotated[
        int,
        typer.Option(
            min=5, max=1440, metavar="MINUTES", help="How long a world of --public lasts."
        ),
    ] = HOUR,
) -> None:
    """Show everything on this machine, with invented people; needs no accounts and no settings.

    prikkel demo

    prikkel demo --pack my-pack.yaml --language fr

    prikkel demo --public

    Nothing is kept: the database is a temporary file, and everything in it is made up.
    """
    log_from(logging.WARNING)
    security.logger.setLevel(logging.WARNING)  # everybody is invented
    content = packs.load(pack)
    casts = [cast_in(locale) for locale in shown(content, language)]
    if public:
        settings = read_settings()
        _show_strangers(settings, port, casts, content, timedelta(minutes=every))
    else:
        _show(PORT if port is None else port, casts, content, open_page=open_page)


def _show(port: int, casts: Sequence[Cast], content: packs.Pack, *, open_page: bool) -> None:
    listener = listen(LOOPBACK, port)
    address = _address(LOOPBACK, listener)

    def ready() -> None:
        say(f"Prikkel is ready: {address} (Ctrl+C stops it)")
        if open_page:
            webbrowser.open(address)

    with own_folder() as folder:
        database_url = f"sqlite:///{folder}/demo.sqlite"
        migrations.migrate(database_url)
        _announce(casts)
        app = build_demo(database_url, address, tell=say, ready=ready, casts=casts, pack=content)
        run_app(app, listener)


def _show_strangers(
    settings: Settings,
    port: int | None,
    casts: Sequence[Cast],
    content: packs.Pack,
    every: timedelta,
) -> None:
    if not settings.public_url and not is_loopback(settings.host):
        raise Refusal(
            "Say in PRIKKEL_PUBLIC_URL where visitors reach it, such as "
            "https://demo.example.org: links to the board lead there."
        )
    listener = listen(settings.host, settings.port if port is None else port)
    address = _address(settings.host, listener)
    reached = Public(settings.public_url or address, settings.trusted_proxies, every)

    def ready() -> None:
        say(f"Prikkel is ready for visitors of {reached.address}: {address} (Ctrl+C stops it)")

    with own_folder() as folder:
        empty = folder / "empty.sqlite"
        migrations.migrate(f"sqlite:///{empty}")
        _announce(casts)
        app = build_public_demo(folder, empty, reached, ready=ready, casts=casts, pack=content)
        run_app(app, listener)


def _announce(casts: Sequence[Cast]) -> None:
    named = " and ".join(cast.organisation for cast in casts)
    say(f"{named}: invented people live through a week of their challenge; a few seconds…")


def _address(host: str, listener: socket.socket) -> str:
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{listener.getsockname()[1]}"


def shown(pack: packs.Pack, language: str | None) -> Sequence[str]:
    """The languages of the organisations that are shown.

    Raises:
        Refusal: no invented organisation speaks one that was asked for.
        PackError: the pack lacks one.
    """
    if language is None:
        known = [one for one in SPOKEN if one in pack.languages]
        wanted = [one for one in USUAL if one in known] or known[:1] or list(USUAL)
    else:
        wanted = spoken(language)
    if strange := [one for one in wanted if one not in SPOKEN]:
        raise Refusal(
            f"No invented organisation speaks {', '.join(strange)}; there are {', '.join(SPOKEN)}."
        )
    pack.must_speak(wanted)
    return wanted
