"""The page of a session: what it is about, a file for a calendar, and notes of nobody.

No account, no cookie, and so nothing that another site could use in somebody's name (CSRF): whoever
can send something has the code, and that ends with the session.
"""

import contextlib
import secrets
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from sqlmodel import Session

from adapters.exports.icalendar import calendar
from adapters.plain import preferred_locale
from adapters.web.board.frame import Frame, download, html_response, redirect
from adapters.web.board.gate import read_form
from adapters.web.board.visits import Asking, Download, RenderedPage
from adapters.web.limits import SESSION, SESSION_NOTES, Limit, too_many
from bot import sessions
from bot.chat.filled_in import unfit, with_answers
from bot.i18n import Translate, language_name, languages_of, spoken_in, translator
from bot.messages import session_notes as note_messages
from bot.messages import sessions as messages
from bot.ports import Clock, Store, StoreUnavailable
from bot.sessions import OpenSession
from challenges.errors import ChallengeError, Incomplete
from challenges.sessions import notes, template

PATH = "/s/{code}"
LARGEST_FORM = 16 * 1024

_KEPT = "kept"
_OURS = ("once", "lang")


def session_routes(
    store: Store, clock: Clock, secret: bytes, older: Sequence[bytes] = ()
) -> list[web.RouteDef]:
    """`/s/<code>`: what it is about, a note, and the file for a calendar."""
    page = _SessionPage(store, clock, (secret, *older))
    return [
        web.get(PATH, page.serve(page.look)),
        web.post(PATH, page.serve(page.write)),
        web.get(f"{PATH}/calendar.ics", page.serve(page.calendar)),
    ]


class _Closed(Exception):
    """The code opens nothing; why is not said."""


_Serve = Callable[[web.Request, OpenSession], Awaitable[web.StreamResponse]]


class _SessionPage:
    def __init__(self, store: Store, clock: Clock, secrets_in_use: Sequence[bytes]) -> None:
        self._store = store
        self._clock = clock
        self._secrets = secrets_in_use
        self._frame = Frame()
        self._limit = Limit(SESSION)
        self._notes = Limit(SESSION_NOTES)

    def serve(self, work: _Serve) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What a code opens; nothing is read of who has none."""

        async def served(request: web.Request) -> web.StreamResponse:
            code = request.match_info["code"]
            try:
                found = await self._store.read(lambda session: self._open(session, code))
                if seconds := self._limit.wait(str(found.link_id)):
                    return too_many(SESSION, seconds, (_language(found, request),))
                return await work(request, found)
            except _Closed:
                kept = await _typed(request)
                return self._notice(request, "session-page-closed", 404, kept)
            except StoreUnavailable as away:
                return self._notice(request, away.key, 503)

        return served

    async def look(self, request: web.Request, found: OpenSession) -> web.StreamResponse:
        """What the session is about, and the form for a note while it takes any."""
        return self._page(request, found, {}, {}, kept=_KEPT in request.query)

    async def write(self, request: web.Request, found: OpenSession) -> web.StreamResponse:
        """Keep a note and begin again; or say what is wrong, with what was typed."""
        if seconds := self._notes.wait(str(found.link_id)):
            return too_many(SESSION_NOTES, seconds, (_language(found, request),))
        asked = await read_form(request.clone(client_max_size=LARGEST_FORM))
        typed = {name: asked.answer(name) for name in asked.typed if name not in _OURS}
        code = request.match_info["code"]

        words = translator(_language(found, request))
        form = note_messages.note_form([found.held], words)

        def keep(session: Session) -> None:
            opened = self._open(session, code)
            if strange := unfit(form, typed):
                raise Incomplete(strange)
            sessions.note_down(
                session, opened, note_messages.read_note(typed),
                once=asked.answer("once") or secrets.token_urlsafe(9), now=self._clock(),
            )  # fmt: skip

        try:
            await self._store.write(keep)
        except ChallengeError as refused:
            return self._page(request, found, typed, note_messages.wrong(refused, words))
        except StoreUnavailable:
            said = {"text": words("not-stored")}
            return self._page(request, found, typed, said, status=503, asked=asked)
        return redirect(f"/s/{code}?lang={words.locale}&{_KEPT}=1")

    async def calendar(self, request: web.Request, found: OpenSession) -> web.StreamResponse:
        """The session, for somebody's own calendar."""
        words = translator(_language(found, request))
        meeting = sessions.appointment(found.held, words)
        body = calendar(found.held.title, [meeting], self._clock())
        return download(Download("prikkel.ics", "text/calendar", body))

    def _page(
        self,
        request: web.Request,
        found: OpenSession,
        typed: dict[str, str],
        errors: dict[str, str],
        *,
        status: int = 0,
        kept: bool = False,
        asked: Asking | None = None,
    ) -> web.Response:
        words = translator(_language(found, request))
        held, organisation = found.held, found.organisation
        form = None
        if notes.takes(held, self._clock()):
            form = with_answers(note_messages.note_form([held], words), typed)
        values = {
            "start": f"/s/{request.match_info['code']}",
            "lang": words.locale,
            "languages": [(one, language_name(one, one)) for one in languages_of(organisation)],
            "facts": messages.facts(held, organisation.timezone, words),
            "about": messages.about(held, words),
            "parts": _parts(found, words),
            "form": form,
            "errors": errors,
            # Sent again after the database was away, it is still the same note.
            "once": asked.answer("once") if asked else secrets.token_urlsafe(9),
        }
        notice = words("session-page-kept") if kept else ""
        page = RenderedPage(
            "session-page-closed", "session.html", values, heading=held.title, notice=notice
        )
        html = self._frame.notice(page, words.locale)
        return html_response(html, status or (422 if errors else 200))

    def _open(self, session: Session, code: str) -> OpenSession:
        found = sessions.opened(session, code, self._clock(), self._secrets)
        if found is None:
            raise _Closed
        return found

    def _notice(self, request: web.Request, key: str, status: int, kept: str = "") -> web.Response:
        page = RenderedPage(key, "kiosk-closed.html", {"kept": [kept] if kept else []})
        return html_response(self._frame.notice(page, preferred_locale(request)), status)


def _parts(found: OpenSession, words: Translate) -> list[tuple[str, str]]:
    """What is asked, part by part."""
    return [
        (part.title.in_language(words.locale), part.question.in_language(words.locale))
        for part in template(found.held.kind).parts
    ]


async def _typed(request: web.Request) -> str:
    """The note that somebody sent too late, to be given back."""
    if request.method != "POST":
        return ""
    with contextlib.suppress(web.HTTPException):
        return (await read_form(request.clone(client_max_size=LARGEST_FORM))).answer("text")
    return ""


def _language(found: OpenSession, request: web.Request) -> str:
    return spoken_in(found.organisation, request.query.get("lang"))
