"""The pages of a server without a playground: what this is, and what it keeps of people.

`/privacy` and `/terms` are where the app package for Teams links to.
"""

from html import escape

from aiohttp import web

from adapters.headers import with_style
from adapters.plain import document, preferred_locale
from bot.i18n import LOCALES, translator

_STYLE = """
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  h1 { color: #1b6b3a }
"""
_HEADERS = with_style(_STYLE)


def front_routes() -> list[web.RouteDef]:
    """A page on `/`, `/privacy` and `/terms`, in the reader's language first."""
    return [
        _page("/", "Prikkel", "front-about"),
        _page("/privacy", "Privacy", "privacy-long"),
        _page("/terms", "Prikkel", "terms"),
    ]


def _page(path: str, title: str, key: str) -> web.RouteDef:
    async def show(request: web.Request) -> web.Response:
        own = preferred_locale(request)
        order = sorted(LOCALES, key=lambda locale: locale != own)
        texts = (f'<p lang="{each}">{escape(translator(each)(key))}</p>' for each in order)
        text = document(own, _STYLE, f"<h1>{title}</h1>\n" + "\n".join(texts))
        return web.Response(text=text, content_type="text/html", charset="utf-8", headers=_HEADERS)

    return web.get(path, show)
