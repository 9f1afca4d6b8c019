"""Where messages may be sent, and where they may not, whatever an address looks like."""

import socket
import ssl
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from uuid import uuid4

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.addresses import networks
from adapters.webhooks import Caller, UnusableAddress, check_address, new_secret
from adapters.webhooks.addresses import NotAllowed, may_reach, sockets
from bot.webhooks import Call
from tests.adapters.webhooks.conftest import HERE, listening
from tests.fakes.certificates import write_certificate

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.mark.parametrize(
    "inside",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1",
        "64:ff9b:1::a00:1", "::10.0.0.1", "fec0::1", "5f00::1", "3fff::1", "192.88.99.1",
        "::ffff:0:7f00:1",
        "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::ffff:10.0.0.1",
    ],
)  # fmt: skip
def test_what_is_inside_is_not_reached_unless_it_is_named(inside: str):
    assert not may_reach(ip_address(inside), ())
    assert may_reach(ip_address(inside), networks("0.0.0.0/0, ::/0"))


@pytest.mark.parametrize("public", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_what_is_public_is_reached(public: str):
    assert may_reach(ip_address(public), ())


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/hook", "ftp://example.org", "https://", "example.org", "https:///x",
        "https://user:secret@example.org/", "https://example.org/#x", "https://exa mple.org/",
        "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest", "http://localhost/",
        "https://example.org:99999/", "https://example.org/" + "x" * 2000, "https://[::ffff:10.0.0.1]/",
        "https://127\u30020\u30020\u30021/", "https://①②⑦.0.0.1/", "https://１２７.0.0.1/",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused(url: str):
    with pytest.raises(UnusableAddress):
        check_address(url, ())


def test_what_the_operator_names_may_be_called():
    check_address("https://10.1.2.3/hook", networks("10.1.0.0/16"))
    check_address("http://127.0.0.1:8000/hook", HERE)
    with pytest.raises(UnusableAddress):
        check_address("http://10.1.2.3/hook", networks("10.1.0.0/16"))


@pytest.mark.parametrize(
    "host", ["localhost", "2130706433", "0x7f.1", "127.1", "127\u30020\u30020\u30021", "①②⑦.0.0.1"]
)
async def test_a_name_that_leads_inside_is_not_called(host: str):
    async with listening() as receiver:
        port = receiver.url.split(":")[2].split("/")[0]
        call = Call(uuid4(), f"https://{host}:{port}/hook", new_secret(), "{}")
        answered = await Caller().call(call, NOW)
        assert "inside" in answered.error or "no address" in answered.error
        assert receiver.heard == []


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "fe80::1%1", "::ffff:10.0.0.1"])
def test_no_connection_is_opened_to_what_is_inside(host: str):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    place = (family, socket.SOCK_STREAM, 0, "", (host, 443))
    with pytest.raises(NotAllowed):
        sockets(())(place)
    with sockets(networks("0.0.0.0/0, ::/0"))(place) as opened:
        assert opened.family == family


async def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path):
    certificate, key = write_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = TestServer(web.Application(), scheme="https")
    await server.start_server(ssl=context)
    call = Call(uuid4(), str(server.make_url("/hook")), new_secret(), "{}")
    answered = await Caller(HERE).call(call, NOW)
    assert answered.error == "its certificate is not trusted"
    await server.close()


async def test_nobody_there_is_no_answer():
    async with listening() as receiver:
        url = receiver.url
    answered = await Caller(HERE).call(Call(uuid4(), url, new_secret(), "{}"), NOW)
    assert answered.error == "it cannot be reached"
