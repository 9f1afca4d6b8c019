"""Where people of an organisation sign in, beside the links from the chat."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings

from adapters.typed import bare, web_address

LONGEST_NAME = 40


class SigningIn(BaseSettings):
    """One OpenID Connect provider for the whole server; by default none."""

    oidc_issuer: Annotated[str, AfterValidator(web_address)] = Field(
        default="", alias="PRIKKEL_OIDC_ISSUER"
    )
    oidc_client_id: str = Field(default="", alias="PRIKKEL_OIDC_CLIENT_ID")
    oidc_client_secret: SecretStr | None = Field(default=None, alias="PRIKKEL_OIDC_CLIENT_SECRET")
    oidc_name: str = Field(default="", max_length=LONGEST_NAME, alias="PRIKKEL_OIDC_NAME")
    oidc_acr: str = Field(default="", alias="PRIKKEL_OIDC_ACR")
    oidc_amr: str = Field(default="", alias="PRIKKEL_OIDC_AMR")

    @property
    def signs_in(self) -> bool:
        """Whether there is a provider."""
        return bool(self.oidc_issuer)

    @property
    def wanted_acr(self) -> tuple[str, ...]:
        """Ways of signing in of which the provider has to name one; none where any will do."""
        return _listed(self.oidc_acr)

    @property
    def wanted_amr(self) -> tuple[str, ...]:
        """Means of which the provider has to name one, such as `mfa`."""
        return _listed(self.oidc_amr)

    def sign_in_complaints(self, *, has_board: bool) -> Iterator[str]:
        """What is missing, a sentence each."""
        parts = {
            "PRIKKEL_OIDC_ISSUER": self.oidc_issuer,
            "PRIKKEL_OIDC_CLIENT_ID": self.oidc_client_id,
            "PRIKKEL_OIDC_CLIENT_SECRET": self.oidc_client_secret,
        }
        more = self.oidc_name or self.oidc_acr or self.oidc_amr
        if not any(parts.values()) and not more:
            return
        for name, value in parts.items():
            if not value:
                yield f"{name}: is missing; signing in needs {' and '.join(parts)}"
        if not has_board:
            yield (
                "PRIKKEL_OIDC_ISSUER: needs PRIKKEL_PUBLIC_URL and PRIKKEL_SECRET_KEY as well; "
                "without them there is no board to sign in to"
            )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(bare, text.split(","))))
