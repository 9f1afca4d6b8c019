import hashlib
import io
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from adapters.teams.manifest import APP_VERSION, Schema, bare, localization, manifest, package
from bot.commands import COMMANDS
from bot.i18n import LOCALES, translator
from bot.messages.notices import help_card
from challenges.models import Role
from tests.adapters.teams.manifest_rules import complaints, complaints_about_translation

BOT = "00000000-fa4e-4000-8000-000000000001"
ADDRESS = "https://prikkel.example.org"
# "Why this score?" stands under the leaderboard, "Barriers" under the help.
ASKED_WITH_A_BUTTON = {"why"}


def _command_for(word: str) -> str:
    """The command that a typed word means."""
    for name in COMMANDS:
        for locale in LOCALES:
            if word in [
                known.strip() for known in translator(locale)(f"command-{name}").split(",")
            ]:
                return name
    raise AssertionError(f"nobody understands {word!r}")


def test_the_manifest_keeps_to_microsofts_rules_and_asks_for_no_permission():
    assert list(complaints(manifest(BOT, ADDRESS))) == []
    for locale in LOCALES[1:]:
        assert list(complaints_about_translation(localization(locale))) == []


def published(name: str, schema: Schema) -> Draft4Validator:
    """What Microsoft says itself: the schemas of @microsoft/app-manifest, without their words."""
    file = Path(__file__).parent / "schemas" / f"v{schema}" / f"{name}.schema.json"
    return Draft4Validator(json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("schema", Schema)
def test_the_manifest_is_valid_by_the_schema_that_it_names(schema: Schema):
    described = manifest(BOT, ADDRESS, schema=schema, photos=True, teams_app_id=BOT)
    for one in (described, bare(described)):
        assert list(published("MicrosoftTeams", schema).iter_errors(one)) == []
        assert f"/v{one['manifestVersion']}/" in one["$schema"]
    for locale in LOCALES[1:]:
        told = localization(locale, schema)
        assert list(published("MicrosoftTeams.Localization", schema).iter_errors(told)) == []
    spoilt = described | {"surprise": 1}
    assert list(published("MicrosoftTeams", schema).iter_errors(spoilt))


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_that_people_can_type_is_cut_in_any_language(locale: str):
    words = translator(locale)
    told = localization(locale)
    titles = {words(f"command-{name}").partition(",")[0] for name in COMMANDS}
    descriptions = {words(f"help-{name}") for name in COMMANDS if name not in ("help", "why")}

    assert {text for key, text in told.items() if key.endswith("].title")} <= titles
    assert {text for key, text in told.items() if key.endswith("].description")} <= {
        *descriptions, words("help-title"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"permissions": ["identity"]}, id="a permission"),
        pytest.param({"accentColor": "green"}, id="no colour"),
        pytest.param({"name": {"short": "x" * 31, "full": "x"}}, id="a long name"),
        pytest.param({"validDomains": ["https://prikkel.example.org"]}, id="an address as domain"),
        pytest.param({"bots": []}, id="no bot"),
    ],
)
def test_the_rules_find_what_microsoft_would_refuse(change: dict[str, Any]):
    assert list(complaints(manifest(BOT, ADDRESS) | change))


def test_the_app_is_for_people_teams_and_group_chats_each_with_its_commands():
    (bot,) = manifest(BOT, ADDRESS)["bots"]
    listed = [scope for commands in bot["commandLists"] for scope in commands["scopes"]]

    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert sorted(listed) == sorted(bot["scopes"])


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_command_is_listed_once_in_every_language_and_understood(place: int, locale: str):
    dutch = manifest(BOT, ADDRESS)["bots"][0]["commandLists"][place]["commands"]
    told = localization(locale)
    listed = [
        told[f"bots[0].commandLists[{place}].commands[{number}].title"]
        for number in range(len(dutch))
    ]
    meant = [_command_for(command["title"]) for command in dutch]

    assert [_command_for(title) for title in listed] == meant
    assert len(set(meant)) == len(meant)


def test_alone_with_the_bot_what_people_need_most_is_listed_and_help_names_the_rest():
    offered = manifest(BOT, ADDRESS)["bots"][0]["commandLists"][0]["commands"]
    listed = {_command_for(command["title"]) for command in offered}
    told = help_card(translator("nl"), list(Role)).plain_text()

    assert {"today", "home", "barrier", "reminder", "pause", "help"} <= listed
    for name in set(COMMANDS) - listed - ASKED_WITH_A_BUTTON:
        assert f"• {translator('nl')(f'command-{name}').split(',')[0]}:" in told


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_the_translation_of_no_command_is_left_over(locale: str):
    lists = manifest(BOT, ADDRESS)["bots"][0]["commandLists"]
    places = {
        f"bots[0].commandLists[{place}].commands[{number}]"
        for place, commands in enumerate(lists)
        for number in range(len(commands["commands"]))
    }

    told = {key.rpartition(".")[0] for key in localization(locale) if key.startswith("bots")}
    assert told == places


def test_the_package_keeps_its_own_id_from_one_upload_to_the_next():
    assert manifest(BOT, ADDRESS)["id"] == manifest(BOT, f"{ADDRESS}/")["id"]
    assert manifest(BOT, ADDRESS)["id"] != BOT


def test_a_package_that_says_something_else_has_a_higher_version():
    others = [localization(locale) for locale in LOCALES[1:]]
    said = json.dumps([manifest(BOT, ADDRESS, app_version=""), *others], sort_keys=True)
    digest = hashlib.sha256(said.encode()).hexdigest()[:16]

    # Teams refuses another package of the same version: raise APP_VERSION, then change both here.
    assert (APP_VERSION, digest) == ("1.4.0", "59690912d5eb772c")


def test_the_package_holds_the_manifest_and_pictures_of_the_right_size():
    with zipfile.ZipFile(io.BytesIO(package(manifest(BOT, ADDRESS)))) as archive:
        described = json.loads(archive.read("manifest.json"))
        sizes = {
            name: struct.unpack(">II", archive.read(name)[16:24])
            for name in described["icons"].values()
        }
        names = set(archive.namelist())

    assert sizes == {"color.png": (192, 192), "outline.png": (32, 32)}
    assert names == {"manifest.json", "color.png", "outline.png"} | {
        f"{locale}.json" for locale in LOCALES[1:]
    }


def test_the_same_app_is_the_same_file():
    with zipfile.ZipFile(io.BytesIO(package(manifest(BOT, ADDRESS)))) as archive:
        moments = {entry.date_time for entry in archive.infolist()}

    assert moments == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("app_id", "address", "word"),
    [
        pytest.param("fake-app", ADDRESS, "MICROSOFT_APP_ID", id="not an id"),
        pytest.param("", ADDRESS, "missing.*--app-id", id="no id"),
        pytest.param(BOT, "http://x.example", "PRIKKEL_PUBLIC_URL", id="http"),
    ],
)
def test_what_teams_would_refuse_is_refused_here(app_id: str, address: str, word: str):
    with pytest.raises(ValueError, match=word):
        manifest(app_id, address)
