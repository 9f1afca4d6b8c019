"""Whom the server may call beside the chat platforms: networks of its own, and who takes traces."""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings

from adapters.addresses import Network, networks
from adapters.typed import web_address

Networks = Annotated[str, AfterValidator(lambda text: text if networks(text) else "")]
"""Networks and single addresses, with commas."""

_Address = Annotated[str, AfterValidator(web_address)]


class Reaching(BaseSettings):
    """By default nobody: a webhook goes to the public, and there are no traces."""

    webhook_networks: Networks = Field(default="", alias="PRIKKEL_WEBHOOK_NETWORKS")
    traces_to: _Address = Field(default="", alias="OTEL_EXPORTER_OTLP_ENDPOINT")
    traces_headers: SecretStr | None = Field(default=None, alias="OTEL_EXPORTER_OTLP_HEADERS")

    @property
    def may_call(self) -> tuple[Network, ...]:
        """Networks that are not public, and may be called all the same."""
        return networks(self.webhook_networks)
