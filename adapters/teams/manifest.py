"""The app package that a Teams administrator uploads."""

import io
import json
import uuid
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from adapters.platform.manifests import Made, Url
from adapters.settings import Settings
from adapters.teams.settings import TeamsSettings
from bot.i18n import DEFAULT_LOCALE, LOCALES, translator

VERSION = "1.25"
# Of our app. Teams takes a changed package as an update only when this is higher.
APP_VERSION = "1.3.0"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"

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

_TITLE = 32
_DESCRIPTION = 128


def manifest(
    app_id: str, public_url: str, *, app_version: str = APP_VERSION, photos: bool = False
) -> dict[str, Any]:
    """The app's manifest in our first language; `localization` holds what differs in another.

    With `photos` Teams shows a paper clip in the chat with the bot.

    Raises:
        ValueError: the app id is not a UUID, or the address is not https.
    """
    identifier = _uuid(app_id)
    address = public_url.rstrip("/")
    host = urlsplit(address).hostname
    if not address.startswith("https://") or not host:
        raise ValueError(
            "Teams takes an https address only: set PRIKKEL_PUBLIC_URL to https://…, or add --url."
        )
    own = translator(DEFAULT_LOCALE)
    return {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": app_version,
        # The package's own id, which must differ from the bot's and stay the same.
        "id": str(uuid.uuid5(identifier, "prikkel")),
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


def localization(locale: str) -> dict[str, str]:
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
    schema = SCHEMA.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema")
    return {"$schema": schema, **texts}


def package(
    app_id: str, public_url: str, *, app_version: str = APP_VERSION, photos: bool = False
) -> bytes:
    """The zip file to upload: the manifest, its other languages and the icons.

    Raises:
        ValueError: the app id is not a UUID, or the address is not https.
    """
    described = manifest(app_id, public_url, app_version=app_version, photos=photos)
    contents: dict[str, str | bytes] = {
        "manifest.json": json.dumps(described, ensure_ascii=False, indent=2),
        **{
            f"{tag}.json": json.dumps(localization(tag), ensure_ascii=False, indent=2)
            for tag in _OTHERS
        },
        **{icon.name: icon.read_bytes() for icon in sorted(_ICONS.iterdir())},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            # Without a moment in it the same app is the same file.
            entry = zipfile.ZipInfo(name)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def command(
    settings: Settings,
    output: Annotated[
        Path,
        typer.Option("--out", "--output", metavar="FILE.zip", help="Where the package is written."),
    ] = Path("prikkel.zip"),
    app_id: Annotated[
        str,
        typer.Option(metavar="ID", help="The bot's id in Azure; else MICROSOFT_APP_ID."),
    ] = "",
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
    public_url, app_id = url or settings.public_url, app_id or settings.of(TeamsSettings).app_id
    if only_print:
        made = manifest(app_id, public_url, photos=photos)
        return Made(json.dumps(made, ensure_ascii=False, indent=2))
    upload = (
        "Upload it in the Teams admin centre (Teams apps, Manage apps, Actions, Upload new app)."
    )
    return Made(upload, output, package(app_id, public_url, photos=photos))


def _commands(names: Sequence[str], locale: str) -> list[dict[str, str]]:
    translate = translator(locale)
    words = {name: translate(f"command-{name}").partition(",")[0].strip() for name in names}
    told = {name: translate(f"help-{name}") for name in names if name != "help"}
    told["help"] = translate("help-title")
    return [
        {"title": words[name][:_TITLE], "description": told[name][:_DESCRIPTION]} for name in names
    ]


def _uuid(app_id: str) -> uuid.UUID:
    try:
        return uuid.UUID(app_id)
    except ValueError:
        said = f"{app_id!r} is not the id of a bot" if app_id else "The bot's id is missing"
        raise ValueError(
            f"{said}: set MICROSOFT_APP_ID to the Application ID in Azure, or add --app-id."
        ) from None
