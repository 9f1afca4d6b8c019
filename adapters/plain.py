"""Pages of a few words, without scripts or files of their own."""

from string import Template

from aiohttp import web

from bot.i18n import LOCALES, nearest_locale

_DOCUMENT = Template("""<!doctype html>
<html lang="$locale">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prikkel</title>
<style>$style</style>
$body
</html>
""")


def document(locale: str, style: str, body: str) -> str:
    """The whole page, in a locale; `body` is HTML."""
    return _DOCUMENT.substitute(locale=locale, style=style, body=body)


def preferred_locale(request: web.Request) -> str:
    """The first of our languages that a browser asks for."""
    asked = request.headers.get("Accept-Language", "").split(",")
    tags = (tag.partition(";")[0].strip().lower() for tag in asked)
    spoken = (tag for tag in tags if tag.split("-")[0] in LOCALES)
    return nearest_locale(next(spoken, ""))
