"""Which proofs Microsoft's sign-in service takes from an app, and what it says of others.

https://learn.microsoft.com/entra/identity-platform/certificate-credentials
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import Certificate

JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
AUDIENCE = "api://AzureADTokenExchange"
ISSUER = "https://cluster.example.org"
SUBJECT = "system:serviceaccount:prikkel:prikkel"


@dataclass
class Trusted:
    """What an app registration knows beside its secrets: a certificate, and a cluster's key."""

    certificate: Certificate | None = None
    cluster: rsa.RSAPublicKey | None = None


def refused(asked: Mapping[str, Any], endpoint: str, trusted: Trusted) -> int:
    """The code of a refusal; nought for a proof that is taken."""
    assertion = str(asked.get("client_assertion", ""))
    if not assertion:
        return 0 if asked.get("client_secret") else 7000218
    if asked.get("client_assertion_type") != JWT_BEARER or asked.get("client_secret"):
        return 900144
    try:
        if "x5t#S256" in jwt.get_unverified_header(assertion):
            return _signed_by_certificate(assertion, str(asked["client_id"]), endpoint, trusted)
        return _told_by_cluster(assertion, trusted)
    except jwt.ExpiredSignatureError:
        return 700024
    except jwt.PyJWTError:
        return 700027


def _signed_by_certificate(assertion: str, app: str, endpoint: str, trusted: Trusted) -> int:
    thumb = str(jwt.get_unverified_header(assertion)["x5t#S256"]).rstrip("=")
    known = trusted.certificate
    if known is None or thumb != _encoded(known.fingerprint(hashes.SHA256())):
        return 700027
    key = known.public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    required = ["aud", "exp", "iss", "jti", "sub"]
    claims = jwt.decode(
        assertion, key, ["PS256"], {"require": required}, audience=endpoint, issuer=app
    )
    return 0 if claims["sub"] == app else 700027


def _told_by_cluster(assertion: str, trusted: Trusted) -> int:
    if trusted.cluster is None:
        return 700211
    claims = jwt.decode(assertion, trusted.cluster, ["RS256"], {"verify_aud": False})
    if claims["iss"] != ISSUER:
        return 700211
    if claims["aud"] != AUDIENCE:
        return 700212
    return 0 if claims["sub"] == SUBJECT else 700213


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
