"""What the environment says of Slack."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from pydantic import Field, SecretStr

from adapters.settings import PlatformSettings, Settings, WebAddress

_KINDS = {"xapp-": "an app-level token", "xoxp-": "a user's token", "xoxb-": "a bot's token"}

PER_MINUTE = 200
"""Messages in a workspace: Slack says "several hundred"."""


class SlackSettings(PlatformSettings):
    """One workspace with a token, or several that install the app themselves, by OAuth."""

    prefix: ClassVar[str] = "SLACK_"

    signing_secret: SecretStr | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    bot_token: SecretStr | None = Field(default=None, alias="SLACK_BOT_TOKEN")
    app_token: SecretStr | None = Field(default=None, alias="SLACK_APP_TOKEN")
    client_id: str = Field(default="", alias="SLACK_CLIENT_ID")
    client_secret: SecretStr | None = Field(default=None, alias="SLACK_CLIENT_SECRET")
    rate_per_minute: int = Field(
        default=PER_MINUTE, ge=1, le=60_000, alias="PRIKKEL_SLACK_RATE_PER_MINUTE"
    )
    api_base_url: WebAddress = Field(default="https://slack.com/api/", alias="SLACK_API_BASE_URL")

    @property
    def is_used(self) -> bool:
        """Whether there is a token, or a way to get tokens."""
        return self.bot_token is not None or self.installs

    @property
    def installs(self) -> bool:
        """Whether workspaces install the app themselves."""
        return self.client_secret is not None

    @property
    def secret(self) -> SecretStr | None:
        """What Slack signs with, else the token."""
        return self.signing_secret or self.bot_token

    def trusted_addresses(self) -> Mapping[str, str]:
        """Where the token is sent."""
        return {"SLACK_API_BASE_URL": self.api_base_url}

    def complaints(self, settings: Settings) -> Iterator[str]:
        """Half of what is needed, and tokens in each other's place."""
        secret, app_token = self.signing_secret, self.app_token
        if self.is_used and secret is None and app_token is None:
            yield (
                "SLACK_SIGNING_SECRET: is missing; copy it from Basic Information at "
                "api.slack.com/apps, or set SLACK_APP_TOKEN for Socket Mode"
            )
        if not self.is_used and (secret is not None or app_token is not None):
            yield (
                "SLACK_BOT_TOKEN: is missing; install the app in your workspace and copy its token"
            )
        yield from self._mistaken()
        if bool(self.client_id) != (self.client_secret is not None):
            yield "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: set both, or neither"
        elif self.installs:
            yield from self._installing_complaints(settings)

    def _mistaken(self) -> Iterator[str]:
        """What was copied from the wrong place."""
        token, app_token, secret = map(_text, (self.bot_token, self.app_token, self.signing_secret))
        if token and not token.startswith(("xoxb-", "xoxe")):
            yield f"SLACK_BOT_TOKEN: is {_kind(token)}; the bot's token begins with xoxb-"
        if app_token and not app_token.startswith("xapp-"):
            yield f"SLACK_APP_TOKEN: is {_kind(app_token)}; the app-level token begins with xapp-"
        if secret.startswith(("xox", "xapp-")):
            yield (
                "SLACK_SIGNING_SECRET: is a token; copy the Signing Secret from Basic Information"
            )
        if secret and secret == _text(self.client_secret):
            yield (
                "SLACK_SIGNING_SECRET, SLACK_CLIENT_SECRET: are the same; Basic Information has "
                "one of each"
            )
        if self.client_id and "." not in self.client_id:
            yield (
                "SLACK_CLIENT_ID: is none; copy the Client ID from Basic Information, two numbers "
                "with a dot between them"
            )

    def _installing_complaints(self, settings: Settings) -> Iterator[str]:
        if self.bot_token is not None:
            yield (
                "SLACK_BOT_TOKEN: is for one workspace, SLACK_CLIENT_ID for several that install "
                "the app themselves; unset one of the two"
            )
        if not settings.public_url:
            yield (
                "PRIKKEL_PUBLIC_URL: is missing; Slack sends who installs the app back to this "
                "address"
            )
        if not settings.secret_keys:
            yield (
                "PRIKKEL_SECRET_KEY: is missing; the tokens of workspaces are sealed with it "
                "(prikkel secrets new makes one)"
            )


def _text(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


def _kind(token: str) -> str:
    kinds = (kind for start, kind in _KINDS.items() if token.startswith(start))
    return next(kinds, "no such token")
