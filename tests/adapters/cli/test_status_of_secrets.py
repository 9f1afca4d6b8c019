"""`prikkel campaign status` says which secret ends."""

import pytest

from tests.adapters.cli.terminal import Terminal


def test_a_secret_that_has_ended_is_named_with_its_day(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    assert terminal.start() == 0
    monkeypatch.setenv("MICROSOFT_APP_ID", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "pa55")
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", "tenant-1")
    assert terminal.run("campaign", "status") == 0
    assert "MICROSOFT_APP_PASSWORD" not in terminal.said

    monkeypatch.setenv("MICROSOFT_APP_PASSWORD_EXPIRES", "2026-01-02")
    assert terminal.run("campaign", "status") == 0
    assert "MICROSOFT_APP_PASSWORD expired on 2026-01-02; see: prikkel doctor." in terminal.said
