"""What browsers send wrong: the forms of the board, and the way to Slack and back."""

import json
import random
import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, quote_from_bytes, urlencode

from aiohttp import ClientError, ClientSession, CookieJar, DummyCookieJar, web
from yarl import URL

from tests.adapters.web.board.conftest import Form, Seen
from tests.fakes.slack_installs import grant, org_grant
from tests.fuzz.mutations import TEXTS, Mutations
from tests.fuzz.places import Place

URLENCODED = "application/x-www-form-urlencoded"
_BOUNDARY = "----fuzz"
_ODD_PARTS = 20
"""So many parts may have an odd head each; all of thousands would keep the fuzzer busy."""

RENEWED = 160
"""Pages are read anew after so many payloads."""

_TYPES = (
    URLENCODED, URLENCODED, URLENCODED, f"{URLENCODED}; charset=utf-16",
    f"{URLENCODED}; charset=no-such", "text/plain",
    "application/json", "", "multipart/form-data", f"multipart/form-data; boundary={_BOUNDARY}",
    "multipart/form-data; boundary=" + "x" * 500, "multipart/mixed; boundary=x", ";;;=",
)  # fmt: skip
_HEADERS = (
    {}, {}, {}, {}, {"Origin": "http://["}, {"Origin": "null"}, {"Origin": "https://evil.example"},
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "\xe9"}, {"Accept-Language": "n" * 5000},
    {"Accept-Language": "nl;q=9e999,;q=x,*;q=-1"}, {"Content-Encoding": "gzip"},
    {"Content-Encoding": "br, x"}, {"Cookie": "prikkel-board=\xff; =; ;;x"},
    {"Cookie": "a=" + "b" * 6000}, {"X-Forwarded-For": "x,, ,999.1.1.1, [::1"}, {"Expect": "x"},
    {"Range": "bytes=9-1"}, {"If-None-Match": "\xff"},
)  # fmt: skip
_ODD_BYTES = (
    b"", b"&", b"=", b"&=&&;=", b"%", b"%zz=%u0041&%=%%", b"title=%ff%fe", b"\xff\xfe\x00a=\x00",
    b"a[b][c]=1&" * 2000, b"a" + b"[x]" * 5000 + b"=1", b"token=x;token=y", b"\r\n\r\n",
    b"x" * 70_000, b"=&" * 30_000, b"%00=%00&version=%00", b"title=%C0%AF%ED%A0%80",
)  # fmt: skip
_ODD_BODIES = (
    b"", b"[]", b"null", b"{}", b'{"ok": 1}', b'{"ok": true}', b'{"ok": "true"}', b"\xff\xfe",
    b"<html>", b'"ok"', b"[" * 3000, b'{"ok": true, "team": ' + b"[" * 500 + b"]" * 500 + b"}",
    b'{"ok": false}', b'{"ok": false, "error": null}', b'{"ok": false, "error": {"a": 1}}',
    b'{"ok": false, "error": "invalid_code"}', b'{"ok": false, "error": "\\ud800<b>"}',
)  # fmt: skip


Made = tuple[Callable[[], Awaitable[int]], bytes]
"""What sends a payload and gives the status of the answer; and what to say of it."""


class Browsers:
    """Sends forms as a coordinator who is in, and installs the app as anybody."""

    def __init__(self, place: Place, made: Mutations) -> None:
        self._place, self._made = place, made
        self._chance: random.Random = made.chance
        self._board = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self._anybody = ClientSession(cookie_jar=DummyCookieJar())
        self._forms: list[Form] = []

    async def close(self) -> None:
        await self._board.close()
        await self._anybody.close()

    async def enter(self) -> None:
        """Use a link to the board."""
        link = self._place.link()
        key = link.partition("key=")[2]
        where = f"{self._place.prikkel.url}/board/enter"
        async with self._board.post(where, data={"key": key}, headers=self._from()) as answer:
            assert answer.status == HTTPStatus.OK, await answer.text()
        await self.read_pages()

    async def form(self) -> Made:
        """One form of the board, made wrong."""
        form = self._chance.choice(self._forms)
        path, query = form.action.partition("?")[::2]
        if self._chance.random() < 0.3:
            path = self._spoilt_path(path)
        if self._chance.random() < 0.2:
            query = quote(self._made.text()[:3000], safe="=&", errors="surrogatepass")
        body, kind = self._body(form)
        headers = self._from() | {"Content-Type": kind} | self._chance.choice(_HEADERS)
        url = URL(f"{self._place.prikkel.url}{path}?{query}", encoded=True)
        told = f"POST {path[:300]} {headers} ".encode()[:1500] + body[:1500]

        async def send() -> int:
            try:
                async with self._board.post(
                    url, data=body, headers=headers, allow_redirects=False
                ) as answer:
                    await answer.read()
            except ClientError:  # hung up on who sends on after the answer
                return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            return answer.status

        return send, told

    async def installation(self) -> Made:
        """The way back from Slack, made wrong, or with an odd answer of Slack."""
        base = self._place.prikkel.url
        async with self._anybody.get(
            f"{base}/slack/install", headers=self._from(), allow_redirects=False
        ) as begun:
            assert begun.status == HTTPStatus.FOUND, begun.status
            state = URL(begun.headers["Location"]).query["state"]
            cookie = begun.headers["Set-Cookie"].partition(";")[0]
        answered = self._chance.random() < 0.7
        asked, said = {"state": state, "code": self._made.fresh()}, ""
        if answered:
            odd = self._oauth_answer()
            self._place.slack.oauth_answers[asked["code"]] = odd
            said = f"{odd.status} {odd.body!r}"
        else:
            asked = self._made.wrong(asked)
            cookie = self._chance.choice((cookie, cookie, "", f"{cookie}!", f"x=\xff; {cookie}"))
        query = urlencode(
            {name: str(value) for name, value in asked.items()}, errors="surrogatepass"
        )
        query += self._chance.choice(("", "", "", "&state=x", "&code=%00", "&%ff=%", f"&{state}"))
        headers = self._from() | {"Cookie": cookie}
        url = URL(f"{base}/slack/oauth_redirect?{query[:7000]}", encoded=True)

        async def send() -> int:
            async with self._anybody.get(url, headers=headers) as answer:
                await answer.read()
            # That Slack answers nonsense is nobody's payload.
            is_theirs = answered and answer.status == HTTPStatus.BAD_GATEWAY
            return 200 if is_theirs else answer.status

        return send, f"{asked} {said}".encode(errors="replace")[:3000]

    def _oauth_answer(self) -> web.Response:
        if self._chance.random() < 0.4:
            status = self._chance.choice((200, 200, 200, 302, 400, 404, 429, 500, 503))
            kind = self._chance.choice(("application/json", "text/plain", "text/html"))
            body = self._chance.choice(_ODD_BODIES)
            return web.Response(body=body, status=status, content_type=kind)
        made: Callable[..., dict[str, Any]] = self._chance.choice((grant, org_grant))
        wrong = self._made.wrong({"ok": True, **made(f"T0FUZZ{self._chance.randrange(20)}")})
        return web.Response(body=json.dumps(wrong).encode(), content_type="application/json")

    def _from(self) -> dict[str, str]:
        """A caller of their own, so that nobody asks too much."""
        hops = (self._chance.randrange(1, 255) for _ in range(3))
        return {"X-Forwarded-For": "10." + ".".join(map(str, hops))}

    async def read_pages(self) -> None:
        """See which forms there are: what was sent may have closed what they were about."""
        forms: list[Form] = []
        html = ""
        waiting = ["/board", "/board/list", "/board/actions", "/board/files"]
        links: set[str] = set()
        while waiting:
            async with self._board.get(
                f"{self._place.prikkel.url}{waiting.pop()}", headers=self._from()
            ) as answer:
                html = await answer.text()
            forms += Seen(answer.status, "", html, {}).forms
            found = set(re.findall(r'href="(/board/(?:barriers|actions)/[0-9a-f-]{36})', html))
            waiting += sorted(found - links)[:8]
            links |= found
        ours = [form for form in forms if not form.action.startswith("/board/leave")]
        assert ours, f"nobody is in: {html[-2000:]}"
        self._forms = ours

    def _spoilt_path(self, path: str) -> str:
        parts = path.split("/")
        place = self._chance.randrange(2, max(3, len(parts)))
        text = self._made.text()[:2000]
        odd = (
            quote(text, safe="", errors="surrogatepass"), "%", "%zz", "%00", "%ff%fe", "..%2f..",
            quote_from_bytes(text.encode("utf-16", "surrogatepass")[:500]),
        )  # fmt: skip
        parts[place : place + 1] = [self._chance.choice(odd)]
        return "/".join(parts)

    def _body(self, form: Form) -> tuple[bytes, str]:
        """What is sent for a form, and what it is said to be."""
        fields = [(name, value) for name, many in form.values.items() for value in many]
        for _ in range(self._chance.randint(0, 3)):
            self._spoil(fields)
        chosen = self._chance.randrange(10)
        if chosen in (4, 5):
            return self._multipart(fields), f"multipart/form-data; boundary={_BOUNDARY}"
        encoded = urlencode(fields, errors="surrogatepass").encode()
        match chosen:
            case 0:
                return encoded + b"&" + self._chance.choice(_ODD_BYTES), URLENCODED
            case 1:
                return self._chance.choice(_ODD_BYTES), self._chance.choice(_TYPES)
            case 2:
                return encoded[: self._chance.randrange(len(encoded) + 1)], URLENCODED
            case 3:
                return encoded, self._chance.choice(_TYPES)
            case _:
                return encoded, URLENCODED

    def _spoil(self, fields: list[tuple[str, str]]) -> None:
        place = self._chance.randrange(len(fields))
        name, value = fields[place]
        match self._chance.randrange(6):
            case 0:
                del fields[place : place + 1]
                fields.append(("x", ""))
            case 1:
                fields += [fields[place]] * (3000 if len(name + value) < 100 else 1)
            case 2:
                fields.append((self._chance.choice(TEXTS)[:3000], self._made.text()))
            case _ if name != "token" or self._chance.random() < 0.1:
                fields[place] = (name, self._made.text())
            case _:
                fields.append((name + "[0]" * 500, "1"))

    def _multipart(self, fields: list[tuple[str, str]]) -> bytes:
        """The same as parts, most of them with something that no browser sends."""
        odd = (
            "", "", "", 'Content-Disposition: form-data; name="\x01"\r\n', "X: " + "y" * 9000,
            "Content-Type: text/plain; charset=no-such", "Content-Transfer-Encoding: base64",
            "Content-Encoding: gzip", "Content-Type: multipart/mixed; boundary=z", ":", "\x00: x",
            "Content-Length: -1", "Content-Length: " + "9" * 5000, "no header at all",
        )  # fmt: skip
        lines: list[str] = []
        for place, (name, value) in enumerate([*fields, ("file", self._made.text())]):
            quoted = name.replace('"', self._chance.choice(("%22", '"', '\\"')))
            head = f'Content-Disposition: form-data; name="{quoted}"'
            head += '; filename="x.csv"' if name == "file" else ""
            more = self._chance.choice(odd) if place < _ODD_PARTS else ""
            lines += [f"--{_BOUNDARY}", head, *([more] if more else []), "", value]
        end = self._chance.choice((f"--{_BOUNDARY}--\r\n", f"--{_BOUNDARY}", "", "--x--"))
        return "\r\n".join([*lines, end]).encode("utf-8", "surrogatepass")
