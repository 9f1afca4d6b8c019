"""`prikkel manifest`: what administrators need to install the app."""

import json
import zipfile

import pytest

from tests.adapters.cli.terminal import Terminal


def test_the_manifest_of_slack_needs_an_address_or_socket_mode(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    assert terminal.run("manifest", "slack") == 1
    assert "--url" in terminal.complained
    assert terminal.run("manifest", "slack", "--socket-mode") == 0
    assert terminal.run("manifest", "slack", "--url", "https://here.example.org") == 0
    assert "https://here.example.org/slack/events" in terminal.said
    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    assert terminal.run("manifest", "slack") == 0
    assert "https://prikkel.example.org/slack/events" in terminal.said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--url", "http://here.example.org"], "at which https address"),
        (["--install-page", "--socket-mode"], "with --url https://…."),
        (["--install-page", "--history", "--url", "https://here.example.org"], "Leave one out"),
    ],
)
def test_what_slack_would_refuse_is_refused_before_it_is_pasted(
    terminal: Terminal, options: list[str], said: str
):
    assert terminal.run("manifest", "slack", *options) == 1
    assert said in terminal.complained


@pytest.mark.parametrize("platform", ["slack", "teams"])
def test_an_address_with_a_path_is_refused_in_a_sentence(terminal: Terminal, platform: str):
    assert terminal.run("manifest", platform, "--url", "https://example.org/prikkel") == 2
    assert "nothing may follow the host name" in terminal.complained


def test_the_package_of_teams_is_written(terminal: Terminal, monkeypatch: pytest.MonkeyPatch):
    write = ["manifest", "teams", "--output", "prikkel.zip"]
    assert terminal.run(*write) == 1
    assert "MICROSOFT_APP_ID" in terminal.complained

    monkeypatch.setenv("MICROSOFT_APP_ID", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "pa55")
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", "tenant-1")
    assert terminal.run(*write) == 1
    assert "https" in terminal.complained

    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    assert terminal.run(*write) == 0
    assert zipfile.is_zipfile(terminal.folder / "prikkel.zip")
    alone = json.loads((terminal.folder / "manifest.json").read_text("utf-8"))
    assert (alone["manifestVersion"], "localizationInfo" in alone) == ("1.30", False)
    assert terminal.run("manifest", "teams", "--print") == 0
    assert json.loads(terminal.said)["bots"][0]["botId"] == "3f2504e0-4f89-11d3-9a0c-0305e82c3301"


def test_an_administrator_without_settings_can_make_the_package_too(terminal: Terminal):
    bot, url = "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "https://prikkel.example.org"
    assert terminal.run("manifest", "teams", "--app-id", bot, "--url", url) == 0
    with zipfile.ZipFile(terminal.folder / "prikkel.zip") as package:
        manifest = json.loads(package.read("manifest.json"))
    assert manifest["bots"][0]["botId"] == bot
    assert manifest["validDomains"] == ["prikkel.example.org"]


def test_the_app_that_is_there_keeps_its_id_and_an_older_schema_can_be_had(terminal: Terminal):
    bot, app = "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3302"
    options = ["--app-id", bot, "--url", "https://prikkel.example.org", "--out", "sub/p.zip"]
    (terminal.folder / "sub").mkdir()
    assert (
        terminal.run("manifest", "teams", *options, "--teams-app-id", app, "--schema", "1.25") == 0
    )
    with zipfile.ZipFile(terminal.folder / "sub" / "p.zip") as package:
        manifest = json.loads(package.read("manifest.json"))
    alone = json.loads((terminal.folder / "sub" / "manifest.json").read_text("utf-8"))
    for one in (manifest, alone):
        assert (one["id"], one["bots"][0]["botId"], one["manifestVersion"]) == (app, bot, "1.25")
    assert terminal.run("manifest", "teams", *options, "--teams-app-id", "Prikkel") == 1
    assert "'Prikkel' is not the id of an app" in terminal.complained
