"""What DATABASE_URL may say."""

import pytest

from adapters.database import open_store
from adapters.database.urls import parse_url


@pytest.mark.parametrize(
    "address",
    [
        "",
        "prikkel.sqlite",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://u:secret@h/d",
        "::::",
        "postgresql://u:secret@h:port/d",
    ],
)
def test_unusable_address_is_explained_without_its_password(address: str):
    with pytest.raises(ValueError, match="DATABASE_URL is not usable") as caught:
        open_store(address)

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgres_address_may_be_written_in_three_ways(scheme: str):
    url = parse_url(f"{scheme}://u:p@h/d")

    assert url.drivername == "postgresql+psycopg"
