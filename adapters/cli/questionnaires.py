"""`prikkel questionnaire`: what can be asked, and the waves in which it is."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.contents import MustHave, refuse
from adapters.cli.languages import the_language, typed
from adapters.cli.organisations import the_campaign, the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    day_option,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import questionnaires as answered
from bot.i18n import SPARE, languages_of, translator
from bot.messages.questionnaires import asking as messages
from challenges import calendar, queries, questionnaires
from challenges.models import Wave
from challenges.packs import must_speak
from challenges.questionnaires import waves
from challenges.questionnaires.waves import Proposal

Organisation = Annotated[str | None, OrganisationOption]


def list_questionnaires() -> None:
    """Name the questionnaires that come with Prikkel.

    prikkel questionnaire list
    """
    for name in questionnaires.available():
        found = questionnaires.load(name)
        titles = " / ".join(found.title.root.values())
        say(f"{name}: {titles}, {len(found.questions)} questions")


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A questionnaire in YAML.")],
    languages: MustHave = "",
) -> None:
    """Say what is wrong with a questionnaire, with the line where it is.

    prikkel questionnaire check my-questions.yaml --languages nl,en
    """
    refuse(questionnaires.check(file, typed(languages)))
    found = questionnaires.load(file.absolute())
    say(
        f"{file} is fine: {found.title.in_language(SPARE)}, {len(found.questions)} questions, "
        f"in {', '.join(found.languages)}."
    )


def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME|FILE", help="One of ours, or a file of yours.")
    ],
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="In which language.")
    ] = SPARE,
) -> None:
    """Write down what a questionnaire asks, as people will read it.

    prikkel questionnaire show nulmeting --language nl
    """
    found, locale = questionnaires.load(name), the_language(language)
    must_speak(found.name, [locale], found.languages)
    for line in messages.in_full(found, translator(locale)):
        say(line)


def open_wave(
    name: Annotated[
        str, typer.Argument(metavar="NAME|FILE", help="One of ours, or a file of yours.")
    ],
    wave: Annotated[
        Wave, typer.Option(help="When in the campaign; its usual days, unless you say others.")
    ] = Wave.OTHER,
    opens: Annotated[date | None, day_option("--from", help_text="The first day.")] = None,
    closes: Annotated[date | None, day_option("--until", help_text="The last day.")] = None,
    organisation: Organisation = None,
) -> None:
    """Let a questionnaire be answered; the channel reads of it when a coordinator posts it.

    prikkel questionnaire open nulmeting --wave before
    """
    asked = questionnaires.load(name)

    def work(session: Session) -> tuple[date, date]:
        campaign = the_campaign(session, organisation)
        owner = queries.organisation(session, campaign.organisation_id)
        must_speak(asked.name, languages_of(owner), asked.languages)
        today = calendar.local_day(utc_now(), campaign.timezone)
        usual = {one.wave: one for one in waves.proposals(campaign, today)}
        first = opens or (usual[wave].opens if wave in usual else None)
        last = closes or (usual[wave].closes if wave in usual else None)
        if first is None or last is None:
            known = ", ".join(usual)
            raise Refusal(f"It is too late for that wave; there are still {known}.")
        measure = waves.open_wave(session, campaign, asked, Proposal(wave, first, last), today)
        return measure.opens, measure.closes

    first, last = change(prepared_settings(), work)
    say(
        f"{asked.title.in_language(SPARE)} is open from {first} until {last}. "
        "A coordinator posts it in the channel: /prikkel questionnaire"
    )


def close_wave(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The questionnaire that is open.")],
    organisation: Organisation = None,
) -> None:
    """Close a questionnaire for good, and make its results; the single answers are destroyed.

    prikkel questionnaire close nulmeting
    """

    def work(session: Session) -> None:
        owner = the_organisation(session, organisation)
        known = queries.questionnaires.measures(session, owner.id)
        found = [one for one in known if one.questionnaire == name and one.closed_on is None]
        if not found:
            waiting = ", ".join(one.questionnaire for one in known if one.closed_on is None)
            raise Refusal(f"No questionnaire '{name}' is open. Open are: {waiting or 'none'}.")
        today = calendar.local_day(utc_now(), owner.timezone)
        answered.close(session, found[0], today)

    change(prepared_settings(), work)
    say(f"{name} is closed. Its results stand on the board, under Questionnaires.")
