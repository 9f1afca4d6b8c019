"""The manifest asks for what is used, and for nothing else."""

import json
import re
from pathlib import Path

import pytest

from adapters.slack.manifest import BOT_EVENTS, BOT_SCOPES, HISTORY_SCOPES, manifest
from adapters.slack.payloads import to_event
from adapters.slack.uninstalls import to_uninstalls
from tests.adapters.slack.test_payloads import PAYLOADS, payload

KINDS = [
    pytest.param(options, id=" ".join(options) or "usual")
    for options in (
        {},
        {"socket_mode": True},
        {"history": True},
        {"installing": True},
        {"installing": True, "socket_mode": True},
    )
]
PARTS = {
    "_metadata": {"major_version", "minor_version"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"app_home", "bot_user", "shortcuts", "slash_commands"},
    "oauth_config": {"redirect_urls", "scopes"},
    "settings": {
        "event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled",
        "token_rotation_enabled",
    },
}  # fmt: skip
# What each event needs, by its page at docs.slack.dev; () needs nothing.
SCOPES_OF_EVENTS = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "app_uninstalled": (),
    "channel_left": ("channels:read",),
    "group_left": ("groups:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "message.im": ("im:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "team_access_revoked": (),
    "tokens_revoked": (),
    "user_change": ("users:read",),
}
# What the methods that we call need, and the slash command with its shortcuts.
SCOPES_OF_CALLS = {
    "chat:write": "chat.postMessage, chat.update, chat.postEphemeral",
    "commands": "/prikkel and the shortcuts",
    "im:write": "conversations.open",
    "mpim:write": "conversations.open of several people",
    "usergroups:read": "usergroups.users.list",
    "users:read": "users.info, users.list",
}


@pytest.mark.parametrize("options", KINDS)
def test_the_manifest_is_one_that_slacks_schema_takes(options: dict[str, bool]):
    made = manifest("https://prikkel.example.org/", **options)

    assert set(made) == set(PARTS)
    for part, fields in PARTS.items():
        assert set(made[part]) <= fields
    shown = made["display_information"]
    assert 1 <= len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert re.fullmatch("#[0-9a-f]{6}", shown["background_color"])
    features, settings = made["features"], made["settings"]
    assert len(features["bot_user"]["display_name"]) <= 80
    assert len(features["shortcuts"]) <= 10
    for shortcut in features["shortcuts"]:
        assert shortcut["type"] in ("global", "message")
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["callback_id"]) <= 255
        assert len(shortcut["description"]) <= 150
    for command in features["slash_commands"]:
        assert command["command"].startswith("/")
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
    for name in ("org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled"):
        assert isinstance(settings[name], bool)
    for url in re.findall(r'https?://[^"]*', json.dumps(made)):
        assert url.startswith("https://prikkel.example.org/slack/")


@pytest.mark.parametrize("options", KINDS)
def test_scopes_and_events_are_real_ones_and_each_has_a_reason(options: dict[str, bool]):
    made = manifest("https://prikkel.example.org", **options)
    events = made["settings"]["event_subscriptions"]["bot_events"]
    scopes = made["oauth_config"]["scopes"]["bot"]

    assert list(events) == sorted(set(events))
    assert list(scopes) == sorted(set(scopes))
    assert set(events) <= set(SCOPES_OF_EVENTS)
    needed = {scope for event in events for scope in SCOPES_OF_EVENTS[event]}
    assert needed <= set(scopes)
    assert set(BOT_SCOPES) == needed | set(SCOPES_OF_CALLS)


def test_the_docs_say_of_each_scope_and_event_what_it_is_for():
    page = Path("docs/slack.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    explained = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}

    assert set(BOT_SCOPES) | set(BOT_EVENTS) <= explained
    assert set(HISTORY_SCOPES) <= set(re.findall(r"`([a-z:]+)`", page))


def test_who_installs_it_comes_back_to_the_address_that_we_serve():
    usual = manifest("https://prikkel.example.org")
    made = manifest("https://prikkel.example.org/", installing=True)

    assert "redirect_urls" not in usual["oauth_config"]
    assert not usual["settings"]["org_deploy_enabled"]
    assert made["oauth_config"]["redirect_urls"] == [
        "https://prikkel.example.org/slack/oauth_redirect"
    ]
    assert made["settings"]["org_deploy_enabled"]


def test_every_address_is_the_one_we_serve():
    made = manifest("https://prikkel.example.org/")
    url = "https://prikkel.example.org/slack/events"

    assert made["features"]["slash_commands"][0]["url"] == url
    assert made["settings"]["event_subscriptions"]["request_url"] == url
    assert made["settings"]["interactivity"]["request_url"] == url


def test_socket_mode_needs_no_address():
    assert "https://" not in json.dumps(manifest("https://prikkel.example.org", socket_mode=True))


def test_every_event_that_we_read_is_subscribed_to_and_no_other():
    read: set[str] = set()
    for path in PAYLOADS.glob("*.json"):
        body = payload(path.stem)
        if "event" in body and (to_event(body, "U0FAKEBOT") or to_uninstalls(body)):
            kind = body["event"]["type"]
            read.add("message.im" if kind == "message" else kind)

    # A private channel is left like a public one.
    assert read | {"group_left"} == set(BOT_EVENTS)


def test_the_history_of_channels_is_asked_only_on_request():
    asked = {"channels:history", "groups:history"}
    usual = set(manifest("https://x.example")["oauth_config"]["scopes"]["bot"])
    more = set(manifest("https://x.example", history=True)["oauth_config"]["scopes"]["bot"])

    assert usual & asked == set()
    assert more == usual | asked
