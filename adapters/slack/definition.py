"""Slack, as the rest of Prikkel knows it."""

from collections.abc import Collection

from adapters.platform.contract import Platform
from adapters.platform.identities import Identities
from adapters.settings import Settings
from adapters.slack import ids, sign_in
from adapters.slack.settings import SlackSettings
from bot.chat.capabilities import Capabilities
from bot.outbox.rates import PACE, Rate

EVENTS = "/slack/events"
"""Where Slack calls us, unless by Socket Mode."""


class Slack:
    """The definition of Slack."""

    name = "slack"
    title = "Slack"
    command = "/prikkel {word}"
    settings = SlackSettings
    needs = "set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET"
    capabilities = Capabilities(opens_groups=True, command_prefix="/prikkel ")

    understand_user = staticmethod(ids.understand_user)
    understand_channel = staticmethod(ids.understand_channel)
    understand_workspace = staticmethod(ids.understand_workspace)

    def rate(self, settings: Settings) -> Rate:
        """As Slack gives it.

        "Generally 1 message per second to a specific channel" and "several hundred messages per
        minute" for a workspace; changing and looking up may be done 50 times a minute, a quarter
        of what posting gets (https://docs.slack.dev/apis/web-api/rate-limits).
        """
        each = 60 / settings.of(SlackSettings).rate_per_minute / PACE
        return Rate(1 / PACE, each, updates=4 * each, questions=4 * each)

    def entrances(self, settings: Settings) -> Collection[str]:
        """None by Socket Mode."""
        return () if settings.of(SlackSettings).app_token is not None else (EVENTS,)

    def listed(self, settings: Settings) -> Collection[str]:
        """Slack's token says by itself which workspace it is of."""
        del settings
        return ()

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether there is a token."""
        return settings.of(SlackSettings).is_used

    def identities(self, issuer: str, settings: Settings) -> Identities | None:
        """Those of Sign in with Slack."""
        return sign_in.identities(issuer, settings.of(SlackSettings).api_base_url)

    def channel_address(self, service_url: str) -> str:
        """A channel's id is enough."""
        del service_url
        return ""


PLATFORM: Platform = Slack()
