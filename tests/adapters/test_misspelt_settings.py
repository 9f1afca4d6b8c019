"""Names that no setting has, and values that can be seen to be none."""

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from adapters import settings as settings_module
from adapters.registry import doubts, misspelt, read_settings
from adapters.settings import Settings, UnusableSettings
from adapters.slack.settings import SlackSettings
from tests.children import prikkel
from tests.configured import settings_of

SLACK = {"SLACK_SIGNING_SECRET": "s1gn", "SLACK_BOT_TOKEN": "xoxb-1"}
IDS = ("7e57c0de-1111-4222-8333-00000000000b", "7e57c0de-1111-4222-8333-00000000000c")
TEAMS = {"MICROSOFT_APP_ID": IDS[0], "MICROSOFT_APP_TENANT_ID": IDS[1]}

pytestmark = pytest.mark.usefixtures("unset")


def write(environment: Mapping[str, str]) -> None:
    lines = [f"{name}={value}\n" for name, value in environment.items()]
    Path(".env").write_text("".join(lines))


def refused(monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str]) -> list[str]:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UnusableSettings) as refusal:
        read_settings()
    return str(refusal.value).splitlines()


@pytest.mark.parametrize("where", ["environment", ".env"])
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MICROSOFT_APP_PASWORD", "MICROSOFT_APP_PASSWORD"),
        ("PRIKKEL_TEAMS_TARGETED_MESSAGE", "PRIKKEL_TEAMS_TARGETED_MESSAGES"),
        ("SLACK_SIGNING_SECRETS", "SLACK_SIGNING_SECRET"),
        ("slack_bot_tokn_file", "SLACK_BOT_TOKEN_FILE"),
        ("MICROSOFT_APP_FEDERATED_TOKN_FILE", "MICROSOFT_APP_FEDERATED_TOKEN_FILE"),
        ("PRIKKEL_SOMETHING_ELSE_ENTIRELY", ""),
    ],
)
def test_a_name_that_no_setting_has_is_named_with_the_nearest(
    monkeypatch: pytest.MonkeyPatch, where: str, written: str, meant: str
):
    if where == ".env":
        write({written: "x"})
    else:
        monkeypatch.setenv(written, "x")

    [line] = doubts(read_settings())

    advice = f"did you mean {meant}?" if meant else "docs/operator.md has all"
    no_effect = "no setting has this name, so it has no effect"
    assert line == f"{written.upper()}: {no_effect}; {advice}"


def test_names_of_settings_and_of_others_are_not_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "token").write_text("xoxb-1")
    write({"SLACK_BOT_TOKEN_FILE": str(tmp_path / "token"), "POSTGRES_PASSWORD": "x"})
    for name in ("DATABASE_URI", "SLACK_SIGNING_SECRET", "prikkel_port", "CLIENT_IDS", "PATHS"):
        monkeypatch.setenv(name, "9001")
    monkeypatch.setenv("PRIKKEL_SERVICE_HOST", "10.0.0.1")
    monkeypatch.setenv("PRIKKEL_PORT_8080_TCP_ADDR", "10.0.0.1")
    monkeypatch.setenv("PRIKKEL_OLD_AND_EMPTY", "")

    assert list(misspelt()) == []


def test_in_files_of_ours_a_name_that_begins_otherwise_is_named_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    write({"PRIKEL_SECRET_KEY": "x", "DATABASE_URI": "sqlite:///x"})
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "SLACK_SIGNIN_SECRET").write_text("x")
    monkeypatch.setattr(settings_module, "VAULT", vault)

    found = {one.name: one.nearest for one in misspelt()}

    assert found == {
        "PRIKEL_SECRET_KEY": "PRIKKEL_SECRET_KEY",
        "DATABASE_URI": "DATABASE_URL",
        "SLACK_SIGNIN_SECRET": "SLACK_SIGNING_SECRET",
    }


def test_a_start_that_fails_says_which_name_was_misspelt(monkeypatch: pytest.MonkeyPatch):
    missing, misspelt_name = refused(monkeypatch, TEAMS | {"MICROSOFT_APP_PASWORD": "geheim"})

    assert missing.startswith("MICROSOFT_APP_PASSWORD: is missing")
    assert misspelt_name.startswith("MICROSOFT_APP_PASWORD: no setting has this name")
    assert "geheim" not in misspelt_name


async def test_the_start_warns_and_goes_on(tmp_path: Path):
    write(SLACK | {"SLACK_SIGNING_SECRETS": "geheim", "SLACK_API_BASE_URL": "http://127.0.0.1:9/"})
    async with prikkel(tmp_path, "serve", PRIKKEL_PORT="0") as child:
        await child.hears("(Prikkel is ready)")

    said = "".join(child.heard)
    assert "SLACK_SIGNING_SECRETS: no setting has this name, so it has no effect" in said
    assert "geheim" not in said


COMMENT = "        # OAuth & Permissions"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", f"xoxb-1{COMMENT}"),
        ("SLACK_SIGNING_SECRET", "s1gn\t#Basic Information"),
        ("SLACK_APP_TOKEN", f"{COMMENT}"),
        ("MICROSOFT_APP_PASSWORD", f"pa55{COMMENT}"),
        ("PRIKKEL_OIDC_CLIENT_SECRET", f"pa55{COMMENT}"),
        ("PRIKKEL_PORT", f"8080{COMMENT}"),
        ("MICROSOFT_APP_PASSWORD_EXPIRES", "2028-11-29   # its last day"),
    ],
)
def test_a_comment_behind_a_value_is_told_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    [line] = refused(monkeypatch, {name: value})

    assert line.startswith(f"{name}: holds a comment (“ #”) behind the value")
    assert "pa55" not in line


def test_an_env_file_with_comments_is_read_where_those_are_none_of_the_value():
    write({name: value + COMMENT for name, value in SLACK.items()})

    settings = read_settings()

    assert settings.digest_key == b"s1gn"
    assert settings.of(SlackSettings).is_used


def test_a_key_with_a_comment_goes_on_working_and_is_told_of(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", f"geheim{COMMENT}")
    settings = read_settings()

    [line] = doubts(settings)

    assert settings.secret_keys == (f"geheim{COMMENT}".encode(),)
    assert line.startswith("PRIKKEL_SECRET_KEY: holds a comment")
    assert "geheim" not in line


def test_words_for_people_and_certificates_may_hold_number_signs_and_dots():
    settings = settings_of(
        {
            "PRIKKEL_CONTACT": "Room #4 …",
            "PRIKKEL_RUN_BY": "ICT #2 ...",
            "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
            "MICROSOFT_APP_CERTIFICATE": "# of the bot\nsubject #1\n-----BEGIN …",
        }
    )

    assert settings.contact == "Room #4 …"


@pytest.mark.parametrize(
    "value", ["…", "xoxb-…", "xapp-...", "<token>", "…          # what this prints", "https://…"]
)
@pytest.mark.parametrize(
    "name",
    ["MICROSOFT_APP_PASSWORD", "SLACK_BOT_TOKEN", "PRIKKEL_SECRET_KEY", "PRIKKEL_OIDC_ISSUER"],
)
def test_a_sample_that_was_left_as_printed_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    assert refused(monkeypatch, {name: value}) == [
        f"{name}: is a sample, left as it was printed; put the real value in its place"
    ]


def test_every_value_that_is_none_is_told_at_once(monkeypatch: pytest.MonkeyPatch):
    lines = refused(
        monkeypatch, {"SLACK_BOT_TOKEN": "xoxb-…", "SLACK_APP_TOKEN": f"xapp-1{COMMENT}"}
    )

    assert sorted(line.partition(":")[0] for line in lines) == [
        "SLACK_APP_TOKEN",
        "SLACK_BOT_TOKEN",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"SLACK_BOT_TOKEN": "s1gn"}, "SLACK_BOT_TOKEN: is no such token"),
        ({"SLACK_APP_TOKEN": "A012ABC"}, "SLACK_APP_TOKEN: is no such token"),
        ({"SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN: is a bot's token"),
        ({"SLACK_SIGNING_SECRET": "xoxb-1"}, "SLACK_SIGNING_SECRET: is a token"),
        (
            {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s1gn", "SLACK_BOT_TOKEN": ""},
            "SLACK_SIGNING_SECRET, SLACK_CLIENT_SECRET: are the same",
        ),
        (
            {"SLACK_CLIENT_ID": "A012ABC", "SLACK_CLIENT_SECRET": "x", "SLACK_BOT_TOKEN": ""},
            "SLACK_CLIENT_ID: is none; copy the Client ID",
        ),
    ],
)
def test_what_was_copied_from_the_wrong_place_at_slack_is_told(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], said: str
):
    assert any(line.startswith(said) for line in refused(monkeypatch, SLACK | changes))


@pytest.mark.parametrize("held", ["", " \n"])
def test_an_empty_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: str):
    (tmp_path / "signing").write_text(held)
    given = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET_FILE": f"{tmp_path}/signing"}

    assert refused(monkeypatch, given) == [
        f"SLACK_SIGNING_SECRET_FILE: {tmp_path}/signing is empty; write the value of "
        "SLACK_SIGNING_SECRET into it."
    ]


def test_an_empty_file_of_a_vault_is_named_where_its_setting_is_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    for name in ("SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "MICROSOFT_APP_PASSWORD"):
        (tmp_path / name).write_text("\n")
    monkeypatch.setattr(settings_module, "VAULT", tmp_path)

    assert isinstance(read_settings(), Settings)
    [line] = refused(monkeypatch, {"SLACK_BOT_TOKEN": "xoxb-1"})
    assert line.endswith(f"({tmp_path}/SLACK_SIGNING_SECRET is empty)")


@contextmanager
def as_nobody() -> Generator[None]:
    """As somebody to whom what is closed is closed, also where tests run as root."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.mark.parametrize("name", [".env", "SLACK_SIGNING_SECRET"])
def test_a_file_that_is_closed_to_who_runs_it_is_named(monkeypatch: pytest.MonkeyPatch, name: str):
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder) / name
        file.write_text("SLACK_BOT_TOKEN=xoxb-1")
        file.chmod(0)
        monkeypatch.setattr(settings_module, "VAULT", Path(folder))
        with as_nobody(), pytest.raises(UnusableSettings) as refusal:
            read_settings(str(Path(folder) / ".env"))

    said = "cannot be read by whom Prikkel runs as: Permission denied"
    assert str(refusal.value) == f"{file}: {said}"


def test_a_file_of_a_vault_that_is_no_utf_8_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "slack_bot_token").write_text("geheim", "utf-16")
    (tmp_path / "picture").write_bytes(b"\xff\xd8")
    monkeypatch.setattr(settings_module, "VAULT", tmp_path)

    assert refused(monkeypatch, {}) == [
        f"{tmp_path}/slack_bot_token is not text in UTF-8: save it as UTF-8"
    ]


def test_lines_that_name_a_setting_and_are_not_read_are_told():
    Path(".env").write_text(
        "SLACK_APP_TOKEN: xapp-geheim\nexport SLACK_CLIENT_ID\nxoxb-geheim\nPRIKKEL_PORT=9001\n"
        "PRIKKEL_CONTACT=\nPRIKKEL_CONTACT=Anna\n PRIKKEL_RUN_BY=ICT\nPRIKKEL_RUN_BY=ICT\n"
        "PRIKKEL_HOST=0.0.0.0\nPRIKKEL_PORT = 9002\nPRIKKEL_HOST=\nTHEIRS=1\nTHEIRS=2\n"
    )
    settings = read_settings()

    lines = list(doubts(settings))

    assert (settings.port, settings.host, settings.contact) == (9002, "127.0.0.1", "Anna")
    assert [line.partition(",")[0] for line in lines] == [
        "SLACK_APP_TOKEN: line 1 of .env has no “=” behind this name",
        "SLACK_CLIENT_ID: line 2 of .env has no “=” behind this name",
        "PRIKKEL_PORT: stands 2 times in .env with different values",
        "PRIKKEL_HOST: stands 2 times in .env with different values",
    ]
    assert "geheim" not in "".join(lines)


def test_a_start_that_fails_names_the_line_without_its_sign():
    Path(".env").write_text("SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET s1gn\n")

    with pytest.raises(UnusableSettings) as refusal:
        read_settings()

    missing, line = str(refusal.value).splitlines()
    assert missing.startswith("SLACK_SIGNING_SECRET: is missing")
    assert line.startswith("SLACK_SIGNING_SECRET: line 2 of .env has no “=” behind this name")


def test_a_line_that_cannot_be_read_is_told_once(caplog: pytest.LogCaptureFixture):
    Path(".env").write_text("# A remark\n" * 97 + "this line names nothing, 'geheim\n")

    read_settings()
    read_settings()

    told = [one for one in caplog.messages if "line 98" in one]
    assert len(told) == 1
    assert "geheim" not in caplog.text
