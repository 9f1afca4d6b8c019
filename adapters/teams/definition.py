"""Teams, as the rest of Prikkel knows it."""

import json
from collections.abc import Collection

from adapters.platform.contract import Platform
from adapters.platform.identities import Identities
from adapters.settings import Settings
from adapters.teams import ids, sign_in
from adapters.teams.settings import TeamsSettings
from bot.chat.capabilities import Capabilities
from bot.outbox.rates import PACE, Rate, bucket

MESSAGES = "/api/messages"
"""Where Microsoft calls a bot."""

IN_EUROPE = "https://smba.trafficmanager.net/emea/"


class Teams:
    """The definition of Teams."""

    name = "teams"
    title = "Teams"
    command = "“{word}” to the bot"
    settings = TeamsSettings
    needs = "set the MICROSOFT_APP_ settings, or those that teams app create wrote"
    # An edit reaches everybody, also where somebody's own answer stands in the post's place.
    capabilities = Capabilities(edits_keep_answers=False, reactions_count=False, photos_follow=True)

    understand_user = staticmethod(ids.understand_user)
    understand_channel = staticmethod(ids.understand_channel)
    understand_workspace = staticmethod(ids.understand_workspace)

    def rate(self, settings: Settings) -> Rate:
        """As Microsoft gives it.

        Per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour; per tenant 50 in a
        second, of which opening a conversation takes one as well
        (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
        """
        del settings
        conversation = (bucket(5, (7, 1.0), (8, 2.0), (60, 30.0)), bucket(60, (1800, 3600.0)))
        return Rate(conversation, 0.05 / PACE)

    def entrances(self, settings: Settings) -> Collection[str]:
        """The one of a bot."""
        del settings
        return (MESSAGES,)

    def listed(self, settings: Settings) -> Collection[str]:
        """The tenants whose people may talk to the bot."""
        return settings.of(TeamsSettings).allowed_tenants

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether the bot has an identity to ask with."""
        teams = settings.of(TeamsSettings)
        return bool(teams.app_id) and not teams.allow_unauthenticated

    def identities(self, issuer: str, settings: Settings) -> Identities | None:
        """Those of a tenant of Entra ID."""
        return sign_in.identities(issuer, settings.of(TeamsSettings).login_authority)

    def channel_address(self, service_url: str) -> str:
        """The region of the tenant's Bot Connector."""
        return json.dumps({"serviceUrl": service_url or IN_EUROPE})


PLATFORM: Platform = Teams()
