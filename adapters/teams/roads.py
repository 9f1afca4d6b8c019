"""Calls to the connector, by every service address at which a conversation may be reached."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from msrest.exceptions import (
    ClientRequestError,
    DeserializationError,  # pyright: ignore[reportPrivateImportUsage]
    HttpOperationError,
)
from requests import RequestException

from adapters.teams.connectors import Connectors, UntrustedService
from adapters.teams.failures import no_sign_in, refused, unreachable
from adapters.teams.tokens import TokenRefused
from bot.ports import DeliveryFailed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Address:
    """What `Conversation.address` holds, filled up with what is known of the tenant.

    `own` is the service address that is known to be this conversation's, if one is; `roads` are all
    that it may have, that one first.
    """

    own: str
    roads: Sequence[str]
    kind: str
    bot: str


class Roads:
    """Calls the connector; every way in which that can fail becomes a `DeliveryFailed`."""

    def __init__(self, connectors: Connectors) -> None:
        self._connectors = connectors

    async def reach(
        self, address: Address, ask: Callable[[Any], Awaitable[T]]
    ) -> tuple[T | None, str]:
        """Call the connector by each road in turn; returns the one that led there too.

        A lasting no is one when every road gives it, or the one that is known to be the right one.

        Raises:
            DeliveryFailed: no road leads there.
        """
        refusals: list[DeliveryFailed] = []
        for road in address.roads:
            try:
                return await self.ask(road, ask), road
            except DeliveryFailed as failure:
                if not failure.permanent or (failure.gone and road == address.own):
                    raise
                refusals.append(failure)
        raise next((refusal for refusal in refusals if refusal.gone), refusals[0])

    async def ask(self, service_url: str, ask: Callable[[Any], Awaitable[T]]) -> T | None:
        """Call the connector by one road; None when it says yes and no more.

        Raises:
            DeliveryFailed: it says no, or nothing.
        """
        try:
            connector = await self._connectors.ready(service_url)
            return await ask(connector.conversations)
        except HttpOperationError as failure:
            self._listen_to(failure)
            return None
        except ClientRequestError as failure:
            raise unreachable(failure.inner_exception) from failure
        except DeserializationError as failure:
            raise DeliveryFailed("unreadable answer", maybe_sent=True) from failure
        except UntrustedService as failure:
            raise DeliveryFailed("untrusted service address", permanent=True) from failure
        except TokenRefused as failure:
            raise DeliveryFailed(f"no token: {failure}: {failure.advice}") from failure
        except RequestException as failure:
            raise no_sign_in(failure) from failure

    def _listen_to(self, failure: HttpOperationError) -> None:
        """Raise what was refused; some kinds of yes the SDK takes for a refusal."""
        status = failure.response.status_code
        if status == 401:
            self._connectors.credentials.forget()
        if status >= 300:
            raise refused(failure) from failure
