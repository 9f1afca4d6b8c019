"""Connections to the Bot Connector, Microsoft's service that posts in Teams.

Stock botbuilder builds two clients on every turn (8 to 13 ms on the event loop each) and retries
some calls, silently, inside a thread. These are built once per service address and never retry:
that is the outbox's business.
"""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import requests
from botframework.connector.aio import ConnectorClient
from botframework.connector.auth import ConnectorFactory
from botframework.connector.teams import TeamsConnectorClient
from msrest.exceptions import (
    ClientRequestError,
    DeserializationError,  # pyright: ignore[reportPrivateImportUsage]
)
from msrest.pipeline import AsyncPipeline
from msrest.pipeline.async_requests import (
    AsyncPipelineRequestsHTTPSender,
    AsyncRequestsCredentialsPolicy,
)
from msrest.pipeline.universal import RawDeserializer
from msrest.universal_http.async_requests import (
    AsyncRequestsClientResponse,
    AsyncRequestsHTTPSender,
)
from msrest.universal_http.requests import ClientRetryPolicy
from requests.adapters import HTTPAdapter

from adapters.teams.tokens import BotCredentials, NoCredentials

_HOSTS = frozenset({"smba.trafficmanager.net"})
_DOMAINS = (".teams.microsoft.com", ".teams.microsoft.us")
_FILES = (".sharepoint.com", ".sharepoint.us")
# Two libraries may read two hosts out of an address with these in it.
_AMBIGUOUS = frozenset("@\\ \t\r\n")
_TIMEOUT = 10
_CLIENTS = 64
_CONNECTIONS = 24


class UntrustedService(Exception):
    """A service address that is not Microsoft's: our token must not go there."""


class Connectors(ConnectorFactory):
    """One client per service address, and threads of its own to send in."""

    def __init__(
        self,
        credentials: BotCredentials | NoCredentials,
        *,
        extra_hosts: Iterable[str] = (),
        threads: int = _CONNECTIONS,
    ) -> None:
        # msrest looks 999 codes up in a list of 500 for every client it builds.
        ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)  # pyright: ignore
        self.credentials = credentials
        self._extra_hosts = frozenset(host.lower() for host in extra_hosts)
        self._clients: dict[str, ConnectorClient] = {}
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="teams-connector")

    def is_trusted(self, service_url: str) -> bool:
        """Whether an address is Microsoft's, or one that was configured."""
        return self._is_at(service_url, _HOSTS, _DOMAINS)

    def keeps_files(self, url: str) -> bool:
        """Whether an address is where people's files are; our token must not go there."""
        return self._is_at(url, frozenset(), _FILES)

    def _is_at(self, url: str, hosts: frozenset[str], domains: tuple[str, ...]) -> bool:
        if not _AMBIGUOUS.isdisjoint(url):
            return False
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        if host in self._extra_hosts:
            return parts.scheme in ("http", "https")
        known = host in hosts or host.endswith(domains)
        return known and parts.scheme == "https" and port in (None, 443)

    async def create(self, service_url: str, audience: str = "") -> ConnectorClient:  # noqa: ARG002
        """The client for a service address.

        Raises:
            UntrustedService: the address is not Microsoft's.
        """
        if not self.is_trusted(service_url):
            raise UntrustedService
        address = service_url.rstrip("/")
        if address not in self._clients:
            if len(self._clients) >= _CLIENTS:
                self._clients.clear()
            self._clients[address] = self._build(address)
        return self._clients[address]

    async def ready(self, service_url: str) -> ConnectorClient:
        """The client, with a token at hand, so that using it does not block."""
        client = await self.create(service_url)
        await self.credentials.warm()
        return client

    async def channels(self, service_url: str, team: str) -> list[str]:
        """The channels of a team, by their ids; asked so rarely that no client is kept for it.

        Raises:
            UntrustedService: the address is not Microsoft's.
        """
        if not self.is_trusted(service_url):
            raise UntrustedService
        await self.credentials.warm()
        look_up = partial(self._channels, service_url, team)
        return await asyncio.get_running_loop().run_in_executor(self._threads, look_up)

    def _channels(self, service_url: str, team: str) -> list[str]:
        client = TeamsConnectorClient(self.credentials, base_url=service_url)
        client.config.connection.timeout = _TIMEOUT
        client.config.redirect_policy.allow = False
        client.config.retry_policy.policy.total = 0
        with client:
            found: Any = client.teams.get_teams_channels(team)
        return [channel.id for channel in found.conversations or () if channel.id]

    def close(self) -> None:
        """Let go of the threads and connections."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._clients.clear()
        self.credentials.close()

    def _build(self, address: str) -> ConnectorClient:
        return ConnectorClient(
            self.credentials,
            base_url=address,
            pipeline_type=self._pipeline,  # pyright: ignore[reportArgumentType]
        )

    def _pipeline(self, config: Any) -> AsyncPipeline:
        config.connection.timeout = _TIMEOUT
        config.redirect_policy.allow = False
        config.retry_policy.policy.total = 0
        config.retry_policy.policy.status_forcelist = ()
        policies = [
            config.user_agent_policy,
            AsyncRequestsCredentialsPolicy(self.credentials),
            _TolerantDeserializer(),
        ]
        sender = AsyncPipelineRequestsHTTPSender(_Sender(config, self._threads))
        return AsyncPipeline(policies, sender)


class _TolerantDeserializer(RawDeserializer):
    """Keeps the status of an error whose body is not JSON, such as a proxy's page."""

    def on_response(self, request: Any, response: Any, **kwargs: Any) -> None:
        try:
            super().on_response(request, response, **kwargs)
        except DeserializationError:
            if response.http_response.status_code < 400:
                raise
            response.context[self.CONTEXT_NAME] = None


class _Sender(AsyncRequestsHTTPSender):
    """Sends in threads of its own: the loop's own are few, and shared with everybody."""

    def __init__(self, config: Any, threads: ThreadPoolExecutor) -> None:
        super().__init__(config)
        self._threads = threads

    async def send(self, request: Any, **kwargs: Any) -> Any:
        arguments: dict[str, Any] = dict(self._configure_send(request, **kwargs))
        session = arguments.pop("session", self.session)
        arguments["allow_redirects"] = False
        call = partial(session.request, request.method, request.url, **arguments)
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except requests.RequestException as failure:
            raise ClientRequestError("Error occurred in request.", failure) from failure
        return AsyncRequestsClientResponse(request, answer)

    def _init_session(self, session: requests.Session) -> None:
        for protocol in self._protocols:
            session.mount(protocol, HTTPAdapter(pool_maxsize=_CONNECTIONS))
        super()._init_session(session)
