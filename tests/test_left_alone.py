"""What the tests start does not outlive who started it, however they end."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.chromium import CHROMIUM, running_chromium

POSTGRES = """
import sys
from tests.postgres import running_postgres
with running_postgres() as postgres:
    print(postgres.pids()[0], flush=True)
    sys.stdin.read()
"""
BROWSER = """
import sys
from tests.chromium import running_chromium
from tests.test_left_alone import listening_at
with running_chromium() as address:
    print(listening_at(address), flush=True)
    sys.stdin.read()
"""


def listening_at(address: str) -> int:
    """The process of a Chromium that is driven at an address."""
    ours = Path("/proc/net/tcp").read_text().split("\n")[1:]
    port = f":{int(address.split(':')[2].partition('/')[0]):04X}"
    (inode,) = {line.split()[9] for line in ours if line and line.split()[1].endswith(port)} - {"0"}
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(link.readlink()) == f"socket:[{inode}]":
                return int(link.parts[2])
        except OSError:
            continue
    raise AssertionError("nobody listens there")


def has_ended(pid: int) -> bool:
    """Whether it does within a minute."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    ended, _, _ = select.select([process], [], [], 60)
    os.close(process)
    return bool(ended)


def ends_with_its_run(program: str, ends: signal.Signals) -> bool:
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parent.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        started = int(run.stdout.readline())
        run.send_signal(ends)
        return has_ended(started)


KILLED = pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGKILL])


@pytest.mark.postgres
@KILLED
def test_a_postgresql_ends_with_a_run_that_is_killed(ends: signal.Signals):
    assert ends_with_its_run(POSTGRES, ends)


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
@KILLED
def test_a_browser_ends_with_a_run_that_is_killed(ends: signal.Signals):
    assert ends_with_its_run(BROWSER, ends)


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
def test_a_browser_ends_with_the_tests():
    with running_chromium() as address:
        browser = listening_at(address)

    assert has_ended(browser)
