"""The page of a team's tablet: today's challenge and a report, for people without an account.

It forgets: no cookie, nothing in the browser's memory, and after a report or an answer it goes back
to its start by itself. With no cookie there is nothing that another site could use in somebody's
name (CSRF): whoever can send something knows the code.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from weakref import WeakValueDictionary

from aiohttp import web
from sqlmodel import Session

from adapters.photos import Darkroom, PhotoRefused
from adapters.plain import preferred_locale
from adapters.web.board.frame import Frame, html_response
from adapters.web.board.gate import read_form
from adapters.web.board.visits import Asking, RenderedPage
from adapters.web.limits import TABLET, Limit, too_many
from adapters.web.photo_forms import LARGEST_FORM, Sent, read_with_photo
from bot import kiosks
from bot.chat.events import NoPhoto
from bot.i18n import Translate, language_name, languages_of, spoken_in, translator
from bot.kiosks import Arrived, Kiosk, StillOpen
from bot.messages import challenges as messages
from bot.ports import Clock, NoSeals, Sealing, Store, StoreUnavailable
from challenges import queries
from challenges.errors import ChallengeError
from challenges.packs import content_of

PATH = "/t/{code}"
AT_ONCE = 3
"""Photos that one tablet may be sending at a time; each takes memory."""

THANKED_FOR, LEFT_ALONE = 12, 300
"""Seconds after which a page begins again: thanks, and a form that somebody walked away from."""

_Work = Callable[[Session, Kiosk, Sent, Translate], RenderedPage]


def kiosk_routes(
    store: Store,
    clock: Clock,
    secret: bytes,
    older: Sequence[bytes] = (),
    *,
    sealing: Sealing | None = None,
) -> list[web.RouteDef]:
    """`/t/<code>`: the start, an answer, and a report, with a photo that `sealing` closes."""
    tablet = _Tablet(store, clock, (secret, *older), sealing or NoSeals())
    return [
        web.get(PATH, tablet.serve(tablet.start)),
        web.post(f"{PATH}/answer", tablet.serve(tablet.answered)),
        web.get(f"{PATH}/report", tablet.serve(tablet.form)),
        web.post(f"{PATH}/report", tablet.serve(tablet.reported)),
    ]


class _Closed(Exception):
    """The code opens nothing; why is not said."""


class _Tablet:
    def __init__(
        self, store: Store, clock: Clock, secrets_in_use: Sequence[bytes], sealing: Sealing
    ) -> None:
        self._store = store
        self._clock = clock
        self._secrets = secrets_in_use
        self._frame = Frame()
        self._limit = Limit(TABLET)
        self._sealing = sealing
        self._darkroom = Darkroom()
        self._sending: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    def serve(self, work: _Work) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """A page of the tablet, if its code opens one; a form that comes in has to be small."""

        async def served(request: web.Request) -> web.StreamResponse:
            try:
                return await self._served(request, work)
            except _Closed:
                closed = RenderedPage("kiosk-closed", "kiosk-closed.html")
                return html_response(self._frame.notice(closed, preferred_locale(request)), 404)
            except StoreUnavailable as away:
                page = RenderedPage(away.key, "kiosk-closed.html")
                return html_response(self._frame.notice(page, preferred_locale(request)), 503)

        return served

    async def _served(self, request: web.Request, work: _Work) -> web.StreamResponse:
        code = request.match_info["code"]
        kiosk = await self._store.read(lambda session: self._open(session, code))
        if seconds := self._limit.wait(str(kiosk.link_id)):
            return too_many(TABLET, seconds, (_language(kiosk, request),))
        words = translator(_language(kiosk, request))
        posts = request.method == "POST"
        sent = await (self._sent(request, kiosk) if posts else _asked(request))

        def run(session: Session) -> RenderedPage:
            return self._page(session, self._open(session, code), work, sent, words)

        page = await (self._store.write(run) if posts else self._store.read(run))
        around = {"start": f"/t/{code}", "lang": words.locale, **page.values}
        whole = RenderedPage(page.title, page.template, around, heading=page.heading)
        response = html_response(self._frame.notice(whole, words.locale), page.status)
        if seconds := page.values.get("returns"):
            response.headers["Refresh"] = f"{seconds}; url=/t/{code}"
        return response

    async def _sent(self, request: web.Request, kiosk: Kiosk) -> Sent:
        """What came in, with its photo developed: before, and not in, any transaction."""
        if request.content_type != "multipart/form-data" or not request.path.endswith("/report"):
            return Sent(await read_form(request.clone(client_max_size=LARGEST_FORM)))
        one = str(kiosk.link_id)
        places = self._sending.setdefault(one, asyncio.Semaphore(AT_ONCE))
        async with places:
            sent = await read_with_photo(request)
            if not isinstance(sent.photo, bytes) or not kiosk.takes_photos:
                return sent
            try:
                photo: bytes | NoPhoto = await self._darkroom.develop(sent.photo)
            except PhotoRefused as refused:
                photo = refused.why
            return Sent(sent.asked, photo)

    def _open(self, session: Session, code: str) -> Kiosk:
        kiosk = kiosks.opened(session, code, self._clock(), self._secrets)
        if kiosk is None:
            raise _Closed
        return kiosk

    def _page(
        self, session: Session, kiosk: Kiosk, work: _Work, sent: Sent, words: Translate
    ) -> RenderedPage:
        try:
            with session.begin_nested():
                return work(session, kiosk, sent, words)
        except ChallengeError as error:
            return _thanks(words(error.key, **error.values), status=422)

    def start(self, session: Session, kiosk: Kiosk, sent: Sent, words: Translate) -> RenderedPage:
        """Today's challenge, in the language that was chosen."""
        del sent
        challenge = kiosks.challenge_now(session, kiosk, self._clock())
        values: dict[str, object] = {
            "team": kiosk.team.name,
            "languages": [
                (one, language_name(one, one)) for one in languages_of(kiosk.organisation)
            ],
            "once": secrets.token_urlsafe(9),
            "challenge": None,
        }
        if challenge is None or kiosk.campaign is None:
            return RenderedPage("kiosk-none", "kiosk.html", values)
        content = content_of(challenge)
        card = messages.challenge_card(
            challenge, content, number=challenge.position,
            total=queries.number_of_challenges(session, kiosk.campaign.id), together=None,
            translate=words,
        )  # fmt: skip
        done = "button-otherwise" if content.asks else "button-done"
        values |= {
            "challenge": str(challenge.id),
            "card": card,
            "answers": list(zip(map(str, kiosks.ANSWERS), (done, "button-not-today"), strict=True)),
        }
        return RenderedPage("kiosk-none", "kiosk.html", values, heading=card.title)

    def answered(
        self, session: Session, kiosk: Kiosk, sent: Sent, words: Translate
    ) -> RenderedPage:
        """Count what was pressed, and thank."""
        asked = sent.asked
        given = kiosks.answer(
            session, kiosk, asked.answer("challenge"), asked.answer("answer"),
            once=asked.answer("once"), now=self._clock(),
        )  # fmt: skip
        return _thanks(words(f"answer-{given}"))

    def form(self, session: Session, kiosk: Kiosk, sent: Sent, words: Translate) -> RenderedPage:
        """Ask what got in the way."""
        del session, sent
        return _form(StillOpen(kiosks.first_form(kiosk, words), {}))

    def reported(
        self, session: Session, kiosk: Kiosk, sent: Sent, words: Translate
    ) -> RenderedPage:
        """Write down what was sent, and thank; or ask what is to be asked, with what was typed."""
        typed = {name: sent.asked.answer(name) for name in sent.asked.typed}
        came = None if sent.photo is None else Arrived(sent.photo, self._sealing)
        what = kiosks.report(session, kiosk, typed, words, self._clock(), came)
        if isinstance(what, StillOpen):
            return _form(what, 413 if sent.photo is NoPhoto.HEAVY else 422)
        said = words(what.about_photo) if what.about_photo else ""
        return _thanks(words("friction-thanks"), said)


async def _asked(request: web.Request) -> Sent:
    return Sent(Asking(query=dict(request.query)))


def _form(left: StillOpen, status: int = 200) -> RenderedPage:
    values: Mapping[str, object] = {"form": left.form, "errors": left.errors, "returns": LEFT_ALONE}
    return RenderedPage(
        "kiosk-none", "kiosk-report.html", values, heading=left.form.title, status=status
    )


def _thanks(sentence: str, said: str = "", status: int = 200) -> RenderedPage:
    values = {"returns": THANKED_FOR, "said": said}
    return RenderedPage("kiosk-none", "kiosk-thanks.html", values, heading=sentence, status=status)


def _language(kiosk: Kiosk, request: web.Request) -> str:
    return spoken_in(kiosk.organisation, request.query.get("lang"))
