"""The report as a page: the one page that stands by itself first, then the rest, then annexes."""

from bot.chat.cards import Text, Tone
from bot.chat.pages import Page, Part, Section
from bot.council.annexes import climate_plan, pact, sources
from bot.council.findings import Yield
from bot.council.parts import (
    actions,
    adopted,
    best,
    decisions,
    done,
    effect,
    participation,
    refused,
    removed,
    reported,
)
from bot.council.short import in_short
from bot.i18n import Translate


def report(found: Yield, organisation: str, country: str, translate: Translate) -> Page:
    """A report about a period; a section in which there is nothing says so."""
    period = translate(
        "council-period", first=translate.date(found.period.first),
        last=translate.date(found.period.last), today=translate.date(found.today),
    )  # fmt: skip
    title = translate("council-title", organisation=organisation)
    body = {
        "short": in_short(found, translate),
        "done": done(found, translate),
        "participation": participation(found, translate),
        "reported": reported(found, translate),
        "removed": removed(found, translate),
        "best": best(found, translate),
        "refused": refused(found, translate),
        "adopted": adopted(found, translate),
        "effect": effect(found, translate),
        "actions": actions(found, translate),
        "decisions": decisions(found, translate),
        "secap": climate_plan(found, translate),
        "pact": pact(found, country, translate),
        "sources": sources(found, translate),
    }
    about = Section("", (Text(period), Text(translate("council-rounded"), Tone.SUBTLE)))
    sections = [
        _section(name, parts, translate) for name, parts in body.items() if parts is not None
    ]
    return Page(
        title, (about, *sections), locale=translate.locale, paper=translate("council-file"),
        foot=f"{organisation} · {translate.date(found.today)}",
    )  # fmt: skip


def _section(name: str, parts: tuple[Part, ...], translate: Translate) -> Section:
    return Section(
        translate(f"council-{name}"), parts, name=name, empty=translate("council-nothing")
    )
