"""The app package that a Teams administrator uploads."""

import io
import json
import uuid
import zipfile
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from adapters.platform.manifests import Made, Url
from adapters.settings import Settings
from adapters.teams.settings import TeamsSettings
from bot.i18n import DEFAULT_LOCALE, LOCALES, translator


class Schema(StrEnum):
    """Microsoft's schema of the manifest: the newest, and an older one for who refuses that."""

    NEWEST = "1.30"
    OLDER = "1.25"

    def url(self, name: str) -> str:
        """Where one of its parts stands."""
        return f"https://developer.microsoft.com/json-schemas/teams/v{self}/{name}.schema.json"


# Of our app. Teams takes a changed package as an update only when this is higher.
APP_VERSION = "1.4.0"

# What the box for a message suggests: ten for a scope, as many as Teams is sure to show. All other
# words work when typed, and `help` names them. In a channel or group chat only what somebody would
# ask there; answers are private everywhere.
_COMMANDS = (
    (
        ("personal",),
        (
            "today", "home", "barrier", "leaderboard", "reminder", "pause", "follow", "my-data",
            "coordinate", "help",
        ),
    ),
    (
        ("team", "groupChat"),
        ("today", "leaderboard", "barrier", "opportunities", "roadmap", "help"),
    ),
)  # fmt: skip
_OTHERS = [locale for locale in LOCALES if locale != DEFAULT_LOCALE]
_ICONS = Path(__file__).parent / "icons"
"""192 by 192 pixels in colour, and 32 by 32 as an outline, as Teams wants them."""

_OF_THE_BOT = (
    "a bot",
    "set MICROSOFT_APP_ID to the Application (client) ID of its registration, or add --app-id",
)
_OF_THE_APP = ("an app", "--teams-app-id takes the Teams App ID that teams app create printed")

_TITLE = 32
_DESCRIPTION = 128


def manifest(
    app_id: str,
    public_url: str,
    *,
    app_version: str = APP_VERSION,
    photos: bool = False,
    schema: Schema = Schema.NEWEST,
    teams_app_id: str = "",
) -> dict[str, Any]:
    """The app's manifest in our first language; `localization` holds what differs in another.

    With `photos` Teams shows a paper clip in the chat with the bot. `teams_app_id` is of an app
    that is there already.

    Raises:
        ValueError: the app id is not a UUID, or the address is not https.
    """
    identifier = _uuid(app_id, _OF_THE_BOT)
    # The package's own id, which must differ from the bot's and stay the same.
    own_id = _uuid(teams_app_id, _OF_THE_APP) if teams_app_id else uuid.uuid5(identifier, "prikkel")
    address = public_url.rstrip("/")
    host = urlsplit(address).hostname
    if not address.startswith("https://") or not host:
        raise ValueError(
            "Teams takes an https address only: set PRIKKEL_PUBLIC_URL to https://…, or add --url."
        )
    own = translator(DEFAULT_LOCALE)
    return {
        "$schema": schema.url("MicrosoftTeams"),
        "manifestVersion": schema.value,
        "version": app_version,
        "id": str(own_id),
        "developer": {
            "name": "Prikkel",
            "websiteUrl": address,
            "privacyUrl": f"{address}/privacy",
            "termsOfUseUrl": f"{address}/terms",
        },
        "name": {"short": "Prikkel", "full": own("teams-app-name")},
        "description": {"short": own("teams-app-short"), "full": own("teams-app-full")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#2E7D32",
        "bots": [
            {
                "botId": str(identifier),
                "scopes": ["personal", "team", "groupChat"],
                "isNotificationOnly": False,
                "supportsFiles": photos,
                "commandLists": [
                    {"scopes": list(scopes), "commands": _commands(names, DEFAULT_LOCALE)}
                    for scopes, names in _COMMANDS
                ],
            }
        ],
        "validDomains": [host],
        "supportsChannelFeatures": "tier1",
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT_LOCALE,
            "additionalLanguages": [{"languageTag": tag, "file": f"{tag}.json"} for tag in _OTHERS],
        },
    }


def localization(locale: str, schema: Schema = Schema.NEWEST) -> dict[str, str]:
    """What differs in another language, by its place in the manifest."""
    words = translator(locale)
    texts = {
        "name.short": "Prikkel",
        "name.full": words("teams-app-name"),
        "description.short": words("teams-app-short"),
        "description.full": words("teams-app-full"),
    }
    for place, (_, names) in enumerate(_COMMANDS):
        for number, command in enumerate(_commands(names, locale)):
            for key, text in command.items():
                texts[f"bots[0].commandLists[{place}].commands[{number}].{key}"] = text
    return {"$schema": schema.url("MicrosoftTeams.Localization"), **texts}


def package(described: dict[str, Any]) -> bytes:
    """The zip file to upload: a manifest, its other languages and the icons."""
    schema = Schema(described["manifestVersion"])
    contents: dict[str, str | bytes] = {
        "manifest.json": _as_json(described),
        **{f"{tag}.json": _as_json(localization(tag, schema)) for tag in _OTHERS},
        **{icon.name: icon.read_bytes() for icon in sorted(_ICONS.iterdir())},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            # Without a moment in it the same app is the same file.
            entry = zipfile.ZipInfo(name)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def bare(described: dict[str, Any]) -> dict[str, Any]:
    """The manifest for a program that uploads no other file with it, so in one language."""
    return {name: told for name, told in described.items() if name != "localizationInfo"}


def command(
    settings: Settings,
    output: Annotated[
        Path,
        typer.Option("--out", "--output", metavar="FILE.zip", help="Where the package is written."),
    ] = Path("prikkel.zip"),
    app_id: Annotated[
        str,
        typer.Option(metavar="ID", help="The bot's id; else MICROSOFT_APP_ID or CLIENT_ID."),
    ] = "",
    teams_app_id: Annotated[
        str,
        typer.Option(metavar="ID", help="The app that teams app create made; else one of our own."),
    ] = "",
    schema: Annotated[
        Schema, typer.Option(help="Which of Microsoft's schemas; older where one is refused.")
    ] = Schema.NEWEST,
    only_print: Annotated[
        bool, typer.Option("--print", help="Print the manifest, and write nothing.")
    ] = False,
    photos: Annotated[
        bool, typer.Option("--photos", help="Let people attach a photo in the chat with the bot.")
    ] = False,
    url: Url = "",
) -> Made:
    """Make the app package to upload in Teams.

    prikkel manifest teams --url https://prikkel.example.org
    """
    described = manifest(
        app_id or settings.of(TeamsSettings).app_id,
        url or settings.public_url,
        photos=photos,
        schema=schema,
        teams_app_id=teams_app_id,
    )
    if only_print:
        return Made(_as_json(described))
    alone = output.with_name("manifest.json")
    upload = (
        f"Upload {output.name} in the Teams admin centre (Teams apps, Manage apps, Actions, Upload "
        f"new app). {alone.name} is the same in Dutch alone, for: teams app manifest upload."
    )
    files = [(output, package(described)), (alone, _as_json(bare(described)).encode())]
    return Made(upload, files)


def _as_json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)


def _commands(names: Sequence[str], locale: str) -> list[dict[str, str]]:
    translate = translator(locale)
    words = {name: translate(f"command-{name}").partition(",")[0].strip() for name in names}
    told = {name: translate(f"help-{name}") for name in names if name != "help"}
    told["help"] = translate("help-title")
    return [
        {"title": words[name][:_TITLE], "description": told[name][:_DESCRIPTION]} for name in names
    ]


def _uuid(text: str, whose: tuple[str, str]) -> uuid.UUID:
    what, advice = whose
    try:
        return uuid.UUID(text)
    except ValueError:
        said = f"{text!r} is not the id of {what}" if text else f"The id of {what} is missing"
        raise ValueError(f"{said}: {advice}.") from None
