"""What every platform of a server promises to whoever sets it up."""

from importlib import import_module
from pathlib import Path
from typing import NoReturn

import pytest

from adapters.clocks import utc_now
from adapters.platform.findings import Level
from adapters.platform.people import Kept
from adapters.platform.wirings import Connection, wiring
from adapters.registry import PLATFORMS, read_settings
from adapters.settings import Settings, UnusableSettings
from adapters.typed import NotUnderstood
from bot.chat.conversations import Workspace
from tests.contract.clients import ScriptedBot
from tests.contract.conftest import HARNESSES
from tests.contract.harness import Harness

pytestmark = pytest.mark.usefixtures("unset")


class _NoStore:
    async def write(
        self, work: object, *, within: float | None = None, together: bool = False
    ) -> NoReturn:
        raise NotImplementedError

    async def read(self, work: object) -> NoReturn:
        raise NotImplementedError


@pytest.fixture(params=PLATFORMS)
def name(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return request.param


@pytest.fixture
def needed(name: str) -> dict[str, str]:
    """The settings that its module in the contract suite says a server needs."""
    return import_module(f"tests.contract.{name}").SETTINGS


def read(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> Settings:
    for setting, value in environment.items():
        monkeypatch.setenv(setting, value)
    return read_settings()


def connect(name: str, settings: Settings) -> Connection:
    return wiring(name).connect(settings, ScriptedBot(), _NoStore(), utc_now, listening=True)


def test_with_its_settings_it_is_used_and_has_a_secret(
    name: str, needed: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    settings = read(monkeypatch, needed)

    assert settings.of(PLATFORMS[name].settings).is_used
    assert settings.digest_key, f"`secret` of {name} is empty: digests of ids would have no key"


def test_without_one_of_its_settings_it_says_which(
    name: str, needed: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    for lacking in needed:
        rest = {setting: value for setting, value in needed.items() if setting != lacking}
        with monkeypatch.context() as environment, pytest.raises(UnusableSettings, match=lacking):
            read(environment, rest)


async def test_a_server_listens_where_it_says_that_it_is_called(
    name: str, needed: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    settings = read(monkeypatch, needed)

    connection = connect(name, settings)

    assert set(PLATFORMS[name].entrances(settings)) <= {one.path for one in connection.calls()}
    assert connection.platform.capabilities == PLATFORMS[name].capabilities


async def test_the_doctor_says_that_it_is_not_used_and_by_which_setting(name: str):
    [finding] = [one async for one in wiring(name).examine(read_settings(), Kept())]

    assert finding.level is Level.OK
    assert "not used" in finding.sentence
    own = {str(field.alias) for field in PLATFORMS[name].settings.model_fields.values()}
    assert any(setting in finding.sentence for setting in own)


async def test_an_operator_may_type_the_ids_that_come_in(name: str):
    async with HARNESSES[name]() as harness:
        _understands(name, harness)


def _understands(name: str, harness: Harness) -> None:
    platform, workspace = PLATFORMS[name], harness.channel.workspace
    assert workspace.platform == name
    assert platform.understand_user(harness.user.id).id == harness.user.id
    assert platform.understand_channel(harness.channel.id).id == harness.channel.id
    listed = (workspace.id,)
    assert Workspace(name, platform.understand_workspace(workspace.id, listed).id) == workspace
    for text in ("", "somebody", "our canteen, upstairs", "<b>*x*</b>"):
        for understand in (platform.understand_user, platform.understand_channel):
            with pytest.raises(NotUnderstood):
                understand(text)
