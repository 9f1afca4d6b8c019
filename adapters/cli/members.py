"""Who is in a channel or user group of Slack, for `prikkel teams import`."""

import typer

from adapters.cli.terminal import Refusal
from adapters.settings import Settings
from adapters.slack.directory import clients_of
from adapters.slack.ids import understand_channel, understand_group
from adapters.slack.members import colleagues_among, members_of_channel, members_of_user_group
from adapters.slack.settings import SlackSettings
from adapters.typed import NotUnderstood
from bot.chat.conversations import Workspace
from bot.ports import DeliveryFailed


async def members_in_slack(
    settings: Settings, workspace: Workspace, group: str | None, channel: str | None
) -> list[str]:
    """The ids of the colleagues in a user group, or else in a channel.

    Raises:
        Refusal: Slack does not say.
    """
    if not settings.of(SlackSettings).is_used:
        raise Refusal("Set SLACK_BOT_TOKEN first; prikkel doctor says where it comes from.")
    try:
        async with clients_of(settings) as clients:
            client = await clients.of(workspace.id)
            if group is not None:
                members = await members_of_user_group(client, understand_group(group))
            else:
                place = understand_channel(channel or "")
                members = await members_of_channel(client, place.id, _tell)
            colleagues = await colleagues_among(clients, workspace, members, _tell)
    except NotUnderstood as error:
        raise Refusal(str(error)) from None
    except DeliveryFailed as failure:
        raise Refusal(f"Slack says no: {failure.reason}.") from None
    if others := len(members) - len(colleagues):
        _tell(f"Left out {others}: bots, closed accounts, or people of another organisation.")
    return colleagues


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)
