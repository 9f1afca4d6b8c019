"""A PostgreSQL of the tests does not outlive who started it, however they end."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

STARTS = """
import sys
from tests.postgres import running_postgres
with running_postgres() as postgres:
    print(postgres.pids()[0], flush=True)
    sys.stdin.read()
"""


@pytest.mark.postgres
@pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_a_run_that_is_killed(ends: signal.Signals):
    root = Path(__file__).parent.parent
    with subprocess.Popen(
        [sys.executable, "-c", STARTS], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        server = os.pidfd_open(int(run.stdout.readline()))
        run.send_signal(ends)
        has_ended, _, _ = select.select([server], [], [], 60)
        os.close(server)
    assert has_ended
