"""An operator at a terminal, in an empty folder."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.adapters.cli.terminal import Terminal
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import FakeSlack, in_thread
from tests.migrated import migrated

TENANT = "7e57c0de-1111-4222-8333-00000000000b"


@pytest.fixture
def terminal(new_terminal: Terminal) -> Terminal:
    """In a folder with a database in which nothing is yet."""
    migrated(new_terminal.folder)
    return new_terminal


@pytest.fixture
def new_terminal(capsys: pytest.CaptureFixture[str], unset: None, tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Generator[FakeSlack]:
    """A Slack that the settings point at."""
    with in_thread() as slack:
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
        monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
        monkeypatch.setenv("SLACK_API_BASE_URL", slack.api_url)
        slack.team = "T123"
        slack.channels.add("C123")
        yield slack


@pytest.fixture
def microsoft(monkeypatch: pytest.MonkeyPatch) -> Generator[FakeMicrosoft]:
    """Microsoft's endpoints, for an app in `TENANT`."""
    with FakeMicrosoft() as microsoft:
        settings = microsoft.environment("00000000-fa4e-4000-8000-000000000001", TENANT)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        yield microsoft
