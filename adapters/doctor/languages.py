"""Languages that are not there as a whole: what they lack is said in another."""

from collections.abc import Iterator

from adapters.platform.findings import Finding, ok, warning
from bot.i18n import LOCALES, SPARE, lacking
from challenges import packs, playbooks

_NAMED = 5
"""So many of what is missing are named."""


def unfinished() -> Iterator[tuple[str, str]]:
    """Each language that lacks something, with a sentence about what."""
    for locale in LOCALES:
        texts, content = lacking(locale), packs.lacking(locale)
        if texts:
            named = ", ".join(texts[:_NAMED])
            yield (
                locale,
                (
                    f"bot/locales/{locale} lacks {len(texts)} texts (or has other values in them), "
                    f"said in {SPARE}: {named}"
                ),
            )
        if content:
            named = ", ".join(content[:_NAMED])
            yield locale, f"challenges/packs lacks {len(content)} texts in {locale}: {named}"
        if plans := playbooks.lacking(locale):
            yield locale, f"challenges/playbooks lacks {locale} in: {', '.join(plans)}"


def languages() -> list[Finding]:
    """Whether every language is there as a whole."""
    lacks = [warning(f"The language {one} is not complete", said) for one, said in unfinished()]
    return lacks or [ok(f"The languages are complete: {', '.join(LOCALES)}")]
