"""Which networks of its own the server may call for other programs."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings

from adapters.addresses import Network, networks

Networks = Annotated[str, AfterValidator(lambda text: text if networks(text) else "")]
"""Networks and single addresses, with commas."""


class Reaching(BaseSettings):
    """By default none: a webhook goes to the public."""

    webhook_networks: Networks = Field(default="", alias="PRIKKEL_WEBHOOK_NETWORKS")

    @property
    def may_call(self) -> tuple[Network, ...]:
        """Networks that are not public, and may be called all the same."""
        return networks(self.webhook_networks)
