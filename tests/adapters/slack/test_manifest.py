"""The manifest asks for what is used, and for nothing else."""

import json

from adapters.slack.manifest import BOT_EVENTS, manifest
from adapters.slack.payloads import to_event
from tests.adapters.slack.test_payloads import PAYLOADS, payload


def test_the_manifest_stays_within_what_slack_takes():
    made = manifest("https://prikkel.example.org/")

    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"]["slash_commands"][0]["description"]) <= 2000


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
        if "event" in body and to_event(body, "U0FAKEBOT") is not None:
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
