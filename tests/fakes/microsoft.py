"""Microsoft on 127.0.0.1: the keys it signs with, its sign-in service and its Bot Connector.

It lives in a thread of its own, because the sign-in library makes blocking calls. Benchmarks
and outside tests use it as it is:

    with FakeMicrosoft() as microsoft:
        adapter = TeamsAdapter(bot, app_id=APP_ID, ..., **microsoft.settings)
        headers = {"Authorization": f"Bearer {microsoft.token(APP_ID)}"}
"""

import asyncio
import base64
import ssl
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.fakes.bot_connector import BotConnector
from tests.fakes.certificates import write_certificate
from tests.fakes.sign_in import Trusted, refused

ISSUER = "https://api.botframework.com"
WAIT = 10
IDENTITY_HEADER = "fake-header-of-this-machine"


class SigningPair:
    """A private key, and the public half as Microsoft publishes it."""

    def __init__(self, kid: str, endorsements: Sequence[str] = ("msteams",)) -> None:
        self.kid = kid
        self.endorsements = list(endorsements)
        self.private = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def published(self) -> dict[str, Any]:
        numbers = self.private.public_key().public_numbers()
        return {
            "kty": "RSA",
            "use": "sig",
            "kid": self.kid,
            "n": _number(numbers.n),
            "e": _number(numbers.e),
            "endorsements": self.endorsements,
        }


class FakeMicrosoft:
    """Start it with `with`; what it was asked is in `connector` and `counts`."""

    def __init__(self) -> None:
        self.keys = [SigningPair("key-1")]
        self.odd_keys: list[Any] = []
        self.connector = BotConnector()
        self.counts: Counter[str] = Counter()
        self.asked: list[dict[str, Any]] = []
        self.trusted = Trusted()
        self.accepts_secret = True
        self.refuses_with = 7000222
        self.knows_no_tenant = 0
        self.sign_in_status = 200
        self.moved_to = ""
        self.date = ""
        self.identity = ""
        self._folder = tempfile.TemporaryDirectory()
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="fake-microsoft", daemon=True)

    def __enter__(self) -> Self:
        self.ca_bundle, self._key_file = write_certificate(Path(self._folder.name))
        self._thread.start()
        assert self._ready.wait(WAIT)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._folder.cleanup()

    @property
    def service_url(self) -> str:
        return f"{self.http}/amer/"

    @property
    def settings(self) -> dict[str, Any]:
        """What a `TeamsAdapter` must know to talk to this Microsoft."""
        return {
            "openid_metadata_url": f"{self.http}/v1/.well-known/openidconfiguration",
            "login_authority": self.https,
            "login_ca_bundle": str(self.ca_bundle),
            "extra_service_hosts": ("127.0.0.1",),
            "default_service_url": self.service_url,
        }

    def environment(self, app_id: str, tenant: str) -> dict[str, str]:
        """The environment of a server whose Teams is this Microsoft."""
        told = self.settings
        return {
            "MICROSOFT_APP_ID": app_id,
            "MICROSOFT_APP_PASSWORD": "fake-secret",
            "MICROSOFT_APP_TENANT_ID": tenant,
            "MICROSOFT_OPENID_METADATA_URL": told["openid_metadata_url"],
            "MICROSOFT_LOGIN_AUTHORITY": told["login_authority"],
            "MICROSOFT_LOGIN_CA_BUNDLE": told["login_ca_bundle"],
        }

    def token(self, app_id: str, *, key: SigningPair | None = None, **claims: Any) -> str:
        """What Microsoft sends along with an activity; a claim of None is left out."""
        key = key or self.keys[0]
        now = int(time.time())
        told: dict[str, Any] = {
            "iss": ISSUER,
            "aud": app_id,
            "nbf": now - 10,
            "exp": now + 3600,
            "serviceurl": self.service_url,
        }
        told = {name: claim for name, claim in (told | claims).items() if claim is not None}
        return jwt.encode(told, key.private, algorithm="RS256", headers={"kid": key.kid})

    def forget(self) -> None:
        """Start the next test with a clean sheet; keys and issued tokens stay."""
        self.connector.forget()
        self.counts.clear()
        self.asked.clear()
        self.trusted = Trusted()
        self.accepts_secret = True
        self.refuses_with = 7000222
        self.knows_no_tenant = 0
        self.sign_in_status = 200
        self.moved_to = ""
        self.date = ""
        self.odd_keys = []

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        runner = self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()

    async def _open(self) -> web.AppRunner:
        app = web.Application(client_max_size=4 << 20)
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/v1/.well-known/keys", self._published_keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._discovery)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._issue)
        app.router.add_get("/msi/token", self._issue_to_machine)
        self.connector.add_routes(app)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.ca_bundle, self._key_file)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        plain, secure = (address[1] for address in runner.addresses)
        self.http, self.https = f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}"
        return runner

    async def _metadata(self, _: web.Request) -> web.Response:
        self.counts["metadata"] += 1
        headers = {"Date": self.date} if self.date else {}
        told = {"issuer": ISSUER, "jwks_uri": f"{self.http}/v1/.well-known/keys"}
        return web.json_response(told, headers=headers)

    async def _published_keys(self, _: web.Request) -> web.Response:
        self.counts["keys"] += 1
        published = [*self.odd_keys, *(key.published() for key in self.keys)]
        return web.json_response({"keys": published})

    async def _discovery(self, request: web.Request) -> web.Response:
        self.counts["discovery"] += 1
        if self.knows_no_tenant:
            said = {
                "error": "invalid_tenant",
                "error_description": f"AADSTS{self.knows_no_tenant}: Tenant not found.",
            }
            return web.json_response(said, status=400)
        base = f"{self.https}/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": base,
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
            }
        )

    async def _issue(self, request: web.Request) -> web.Response:
        self.counts["tokens"] += 1
        self.asked.append(dict(await request.post()))
        if self.moved_to:
            return web.Response(status=307, headers={"Location": self.moved_to})
        if self.sign_in_status != 200:
            return web.Response(text="<html>", status=self.sign_in_status)
        if not self.accepts_secret:
            refusal = {"error": "invalid_client", "error_codes": [self.refuses_with]}
            return web.json_response(refusal, status=401)
        if code := refused(self.asked[-1], f"{self.https}{request.path}", self.trusted):
            refusal = {"error": "invalid_client", "error_codes": [code]}
            return web.json_response(refusal, status=401)
        token = f"fake.{uuid.uuid4().hex}"
        self.connector.issued.add(token)
        answer = {"token_type": "Bearer", "expires_in": 3599, "access_token": token}
        return web.json_response(answer)

    async def _issue_to_machine(self, request: web.Request) -> web.Response:
        """What Azure's App Service gives a managed identity; it knows no secret but its own."""
        self.counts["machine"] += 1
        self.identity = request.query.get("client_id", "")
        if request.headers.get("X-IDENTITY-HEADER") != IDENTITY_HEADER:
            return web.json_response({"statusCode": 401}, status=401)
        if request.query.get("resource") != ISSUER:
            return web.json_response({"statusCode": 400}, status=400)
        token = f"fake.{uuid.uuid4().hex}"
        self.connector.issued.add(token)
        expires = str(int(time.time()) + 3599)
        return web.json_response(
            {"token_type": "Bearer", "expires_on": expires, "access_token": token}
        )


def _number(value: int) -> str:
    content = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
