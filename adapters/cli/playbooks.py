"""`prikkel playbook list|show|check`: what to do before, during and after a campaign."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.contents import MustHave, refuse
from adapters.cli.languages import the_language, typed
from adapters.cli.terminal import say
from bot.i18n import SPARE
from challenges import playbooks
from challenges.packs import must_speak
from challenges.playbooks import Step

Name = Annotated[
    str, typer.Argument(metavar="NAME|FILE", help="A playbook of ours, or a YAML file of yours.")
]
Language = Annotated[str, typer.Option("--language", metavar="TAG", help="In which language.")]


def list_playbooks() -> None:
    """Name the playbooks that come with Prikkel.

    prikkel playbook list
    """
    for name in playbooks.available():
        playbook = playbooks.load(name)
        say(f"{name}: {' / '.join(playbook.title.root.values())}, {len(playbook.steps)} steps")


def show(name: Name, language: Language = SPARE) -> None:
    """Write a playbook out: when, what, why, who, how, and the texts to copy.

    prikkel playbook show two-week-challenge --language nl
    """
    playbook, locale = playbooks.load(name), the_language(language)
    must_speak(playbook.name, [locale], playbook.languages)
    say(f"{playbook.title.in_language(locale)}\n\n{playbook.about.in_language(locale)}")
    for step in playbook.steps:
        say("\n".join(["", *_written(step, locale)]))


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A playbook in YAML.")],
    languages: MustHave = "",
) -> None:
    """Say what is wrong with a playbook, with the line where it is.

    prikkel playbook check my-playbook.yaml --languages nl,en
    """
    refuse(playbooks.check(file, typed(languages)))
    playbook = playbooks.load(file.absolute())
    say(
        f"{file} is fine: {playbook.title.in_language(SPARE)}, {len(playbook.steps)} steps with "
        f"those of the gate, in {', '.join(playbook.languages)}."
    )


def _written(step: Step, language: str) -> Iterator[str]:
    when = f"week {step.weeks:+}" + (f", day {step.days:+}" if step.days else "")
    yield f"{step.key} ({when}, {step.minutes} min, {', '.join(step.who)})"
    yield step.title.in_language(language)
    told = (step.what, step.why, step.how, step.wrong, step.evaluate)
    yield from (f"  {text.in_language(language)}" for text in told)
    if step.waits and step.until:
        yield f"  ({step.needs}) {step.until.in_language(language)}"
    for copy in step.texts:
        yield f"  --- {copy.title.in_language(language)}\n{copy.text.in_language(language)}\n  ---"
