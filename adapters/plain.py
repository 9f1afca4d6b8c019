"""Pages of a few words, without scripts or files of their own."""

from collections.abc import Sequence
from string import Template

from aiohttp import web

from bot.i18n import LOCALES, language_in

_DOCUMENT = Template("""<!doctype html>
<html lang="$locale">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prikkel</title>
<style>$style</style>
$body
</html>
""")

SPOKEN: web.AppKey[Sequence[str]] = web.AppKey("spoken", Sequence[str])
"""What an application is told of the languages of its installation."""


def document(locale: str, style: str, body: str) -> str:
    """The whole page, in a locale; `body` is HTML."""
    return _DOCUMENT.substitute(locale=locale, style=style, body=body)


def languages_for(request: web.Request) -> Sequence[str]:
    """The language of ours that a browser prefers; all that are spoken here if it names none."""
    header = request.headers.get("Accept-Language", "")
    preferred = sorted(map(_wanted, header.split(",")), key=lambda each: -each[1])
    spoken = (language_in(tag) for tag, weight in preferred if weight > 0)
    known = next(filter(None, spoken), "")
    return (known,) if known else request.config_dict.get(SPOKEN, LOCALES)


def preferred_locale(request: web.Request) -> str:
    """The same, where one must do: the first that is spoken here if a browser names none."""
    return languages_for(request)[0]


def _wanted(part: str) -> tuple[str, float]:
    """A language, and how much it is wanted: one to nought."""
    tag, _, weight = part.partition(";")
    try:
        return tag.strip(), float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return tag.strip(), 0.0
