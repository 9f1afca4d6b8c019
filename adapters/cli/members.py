"""Who is in a channel or user group of Slack, for `prikkel teams import`."""

from adapters.cli.terminal import Refusal
from adapters.platforms import PLATFORMS
from adapters.settings import Settings
from adapters.slack.directory import clients_of, understand_group
from adapters.slack.members import members_of_channel, members_of_user_group
from adapters.typed import NotUnderstood
from bot.chat.conversations import Workspace
from bot.ports import DeliveryFailed


async def members_in_slack(
    settings: Settings, workspace: Workspace, group: str | None, channel: str | None
) -> list[str]:
    """The ids of the members of a user group, or else of a channel.

    Raises:
        Refusal: Slack does not say.
    """
    if not settings.uses_slack:
        raise Refusal("Set SLACK_BOT_TOKEN first; prikkel doctor says where it comes from.")
    try:
        async with clients_of(settings) as clients:
            client = await clients.of(workspace.id)
            if group is not None:
                return await members_of_user_group(client, understand_group(group))
            place = PLATFORMS["slack"].understand_channel(channel or "")
            return await members_of_channel(client, place.id)
    except NotUnderstood as error:
        raise Refusal(str(error)) from None
    except DeliveryFailed as failure:
        raise Refusal(f"Slack says no: {failure.reason}.") from None
