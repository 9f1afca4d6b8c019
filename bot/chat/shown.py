"""A page with what is around it for one reader."""

from dataclasses import dataclass

from bot.chat.pages import Lead, Page
from bot.chat.responses import Why


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages that stand together in the navigation: at least one."""

    label: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with what is around it for this reader; what `Bot.look` answers.

    `nav` holds the pages that their roles open, and no others, by chapter. `why` is given where it
    is not the page that was asked for, but one that says so.
    """

    page: Page
    nav: tuple[Chapter, ...]
    organisation: str
    locale: str
    why: Why | None = None
