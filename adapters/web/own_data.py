"""Somebody's own data as a file: by a link from the chat that works once, and one press."""

from html import escape
from string import Template

from aiohttp import web
from sqlmodel import Session

from adapters import security
from adapters.headers import ALWAYS, with_style
from adapters.plain import document, preferred_locale
from adapters.web.board.forms import read_form
from adapters.web.links import Invitation, SignedLinks
from bot import inbox, own_data
from bot.i18n import Translate, translator
from bot.ports import Clock, NoSeals, Sealing, Store, StoreUnavailable
from challenges.models import Participant

PATH = "/my-data"
MOST_TYPED = 8 * 1024
"""A key, and what a browser adds to it."""

_STYLE = """
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  button { font: inherit; padding: .5em 1em }
"""
_FORM = Template("""<form method="post" action="$path"><input type="hidden" name="key" value="$key">
<button>$label</button></form>
""")


def own_data_routes(
    store: Store, clock: Clock, links: SignedLinks, sealing: Sealing | None = None
) -> list[web.RouteDef]:
    """`/my-data`: a page with one button, and the file behind it.

    Chat platforms fetch links to preview them: looking at one changes nothing.
    """
    ways = _Ways(store, clock, links, sealing or NoSeals())
    return [web.get(PATH, ways.look), web.post(PATH, ways.fetch)]


class _Ways:
    def __init__(self, store: Store, clock: Clock, links: SignedLinks, sealing: Sealing) -> None:
        self._store = store
        self._clock = clock
        self._links = links
        self._sealing = sealing

    async def look(self, request: web.Request) -> web.Response:
        key = request.query.get("key", "")
        if self._links.asking(key, self._clock()) is None:
            return _closed(request)
        words = translator(preferred_locale(request))
        label = escape(words("my-data-file-get"))
        form = _FORM.substitute(path=PATH, key=escape(key), label=label)
        return _page(words, form)

    async def fetch(self, request: web.Request) -> web.Response:
        asked = await read_form(request.clone(client_max_size=MOST_TYPED))
        invitation = self._links.asking(asked.answer("key"), self._clock())
        if invitation is None:
            security.note("own data refused", why="link")
            return _closed(request)
        try:
            found = await self._store.write(lambda session: self._use(session, invitation))
        except StoreUnavailable:
            raise web.HTTPServiceUnavailable(text="the database does not answer") from None
        if found is None:
            security.note("own data refused", why="link-used-before")
            return _closed(request)
        security.note("own data taken")
        headers = {**ALWAYS, "Content-Disposition": 'attachment; filename="prikkel.json"'}
        return web.Response(body=found, content_type="application/json", headers=headers)

    def _use(self, session: Session, invitation: Invitation) -> bytes | None:
        """The file, once; of two who ask at once, the database lets one have it."""
        person = session.get(Participant, invitation.participant_id)
        if person is None or person.sign_outs != invitation.sign_outs:
            return None
        if not inbox.first_time(session, f"my-data/{invitation.nonce}", self._clock()):
            return None
        return own_data.as_text(session, person, self._sealing, self._clock()).encode()


def _closed(request: web.Request) -> web.Response:
    words = translator(preferred_locale(request))
    return _page(words, f"<p>{escape(words('my-data-file-used'))}</p>", status=403)


def _page(words: Translate, body: str, status: int = 200) -> web.Response:
    title = escape(words("my-data-title"))
    text = document(words.locale, _STYLE, f"<h1>{title}</h1>\n{body}")
    headers = with_style(_STYLE)
    policy = headers["Content-Security-Policy"]
    headers |= {
        "Content-Security-Policy": policy.replace("form-action 'none'", "form-action 'self'")
    }
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
