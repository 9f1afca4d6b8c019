"""What is closed with one key, and opened with several."""

from datetime import UTC, datetime, timedelta

from adapters.seals import Seal

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


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
