"""What the bot proves itself with: a certificate, or what the cluster says, instead of a secret."""

import os
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509 import load_pem_x509_certificate

from adapters.registry import read_settings
from adapters.settings import UnusableSettings
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.settings import TeamsSettings
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.teams.door import ScriptedBot
from tests.adapters.teams.gestures import APP_ID, CHANNEL, TENANT
from tests.fakes.certificates import write_certificate
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.sign_in import AUDIENCE, ISSUER, SUBJECT

ROOM = Conversation(Workspace("teams", TENANT), CHANNEL)
KEY = "0123456789abcdef0123456789abcdef"


class Pem:
    """A certificate with its key, as somebody puts both into one file."""

    def __init__(self, folder: Path, until: timedelta = timedelta(days=300)) -> None:
        public, private = write_certificate(folder, until=until, name="bot")
        self.certificate, self.key = public.read_text(), private.read_text()
        self.issued = load_pem_x509_certificate(self.certificate.encode())
        self.file = folder / "bot-both.pem"
        self.file.write_text(f"Bag Attributes\n{self.key}\n{self.certificate}")


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Pem:
    return Pem(tmp_path_factory.mktemp("pem"))


@pytest.fixture(scope="module")
def cluster() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def told(cluster: rsa.RSAPrivateKey, number: int = 1, **claims: Any) -> str:
    """What the cluster says of the pod; `number` tells one token from the next."""
    ordinary = {"iss": ISSUER, "aud": AUDIENCE, "sub": SUBJECT, "exp": int(time.time()) + 3600}
    return jwt.encode({**ordinary, "jti": str(number), **claims}, cluster, "RS256")


def exchange(file: Path, content: str) -> None:
    """Put another in its place, as a vault does: at once, and with a time of its own."""
    before = file.stat().st_mtime_ns
    other = file.with_suffix(".new")
    other.write_text(content)
    os.utime(other, ns=(before + 10**9, before + 10**9))
    other.replace(file)


async def posts(microsoft: FakeMicrosoft, *, times: int = 1, **proof: str) -> TeamsAdapter:
    adapter = TeamsAdapter(
        ScriptedBot(), app_id=APP_ID, tenant_id=TENANT, **proof, **microsoft.settings
    )
    try:
        for _ in range(times):
            await adapter.platform.post(ROOM, Card("Hoi"))
    finally:
        await adapter.close()
    return adapter


async def test_a_certificate_signs_for_the_bot_and_no_secret_is_sent(
    microsoft: FakeMicrosoft, pem: Pem
):
    microsoft.trusted.certificate = pem.issued

    await posts(microsoft, times=3, app_certificate=pem.file.read_text())

    assert microsoft.connector.texts(CHANNEL) == ["Hoi"] * 3
    [asked] = microsoft.asked
    assert asked["client_id"] == APP_ID
    assert "client_secret" not in asked


async def test_a_certificate_that_is_exchanged_in_its_file_is_used_without_a_restart(
    microsoft: FakeMicrosoft, pem: Pem, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    older, file = Pem(tmp_path, until=timedelta(days=3)), tmp_path / "in-use.pem"
    file.write_text(older.file.read_text())
    microsoft.trusted.certificate = older.issued
    adapter = TeamsAdapter(
        ScriptedBot(), app_id=APP_ID, tenant_id=TENANT, app_certificate=file.read_text(),
        certificate_file=str(file), **microsoft.settings,
    )  # fmt: skip
    await adapter.platform.post(ROOM, Card("Hoi"))

    for now_in_it, known in (("half of one", older), (pem.file.read_text(), pem)):
        exchange(file, now_in_it)
        microsoft.trusted.certificate = known.issued
        microsoft.connector.issued.clear()
        with pytest.raises(DeliveryFailed):  # the token was taken back: fetch another
            await adapter.platform.post(ROOM, Card("Hoi"))
        await adapter.platform.post(ROOM, Card("Hoi"))
    await adapter.close()

    assert microsoft.connector.texts(CHANNEL) == ["Hoi"] * 3
    told = [line for line in caplog.messages if str(file) in line]
    assert [line.rpartition(": ")[2][:10] for line in told] == ["holds no c", "good until"]
    assert "BEGIN" not in "".join(told)


async def test_a_certificate_that_the_registration_does_not_know_is_told(
    microsoft: FakeMicrosoft, pem: Pem
):
    with pytest.raises(DeliveryFailed, match="AADSTS700027"):
        await posts(microsoft, app_certificate=pem.file.read_text())

    assert microsoft.connector.texts(CHANNEL) == []


async def test_what_the_cluster_says_is_read_again_for_every_token(
    microsoft: FakeMicrosoft, cluster: rsa.RSAPrivateKey, tmp_path: Path
):
    microsoft.trusted.cluster = cluster.public_key()
    file = tmp_path / "token"
    adapter = TeamsAdapter(
        ScriptedBot(), app_id=APP_ID, tenant_id=TENANT, federated_token_file=str(file),
        **microsoft.settings,
    )  # fmt: skip
    for number in (1, 2):
        file.write_text(told(cluster, number) + "\n")
        await adapter.platform.post(ROOM, Card("Hoi"))
        microsoft.connector.issued.clear()
        with pytest.raises(DeliveryFailed):  # the token was taken back: fetch another
            await adapter.platform.post(ROOM, Card("Hoi"))
    await adapter.close()

    numbers = [
        jwt.decode(asked["client_assertion"], options={"verify_signature": False})["jti"]
        for asked in microsoft.asked
    ]
    assert numbers == ["1", "2"]
    assert not any("client_secret" in asked for asked in microsoft.asked)


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        pytest.param({"exp": 1}, 700024, id="old"),
        pytest.param({"iss": "https://elsewhere.example.org"}, 700211, id="another cluster"),
        pytest.param({"aud": "prikkel"}, 700212, id="for another"),
        pytest.param({"sub": "system:serviceaccount:other:other"}, 700213, id="another account"),
    ],
)
async def test_what_the_cluster_says_wrongly_is_told_by_its_code(
    microsoft: FakeMicrosoft,
    cluster: rsa.RSAPrivateKey,
    tmp_path: Path,
    claims: dict[str, Any],
    code: int,
):
    microsoft.trusted.cluster = cluster.public_key()
    (tmp_path / "token").write_text(told(cluster, **claims))

    with pytest.raises(DeliveryFailed, match=f"AADSTS{code}"):
        await posts(microsoft, federated_token_file=str(tmp_path / "token"))


async def test_a_token_that_went_away_is_a_failure_that_passes(
    microsoft: FakeMicrosoft, tmp_path: Path
):
    with pytest.raises(DeliveryFailed, match="no federated token") as caught:
        await posts(microsoft, federated_token_file=str(tmp_path / "token"))

    assert not caught.value.permanent
    assert microsoft.asked == []


IDENTITY = {"MICROSOFT_APP_ID": "app", "MICROSOFT_APP_TENANT_ID": "tenant-1"}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, unset: None) -> Callable[..., TeamsSettings]:
    def with_these(**environment: str) -> TeamsSettings:
        for name, value in (IDENTITY | {"PRIKKEL_SECRET_KEY": KEY} | environment).items():
            monkeypatch.setenv(name, value)
        return read_settings().of(TeamsSettings)

    return with_these


def test_a_certificate_says_itself_when_it_ends_also_once_it_was_exchanged(
    read: Callable[..., TeamsSettings], pem: Pem, tmp_path: Path
):
    file = tmp_path / "in-use.pem"
    file.write_text(pem.file.read_text())
    teams = read(MICROSOFT_APP_CERTIFICATE_FILE=str(file))

    assert teams.expiries() == {"MICROSOFT_APP_CERTIFICATE": pem.issued.not_valid_after_utc.date()}
    assert pem.key not in repr(teams)
    newer = Pem(tmp_path, until=timedelta(days=500))
    exchange(file, newer.file.read_text())
    assert teams.expiries()["MICROSOFT_APP_CERTIFICATE"] == newer.issued.not_valid_after_utc.date()
    file.unlink()
    assert teams.expiries()["MICROSOFT_APP_CERTIFICATE"] == newer.issued.not_valid_after_utc.date()
    assert pem.key not in repr(teams.proof())


def _unreadable(pem: Pem) -> dict[str, str]:
    """Certificates that cannot be used, by what is said of each."""
    phrase = load_pem_private_key(pem.key.encode(), None).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"phrase")
    )
    curve = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    others = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    begin, end = "-----BEGIN CERTIFICATE-----\n", "\n-----END CERTIFICATE-----\n"
    return {
        "holds no private key": pem.certificate,
        "holds no certificate": pem.key,
        "behind a passphrase": pem.certificate + phrase.decode(),
        "is not RSA": pem.certificate + curve.decode(),
        "another one's certificate": pem.certificate + others.decode(),
        "a certificate that cannot be read": pem.key + begin + "AAAA" + end,
        "a private key that cannot be read": pem.certificate
        + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    }


def test_a_certificate_that_cannot_be_used_is_refused_with_what_is_wrong(
    read: Callable[..., TeamsSettings], pem: Pem, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    file = tmp_path / "bad.pem"
    for said, content in _unreadable(pem).items():
        file.write_text(content)
        given = {"": content, "_FILE": str(file)}
        for ending, value in given.items():
            with pytest.raises(UnusableSettings) as failure:
                read(**{f"MICROSOFT_APP_CERTIFICATE{ending}": value})
            complaint = str(failure.value)
            where = f"{ending}: {file}" if ending else ":"
            assert complaint.startswith(f"MICROSOFT_APP_CERTIFICATE{where} holds ")
            assert said in complaint
            assert "BEGIN" not in complaint
            monkeypatch.delenv(f"MICROSOFT_APP_CERTIFICATE{ending}")


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        pytest.param(
            {"MICROSOFT_APP_PASSWORD": "x", "MICROSOFT_APP_FEDERATED_TOKEN_FILE": "/a"},
            "MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_TOKEN_FILE: are 2 ways",
            id="secret and token",
        ),
        pytest.param(
            {"MICROSOFT_APP_CERTIFICATE": "x", "MICROSOFT_APP_TYPE": "UserAssignedMSI"},
            "MICROSOFT_APP_TYPE=UserAssignedMSI, MICROSOFT_APP_CERTIFICATE: are 2 ways",
            id="certificate and machine",
        ),
        pytest.param(
            {"MICROSOFT_APP_FEDERATED_TOKEN_FILE": "/nowhere/at/all"},
            "MICROSOFT_APP_FEDERATED_TOKEN_FILE: /nowhere/at/all cannot be read: No such file",
            id="no token",
        ),
        pytest.param(
            {"MICROSOFT_APP_FEDERATED_TOKEN_FILE": __file__},
            "test_proofs.py holds no token",
            id="something else",
        ),
        pytest.param({}, "or set MICROSOFT_APP_CERTIFICATE_FILE or ", id="nothing"),
        pytest.param(
            {"MICROSOFT_APP_PASSWORD": "x", "MICROSOFT_APP_PASSWORD_EXPIRES": "29-11-2028"},
            "MICROSOFT_APP_PASSWORD_EXPIRES: is no day; write year, month and day, such as 2028-",
            id="a day as people write it",
        ),
        pytest.param(
            {"MICROSOFT_APP_PASSWORD": "x", "MICROSOFT_APP_PASSWORD_EXPIRES": "2027-02-29"},
            "MICROSOFT_APP_PASSWORD_EXPIRES: is no day",
            id="a day that there is not",
        ),
    ],
)
def test_what_cannot_prove_anything_is_refused(
    read: Callable[..., TeamsSettings], environment: dict[str, str], complaint: str
):
    with pytest.raises(UnusableSettings) as failure:
        read(**environment)

    assert complaint in str(failure.value)


def test_without_a_secret_of_microsofts_a_key_of_our_own_is_needed(
    read: Callable[..., TeamsSettings], pem: Pem
):
    with pytest.raises(UnusableSettings, match="PRIKKEL_SECRET_KEY: is missing"):
        read(MICROSOFT_APP_CERTIFICATE_FILE=str(pem.file), PRIKKEL_SECRET_KEY="")


def test_a_secret_that_was_left_behind_is_not_in_the_way_of_a_managed_identity(
    read: Callable[..., TeamsSettings],
):
    teams = read(MICROSOFT_APP_TYPE="UserAssignedMSI", MICROSOFT_APP_PASSWORD="old")

    assert teams.expiries() == {}
