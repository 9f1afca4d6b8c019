"""What is closed with one key, and opened with several."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.ciphers import AesGcm
from adapters.seals import Seal

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

SEALED_BEFORE = (
    "gAAAAABrBACQ0ljzSgYzkijijDA-8GuDNCG_yp-Um4fMkhwNY52NligDePTB"
    "lP69U3-cx9IWCWwKOzct8DCxbDKwRjy1QW7RSQ=="
)


def test_what_was_sealed_with_an_older_key_is_opened_until_that_key_is_dropped():
    sealed = Seal(b"old", "token").close("xoxb-1", NOW)

    assert Seal(b"new", "token", older=[b"old"]).open(sealed, NOW) == "xoxb-1"
    assert Seal(b"new", "token").open(sealed, NOW) is None


def test_renewing_makes_the_older_key_needless():
    sealed = Seal(b"old", "token").close("xoxb-1", NOW)

    renewed = Seal(b"new", "token", older=[b"old"]).renew(sealed)

    assert Seal(b"new", "token").open(renewed or "", NOW) == "xoxb-1"
    assert Seal(b"third", "token").renew(sealed) is None


def test_what_is_sealed_for_one_purpose_serves_no_other_and_may_end():
    sealed = Seal(b"key", "link", timedelta(minutes=1)).close("text", NOW)

    assert Seal(b"key", "session").open(sealed, NOW) is None
    assert Seal(b"key", "link", timedelta(minutes=1)).open(sealed, NOW) == "text"
    later = NOW + timedelta(minutes=2)
    assert Seal(b"key", "link", timedelta(minutes=1)).open(sealed, later) is None
    assert Seal(b"key", "link").open("é", later) is None


def test_several_values_are_sealed_together_and_opened_if_they_are_so_many():
    seal = Seal(b"key", "session", timedelta(minutes=1))
    sealed = seal.close_all((7, "token"), NOW)

    assert seal.open_all(sealed, NOW, 2) == ["7", "token"]
    assert seal.open_all(sealed, NOW, 3) is None
    assert seal.open_all(seal.close("", NOW), NOW, 2) is None
    assert seal.open_all("nothing of ours", NOW, 2) is None


def test_it_is_aes_256_gcm_with_a_version_an_id_of_the_key_and_a_new_nonce():
    one, again = (Seal(b"key", "link").close("text", NOW) for _ in range(2))
    other = Seal(b"another", "link").close("text", NOW)

    first, second, third = (urlsafe_b64decode(sealed) for sealed in (one, again, other))

    assert {it[0] for it in (first, second, third)} == {AesGcm.VERSION}
    assert first[1:5] == second[1:5] != third[1:5]
    assert first[13:25] != second[13:25]
    assert len(first) == 1 + 4 + 8 + 12 + len("text") + 16
    assert len(one) < len(_before("text", b"key", "link"))


def test_nothing_of_what_is_sealed_can_be_changed():
    seal = Seal(b"key", "link", timedelta(minutes=1))
    sealed = urlsafe_b64decode(seal.close("text", NOW))

    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        assert seal.open(urlsafe_b64encode(changed).decode(), NOW) is None, place
    for length in range(len(sealed)):
        assert seal.open(urlsafe_b64encode(sealed[:length]).decode(), NOW) is None, length


def test_what_an_older_version_sealed_is_opened_with_every_key_as_long_as_it_lasts():
    seal = Seal(b"new", "link", timedelta(minutes=1), older=[b"old"])

    for key in (b"new", b"old"):
        assert seal.open(_before("text", key, "link"), NOW) == "text"
        assert seal.open(_before("text", key, "link"), NOW + timedelta(minutes=2)) is None
    assert seal.open(_before("text", b"new", "session"), NOW) is None
    assert Seal(b"key", "link").open(SEALED_BEFORE, NOW) == "xoxb-1"


def test_renewing_leaves_nothing_of_an_older_cipher_and_keeps_the_moment():
    seal = Seal(b"key", "link", timedelta(minutes=1))

    renewed = seal.renew(_before("text", b"key", "link")) or ""

    assert urlsafe_b64decode(renewed)[0] == AesGcm.VERSION
    assert seal.open(renewed, NOW) == "text"
    assert seal.open(renewed, NOW + timedelta(minutes=2)) is None


def _before(text: str, key: bytes, purpose: str) -> str:
    """As every version before this cipher sealed it."""
    derived = HKDF(SHA256(), length=32, salt=None, info=f"prikkel {purpose}".encode()).derive(key)
    fernet = Fernet(urlsafe_b64encode(derived))
    return fernet.encrypt_at_time(text.encode(), int(NOW.timestamp())).decode()
