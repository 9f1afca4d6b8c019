"""The keys of a provider, which may change at any moment."""

from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from adapters.oidc.failures import Stopped
from adapters.oidc.keys import SEARCHES, Keys

PRIVATE = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = RSAAlgorithm.to_jwk(PRIVATE.public_key(), as_dict=True)


class Provider:
    """Publishes one key at a time."""

    def __init__(self) -> None:
        self.key_id = "first"
        self.asked = 0

    async def fetch(self) -> Any:
        self.asked += 1
        return {"keys": [{**PUBLIC, "kid": self.key_id, "use": "sig", "alg": "RS256"}]}


async def test_a_provider_that_changes_its_keys_twice_in_a_minute_still_lets_people_in():
    provider = Provider()
    keys = Keys(provider.fetch)

    for key_id in ("first", "second", "third"):
        provider.key_id = key_id
        assert isinstance(await keys.key(key_id, "RS256"), jwt.PyJWK)


async def test_for_a_key_that_is_not_published_a_provider_is_asked_a_few_times_a_minute():
    provider = Provider()
    keys = Keys(provider.fetch)

    for _ in range(3 * SEARCHES):
        with pytest.raises(Stopped):
            await keys.key("unknown", "RS256")

    assert provider.asked == 1 + SEARCHES
