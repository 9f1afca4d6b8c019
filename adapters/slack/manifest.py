"""What a Slack administrator pastes to create the app: exactly what the listeners handle."""

import json
from typing import Annotated, Any

import typer

from adapters.platform.manifests import Made, Url
from adapters.settings import Settings

BOT_SCOPES = (
    "app_mentions:read",
    "channels:read",
    "chat:write",
    "commands",
    "groups:read",
    "im:history",
    "im:write",  # asking whether a direct message arrived takes the id of its conversation
    "mpim:write",  # bringing people together who signed up for a lunch talk
    "reactions:read",
    "usergroups:read",
    "users:read",
)
# Reading channels is asked only of who wants to know whether a post arrived there after a crash.
HISTORY_SCOPES = ("channels:history", "groups:history")
# Reading files is asked only of who lets reports come with a photo.
PHOTO_SCOPES = ("files:read",)
# Only who names people by e-mail address adds this by hand.
LOOKUP_SCOPES = ("users:read.email",)
BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_left",
    "group_left",
    "member_joined_channel",
    "message.im",
    "reaction_added",
    "reaction_removed",
    "team_access_revoked",
    "tokens_revoked",
    "user_change",
)
REDIRECT_PATH = "/slack/oauth_redirect"
# What who may install apps, and colleagues, read under About; Slack wants 175 characters or more.
_ABOUT = (
    "Prikkel geeft je elke werkdag één kleine uitdaging om duurzamer te werken. Je antwoordt met "
    "één tik. Zit er iets in de weg? Vertel het, anoniem als je dat wilt, dan kan je organisatie "
    "het weghalen. Meedoen is vrijwillig.\n\n"
    "Prikkel gives you one small challenge each working day to work more sustainably. You answer "
    "with one tap. Is something in the way? Tell it, anonymously if you like, and your "
    "organisation can remove it. Taking part is voluntary."
)
# Both open the form. A manifest has one language, and a name at most 24 characters.
_REPORT = "Drempel / Barrier"
SHORTCUTS = (
    {
        "name": _REPORT,
        "type": "global",
        "callback_id": "report",
        "description": "Vertel wat er in de weg zat / Tell what got in the way",
    },
    {
        "name": _REPORT,
        "type": "message",
        "callback_id": "report-message",
        "description": "Meld dit bericht als drempel / Report this message as a barrier",
    },
)


def manifest(
    public_url: str,
    *,
    socket_mode: bool = False,
    history: bool = False,
    installing: bool = False,
    photos: bool = False,
) -> dict[str, Any]:
    """The app's manifest, for api.slack.com/apps; with Socket Mode Slack calls no address.

    With `history` the app may read the channels it is in. With `photos` it may read the files that
    people send it. With `installing` several workspaces, or
    a whole enterprise, install it from `/slack/install`.
    """
    extra = (*(HISTORY_SCOPES if history else ()), *(PHOTO_SCOPES if photos else ()))
    scopes = sorted([*BOT_SCOPES, *extra])
    redirect_urls = [f"{public_url.rstrip('/')}{REDIRECT_PATH}"]
    address = {} if socket_mode else {"request_url": f"{public_url.rstrip('/')}/slack/events"}
    command = {
        "command": "/prikkel",
        "description": "Uitdaging, drempel, ranglijst / Challenge, barrier, leaderboard",
        "usage_hint": "hulp | vandaag | drempel | help | today | barrier",
        "should_escape": True,
    }
    if not socket_mode:
        command["url"] = address["request_url"]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Prikkel",
            "description": "Elke dag één kleine uitdaging, en drempels die verdwijnen. / "
            "One small challenge a day, and barriers that get removed.",
            "long_description": _ABOUT,
            "background_color": "#2e7d32",
        },
        "features": {
            # Without the messages tab Slack refuses direct messages of the bot.
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Prikkel", "always_online": True},
            "shortcuts": list(SHORTCUTS),
            "slash_commands": [command],
        },
        "oauth_config": {
            **({"redirect_urls": redirect_urls} if installing else {}),
            "scopes": {"bot": scopes},
        },
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(BOT_EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": installing,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }


def command(
    settings: Settings,
    socket_mode: Annotated[
        bool, typer.Option("--socket-mode", help="For a server that Slack cannot reach.")
    ] = False,
    history: Annotated[
        bool,
        typer.Option(
            "--history",
            help="Let it read its channels, to see after a crash whether a post arrived.",
        ),
    ] = False,
    install_page: Annotated[
        bool,
        typer.Option(
            "--install-page",
            help="For several workspaces, or a whole organisation: they install it themselves.",
        ),
    ] = False,
    photos: Annotated[
        bool, typer.Option("--photos", help="Let reports come with a photo: it reads those files.")
    ] = False,
    url: Url = "",
) -> Made:
    """Print the manifest to paste at api.slack.com/apps.

    prikkel manifest slack --url https://prikkel.example.org
    """
    public_url = url or settings.public_url
    if history and install_page:
        raise ValueError("Leave one out: who installs from the link grants no --history.")
    if not public_url.startswith("https://") and (install_page or not socket_mode):
        instead = "" if install_page else ", or use --socket-mode"
        raise ValueError(f"Say at which https address the server is with --url https://…{instead}.")
    wanted = manifest(
        public_url,
        socket_mode=socket_mode,
        history=history,
        installing=install_page,
        photos=photos,
    )
    return Made(json.dumps(wanted, indent=2))
