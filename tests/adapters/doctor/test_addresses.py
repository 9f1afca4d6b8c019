import ssl
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import web

from tests.adapters.doctor.conftest import Examine
from tests.fakes.certificates import write_certificate

MICROSOFT = {
    "MICROSOFT_APP_ID": "app",
    "MICROSOFT_APP_PASSWORD": "pa55",
    "MICROSOFT_APP_TENANT_ID": "tenant-1",
    "MICROSOFT_OPENID_METADATA_URL": "http://127.0.0.1:9/openid",
    "MICROSOFT_LOGIN_AUTHORITY": "https://127.0.0.1:9",
}


class Front:
    """What stands at the public address: a proxy that lets some paths through."""

    def __init__(self) -> None:
        self.url = ""
        self.certificate = Path()
        self.answers = {"/health/live": 200, "/api/messages": 401, "/slack/events": 401}

    async def answer(self, request: web.Request) -> web.Response:
        return web.Response(status=self.answers.get(request.path, 404))


@pytest.fixture
async def front(tmp_path: Path) -> AsyncGenerator[Front]:
    front = Front()
    front.certificate, key = write_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(front.certificate, key)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", front.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
    front.url = f"https://127.0.0.1:{runner.addresses[0][1]}"
    yield front
    await runner.cleanup()


@pytest.fixture
def trusted(front: Front, monkeypatch: pytest.MonkeyPatch) -> Front:
    monkeypatch.setenv("SSL_CERT_FILE", str(front.certificate))
    return front


async def lines(lines_of: Examine, front: Front) -> list[str]:
    return await lines_of(["teams"], PRIKKEL_PUBLIC_URL=front.url, **MICROSOFT)


async def test_an_address_that_leads_to_this_server_is_in_order(lines_of: Examine, trusted: Front):
    said = await lines(lines_of, trusted)

    assert f"ok: Something answers at {trusted.url}" in said
    assert any(line.startswith(f"ok: {trusted.url}/api/messages is open") for line in said)


async def test_health_that_the_proxy_keeps_inside_is_no_problem(lines_of: Examine, trusted: Front):
    trusted.answers["/health/live"] = 403

    said = await lines(lines_of, trusted)

    assert any(line.startswith(f"ok: {trusted.url}/api/messages is open") for line in said)


@pytest.mark.parametrize("status", [200, 302, 404, 405])
async def test_an_entrance_that_leads_elsewhere_is_a_problem(
    lines_of: Examine, trusted: Front, status: int
):
    trusted.answers["/api/messages"] = status

    said = await lines(lines_of, trusted)

    expected = f"problem: {trusted.url}/api/messages does not lead to this server ({status}"
    assert any(line.startswith(expected) for line in said)


async def test_a_proxy_without_a_server_behind_it_is_told(lines_of: Examine, trusted: Front):
    trusted.answers["/health/live"] = 502

    said = await lines(lines_of, trusted)

    assert any("but no Prikkel behind it (502): start prikkel serve" in line for line in said)


async def test_a_certificate_that_nobody_trusts_is_a_problem(lines_of: Examine, front: Front):
    said = await lines(lines_of, front)

    assert any(line.startswith(f"problem: The certificate of {front.url} is not") for line in said)


async def test_nobody_at_the_address_is_a_warning_because_the_server_may_not_run_yet(
    lines_of: Examine,
):
    said = await lines_of(["teams"], PRIKKEL_PUBLIC_URL="https://127.0.0.1:9", **MICROSOFT)

    assert any(line.startswith("warning: Nothing answers at https://127.0.0.1:9") for line in said)


@pytest.mark.parametrize("host", ["prikkel.example.org", "example.com", "prikkel.example"])
async def test_the_address_of_the_samples_is_told(lines_of: Examine, host: str):
    said = await lines_of(["teams"], PRIKKEL_PUBLIC_URL=f"https://{host}", **MICROSOFT)

    assert "problem: PRIKKEL_PUBLIC_URL is the address of the samples: set it to your own" in said
