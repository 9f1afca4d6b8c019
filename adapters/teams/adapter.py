"""Teams, wired together: what the composition root builds."""

import logging
from collections.abc import Iterable

from aiohttp import web

from adapters.teams.adaptive_cards import Surface
from adapters.teams.authentication import Authentication
from adapters.teams.clouds import LOOPBACK, cloud_of
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import DEFAULT_SERVICE_URL, Contacts, Stored
from adapters.teams.endpoint import Endpoint
from adapters.teams.outsiders import Outsiders
from adapters.teams.pictures import Pictures
from adapters.teams.platform import TeamsPlatform
from adapters.teams.proofs import APP_TYPES, proof_of
from adapters.teams.signing_keys import SigningKeys
from adapters.teams.tokens import BotCredentials, NoCredentials
from adapters.teams.turns import Turns
from bot.ports import EventHandler

logger = logging.getLogger(__name__)


class TeamsAdapter:
    """Answers what Teams sends to `handle`; posts through `platform`.

    `tenants` may talk to the bot beside `tenant_id`. `extra_service_hosts` are trusted with the
    bot's token beside Microsoft's own. `stored` gives the addresses in a tenant that are known.
    `allow_unauthenticated` switches every check of who sends off, for Microsoft's Agents Playground
    on one's own machine, and sends without a token.

    Raises:
        ValueError: settings with which nobody could be authenticated, or everybody would be.
    """

    def __init__(
        self,
        bot: EventHandler,
        *,
        app_id: str,
        app_password: str = "",
        app_certificate: str = "",
        certificate_file: str = "",
        federated_token_file: str = "",
        app_type: str = "SingleTenant",
        tenant_id: str,
        tenants: Iterable[str] = (),
        openid_metadata_url: str | None = None,
        login_authority: str | None = None,
        login_ca_bundle: str | None = None,
        extra_service_hosts: Iterable[str] = (),
        default_service_url: str = DEFAULT_SERVICE_URL,
        stored: Stored | None = None,
        allow_unauthenticated: bool = False,
        targeted_messages: bool = False,
    ) -> None:
        if not allow_unauthenticated:
            _check(app_id, app_type, tenant_id)
        # Unknown keys in an activity would log a warning each.
        logging.getLogger("msrest.serialization").setLevel(logging.ERROR)
        cloud = cloud_of(login_authority, openid_metadata_url)
        credentials = NoCredentials()
        if not allow_unauthenticated:
            credentials = BotCredentials(
                app_id,
                proof_of(
                    app_type, app_password, app_certificate, federated_token_file, certificate_file
                ),
                app_type=app_type,
                tenant_id=tenant_id,
                authority=login_authority or None,
                ca_bundle=login_ca_bundle or None,
                scope=cloud.scope,
            )
        hosts = {*extra_service_hosts, *cloud.extra_hosts}
        if allow_unauthenticated:
            hosts |= LOOPBACK
        self._allow_unauthenticated = allow_unauthenticated
        self._connectors = Connectors(credentials, extra_hosts=hosts)
        self._keys = SigningKeys(cloud.openid_metadata_url)
        contacts = Contacts(app_id, default_service_url, stored)
        place = Surface.PLAYGROUND if allow_unauthenticated else Surface.CONVERSATION
        self.platform = TeamsPlatform(self._connectors, contacts, place)
        ours = () if allow_unauthenticated else [one for one in (tenant_id, *tenants) if one]
        outsiders = Outsiders(ours, self.platform)
        self._turns = Turns(
            bot, self.platform, contacts, outsiders, self._connectors, targeted=targeted_messages
        )
        self._edge = Endpoint(
            Authentication(app_id, self._keys, self._connectors, issuer=cloud.issuer),
            self._connectors,
            tenants=[tenant for tenant in (tenant_id, *tenants) if tenant],
            allow_unauthenticated=allow_unauthenticated,
        )

    @property
    def pictures(self) -> Pictures:
        """What fetches the photos that people send."""
        return self._turns.pictures

    async def start(self) -> None:
        """Fetch Microsoft's keys, so that the first press does not wait for them."""
        if self._allow_unauthenticated:
            logger.warning(
                "Teams accepts requests from ANYBODY, without a token: this is for the Agents "
                "Playground on your own machine. Never run it where others can reach it."
            )
            return
        await self._keys.refresh()

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a request to the bot's messaging endpoint."""
        return await self._edge.receive(request, self._turns.react)

    async def close(self) -> None:
        """Let go of connections and threads."""
        await self._turns.close()
        self._connectors.close()


def _check(app_id: str, app_type: str, tenant_id: str) -> None:
    """Refuse what would switch authentication off without anybody noticing."""
    if not app_id.strip():
        raise ValueError(
            "The app id of the bot is empty, and without it anybody could speak for Teams: set "
            "MICROSOFT_APP_ID to the id of the bot's registration."
        )
    if app_type not in APP_TYPES:
        raise ValueError(
            f"{app_type!r} is not an app type: set MICROSOFT_APP_TYPE to {' or '.join(APP_TYPES)}."
        )
    if not tenant_id.strip():
        raise ValueError(
            "The tenant is empty, and without it any organisation could use the bot: set "
            "MICROSOFT_APP_TENANT_ID to your directory's tenant id."
        )
