"""`prikkel doctor`."""

import asyncio
import json
from dataclasses import asdict
from typing import Annotated

import typer

from adapters import doctor
from adapters.cli.terminal import complain, say
from adapters.platform.deep import Deep
from adapters.registry import PLATFORMS
from bot.i18n import LOCALES


def _known_platform(name: str | None) -> str | None:
    if name is not None and name not in PLATFORMS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(PLATFORMS)}")
    return name


def _known_languages(names: list[str] | None) -> list[str] | None:
    for name in names or ():
        if name not in LOCALES:
            raise typer.BadParameter(f"{name!r} is not one of {', '.join(LOCALES)}")
    return names


def diagnose(
    platform: Annotated[
        str | None,
        typer.Argument(
            callback=_known_platform,
            metavar=f"[{'|'.join(PLATFORMS)}]",
            help="Look at this one only; else at all.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For other programs to read.")] = False,
    deep: Annotated[
        bool, typer.Option("--deep", help="Let Slack look at every card and form, unseen.")
    ] = False,
    languages: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            callback=_known_languages,
            metavar="|".join(LOCALES),
            help="With --deep: only in this one; may be repeated. Else in all.",
        ),
    ] = None,
    a_minute: Annotated[
        int, typer.Option("--a-minute", min=1, help="With --deep: so many at most.")
    ] = 100,
) -> None:
    """Say what is missing or wrong, one line each; the exit code is 1 if there is a problem.

    prikkel doctor teams
    """
    platforms = (platform,) if platform else tuple(PLATFORMS)
    wanted = Deep(languages or tuple(LOCALES), a_minute, complain) if deep else None
    findings = asyncio.run(doctor.examine(platforms=platforms, deep=wanted))
    if as_json:
        say(json.dumps([asdict(finding) for finding in findings], indent=2))
    for finding in findings if not as_json else ():
        say(str(finding))
    if any(finding.level is doctor.Level.PROBLEM for finding in findings):
        raise typer.Exit(1)
