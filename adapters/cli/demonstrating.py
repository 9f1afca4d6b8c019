"""`prikkel demo`: everything on this machine, with invented people."""

import logging
import tempfile
import webbrowser
from collections.abc import Sequence
from typing import Annotated

import typer

from adapters import bootstrap, migrations, security
from adapters.cli.languages import spoken
from adapters.cli.servers import listen, log_from, run_app
from adapters.cli.terminal import Refusal, say
from adapters.playground.cast import SPOKEN, USUAL, cast_in
from adapters.playground.setting import PACK
from challenges import packs

LOOPBACK = "127.0.0.1"


def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where the page is served.")] = 8080,
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
) -> None:
    """Show everything on this machine, with invented people; needs no accounts and no settings.

    prikkel demo

    prikkel demo --pack my-pack.yaml --language fr

    Nothing is kept: the database is a temporary file, and everything in it is made up.
    """
    log_from(logging.WARNING)
    security.logger.setLevel(logging.WARNING)  # everybody is invented
    content = packs.load(pack)
    casts = [cast_in(locale) for locale in shown(content, language)]
    listener = listen(LOOPBACK, port)
    address = f"http://{LOOPBACK}:{listener.getsockname()[1]}"

    def ready() -> None:
        say(f"Prikkel is ready: {address} (Ctrl+C stops it)")
        if open_page:
            webbrowser.open(address)

    with tempfile.TemporaryDirectory(prefix="prikkel-") as folder:
        database_url = f"sqlite:///{folder}/demo.sqlite"
        migrations.migrate(database_url)
        named = " and ".join(cast.organisation for cast in casts)
        say(f"{named}: invented people live through a week of their challenge; a few seconds…")
        app = bootstrap.build_demo(
            database_url, address, tell=say, ready=ready, casts=casts, pack=content
        )
        run_app(app, listener)


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
