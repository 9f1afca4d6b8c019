"""What the environment says of Teams."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PrivateAttr,
    SecretStr,
    field_validator,
    model_validator,
)

from adapters.addresses import is_loopback, stays_here
from adapters.settings import PlatformSettings, Settings, WebAddress
from adapters.teams.certificates import Certificate, bundle
from adapters.teams.ids import miswritten
from adapters.teams.proofs import (
    CERTIFICATE,
    MANAGED,
    PASSWORD,
    TOKEN_FILE,
    FederatedToken,
    Given,
    Proof,
    Secret,
    app_type,
    as_it_is_now,
    proof_of,
)
from adapters.teams.written_by_cli import ID, SECRET, TENANT, Written
from adapters.typed import as_guid, bare, day, is_guid

_AppType = Annotated[str, AfterValidator(app_type)]
_Bundle = Annotated[str, AfterValidator(bundle)]
_Day = Annotated[date, BeforeValidator(day)]


class TeamsSettings(PlatformSettings):
    """The bot's identity at Microsoft, and whose people may talk to it."""

    prefix: ClassVar[str] = "MICROSOFT_"

    app_id: str = Field(default="", alias="MICROSOFT_APP_ID")
    app_password: SecretStr | None = Field(default=None, alias="MICROSOFT_APP_PASSWORD")
    app_password_expires: _Day | None = Field(default=None, alias="MICROSOFT_APP_PASSWORD_EXPIRES")
    app_certificate: SecretStr | None = Field(default=None, alias="MICROSOFT_APP_CERTIFICATE")
    certificate_file: str = Field(default="", alias="MICROSOFT_APP_CERTIFICATE_FILE")
    federated_token_file: str = Field(default="", alias="MICROSOFT_APP_FEDERATED_TOKEN_FILE")
    app_type: _AppType = Field(default="SingleTenant", alias="MICROSOFT_APP_TYPE")
    app_tenant_id: str = Field(default="", alias="MICROSOFT_APP_TENANT_ID")
    openid_metadata_url: WebAddress = Field(default="", alias="MICROSOFT_OPENID_METADATA_URL")
    login_authority: WebAddress = Field(default="", alias="MICROSOFT_LOGIN_AUTHORITY")
    login_ca_bundle: _Bundle = Field(default="", alias="MICROSOFT_LOGIN_CA_BUNDLE")
    tenants: str = Field(default="", alias="PRIKKEL_TEAMS_TENANTS")
    cli_client_id: str = Field(default="", alias="CLIENT_ID")
    cli_client_secret: SecretStr | None = Field(default=None, alias="CLIENT_SECRET")
    cli_tenant_id: str = Field(default="", alias="TENANT_ID")
    targeted_messages: bool = Field(default=False, alias="PRIKKEL_TEAMS_TARGETED_MESSAGES")
    allow_unauthenticated: bool = Field(default=False, alias="PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED")

    _given: Given | None = PrivateAttr(default=None)
    _is_by_cli: bool = PrivateAttr(default=False)

    @property
    def is_used(self) -> bool:
        """Whether the bot has an identity, or the development switch is on."""
        return bool(self.app_id) or self.allow_unauthenticated

    @property
    def secret(self) -> SecretStr | None:
        """The client secret."""
        return self.app_password

    def proofs(self) -> dict[str, str]:
        """What was set to prove who the bot is."""
        password, certificate = self.app_password, self.app_certificate
        return {
            "app_password": password.get_secret_value() if password else "",
            "app_certificate": certificate.get_secret_value() if certificate else "",
            "federated_token_file": self.federated_token_file,
            "certificate_file": self.certificate_file,
        }

    def proof(self) -> Proof:
        """With what the bot proves who it is, at this moment.

        Raises:
            ValueError: nothing, or several things, or it is broken.
        """
        if self._given is None:
            self._given = proof_of(self.app_type, *self.proofs().values())
        return as_it_is_now(self._given)

    def expiries(self) -> Mapping[str, date]:
        """The day that was told of a secret; a certificate says it itself."""
        if not self.is_used or self.allow_unauthenticated:
            return {}
        match self.proof():
            case Certificate(last_day=last_day):
                return {CERTIFICATE: last_day}
            case Secret() if self.app_password_expires is not None:
                return {PASSWORD: self.app_password_expires}
            case _:
                return {}

    def read_again(self) -> Collection[str]:
        """The certificate, where it is in a file of which the name is known."""
        return (CERTIFICATE,) if self.certificate_file else ()

    def doubts(self) -> Iterator[str]:
        """What Microsoft's command line wrote for nothing, and a day that is asked of nothing."""
        if not self.app_id and not self._halves():
            yield from self._written().lacks()
        if self.app_id and self._written().names_a_bot_beside(self.app_id):
            yield f"{ID}: has no effect beside MICROSOFT_APP_ID; leave one out"
        if self.app_id and not self.allow_unauthenticated:
            yield from miswritten(
                {
                    self.called("MICROSOFT_APP_ID"): self.app_id,
                    self.called("MICROSOFT_APP_TENANT_ID"): self.app_tenant_id,
                    "PRIKKEL_TEAMS_TENANTS": self.tenants,
                }
            )
        if self.app_password_expires and self.is_used and not self.app_password:
            yield f"{PASSWORD}_EXPIRES: has no effect without {PASSWORD}; leave it out"

    @property
    def allowed_tenants(self) -> frozenset[str]:
        """The tenants whose people may talk to the bot."""
        listed = map(bare, [self.app_tenant_id, *self.tenants.split(",")])
        return frozenset(as_guid(tenant) for tenant in listed if tenant)

    def trusted_addresses(self) -> Mapping[str, str]:
        """Where the client secret is sent, and where keys come from."""
        return {
            "MICROSOFT_OPENID_METADATA_URL": self.openid_metadata_url,
            "MICROSOFT_LOGIN_AUTHORITY": self.login_authority,
        }

    def noted(self) -> Mapping[str, int]:
        """Whether anybody may talk to it."""
        return {"unauthenticated": int(self.allow_unauthenticated)}

    def complaints(self, settings: Settings) -> Iterator[str]:
        """Half of an identity, and a development switch where others can come in."""
        is_private = is_loopback(settings.host) and stays_here(settings.public_url)
        if self.allow_unauthenticated and not is_private:
            yield (
                "PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED: is for development on this machine only; "
                "unset it, or set PRIKKEL_HOST to 127.0.0.1 and unset PRIKKEL_PUBLIC_URL"
            )
        if self._halves() and self._written().names_a_bot:
            names = ", ".join([*self._halves(), ID, TENANT])
            yield f"{names}: are of two sets that say who the bot is; leave one set out"
            return
        if self.app_id and not self.allow_unauthenticated:
            yield from self._proving_complaints(settings)
        if self._halves() and not self.app_id:
            yield "MICROSOFT_APP_ID: is missing; copy it from the app registration"
            yield from self._written().lacks()
        if self.app_id and not self.app_tenant_id:
            yield (
                "MICROSOFT_APP_TENANT_ID: is missing; without it nobody may talk to the bot "
                "(PRIKKEL_TEAMS_TENANTS names more tenants, with commas)"
            )
        if is_guid(self.app_id) and self.app_id == self.app_tenant_id:
            yield (
                f"{self.called('MICROSOFT_APP_TENANT_ID')}: is the same as "
                f"{self.called('MICROSOFT_APP_ID')}; copy the Directory (tenant) ID, which stands "
                "below the Application (client) ID"
            )

    def called(self, name: str) -> str:
        """How a setting that says who the bot is was called where it was found."""
        by_cli = {"MICROSOFT_APP_ID": ID, PASSWORD: SECRET, "MICROSOFT_APP_TENANT_ID": TENANT}
        return by_cli[name] if self._is_by_cli else name

    def _halves(self) -> list[str]:
        """What is set of who the bot is, where something lacks that nobody else can say."""
        own = {
            "MICROSOFT_APP_ID": self.app_id,
            PASSWORD: self.app_password,
            "MICROSOFT_APP_TENANT_ID": self.app_tenant_id,
        }
        is_proven = any(self.proofs().values()) or self.app_type == MANAGED
        others = {CERTIFICATE: self.app_certificate, TOKEN_FILE: self.federated_token_file}
        if self.allow_unauthenticated or (self.app_id and self.app_tenant_id and is_proven):
            return []
        return [name for name, value in (own | others).items() if value]

    @property
    def _other_proof(self) -> str:
        """What proves the bot without a secret, by the name of its setting; empty when nothing."""
        if self.app_certificate:
            return CERTIFICATE
        return TOKEN_FILE if self.federated_token_file else ""

    def _written(self) -> Written:
        has_secret = self.cli_client_secret is not None
        is_proven = has_secret or bool(self._other_proof) or self.app_type == MANAGED
        return Written(self.cli_client_id, self.cli_tenant_id, is_proven)

    def _proving_complaints(self, settings: Settings) -> Iterator[str]:
        if self._is_by_cli and self.cli_client_secret and self._other_proof:
            yield f"{SECRET}, {self._other_proof}: are 2 ways to prove who the bot is; leave one"
            return
        try:
            proof = self.proof()
        except ValueError as error:
            yield str(error)
            return
        if isinstance(proof, FederatedToken):
            try:
                proof.read()
            except ValueError as error:
                yield f"{TOKEN_FILE}: {error}"
        if self._other_proof and not settings.secret_keys:
            yield (
                "PRIKKEL_SECRET_KEY: is missing; without a client secret nothing else is there to "
                "seal with (prikkel secrets new makes one)"
            )

    @model_validator(mode="after")
    def _as_the_cli_writes_it(self) -> Self:
        """Take what `teams app create --env` wrote, where nothing of ours says who the bot is.

        Any program may have a CLIENT_ID: only two ids of Microsoft's and a proof beside them count.
        """
        written = self._written()
        has_own = self.app_id or self.app_password or self.app_tenant_id
        if has_own or not (written.is_proven and written.names_a_bot):
            return self
        self._is_by_cli = True
        self.app_id, self.app_tenant_id = map(as_guid, (self.cli_client_id, self.cli_tenant_id))
        if not self._other_proof:
            self.app_password = self.cli_client_secret
        return self

    @field_validator("app_id", "app_tenant_id")
    @classmethod
    def _in_small_letters(cls, identifier: str) -> str:
        return as_guid(identifier)
