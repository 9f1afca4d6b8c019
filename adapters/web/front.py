"""The pages of a server without a playground: what this is, and what it keeps of people.

`/privacy` and `/terms` are where the app package for Teams links to.
"""

from html import escape

from aiohttp import web

from adapters.headers import with_style
from adapters.plain import document, preferred_locale
from bot.i18n import LOCALES, language_in, language_name, translator

_STYLE = """
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  h1, a { color: #1b6b3a }
  a { display: inline-block; padding: .4em 0 }
"""
_HEADERS = with_style(_STYLE) | {"Vary": "Accept-Language"}


def front_routes() -> list[web.RouteDef]:
    """A page on `/`, `/privacy` and `/terms`: in the language that a browser or `?lang=` asks for.

    Each leads to the same page in the other languages.
    """
    return [
        _page("/", "Prikkel", "front-about"),
        _page("/privacy", "Privacy", "privacy-long"),
        _page("/terms", "Prikkel", "terms"),
    ]


def _page(path: str, title: str, key: str) -> web.RouteDef:
    async def show(request: web.Request) -> web.Response:
        own = language_in(request.query.get("lang", "")) or preferred_locale(request)
        others = " · ".join(_link(path, each) for each in LOCALES if each != own)
        body = f"<h1>{title}</h1>\n<p>{escape(translator(own)(key))}</p>\n<nav>{others}</nav>"
        text = document(own, _STYLE, body)
        return web.Response(text=text, content_type="text/html", charset="utf-8", headers=_HEADERS)

    return web.get(path, show)


def _link(path: str, locale: str) -> str:
    """The way to the page in a language, by that language's own name."""
    name = escape(language_name(locale, locale))
    return f'<a href="{path}?lang={locale}" hreflang="{locale}" lang="{locale}">{name}</a>'
