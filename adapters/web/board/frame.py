"""What every page of the board has around it, and the headers that every answer has."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from aiohttp import web

from adapters.charts import drawn
from adapters.headers import ALWAYS, charset_of
from adapters.web.board.refusals import RefusedForm
from adapters.web.board.visits import Download, RenderedPage, Visit
from adapters.web.qr import qr_svg
from bot.chat.forms import Field, ToggleField
from bot.chat.pages import Group, Part, forms_on
from bot.chat.shown import Chapter, Shown
from bot.i18n import Translate, translator
from bot.pages import navigation

if TYPE_CHECKING:  # 2 MB, which a server takes when somebody opens a page
    from jinja2 import Environment

HEADERS = ALWAYS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}
_FOLDER = Path(__file__).parent
_IN_ADDRESSES = "/?&=%+~:,;@"
_FILES = {"board.css": "text/css", "board.svg": "image/svg+xml"}


class Frame:
    """Puts pages together; `provider` is what people call where they can sign in, or empty."""

    def __init__(self, provider: str = "") -> None:
        self._provider = provider

    def shown(
        self,
        shown: Shown,
        path: str,
        refused: RefusedForm | None,
        token: str,
        seal: str,
        *,
        done: str,
    ) -> str:
        """A page of the bot; `seal` is of this one time that it is shown."""
        words, page = translator(shown.locale), shown.page
        form = refused.form if refused else None
        values = {
            "page": page,
            "path": page.at or path,
            "refused": refused,
            "homeless": form if form and form.id not in forms_on(page) else None,
            "query": f"?{urlencode(page.keeps)}" if page.keeps else "",
            "seal": seal,
            "written_in": page.locale,
        }
        around = _around(shown.nav, address(path.partition("/")[0]), token, shown.organisation)
        notice = words(f"board-done-{done}") if done else ""
        template = "slides.html" if page.slides else "page.html"
        return self._render(
            RenderedPage("board-title", template, values, heading=page.title, notice=notice),
            words,
            around,
        )

    def page(self, page: RenderedPage, visit: Visit) -> str:
        """A page that the website makes itself, in the language of who reads it."""
        nav = navigation(visit.roles, visit.translate)
        around = _around(nav, page.section, visit.token, visit.organisation.name)
        return self._render(page, visit.translate, around)

    def notice(self, page: RenderedPage, locale: str) -> str:
        """A page for whoever asks, without anything of an organisation."""
        return self._render(page, translator(locale), _around((), "", "", ""))

    def _render(self, page: RenderedPage, words: Translate, around: Mapping[str, object]) -> str:
        values = {
            **around,
            **page.values,
            "provider": self._provider,
            "words": words,
            "title": words(page.title),
            "heading": page.heading or words(page.title),
            "notice": page.notice,
            "locale": words.locale,
        }
        return _templates().get_template(page.template).render(values)


@cache
def _templates() -> "Environment":
    jinja = import_module("jinja2")
    templates: Environment = jinja.Environment(
        loader=jinja.PackageLoader("adapters.web.board"),
        autoescape=True,
        undefined=jinja.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "runs": _runs,
        "asked_together": _asked_together,
        "drawn": drawn,
        "qr": qr_svg,
        "are_points": _are_points,
    }
    templates.globals["address"] = address
    return templates


def _around(
    nav: Iterable[Chapter], section: str, token: str, organisation: str
) -> Mapping[str, object]:
    chapters = [
        (chapter.label, [(address(lead.page), lead.label) for lead in chapter.leads])
        for chapter in nav
    ]
    return {
        "chapters": chapters,
        "section": section,
        "token": token,
        "organisation": organisation,
    }


def address(path: str) -> str:
    """Where a page of the bot is."""
    return f"/board{path}" if path[:1] in ("", "?", "#") else f"/board/{path}"


def _runs(parts: Sequence[Part]) -> list[list[Part]]:
    """Parts of one kind in a row, together."""
    return [list(run) for _, run in groupby(parts, key=lambda part: part.kind)]


def _are_points(parts: Sequence[Part]) -> bool:
    """Whether parts are the points of a list: a sentence each."""
    return all(
        isinstance(part, Group) and [it.kind for it in part.body] == ["text"] for part in parts
    )


def _asked_together(fields: Iterable[Field]) -> list[tuple[str, list[Field]]]:
    """Fields in a row that answer one question, with it; a question of its own has no name."""

    def question(field: Field) -> str:
        return field.question if isinstance(field, ToggleField) else ""

    return [(asked, list(run)) for asked, run in groupby(fields, key=question)]


def html_response(html: str, status: int = 200) -> web.Response:
    """A page as it leaves the server."""
    return web.Response(
        text=html, status=status, content_type="text/html", charset="utf-8", headers=HEADERS
    )


def download(file: Download) -> web.Response:
    """A file that the browser saves."""
    disposition = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return web.Response(
        body=file.body, content_type=file.content_type, charset=charset_of(file.content_type),
        headers={**HEADERS, **disposition},
    )  # fmt: skip


def redirect(location: str, place: str = "") -> web.Response:
    """Go on to another page, or a place on it, by GET; a made up path may hold anything."""
    quoted = quote(location, safe=_IN_ADDRESSES, errors="surrogatepass")
    quoted += f"#{quote(place)}" if place else ""
    return web.Response(status=303, headers={**HEADERS, "Location": quoted})


def file_routes() -> list[web.RouteDef]:
    """How the board looks; no secret of anybody."""
    return [_file(name, kind) for name, kind in _FILES.items()]


def _file(name: str, kind: str) -> web.RouteDef:
    body = (_FOLDER / name).read_bytes()
    headers = {**HEADERS, "Cache-Control": "no-cache"}

    async def serve(_: web.Request) -> web.Response:
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    return web.get(f"/board/{name}", serve)
