"""The pages that people see while they install the app, in the language of their browser."""

from collections.abc import Sequence
from datetime import date
from html import escape

from aiohttp import web

from adapters.headers import with_style
from adapters.plain import document
from adapters.slack.installations import Grant
from bot.i18n import Translate, translator

_STYLE = """
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 8vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  section + section { margin-top: 3rem; border-top: 1px solid #c9d3c6; padding-top: 1rem }
  h1 { color: #1b6b3a; font-size: 1.6rem }
  pre { background: #e4ebe2; padding: .8em 1em; overflow-x: auto }
"""
HEADERS = with_style(_STYLE)


def success(
    languages: Sequence[str], grant: Grant, first_day: date, *, is_known: bool
) -> web.Response:
    """The app is installed: what to do next."""
    parts = [_success(locale, grant, first_day, is_known=is_known) for locale in languages]
    return _page(languages, parts, 200)


def refusal(languages: Sequence[str], key: str, status: int, reason: str = "") -> web.Response:
    """The app is not installed: why, and what to do about it."""
    parts = [_refusal(locale, key, reason) for locale in languages]
    return _page(languages, parts, status)


def _success(locale: str, grant: Grant, first_day: date, *, is_known: bool) -> str:
    translate = translator(locale)
    parts = [f"<h1>{escape(translate('install-done'))}</h1>"]
    if is_known:
        parts.append(_paragraph(translate, "install-back"))
        return _section(locale, parts)
    if grant.is_org_wide:
        parts.append(_paragraph(translate, "install-org-wide"))
    workspace = "T…" if grant.is_org_wide else grant.external_id
    parts += [
        _paragraph(translate, "install-invite"),
        "<pre>/invite @Prikkel</pre>",
        _paragraph(translate, "install-next"),
        f"<pre>prikkel campaign start --workspace slack:{escape(workspace)} "
        f"--channel C… \\\n    --start {first_day} --coordinator U… --locale {locale}</pre>",
        _paragraph(translate, "install-organisation"),
    ]
    return _section(locale, parts)


def _refusal(locale: str, key: str, reason: str) -> str:
    translate = translator(locale)
    parts = [f"<h1>{escape(translate('install-not-done'))}</h1>", _paragraph(translate, key)]
    if reason:
        parts.append(f"<p>{escape(translate('install-reason', reason=reason))}</p>")
    again = escape(translate("install-again"))
    parts.append(f'<p><a href="/slack/install">{again}</a></p>')
    return _section(locale, parts)


def _paragraph(translate: Translate, key: str) -> str:
    return f"<p>{escape(translate(key))}</p>"


def _section(locale: str, parts: Sequence[str]) -> str:
    return f'<section lang="{locale}">\n' + "\n".join(parts) + "\n</section>"


def _page(languages: Sequence[str], sections: Sequence[str], status: int) -> web.Response:
    return web.Response(
        text=document(languages[0], _STYLE, "\n".join(sections)), status=status,
        content_type="text/html", charset="utf-8", headers=HEADERS,
    )  # fmt: skip
