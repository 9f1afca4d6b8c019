"""Ambitions on the board: what the latest measurement proposes, per theme and year."""

from bot import ambitions
from bot.ambitions import Wanted
from bot.chat.pages import Choices, Lead, Page, Section
from bot.messages.goals import ambitions as messages
from bot.messages.programme.opportunities import THEMES, theme_name
from bot.messages.questionnaires.waves import title_of
from bot.pages.asked import Asked
from bot.turn import Turn

BUTTONS = frozenset({"accept-ambition"})


def ambitions_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The theme and the year to choose, and up to five ambitions to accept one by one."""
    del rest
    words = turn.translate
    back = Lead(words("goals-title"), "goals")
    themes, years = (*THEMES, messages.ALL), messages.years(turn.today.year)
    theme = query.one_of("theme", themes, messages.ALL)
    year = int(query.one_of("year", [str(each) for each in years], str(years[0])))
    found = ambitions.measured(turn.session, turn.organisation.id)
    if found is None:
        nothing = Section("", (), empty=words("ambitions-not-measured"))
        return Page(words("button-propose-ambitions"), (nothing,), back=back)
    by_theme = tuple(
        Lead(theme_name(each, words), f"ambitions?theme={each}&year={year}") for each in themes
    )
    by_year = tuple(Lead(str(each), f"ambitions?theme={theme}&year={each}") for each in years)
    wanted = Wanted(found, theme.replace(messages.ALL, ""), year)
    there = ambitions.accepted(turn.session, wanted)
    proposed = messages.proposals(wanted, ambitions.gaps_in(found), there, words)
    return Page(
        words("button-propose-ambitions"),
        (
            Section(
                title_of(found.measure, words),
                (
                    Choices(words("ambitions-which-theme"), by_theme, themes.index(theme)),
                    Choices(words("ambitions-by-when"), by_year, years.index(year)),
                ),
            ),
            Section(words("ambitions-proposed"), tuple(proposed), name="proposed"),
        ),
        keeps={"theme": theme, "year": str(year)},
        back=back,
    )
