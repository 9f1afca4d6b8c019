from pathlib import Path

import pytest

from adapters import settings as settings_module
from adapters.registry import read_settings
from adapters.settings import Settings, UnusableSettings
from adapters.slack.settings import SlackSettings
from adapters.teams.settings import TeamsSettings

SLACK = {"SLACK_SIGNING_SECRET": "s1gn", "SLACK_BOT_TOKEN": "xoxb-1"}
TEAMS = {
    "MICROSOFT_APP_ID": "app",
    "MICROSOFT_APP_PASSWORD": "pa55",
    "MICROSOFT_APP_TENANT_ID": "tenant-1",
}

BY_CLI = {
    "CLIENT_ID": "7E57C0DE-1111-4222-8333-00000000000B",
    "CLIENT_SECRET": "pa55",
    "TENANT_ID": "7e57c0de-1111-4222-8333-00000000000c",
}

pytestmark = pytest.mark.usefixtures("unset")


def read(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def test_without_any_environment_it_runs_on_a_file_here(monkeypatch: pytest.MonkeyPatch):
    settings = read(monkeypatch, {})
    assert settings.database_url == "sqlite:///prikkel.sqlite"
    assert (settings.host, settings.port, settings.locale) == ("127.0.0.1", 8080, "nl")
    assert not settings.of(SlackSettings).is_used
    assert not settings.of(TeamsSettings).is_used


def test_both_platforms_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    settings = read(monkeypatch, SLACK | TEAMS | {"PRIKKEL_TEAMS_TENANTS": "tenant-2, tenant-3"})
    assert settings.of(SlackSettings).is_used
    assert settings.of(TeamsSettings).is_used
    assert settings.of(TeamsSettings).allowed_tenants == {"tenant-1", "tenant-2", "tenant-3"}


def test_socket_mode_needs_no_signing_secret(monkeypatch: pytest.MonkeyPatch):
    assert (
        read(monkeypatch, {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"})
        .of(SlackSettings)
        .is_used
    )


def test_the_env_file_is_read_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / ".env").write_text("PRIKKEL_PORT=9001\nPRIKKEL_LOCALE=en\nSOMETHING_ELSE=1\n")
    settings = read(monkeypatch, {"PRIKKEL_PORT": "9002"})
    assert (settings.port, settings.locale) == (9002, "en")


def test_empty_variables_count_as_absent(monkeypatch: pytest.MonkeyPatch):
    assert (
        not read(monkeypatch, {"SLACK_BOT_TOKEN": "", "PRIKKEL_PORT": ""}).of(SlackSettings).is_used
    )
    assert (
        not read(monkeypatch, {"SLACK_BOT_TOKEN": '""', "PRIKKEL_PORT": " "})
        .of(SlackSettings)
        .is_used
    )


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        pytest.param(
            {"PRIKKEL_PORT": "70000"}, "PRIKKEL_PORT: Input should be less than", id="port"
        ),
        pytest.param({"PRIKKEL_PORT": "abc"}, "PRIKKEL_PORT:", id="port in letters"),
        pytest.param(
            {"PRIKKEL_LOCALE": "nl,xx"},
            "'xx' is not spoken here; choose from nl, en",
            id="language",
        ),
        pytest.param({"PRIKKEL_PUBLIC_URL": "example.org"}, "whole address", id="public url"),
        pytest.param(
            {"PRIKKEL_PUBLIC_URL": "https://example.org/prikkel/"},
            "PRIKKEL_PUBLIC_URL: nothing may follow the host name",
            id="public url with a path",
        ),
        pytest.param(
            {"SLACK_BOT_TOKEN": "xoxb-1"}, "or set SLACK_APP_TOKEN for Socket Mode", id="no secret"
        ),
        pytest.param(
            {"SLACK_SIGNING_SECRET": "x"}, "SLACK_BOT_TOKEN: is missing", id="no bot token"
        ),
        pytest.param(
            SLACK | {"SLACK_BOT_TOKEN": "xapp-1"}, "is an app-level token", id="tokens swapped"
        ),
        pytest.param(
            SLACK | {"SLACK_BOT_TOKEN": "xoxp-1"}, "is a user's token", id="a user's token"
        ),
        pytest.param(SLACK | {"SLACK_CLIENT_ID": "1.2"}, "set both, or neither", id="half OAuth"),
        pytest.param(
            {"MICROSOFT_APP_ID": "a", "MICROSOFT_APP_TENANT_ID": "t"},
            "MICROSOFT_APP_PASSWORD: is missing",
            id="no password",
        ),
        pytest.param(
            {"MICROSOFT_APP_ID": "a", "MICROSOFT_APP_PASSWORD": "p"},
            "MICROSOFT_APP_TENANT_ID: is missing",
            id="no tenant",
        ),
        pytest.param(
            TEAMS | {"MICROSOFT_APP_TYPE": "SingelTenant"}, "is not one of SingleTenant", id="typo"
        ),
        pytest.param(
            {"PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED": "1", "PRIKKEL_HOST": "0.0.0.0"},
            "for development on this machine only",
            id="the development switch on an open address",
        ),
    ],
)
def test_unusable_settings_say_what_to_do(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], complaint: str
):
    with pytest.raises(UnusableSettings) as failure:
        read(monkeypatch, environment)
    assert complaint in str(failure.value)


def test_a_complaint_never_shows_a_secret(monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(UnusableSettings) as failure:
        read(monkeypatch, {"SLACK_SIGNING_SECRET": "verysecret", "PRIKKEL_PORT": "0x"})
    assert "verysecret" not in str(failure.value)
    assert "verysecret" not in repr(read(monkeypatch, SLACK | {"PRIKKEL_PORT": "1"}))
    assert "s1gn" not in repr(read(monkeypatch, SLACK))


def test_the_development_switch_works_on_this_machine(monkeypatch: pytest.MonkeyPatch):
    assert read(monkeypatch, {"PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED": "1"}).of(TeamsSettings).is_used


@pytest.mark.parametrize(
    "environment",
    [
        {"PRIKKEL_PUBLIC_URL": "https://prikkel.example.org"},
        {"PRIKKEL_PUBLIC_URL": "http://10.0.0.4:8080"},
        {"PRIKKEL_HOST": "0.0.0.0"},
        {"PRIKKEL_HOST": "::"},
        {"PRIKKEL_HOST": "prikkel.local"},
    ],
)
def test_the_development_switch_is_refused_where_others_can_come(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
):
    with pytest.raises(UnusableSettings, match="on this machine only"):
        read(monkeypatch, {"PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED": "1"} | environment)


@pytest.mark.parametrize(
    "environment",
    [
        {"PRIKKEL_PUBLIC_URL": "http://localhost:8080"},
        {"PRIKKEL_PUBLIC_URL": "http://[::1]:8080", "PRIKKEL_HOST": "::1"},
    ],
)
def test_the_development_switch_bears_an_address_of_this_machine(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
):
    switched_on = {"PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED": "1"} | environment
    assert read(monkeypatch, switched_on).of(TeamsSettings).allow_unauthenticated


@pytest.mark.parametrize(
    ("environment", "key"),
    [
        pytest.param(SLACK | TEAMS | {"PRIKKEL_SECRET_KEY": "own"}, b"own", id="of its own"),
        pytest.param(SLACK | TEAMS, b"s1gn", id="Slack's"),
        pytest.param(TEAMS, b"pa55", id="Microsoft's"),
        pytest.param({}, b"", id="invented people only"),
    ],
)
def test_digests_are_made_with_a_secret_that_every_installation_has(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], key: bytes
):
    assert read(monkeypatch, environment).digest_key == key


INSTALLING = {
    "SLACK_SIGNING_SECRET": "s1gn",
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "c1",
    "PRIKKEL_SECRET_KEY": "k",
    "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
}


def test_several_workspaces_need_no_token(monkeypatch: pytest.MonkeyPatch):
    settings = read(monkeypatch, INSTALLING)
    assert settings.of(SlackSettings).is_used
    assert settings.of(SlackSettings).installs


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "unset one of the two"),
        ({"PRIKKEL_SECRET_KEY": " , "}, "PRIKKEL_SECRET_KEY: is missing"),
        ({"PRIKKEL_PUBLIC_URL": ""}, "PRIKKEL_PUBLIC_URL: is missing"),
        ({"SLACK_SIGNING_SECRET": ""}, "SLACK_SIGNING_SECRET: is missing"),
    ],
)
def test_what_installing_needs_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], complaint: str
):
    with pytest.raises(UnusableSettings, match=complaint):
        read(monkeypatch, INSTALLING | changes)


def test_several_secret_keys_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch):
    settings = read(monkeypatch, {"PRIKKEL_SECRET_KEY": "new, old,"})
    assert settings.digest_key == b"new"
    assert settings.older_keys == (b"old",)


def test_quotes_and_blanks_around_a_setting_are_none_of_it(monkeypatch: pytest.MonkeyPatch):
    settings = read(
        monkeypatch,
        {"SLACK_BOT_TOKEN": '"xoxb-1"', "SLACK_SIGNING_SECRET": " 's1gn'\r\n"}
        | {"PRIKKEL_PUBLIC_URL": "“https://prikkel.example.org” ", "PRIKKEL_PORT": "'9001'"},
    )
    assert settings.of(SlackSettings).bot_token is not None
    assert settings.of(SlackSettings).signing_secret is not None
    assert settings.of(SlackSettings).bot_token.get_secret_value() == "xoxb-1"
    assert settings.of(SlackSettings).signing_secret.get_secret_value() == "s1gn"
    assert (settings.public_url, settings.port) == ("https://prikkel.example.org", 9001)


def test_ids_of_microsoft_are_read_as_microsoft_sends_them(monkeypatch: pytest.MonkeyPatch):
    app, tenant = BY_CLI["CLIENT_ID"].lower(), BY_CLI["TENANT_ID"]
    settings = read(
        monkeypatch,
        TEAMS
        | {"MICROSOFT_APP_ID": app.upper(), "MICROSOFT_APP_TENANT_ID": f'"{tenant.upper()}"'}
        | {"PRIKKEL_TEAMS_TENANTS": f"tenant-2, {tenant.upper()} "},
    )
    teams = settings.of(TeamsSettings)
    assert (teams.app_id, teams.app_tenant_id) == (app, tenant)
    assert settings.of(TeamsSettings).allowed_tenants == {tenant, "tenant-2"}


def test_secrets_are_read_from_where_vaults_put_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "SLACK_BOT_TOKEN").write_text("xoxb-1\n")
    (tmp_path / "slack_signing_secret").write_text("s1gn")
    (tmp_path / "something_else").write_text("of another program")
    monkeypatch.setattr(settings_module, "VAULT", tmp_path)

    found = read(monkeypatch, {"PRIKKEL_PORT": "1"})

    assert found.of(SlackSettings).is_used
    assert found.digest_key == b"s1gn"


def test_a_key_that_was_used_with_its_quotes_can_stay_as_an_older_one(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", "'letters-and-more,\"letters-and-more\"'")

    assert read_settings(None).secret_keys == (b"letters-and-more", b'"letters-and-more"')


@pytest.mark.parametrize("where", ["environment", ".env"])
def test_a_secret_is_read_from_the_file_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
):
    (tmp_path / "token").write_text("xoxb-1\n")
    (tmp_path / "signing").write_text("s1gn")
    named = {
        "SLACK_BOT_TOKEN_FILE": f'"{tmp_path}/token"',
        "SLACK_SIGNING_SECRET_FILE": f"{tmp_path}/signing",
    }
    if where == ".env":
        (tmp_path / ".env").write_text("".join(f"{name}={path}\n" for name, path in named.items()))

    found = read(monkeypatch, named if where == "environment" else {})

    assert found.of(SlackSettings).is_used
    assert found.digest_key == b"s1gn"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"DATABASE_URL": "sqlite:///a", "DATABASE_URL_FILE": "/a"},
            "DATABASE_URL and DATABASE_URL_FILE are both set; leave one out.",
        ),
        (
            {"DATABASE_URL_FILE": "/nowhere/at/all"},
            "DATABASE_URL_FILE: /nowhere/at/all cannot be read: No such file or directory.",
        ),
        ({"SLACK_BOT_TOKEN_FILE": "/"}, "SLACK_BOT_TOKEN_FILE: / cannot be read: Is a directory."),
    ],
)
def test_a_file_that_cannot_be_used_is_said(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], said: str
):
    with pytest.raises(UnusableSettings) as refused:
        read(monkeypatch, given)

    assert str(refused.value) == said


def test_what_the_cli_of_teams_writes_is_taken_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / ".env").write_text("".join(f"{name}={told}\n" for name, told in BY_CLI.items()))
    teams = read(monkeypatch, {}).of(TeamsSettings)

    assert teams.is_used
    assert teams.app_id == BY_CLI["CLIENT_ID"].lower()
    assert teams.allowed_tenants == {BY_CLI["TENANT_ID"]}
    assert teams.proofs()["app_password"] == "pa55"
    assert "pa55" not in repr(teams)


def test_our_own_names_win_from_those_of_the_cli(monkeypatch: pytest.MonkeyPatch):
    teams = read(monkeypatch, BY_CLI | TEAMS).of(TeamsSettings)

    assert (teams.app_id, teams.allowed_tenants) == ("app", {"tenant-1"})
    assert read(monkeypatch, TEAMS | {"CLIENT_ID": ""}).digest_key == b"pa55"


def test_what_other_programs_are_told_is_not_taken_for_ours(monkeypatch: pytest.MonkeyPatch):
    others = {"HOST": "10.0.0.1", "PORT": "80", "SECRET_KEY": "theirs", "APP_ID": "theirs"}
    settings = read(monkeypatch, others | {"CLIENT_SECRET": "theirs", "BOT_TOKEN": "theirs"})

    assert (settings.host, settings.port, settings.digest_key) == ("127.0.0.1", 8080, b"")
    assert not settings.uses_a_platform


@pytest.mark.parametrize("kind", ["utf-16", "latin-1"])
def test_an_env_file_that_is_no_utf_8_is_told_without_its_words(tmp_path: Path, kind: str):
    (tmp_path / ".env").write_text(
        "PRIKKEL_SECRET_KEY=geheim\N{LATIN SMALL LETTER E WITH ACUTE}\n", kind
    )

    with pytest.raises(UnusableSettings) as refused:
        read_settings()

    assert str(refused.value) == ".env is not text in UTF-8: save it as UTF-8"


def test_a_secret_in_a_file_that_is_no_utf_8_names_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "key").write_text("geheim", "utf-16")

    with pytest.raises(UnusableSettings, match=r"PRIKKEL_SECRET_KEY_FILE: .*key cannot be read"):
        read(monkeypatch, {"PRIKKEL_SECRET_KEY_FILE": str(tmp_path / "key")})
