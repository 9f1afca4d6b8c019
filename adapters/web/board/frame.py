"""What every page of the board has around it, and the headers that every answer has."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from adapters.headers import ALWAYS
from adapters.web.board.visits import File, Page, Visit
from bot.i18n import Translate, translator
from bot.messages.barriers import voices_text

HEADERS = ALWAYS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}
_FOLDER = Path(__file__).parent
_FILES = {"board.css": "text/css", "board.svg": "image/svg+xml"}


class Frame:
    """Puts pages together; `sections` are the addresses in the navigation, with their texts."""

    def __init__(self, sections: Sequence[tuple[str, str]]) -> None:
        self._sections = sections

    def page(self, page: Page, visit: Visit) -> str:
        """A page for a coordinator, in their language."""
        around = {
            "sections": self._sections,
            "section": page.section,
            "token": visit.token,
            "organisation": visit.organisation.name,
            "day": visit.day,
        }
        return self._render(page, visit.translate, around)

    def notice(self, page: Page, locale: str) -> str:
        """A page for whoever asks, without anything of an organisation."""
        around = {"sections": (), "section": "", "token": "", "organisation": ""}
        return self._render(page, translator(locale), around)

    def _render(self, page: Page, words: Translate, around: Mapping[str, object]) -> str:
        values = {
            **around,
            **page.values,
            "words": words,
            "voices": lambda voices: voices_text(voices, words),
            "title": words(page.title),
            "heading": page.heading or words(page.title),
            "notice": page.notice,
            "locale": words.locale,
        }
        return _templates().get_template(page.template).render(values)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("adapters.web.board"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def answer(html: str, status: int = 200) -> web.Response:
    """A page as it leaves the server."""
    return web.Response(
        text=html, status=status, content_type="text/html", charset="utf-8", headers=HEADERS
    )


def download(file: File) -> web.Response:
    """A file that the browser saves."""
    disposition = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return web.Response(
        body=file.body, content_type=file.content_type, headers={**HEADERS, **disposition}
    )


def redirect(location: str) -> web.Response:
    """Go on to another page, by GET."""
    return web.Response(status=303, headers={**HEADERS, "Location": location})


def file_routes() -> list[web.RouteDef]:
    """How the board looks; no secret of anybody."""
    return [_file(name, kind) for name, kind in _FILES.items()]


def _file(name: str, kind: str) -> web.RouteDef:
    body = (_FOLDER / name).read_bytes()
    headers = {**HEADERS, "Cache-Control": "no-cache"}

    async def serve(_: web.Request) -> web.Response:
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    return web.get(f"/board/{name}", serve)
