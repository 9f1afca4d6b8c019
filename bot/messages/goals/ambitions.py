"""Three presses from a measurement to ambitions: for which theme, by when, and which."""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Element, Item, Look, Text, Tone
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.programme.opportunities import THEMES, theme_name
from bot.messages.questionnaires.comparing import Results
from bot.messages.questionnaires.results import high_share
from bot.messages.questionnaires.waves import title_of
from challenges.goals import LONGEST
from challenges.models import Measure
from challenges.packs.texts import labelled
from scoring.ambitions import Gap

ALL = "all"
_OWN = frozenset({
    "policy-now", "organisation-now", "culture-now", "execution-now", "steering-now",
})  # fmt: skip
_FIRST, _LATER = 1, (2030, 2050)


class Chosen(Protocol):
    """What was chosen so far."""

    @property
    def results(self) -> Results:
        """The measurement."""
        ...

    @property
    def theme(self) -> str:
        """The theme; "" for all."""
        ...

    @property
    def year(self) -> int:
        """By when."""
        ...

    def id_of(self, gap: Gap) -> UUID:
        """The id of the ambition of a gap."""
        ...


def propose_button(measure: Measure, translate: Translate) -> Button:
    """The first press."""
    return Button("propose-ambitions", translate("button-propose-ambitions"), str(measure.id))


def years(this_year: int) -> tuple[int, ...]:
    """By when an ambition may be there: next year, and the years of the roadmap."""
    return tuple(
        dict.fromkeys((this_year + _FIRST, *(y for y in _LATER if y > this_year + _FIRST)))
    )


def theme_card(measure: Measure, translate: Translate) -> Card:
    """Asks for which theme."""
    buttons = tuple(
        Button("propose-ambitions", theme_name(theme, translate), f"{measure.id}/{theme}")
        for theme in (*THEMES, ALL)
    )
    said = (Text(title_of(measure, translate)), Text(translate("ambitions-which-theme")))
    return Card(translate("button-propose-ambitions"), (*said, Actions(buttons)))


def year_card(measure: Measure, theme: str, this_year: int, translate: Translate) -> Card:
    """Asks by when."""
    buttons = tuple(
        Button("propose-ambitions", str(year), f"{measure.id}/{theme}/{year}")
        for year in years(this_year)
    )
    said = (Text(theme_name(theme, translate)), Text(translate("ambitions-by-when")))
    return Card(translate("button-propose-ambitions"), (*said, Actions(buttons)))


def proposals_card(
    wanted: Chosen, gaps: Sequence[Gap], accepted: Collection[UUID], translate: Translate
) -> Card:
    """Up to five ambitions, each to be accepted by itself."""
    body = proposals(wanted, gaps, accepted, translate)
    back = Button("list-goals", translate("button-back"), "0")
    return Card(translate("ambitions-proposed"), tuple(body), (back,))


def proposals(
    wanted: Chosen, gaps: Sequence[Gap], accepted: Collection[UUID], translate: Translate
) -> list[Element]:
    """What is proposed, with what it comes from and a button to accept it."""
    theme, year = theme_name(wanted.theme, translate), str(wanted.year)
    found: list[Element] = [
        Text(translate("ambitions-from", theme=theme, year=year)),
        Text(translate("ambitions-own-words"), Tone.SUBTLE),
    ]
    for gap in gaps:
        text, is_there = text_of(gap, translate), wanted.id_of(gap) in accepted
        status = translate("ambition-accepted") if is_there else ""
        found.append(Item(text, (gap_text(gap, wanted.results, translate),), status))
        if not is_there:
            value = f"{wanted.results.measure.id}/{wanted.theme or ALL}/{year}/{gap.now.key}"
            label = translate("button-accept-ambition")
            accept = Button("accept-ambition", label, value, Look.PRIMARY)
            found.append(Actions((named(accept, text, translate),)))
    return found


def text_of(gap: Gap, translate: Translate) -> str:
    """What an ambition of a gap says."""
    if gap.now.key in _OWN:
        return translate(f"ambition-of-{gap.now.key}")
    subject = (gap.now.short or gap.now.text).in_language(translate.locale)
    return translate("ambition-of-other", subject=subject)[: LONGEST["text"]]


def gap_text(gap: Gap, results: Results, translate: Translate) -> str:
    """How many gave a high answer: now, and wanted."""
    now, wanted = (high_share(results.of(one), translate) for one in (gap.now, gap.wanted))
    return translate("ambition-gap", now=now, wanted=wanted)


def source_of(gap: Gap, results: Results, translate: Translate) -> str:
    """Which measurement an ambition comes from, and what that said."""
    title, told = title_of(results.measure, translate), gap_text(gap, results, translate)
    said = labelled(title, told, translate.locale)
    return said[: LONGEST["source"]]
