import io
import json
import struct
import zipfile

import pytest

from adapters.teams.manifest import english, manifest, package

BOT = "00000000-fa4e-4000-8000-000000000001"
ADDRESS = "https://prikkel.example.org"


def test_the_manifest_keeps_to_the_lengths_of_teams():
    described = manifest(BOT, ADDRESS)

    assert len(described["name"]["short"]) <= 30
    assert len(described["name"]["full"]) <= 100
    assert len(described["description"]["short"]) <= 80
    assert len(described["description"]["full"]) <= 4000
    (bot,) = described["bots"]
    for commands in bot["commandLists"]:
        assert len(commands["commands"]) <= 12
        assert all(len(command["title"]) <= 32 for command in commands["commands"])
        assert all(len(command["description"]) <= 128 for command in commands["commands"])


def test_english_names_places_that_the_manifest_has():
    commands = manifest(BOT, ADDRESS)["bots"][0]["commandLists"][0]["commands"]
    texts = english()

    assert len(texts["description.short"]) <= 80
    assert [
        texts[f"bots[0].commandLists[0].commands[{number}].title"]
        for number in range(len(commands))
    ][-1] == "help"


def test_the_package_keeps_its_own_id_from_one_upload_to_the_next():
    assert manifest(BOT, ADDRESS)["id"] == manifest(BOT, f"{ADDRESS}/")["id"]
    assert manifest(BOT, ADDRESS)["id"] != BOT


def test_the_package_holds_the_manifest_and_pictures_of_the_right_size():
    with zipfile.ZipFile(io.BytesIO(package(BOT, ADDRESS))) as archive:
        described = json.loads(archive.read("manifest.json"))
        sizes = {
            name: struct.unpack(">II", archive.read(name)[16:24])
            for name in described["icons"].values()
        }
        names = set(archive.namelist())

    assert sizes == {"color.png": (192, 192), "outline.png": (32, 32)}
    assert names == {"manifest.json", "en.json", "color.png", "outline.png"}


@pytest.mark.parametrize(
    ("app_id", "address", "word"),
    [("fake-app", ADDRESS, "MICROSOFT_APP_ID"), (BOT, "http://x.example", "PRIKKEL_PUBLIC_URL")],
)
def test_what_teams_would_refuse_is_refused_here(app_id: str, address: str, word: str):
    with pytest.raises(ValueError, match=word):
        manifest(app_id, address)
