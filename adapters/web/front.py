"""The pages of a server without a playground: what this is, and what it keeps of people.

`/privacy` and `/terms` are where the app package for Teams links to.
"""

from html import escape

from aiohttp import web

from adapters.headers import with_style
from adapters.plain import document
from bot.i18n import LOCALES, translator

_STYLE = """
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  h1 { color: #1b6b3a }
  code { background: #e4ebe2; padding: .1em .3em }
"""
_HEADERS = with_style(_STYLE)
_FRONT = """<p>This server runs a workplace sustainability challenge in Slack and Microsoft Teams.
You take part there: type <code>/prikkel help</code> in Slack, or write <code>help</code> to the bot
in Teams.</p>
<p lang="nl">Op deze server draait een duurzaamheidschallenge voor op het werk. Je doet mee in Slack
of Microsoft Teams: typ <code>/prikkel help</code> in Slack, of schrijf <code>help</code> aan de bot
in Teams.</p>
"""


def front_routes() -> list[web.RouteDef]:
    """A page in both languages on `/`, `/privacy` and `/terms`."""
    return [
        _page("/", "Prikkel", _FRONT),
        _page("/privacy", "Privacy", _in_both_languages("privacy-long")),
        _page("/terms", "Prikkel", _in_both_languages("terms")),
    ]


def _in_both_languages(key: str) -> str:
    return "\n".join(
        f'<p lang="{locale}">{escape(translator(locale)(key))}</p>' for locale in LOCALES
    )


def _page(path: str, title: str, body: str) -> web.RouteDef:
    text = document("en", _STYLE, f"<h1>{title}</h1>\n{body}")

    async def show(_: web.Request) -> web.Response:
        return web.Response(text=text, content_type="text/html", charset="utf-8", headers=_HEADERS)

    return web.get(path, show)
