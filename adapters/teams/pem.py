"""Certificates and keys as they are written in files, for who uses one: 2 MB."""

import re
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import Certificate as Issued
from cryptography.x509 import load_pem_x509_certificate

from adapters.teams.certificates import Certificate

_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)
_KEY = re.compile(r"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)

_WRITE_BOTH = "write the certificate and its private key, both as PEM, one after the other"
_WITHOUT_PHRASE = "openssl pkey -in with.pem -out without.pem"


def read_certificate(pem: str) -> Certificate:
    """The certificate that belongs to the private key beside it.

    Raises:
        ValueError: there is none, or Microsoft would not take it.
    """
    key = _KEY.search(pem)
    issued = [_load(found) for found in _CERTIFICATE.findall(pem)]
    if key is None or not issued:
        missing = "private key" if issued else "certificate"
        raise ValueError(f"holds no {missing}; {_WRITE_BOTH}")
    own = _belonging(_load_key(key[0]), issued)
    return Certificate(
        own.public_bytes(Encoding.PEM).decode(),
        key[0],
        own.not_valid_before_utc.date(),
        own.not_valid_after_utc.date(),
    )


def _load(pem: str) -> Issued:
    try:
        return load_pem_x509_certificate(pem.encode())
    except ValueError:
        raise ValueError(f"holds a certificate that cannot be read; {_WRITE_BOTH}") from None


def _load_key(pem: str) -> rsa.RSAPrivateKey:
    try:
        key = load_pem_private_key(pem.encode(), None)
    except TypeError:
        raise ValueError(
            f"holds a private key behind a passphrase; write it without: {_WITHOUT_PHRASE}"
        ) from None
    except ValueError:
        raise ValueError(f"holds a private key that cannot be read; {_WRITE_BOTH}") from None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError("holds a private key that is not RSA, which is what Microsoft takes")
    return key


def _belonging(key: rsa.RSAPrivateKey, issued: Sequence[Issued]) -> Issued:
    own = next((one for one in issued if one.public_key() == key.public_key()), None)
    if own is None:
        raise ValueError("holds a private key and another one's certificate")
    return own
