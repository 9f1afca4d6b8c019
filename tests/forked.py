"""Processes that need not import what all of them import: each is a copy of one that has.

They are processes like any other, with a number, descriptors and connections of their own, and end
by a signal like any other. A fresh interpreter spends two seconds of a processor on its imports.
"""

import asyncio
import os
import re
import resource
import signal
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import chdir, contextmanager, suppress
from multiprocessing import forkserver, get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from adapters.cli import main
from tests.waiting import until

ROOT = Path(__file__).parents[1]
PATIENCE = 180
_KIND = get_context("forkserver")
_KIND.set_forkserver_preload(["tests.warm"])


class Forked:
    """A process that was begun here."""

    def __init__(self, process: BaseProcess, said: Path) -> None:
        self._process = process
        self._said = said

    @property
    def said(self) -> str:
        """What it printed until now."""
        return self._said.read_text("utf-8") if self._said.exists() else ""

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """As of any process: minus the signal that ended it; None while it runs."""
        return self._process.exitcode

    def send_signal(self, number: signal.Signals) -> None:
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def says(self, pattern: str) -> str:
        """Wait until it prints something, and return what the pattern's group matched in it."""
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(pattern, self.said)) is None:
                assert self.returncode is None, self.said
                await asyncio.sleep(0.01)
        return found.group(1)

    async def wait(self, seconds: float = PATIENCE) -> int:
        await until(lambda: self.returncode is not None, seconds=seconds)
        return self.returncode or 0

    def join(self) -> int:
        """Wait, and let nothing else happen here."""
        self._process.join(PATIENCE)
        assert self.returncode is not None, "it goes on"
        return self.returncode


def fork(
    work: Callable[..., Any],
    *arguments: Any,
    said: Path,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    descriptors: int | None = None,
) -> Forked:
    """Do some work in a new process, in a folder; `said` is the file for what it prints.

    It has the `environment` of this process if it is not given another.
    """
    with chdir(ROOT):  # where the one that is copied finds what it imports
        forkserver.ensure_running()
    process = _KIND.Process(
        target=_begin,
        args=(
            work,
            arguments,
            said,
            folder,
            dict(os.environ if environment is None else environment),
            descriptors,
        ),
    )
    process.start()
    return Forked(process, said)


@contextmanager
def forked(work: Callable[..., Any], *arguments: Any, **where: Any) -> Generator[Forked]:
    """As `fork`, and it ends with the block at the latest."""
    process = fork(work, *arguments, **where)
    try:
        yield process
    finally:
        process.kill()
        process.join()


def run(work: Callable[..., Any], *arguments: Any) -> int:
    """Do some work in a new process until that ends; returns how it ended."""
    with NamedTemporaryFile("r", encoding="utf-8") as said:
        code = fork(work, *arguments, said=Path(said.name)).join()
        print(said.read())
    return code


def prikkel(*words: str) -> None:
    """A command of ours, in a process that was forked for it."""
    sys.argv = ["prikkel", *words]
    main()


def _begin(
    work: Callable[..., Any],
    arguments: tuple[Any, ...],
    said: Path,
    folder: Path,
    environment: dict[str, str],
    descriptors: int | None,
) -> None:
    with said.open("ab") as file:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            os.dup2(file.fileno(), stream.fileno())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    if descriptors is not None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))
    work(*arguments)
