"""Whether every language is there as a whole."""

from adapters.incomplete import unfinished
from adapters.platform.findings import Finding, ok, warning
from bot.i18n import LOCALES


def languages() -> list[Finding]:
    """Whether every language is there as a whole."""
    lacks = [warning(f"The language {one} is not complete", said) for one, said in unfinished()]
    return lacks or [ok(f"The languages are complete: {', '.join(LOCALES)}")]
