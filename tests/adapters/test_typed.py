"""What operators type and paste for people, channels and workspaces."""

import pytest

from adapters.registry import PLATFORMS, understand_workspace
from adapters.settings import Settings
from adapters.typed import Meant, NotUnderstood, address_in, bare
from bot.chat.conversations import Workspace
from tests.configured import settings_of

TENANT = "7e57c0de-1111-4222-8333-00000000000b"
ANNA = "c0ffee00-5555-4666-8777-00000000000c"
LINK = (
    "https://teams.microsoft.com/l/channel/19%3AaB-c_1%40thread.tacv2/Groen"
    f"?groupId={ANNA}&tenantId={TENANT.upper()}"
)
slack, teams = PLATFORMS["slack"], PLATFORMS["teams"]


@pytest.mark.parametrize(
    ("text", "user"),
    [
        ("U0FAKE0001", "U0FAKE0001"),
        ("u0fake0001", "U0FAKE0001"),
        ("w0fake0001", "W0FAKE0001"),
        ("<@U0FAKE0001>", "U0FAKE0001"),
        ("<@U0FAKE0001|anna>", "U0FAKE0001"),
        ("&lt;@U0FAKE0001&gt;", "U0FAKE0001"),
        ("@U0FAKE0001", "U0FAKE0001"),
        ("\u00a0\u200bU0FAKE0001\u200b ", "U0FAKE0001"),
        ("U0FA\u200bKE0001", "U0FAKE0001"),
        ("\u201eU0FAKE0001\u201d", "U0FAKE0001"),
        ("'\"U0FAKE0001\"'", "U0FAKE0001"),
        ("https://voorbeeld.slack.com/team/U0FAKE0001", "U0FAKE0001"),
        ("slack://user?team=T0FAKE&id=U0FAKE0001", "U0FAKE0001"),
        ("UFAKEFAKE", "UFAKEFAKE"),
    ],
)
def test_somebody_in_slack_is_understood(text: str, user: str):
    assert slack.understand_user(text).id == user


@pytest.mark.parametrize(
    "text",
    ["", "@anna", "anna", "Ursula", "Anna Voorbeeld", "C0FAKE0001", "a@example.org", "U", "U1 U2"],
)
def test_what_is_nobody_in_slack_is_refused_with_the_way_to_the_id(text: str):
    with pytest.raises(NotUnderstood, match="Copy member ID"):
        slack.understand_user(text)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("c0fake", Meant("C0FAKE")),
        ("G0FAKE", Meant("G0FAKE")),
        ("<#C0FAKE|groen>", Meant("C0FAKE")),
        ("https://voorbeeld.slack.com/archives/C0FAKE", Meant("C0FAKE")),
        ("https://voorbeeld.slack.com/archives/C0FAKE/p1700000000000100", Meant("C0FAKE")),
        ("https://app.slack.com/client/T0FAKE/C0FAKE", Meant("C0FAKE", "T0FAKE")),
    ],
)
def test_a_channel_of_slack_is_understood(text: str, channel: Meant):
    assert slack.understand_channel(text) == channel


@pytest.mark.parametrize("text", ["#groen", "groen", "D0FAKE01", "https://voorbeeld.slack.com/"])
def test_what_is_no_channel_of_slack_is_refused(text: str):
    with pytest.raises(NotUnderstood, match="click its name"):
        slack.understand_channel(text)


@pytest.mark.parametrize(
    ("text", "user"),
    [
        (ANNA.upper(), ANNA),
        (f"{{{ANNA}}}", ANNA),
        (f"8:orgid:{ANNA}", ANNA),
        ("29:1Fa-ke_Anna", "29:1Fa-ke_Anna"),
        (f"https://entra.microsoft.com/#view/x/overview/userId/{ANNA}/more~/true", ANNA),
    ],
)
def test_somebody_in_teams_is_understood(text: str, user: str):
    assert teams.understand_user(text).id == user


@pytest.mark.parametrize("text", ["", "Anna Voorbeeld", "a@example.org", f"{ANNA}1234", "28:bot"])
def test_what_is_nobody_in_teams_is_refused_with_the_way_to_the_id(text: str):
    with pytest.raises(NotUnderstood, match="Object ID"):
        teams.understand_user(text)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("19:aB-c_1@thread.tacv2", Meant("19:aB-c_1@thread.tacv2")),
        (" 19%3AaB-c_1%40thread.tacv2\n", Meant("19:aB-c_1@thread.tacv2")),
        ("19:aB-c_1@thread.tacv2;messageid=1700", Meant("19:aB-c_1@thread.tacv2")),
        (LINK, Meant("19:aB-c_1@thread.tacv2", TENANT)),
        (LINK.replace("%", "%25"), Meant("19:aB-c_1@thread.tacv2", TENANT)),
        (
            f"https://teams.microsoft.com/l/message/19:aB-c_1@thread.tacv2/17?tenantId={TENANT}",
            Meant("19:aB-c_1@thread.tacv2", TENANT),
        ),
    ],
)
def test_a_channel_of_teams_is_understood(text: str, channel: Meant):
    assert teams.understand_channel(text) == channel


@pytest.mark.parametrize("text", [ANNA, "Groen", "a@example.org", "19:x@thread.tacv2 and more"])
def test_what_is_no_channel_of_teams_is_refused(text: str):
    with pytest.raises(NotUnderstood, match="Copy link"):
        teams.understand_channel(text)


@pytest.mark.parametrize(
    ("text", "workspace"),
    [
        ("slack:t0fake", Workspace("slack", "T0FAKE")),
        (" Slack: T0FAKE ", Workspace("slack", "T0FAKE")),
        ("T0FAKE", Workspace("slack", "T0FAKE")),
        ("https://app.slack.com/client/T0FAKE/C0FAKE", Workspace("slack", "T0FAKE")),
        (f"teams:{TENANT.upper()}", Workspace("teams", TENANT)),
        (TENANT, Workspace("teams", TENANT)),
        (LINK, Workspace("teams", TENANT)),
        ("teams:tenant-1", Workspace("teams", "tenant-1")),
    ],
)
def test_a_workspace_is_understood(text: str, workspace: Workspace, settings: Settings):
    assert understand_workspace(text, settings) == workspace


@pytest.mark.parametrize(
    "text", ["slack:Gemeente", "slack:C0FAKE", "teams:voorbeeld.onmicrosoft.com", "irc:T0FAKE", ""]
)
def test_what_is_no_workspace_is_refused(text: str, settings: Settings):
    with pytest.raises(NotUnderstood, match="write "):
        understand_workspace(text, settings)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Anna@Example.org", "anna@example.org"),
        ("<mailto:anna@example.org|anna@example.org>", "anna@example.org"),
        ("'anna@example.org',", "anna@example.org"),
        ("19:x@thread.tacv2", ""),
        ("@anna", ""),
    ],
)
def test_an_address_is_told_from_an_id(text: str, address: str):
    assert address_in(text) == address


def test_what_stands_around_a_text_is_taken_off_and_nothing_inside_it():
    assert bare(' \u200b"\'a "b" c\'"\r\n') == 'a "b" c'
    assert bare("it's") == "it's"


@pytest.fixture
def settings() -> Settings:
    identity = {
        "MICROSOFT_APP_ID": "fake-app",
        "MICROSOFT_APP_PASSWORD": "fake",
        "MICROSOFT_APP_TENANT_ID": "tenant-1",
    }
    return settings_of(identity)
