"""With what the bot proves to Microsoft who it is: one way, and never two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from adapters.teams.certificates import Certificate, CertificateFile, read_certificate

PASSWORD = "MICROSOFT_APP_PASSWORD"
CERTIFICATE = "MICROSOFT_APP_CERTIFICATE"
TOKEN_FILE = "MICROSOFT_APP_FEDERATED_TOKEN_FILE"

MANAGED = "UserAssignedMSI"
APP_TYPES = ("SingleTenant", "MultiTenant", MANAGED)

_LONGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Secret:
    """A client secret."""

    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ManagedIdentity:
    """The machine in Azure that it runs on."""


@dataclass(frozen=True, slots=True)
class FederatedToken:
    """What the cluster says of the bot, in a file that is written anew every hour or so."""

    path: Path

    def read(self) -> str:
        """The token that is in the file now.

        Raises:
            ValueError: there is none.
        """
        try:
            with self.path.open(encoding="ascii") as file:
                token = file.read(_LONGEST).strip()
        except OSError as error:
            raise ValueError(f"{self.path} cannot be read: {error.strerror}") from None
        except UnicodeDecodeError:
            token = ""
        if token.count(".") != 2:
            raise ValueError(f"{self.path} holds no token")
        return token


Proof: TypeAlias = Secret | Certificate | FederatedToken | ManagedIdentity
Given: TypeAlias = Proof | CertificateFile


def app_type(text: str) -> str:
    """A kind of bot, as Microsoft writes it.

    Raises:
        ValueError: it is none.
    """
    known = {known.lower(): known for known in APP_TYPES}
    if text.lower() not in known:
        raise ValueError(f"{text!r} is not one of {', '.join(APP_TYPES)}")
    return known[text.lower()]


def as_it_is_now(given: Given) -> Proof:
    """What counts at this moment of what may be exchanged meanwhile."""
    return given.current() if isinstance(given, CertificateFile) else given


def proof_of(
    app_type: str, password: str, certificate: str, token_file: str, certificate_file: str = ""
) -> Given:
    """The one way in which the bot proves who it is.

    `certificate_file` is where the certificate was read, if that was a file.

    Raises:
        ValueError: there is none, or there are several, or it is broken.
    """
    given: Mapping[str, str] = {
        PASSWORD: password, CERTIFICATE: certificate, TOKEN_FILE: token_file,
    }  # fmt: skip
    ways = [name for name, value in given.items() if value]
    if app_type == MANAGED:
        # A secret that was left behind has never been in the way.
        ways = [f"MICROSOFT_APP_TYPE={MANAGED}", *(name for name in ways if name != PASSWORD)]
    if len(ways) > 1:
        raise ValueError(
            f"{', '.join(ways)}: are {len(ways)} ways to prove who the bot is; leave one"
        )
    if app_type == MANAGED:
        return ManagedIdentity()
    match ways:
        case ["MICROSOFT_APP_CERTIFICATE"]:
            return _certificate(certificate, certificate_file)
        case ["MICROSOFT_APP_FEDERATED_TOKEN_FILE"]:
            return FederatedToken(Path(token_file))
        case ["MICROSOFT_APP_PASSWORD"]:
            return Secret(password)
        case _:
            raise ValueError(
                f"{PASSWORD}: is missing; create a client secret for the app registration, or set "
                f"{CERTIFICATE}_FILE or {TOKEN_FILE}"
            )


def _certificate(pem: str, file: str) -> Certificate | CertificateFile:
    try:
        return CertificateFile(Path(file), pem) if file else read_certificate(pem)
    except ValueError as error:
        where = f"{CERTIFICATE}_FILE: {file}" if file else f"{CERTIFICATE}:"
        raise ValueError(f"{where} {error}") from None
