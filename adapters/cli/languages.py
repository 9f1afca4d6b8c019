"""The languages that an operator types, and those that an organisation says it uses."""

from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.terminal import Refusal
from adapters.typed import languages
from bot.i18n import SPARE, language_name, languages_of
from challenges import campaigns
from challenges.models import Organisation

Languages = Annotated[
    str | None,
    typer.Option(
        "--languages",
        metavar="TAGS",
        help="Which languages its people may choose, as in nl,en. The pack must have them all.",
    ),
]


def spoken(text: str) -> list[str]:
    """Languages as they are typed: nl,en.

    Raises:
        Refusal: names those that are not spoken here, and all that are.
    """
    try:
        return languages(text).split(",")
    except ValueError as error:
        raise Refusal(f"{error}.") from None


def the_language(text: str) -> str:
    """The one language that is typed.

    Raises:
        Refusal: it is not spoken here, or there are several.
    """
    first, *others = spoken(text)
    if others:
        raise Refusal(f"Give one language here, not {text}.")
    return first


def typed(text: str) -> list[str]:
    """Tags between commas, each once."""
    return list(dict.fromkeys(filter(None, map(str.strip, text.split(",")))))


def speak(session: Session, organisation: Organisation, text: str | None) -> None:
    """Let people of an organisation choose from the languages that were typed, if any were."""
    if text:
        campaigns.speak(session, organisation, spoken(text))


def describe(organisation: Organisation) -> str:
    """A line about which languages are used."""
    names = ", ".join(language_name(one, SPARE) for one in languages_of(organisation))
    return f"People may choose: {names}."
