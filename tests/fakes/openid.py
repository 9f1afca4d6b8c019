"""A provider that says whatever a test lets it say: what a dishonest or broken one would."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CLIENT, SECRET = "prikkel", "a secret / of the client"
Forge = Callable[["Forger", dict[str, Any]], str]

KEYS = [generate_private_key(65537, 2048) for _ in range(2)]


@dataclass
class Forger:
    """`claims` are what it says beside the usual; `forge` makes the token, if not as usual."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    description: dict[str, Any] = field(default_factory=dict)
    published: dict[str, RSAPrivateKey] = field(default_factory=lambda: {"one": KEYS[0]})
    forge: Forge | None = None
    status: int = 200
    answer: dict[str, Any] | None = None
    nonce: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    down: bool = False

    @property
    def issuer(self) -> str:
        return self.url

    def described(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.url}/authorize?tenant=x",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            **self.description,
        }

    def usual(self) -> dict[str, Any]:
        now = int(time.time())
        usual = {
            "iss": self.issuer, "aud": CLIENT, "sub": "account-1", "nonce": self.nonce,
            "iat": now, "exp": now + 300,
        }  # fmt: skip
        claims = {**usual, **self.claims}
        return {name: value for name, value in claims.items() if value is not None}

    def signed(self, claims: dict[str, Any], kid: str = "one", key: Any = None) -> str:
        return jwt.encode(claims, key or self.published[kid], "RS256", headers={"kid": kid})

    async def answers(self, request: web.Request) -> web.Response:
        if self.down:
            return web.Response(status=503, text="<html>away</html>")
        if request.path.endswith("/.well-known/openid-configuration"):
            return web.json_response(self.described())
        if request.path == "/keys":
            return web.json_response({"keys": [_public(*one) for one in self.published.items()]})
        if request.path == "/token":
            return await self._token(request)
        raise web.HTTPNotFound

    async def _token(self, request: web.Request) -> web.Response:
        sent = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append((request.headers.get("Authorization", ""), sent))
        if self.answer is not None or self.status != 200:
            return web.json_response(self.answer or {}, status=self.status)
        forge = self.forge or (lambda forger, claims: forger.signed(claims))
        token = forge(self, self.usual())
        return web.json_response(
            {"access_token": "unused", "token_type": "Bearer", "id_token": token}
        )


@asynccontextmanager
async def forging() -> AsyncGenerator[Forger]:
    forger = Forger()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", forger.answers)
    server = TestServer(app)
    await server.start_server()
    forger.url = str(server.make_url("")).rstrip("/")
    yield forger
    await server.close()


def by_hand(header: dict[str, Any], claims: dict[str, Any], secret: bytes = b"") -> str:
    """A token that no library would make."""
    parts = [_b64(json.dumps(part).encode()) for part in (header, claims)]
    said = ".".join(parts)
    mac = hmac.digest(secret, said.encode(), hashlib.sha256) if secret else b""
    return f"{said}.{_b64(mac)}"


def public_pem(key: RSAPrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _public(kid: str, key: RSAPrivateKey) -> dict[str, Any]:
    found = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    return {**found, "kid": kid, "use": "sig"}


def _b64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
