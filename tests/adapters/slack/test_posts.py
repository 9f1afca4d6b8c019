"""Posting answers: what comes back, what does not, and how few connections it takes."""

import asyncio
import ssl
from pathlib import Path

import pytest

from adapters.slack.posts import AT_ONCE, Posts
from bot.chat.cards import Card
from bot.chat.responses import ReplyPrivately
from bot.ports import DeliveryFailed
from tests.adapters.slack.conftest import staged
from tests.adapters.slack.outside import HANGS_UP, OK, SAYS_NOTHING, listening
from tests.adapters.slack.test_payloads import payload
from tests.fakes.certificates import write_certificate
from tests.fakes.slack import FakeSlack


async def test_answers_one_after_another_share_a_connection(posts: Posts):
    async with listening() as outside:
        replies = [await posts.post(f"{outside.url}/actions/T/{n}?a=b", b"{}") for n in range(3)]
        posts.close()

    assert [reply.status for reply in replies] == [200, 200, 200]
    assert outside.connections == 1
    head, body = outside.requests[2].split(b"\r\n\r\n")
    assert head.startswith(b"POST /actions/T/2?a=b HTTP/1.1\r\nHost: 127.0.0.1:")
    assert body == b"{}"


async def test_answers_at_once_are_as_many_connections_and_not_endlessly_many(posts: Posts):
    async with listening() as outside:
        many = (posts.post(f"{outside.url}/", b"{}") for _ in range(AT_ONCE + 50))
        replies = await asyncio.gather(*many)
        posts.close()

    assert {reply.status for reply in replies} == {200}
    assert 1 < outside.connections <= AT_ONCE


@pytest.mark.parametrize(
    ("answer", "status", "connections"),
    [
        pytest.param(OK, 200, 1, id="as usual"),
        pytest.param(
            b"HTTP/1.1 404 Not Found\r\nContent-Length: 8\r\n\r\nused_url", 404, 1, id="used"
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
            200,
            1,
            id="in chunks",
        ),
        pytest.param(b"HTTP/1.1 102 Wait\r\n\r\n" + OK, 200, 1, id="after a word in between"),
        pytest.param(b"HTTP/1.1 204 No Content\r\n\r\n", 204, 1, id="without a body"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
            200,
            2,
            id="the last one",
        ),
        pytest.param(
            b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, 2, id="of an old server"
        ),
    ],
)
async def test_the_status_is_returned_whatever_the_answer_looks_like(
    posts: Posts, answer: bytes, status: int, connections: int
):
    async with listening([answer]) as outside:
        assert (await posts.post(f"{outside.url}/", b"{}")).status == status
        assert (await posts.post(f"{outside.url}/", b"{}")).status == 200
        posts.close()

    assert outside.connections == connections


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(HANGS_UP, "ConnectionResetError", id="none"),
        pytest.param(b"hello\r\n\r\n", "unreadable_answer", id="not HTTP"),
        pytest.param(
            b"HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n...", "unreadable_answer", id="not asked"
        ),
    ],
)
async def test_without_an_answer_nobody_knows_whether_it_arrived(
    posts: Posts, answer: bytes, reason: str
):
    async with listening([answer]) as outside:
        with pytest.raises(DeliveryFailed) as failure:
            await posts.post(f"{outside.url}/", b"{}")
        assert (await posts.post(f"{outside.url}/", b"{}")).status == 200
        posts.close()

    assert (failure.value.reason, failure.value.maybe_sent) == (reason, True)
    assert outside.connections == 2


async def test_headers_and_body_come_back_whole(posts: Posts):
    answers = [
        b"HTTP/1.1 102 Wait\r\nX-First: 1\r\n\r\n"
        b"HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\nTransfer-Encoding: chunked\r\n\r\n"
        b'3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n'
    ]
    async with listening(answers) as outside:
        first = await posts.post(f"{outside.url}/", b"{}")
        second = await posts.post(f"{outside.url}/", b"{}")
        posts.close()

    assert (first.status, first.body) == (429, b'{"a":1}')
    assert (first.headers.get("retry-after"), first.headers.get("x-first")) == ("7", None)
    assert (second.status, second.body) == (200, b"ok")
    assert outside.connections == 1


@pytest.mark.parametrize(
    ("token", "header"),
    [
        ("", None),
        ("xoxb-1-Ab", b"Authorization: Bearer xoxb-1-Ab"),
        ("x\r\nX-Forged: é", b"Authorization: Bearer x%0D%0AX-Forged%3A%20%C3%A9"),
    ],
)
async def test_a_token_is_shown_and_adds_no_header(posts: Posts, token: str, header: bytes | None):
    async with listening() as outside:
        await posts.post(f"{outside.url}/", b"{}", token)
        posts.close()

    lines = outside.requests[0].split(b"\r\n")
    assert [line for line in lines if b"Auth" in line or b"Forged" in line] == (
        [header] if header else []
    )


async def test_silence_ends_in_time():
    posts = Posts(timeout=0.05)
    async with listening([SAYS_NOTHING]) as outside:
        with pytest.raises(DeliveryFailed, match="TimeoutError"):
            await posts.post(f"{outside.url}/", b"{}")


async def test_a_connection_that_was_ended_meanwhile_is_not_used_again(posts: Posts):
    async with listening() as outside:
        await posts.post(f"{outside.url}/", b"{}")
        outside.answers = [OK, HANGS_UP]
        with pytest.raises(DeliveryFailed):
            await asyncio.gather(*(posts.post(f"{outside.url}/", b"{}") for _ in range(2)))
        assert (await posts.post(f"{outside.url}/", b"{}")).status == 200
        posts.close()


async def test_where_nobody_listens_nothing_was_sent(posts: Posts):
    async with listening() as outside:
        pass

    with pytest.raises(DeliveryFailed) as failure:
        await posts.post(f"{outside.url}/", b"{}")

    assert (failure.value.reason, failure.value.maybe_sent) == ("cannot_connect", False)


@pytest.mark.parametrize("url", ["", "/x", "ftp://a/b", "http://", "http://a:b/", "http://a/\xe9"])
async def test_what_is_no_address_is_refused(posts: Posts, url: str):
    with pytest.raises(DeliveryFailed, match="unusable_address"):
        await posts.post(url, b"{}")


async def test_an_address_cannot_smuggle_in_headers(posts: Posts):
    async with listening() as outside:
        await posts.post(f"{outside.url}/a\r\nX-Forged: 1\r\n\r\n", b"{}")
        posts.close()

    assert b"\r\nX-Forged" not in outside.requests[0]


async def test_certificates_are_checked(
    posts: Posts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    certificate, key = write_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    async with listening(tls=tls) as outside:
        with pytest.raises(DeliveryFailed) as failure:
            await posts.post(f"{outside.url}/", b"{}")
        assert (failure.value.reason, failure.value.maybe_sent) == ("not_trusted", False)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusting = Posts(timeout=60)
        assert (await trusting.post(f"{outside.url}/", b"{}")).status == 200
        trusting.close()


async def test_whom_this_machine_trusts_is_read_before_the_first_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    certificate, key = write_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    prepared = Posts(timeout=60)
    with monkeypatch.context() as environment:
        environment.setenv("SSL_CERT_FILE", str(certificate))
        await prepared.prepare()
    async with listening(tls=tls) as outside:
        assert (await prepared.post(f"{outside.url}/", b"{}")).status == 200
    prepared.close()


async def test_where_a_proxy_is_needed_answers_go_through_it(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
):
    body = payload("press_check_in") | {"response_url": "http://127.0.0.1:9/actions/1"}
    async with listening() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        async with staged(slack) as stage:
            stage.bot.answer = ReplyPrivately(Card("Genoteerd"))
            await stage.sender.interaction(body)
            await stage.until(lambda: proxy.requests)

    assert proxy.requests[0].startswith(b"POST http://127.0.0.1:9/actions/1 HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("url", "is_slacks"),
    [
        ("https://hooks.slack.com/actions/T/1/x", True),
        ("https://hooks.slack-gov.com/actions/T/1/x", True),
        ("http://hooks.slack.com/actions/T/1/x", False),
        ("https://hooks.slack.com.evil.example/x", False),
        ("https://evilslack.com/x", False),
        ("https://hooks.slack.com@evil.example/x", False),
        ("https://evil.example/#.slack.com", False),
        ("http://169.254.169.254/latest/meta-data", False),
        ("http://127.0.0.1:8080/health/live", False),
        ("https://hooks.slack.com:x/", False),
        ("https://[hooks.slack.com/", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_answers_go_to_slack_alone(url: str, is_slacks: bool):
    assert Posts(1, "https://slack.com/api/").may_go_to(url) is is_slacks


def test_answers_go_to_a_test_server_that_the_settings_name():
    posts = Posts(1, "http://127.0.0.1:8000/api/")

    assert posts.may_go_to("http://127.0.0.1:8001/response/1")
    assert posts.may_go_to("https://hooks.slack.com/actions/T/1/x")
    assert not posts.may_go_to("http://localhost:8000/response/1")
