"""What the doctor says of the provider at which people sign in."""

import pytest

from tests.adapters.doctor.conftest import Examine
from tests.fakes.openid import forging

BOARD = {"PRIKKEL_PUBLIC_URL": "http://127.0.0.1:9", "PRIKKEL_SECRET_KEY": "0123456789abcdef" * 3}
CLIENT = {"PRIKKEL_OIDC_CLIENT_ID": "prikkel", "PRIKKEL_OIDC_CLIENT_SECRET": "s3cret"}


async def _said(lines_of: Examine, issuer: str) -> list[str]:
    found = await lines_of([], PRIKKEL_OIDC_ISSUER=issuer, **BOARD, **CLIENT)
    assert "s3cret" not in "\n".join(found)
    return [line for line in found if "sign in" in line or "PRIKKEL_OIDC_ISSUER" in line]


async def test_a_provider_that_is_in_order_is_told_with_where_it_sends_people(lines_of: Examine):
    async with forging() as forger:
        assert await _said(lines_of, forger.issuer) == [
            "ok: People can sign in with 127.0.0.1; it sends them back to "
            "http://127.0.0.1:9/board/sign-in/back"
        ]


@pytest.mark.parametrize(
    ("described", "what"),
    [
        ({"issuer": "https://other.example"}, "another name"),
        ({"code_challenge_methods_supported": ["plain"]}, "PKCE"),
        ({"id_token_signing_alg_values_supported": ["none", "HS256"]}, "public key"),
        ({"token_endpoint": "http://login.example.org/token"}, "its token_endpoint is not https"),
        ({"jwks_uri": None}, "its jwks_uri"),
        ({"token_endpoint_auth_methods_supported": ["private_key_jwt"]}, "no client secret"),
    ],
)
async def test_what_is_wrong_with_a_provider_is_said(lines_of: Examine, described: dict, what):
    async with forging() as forger:
        forger.description = described
        (line,) = await _said(lines_of, forger.issuer)
        assert line.startswith("problem: PRIKKEL_OIDC_ISSUER cannot be used: ")
        assert what in line


async def test_a_provider_that_is_down_or_has_no_key_is_said(lines_of: Examine):
    (line,) = await _said(lines_of, "http://127.0.0.1:9/realm")
    assert line.startswith("problem: The provider of PRIKKEL_OIDC_ISSUER does not answer")
    assert "http://127.0.0.1:9/realm/.well-known/openid-configuration" in line
    async with forging() as forger:
        forger.published = {}
        (line,) = await _said(lines_of, forger.issuer)
        assert "publishes no key" in line
