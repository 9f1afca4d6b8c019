"""Languages that are not there as a whole: what they lack is said in another.

`python -m adapters.incomplete` writes a line about each. A server has that done by a process of its
own, since to hold every text against another leaves 4 MB behind.
"""

from collections.abc import Iterator

from bot.i18n import LOCALES, SPARE, lacking
from challenges import packs, playbooks, questionnaires, sessions

_FILES = {
    "playbooks": playbooks.lacking,
    "questionnaires": questionnaires.lacking,
    "sessions": sessions.lacking,
}
_NAMED = 5
"""So many of what is missing are named."""


def unfinished() -> Iterator[tuple[str, str]]:
    """Each language that lacks something, with a sentence about what."""
    for locale in LOCALES:
        try:
            yield from _lacking(locale)
        except packs.PackError as error:  # a file in which a language is half there is none
            yield locale, str(error)


def _lacking(locale: str) -> Iterator[tuple[str, str]]:
    if texts := lacking(locale):
        named = ", ".join(texts[:_NAMED])
        yield (
            locale,
            (
                f"bot/locales/{locale} lacks {len(texts)} texts (or has other values in them), "
                f"said in {SPARE}: {named}"
            ),
        )
    if content := packs.lacking(locale):
        named = ", ".join(content[:_NAMED])
        yield locale, f"challenges/packs lacks {len(content)} texts in {locale}: {named}"
    for folder, lacks in _FILES.items():
        if names := lacks(locale):
            yield locale, f"challenges/{folder} lacks {locale} in: {', '.join(names)}"


if __name__ == "__main__":
    for _, said in unfinished():
        print(said)  # noqa: T201
