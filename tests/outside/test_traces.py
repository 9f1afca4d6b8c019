"""Traces of a server as a collector takes them in: kinds and times, and nothing about anybody."""

import re
import subprocess
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import pytest
from aiohttp import ClientSession, web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from adapters.tracing.spans import ATTRIBUTES
from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SECRET, SlackSender
from tests.outside.installations import install, post_first_challenge, slack_settings
from tests.outside.server import OURS, ROOT, Prikkel, running
from tests.ports import free_port
from tests.waiting import until

TYPED = "Zebrapenguin says the bins are full"
KEY = "k3yOfSomebody"
TOKEN = "tokenOfTheCollector"
FOREIGN = "0af7651916cd43dd8448eb211c80319c"
OF_THE_SENDER = {
    "service.name", "service.version", "service.instance.id", "telemetry.sdk.language",
    "telemetry.sdk.name", "telemetry.sdk.version",
}  # fmt: skip
NAME_IN_CODE = re.compile(r"[a-z][\w.]*\.[\w.<>]+")
ROUTE = re.compile(r"/[a-z_.{}:/-]*", re.IGNORECASE)


@dataclass
class Collector:
    """Takes in traces as OpenTelemetry's own does, by OTLP over HTTP."""

    bodies: list[bytes] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    url: str = ""

    async def take(self, request: web.Request) -> web.Response:
        self.headers.append(request.headers.get("Authorization", ""))
        self.bodies.append(await request.read())
        return web.Response(content_type="application/x-protobuf")

    @property
    def resources(self) -> list:
        return [
            each
            for body in self.bodies
            for each in ExportTraceServiceRequest.FromString(body).resource_spans
        ]

    @property
    def spans(self) -> list:
        scopes = [scope for each in self.resources for scope in each.scope_spans]
        return [span for scope in scopes for span in scope.spans]


@pytest.fixture
async def collector() -> AsyncGenerator[Collector]:
    found = Collector(url=f"http://127.0.0.1:{(port := free_port())}")
    app = web.Application()
    app.router.add_post("/v1/traces", found.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield found
    await runner.cleanup()


async def test_a_collector_hears_what_was_done_and_of_nobody(tmp_path: Path, collector: Collector):
    (tmp_path / "headers").write_text(f"Authorization=Bearer%20{TOKEN}\n")
    async with slack_running(FakeSlack()) as slack, ClientSession() as session:
        settings = {
            **slack_settings(slack.api_url),
            "PRIKKEL_SECRET_KEY": token_hex(32),
            "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
            "OTEL_EXPORTER_OTLP_ENDPOINT": collector.url,
            "OTEL_EXPORTER_OTLP_HEADERS_FILE": str(tmp_path / "headers"),
        }
        prikkel = Prikkel(tmp_path, settings)
        await install(prikkel.environment["DATABASE_URL"])
        async with running(prikkel):
            await post_first_challenge(prikkel.environment["DATABASE_URL"])
            await until(lambda: bool(slack.visible_to("U0ANNA", "C0FAKE")))
            sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
            [challenge] = slack.visible_to("U0ANNA", "C0FAKE")
            done = next(b for b in challenge.buttons() if b["text"]["text"] == "Gedaan")
            assert (await sender.press("U0ANNA", challenge, done)).status == 200
            assert (await sender.command("U0ANNA", f"melden {TYPED}")).status == 200
            came = {"traceparent": f"00-{FOREIGN}-b7ad6b7169203331-01"}
            for path in (f"/board/enter?key={KEY}", f"/pictures/{KEY}.png", f"/{KEY}", f"/t/{KEY}"):
                async with session.get(prikkel.url + path, headers=came) as answer:
                    assert answer.status < 500
            async with session.get(f"{prikkel.url}/health/ready") as answer:
                assert answer.status == 200

    assert f"Bearer {TOKEN}" in collector.headers
    spans = collector.spans
    names = {span.name for span in spans}
    assert {"tick", "POST /slack/events", "event ButtonPressed", "event CommandGiven"} <= names
    assert {"slack post", "database write", "GET /board/enter", "GET"} <= names
    assert not any("health" in name for name in names)

    [press] = [span for span in spans if span.name == "event ButtonPressed"]
    within = {span.name for span in spans if span.trace_id == press.trace_id}
    assert {"POST /slack/events", "database write"} <= within

    told = [(each.key, each.value) for span in spans for each in span.attributes]
    assert {key for key, _ in told} <= ATTRIBUTES
    texts = {(key, value.string_value) for key, value in told if value.string_value}
    for key, text in texts:
        expected = {"http.route": ROUTE, "code.function.name": NAME_IN_CODE}
        assert expected.get(key, re.compile(r"\w+")).fullmatch(text), (key, text)
    assert not any(span.events or span.links or span.status.message for span in spans)
    of_sender = {each.key for found in collector.resources for each in found.resource.attributes}
    assert of_sender <= OF_THE_SENDER

    sent = b"".join(collector.bodies)
    for secret in (TYPED, "Zebra", KEY, "U0ANNA", "C0FAKE", TEAM, SECRET, TOKEN, "example.org"):
        assert secret.encode() not in sent, secret
    assert bytes.fromhex(FOREIGN) not in sent


async def test_a_collector_that_is_away_keeps_nothing_up(tmp_path: Path):
    async with slack_running(FakeSlack()) as slack, ClientSession() as session:
        away = {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{free_port()}"}
        prikkel = Prikkel(tmp_path, {**slack_settings(slack.api_url), **away})
        await install(prikkel.environment["DATABASE_URL"])
        async with running(prikkel):
            sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
            assert (await sender.command("U0ANNA", "help")).status == 200
        assert prikkel.process is not None
        assert prikkel.process.returncode == 0
        assert "Something still hangs" not in prikkel.log()


def test_without_an_address_nothing_of_it_is_imported(tmp_path: Path):
    program = (
        "import sys\n"
        "from adapters import bootstrap\n"
        "from adapters.registry import read_settings\n"
        "from bot.app import Bot\n"
        "app = bootstrap.build(read_settings())\n"
        "print(sorted(name for name in sys.modules if name.startswith('opentelemetry')))\n"
    )
    inherited = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    assert not any(name.upper().startswith(OURS) for name in inherited)
    settings = {"SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": SECRET}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**inherited, **settings}, cwd=tmp_path,
        capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip

    assert done.stdout == "[]\n", done.stderr
