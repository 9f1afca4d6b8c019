"""Work for a process of its own: what needs a large library, or reads what strangers send.

Neither the memory nor the interpreter lock of the server is touched, and it can be stopped.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGES = Path(__file__).parents[1]
"""Where our packages are, installed or not."""
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1"}  # numpy would start a thread for each processor


class SubprocessFailed(Exception):
    """The child process failed or took too long; what it said is kept to nobody's eyes."""


def module(name: str) -> Sequence[str]:
    """The command that runs a package of ours."""
    return sys.executable, "-m", name


def run_subprocess(command: Sequence[str], content: bytes, *, patience: float) -> bytes:
    """What a child process makes of some bytes; it gets at most `patience` seconds.

    Nothing of ours is in its reach: no address of a database and no token.

    Raises:
        SubprocessFailed: it did not come to an end, or not to a good one.
    """
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=patience,
            cwd=PACKAGES,
            env=_ENVIRONMENT,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise SubprocessFailed("it took too long") from None
    except subprocess.CalledProcessError as error:
        # What the child says could quote what people typed, so it is not passed on.
        raise SubprocessFailed(f"the child process ended with {error.returncode}") from None
    return done.stdout
