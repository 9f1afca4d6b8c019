"""`prikkel demo --public` as a process: what it leaves on the disk, in its log, and elsewhere."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.children import Child
from tests.outside.server import OURS, ROOT
from tests.waiting import until

TYPED = "Zebrapenguin told me a secret"
WATCHED = """
import sys
def watch(event, args):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        print("WENT OUT", event, args, flush=True)
sys.addaudithook(watch)
from adapters.cli.commands import main
main()
"""
"""A listener is bound without any of these; whoever calls somebody needs one."""


@asynccontextmanager
async def public(folder: Path, **settings: str) -> AsyncGenerator[Child]:
    inherited = {k: v for k, v in os.environ.items() if not k.upper().startswith(OURS)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WATCHED, "demo", "--public", "--port", "0", "--language", "en",
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder), **settings},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def holds(folder: Path, words: str) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return any(words.encode() in path.read_bytes() for path in files)


def folders_in(folder: Path) -> list[Path]:
    return list(folder.glob("prikkel-demo-*"))


async def test_nothing_typed_is_left_on_the_disk_or_in_the_log_and_nothing_goes_out(
    tmp_path: Path,
):
    async with public(tmp_path) as child:
        address = await child.hears(r"ready for visitors of (http://\S+):")
        async with aiohttp.ClientSession(address) as http:
            async with http.get("/playground/casts") as answer:
                world = (await answer.json())["shared"]["world"]
            for place, text in (("channel", TYPED), ("direct", f"barrier {TYPED}")):
                gesture = {"as": "nora", "kind": "command", "place": place, "text": text}
                async with http.post("/playground/events", json=gesture) as answer:
                    assert answer.status == 200
                    assert TYPED not in await answer.text()
            async with http.get("/robots.txt") as answer:
                assert "Disallow: /\n" in await answer.text()
            async with http.get(f"/board?q={TYPED}") as answer:
                assert answer.status == 403
            assert not holds(tmp_path, TYPED)

            child.process.send_signal(signal.SIGUSR1)

            async with http.get("/playground/changes") as stream:
                async with asyncio.timeout(300):
                    assert b"event: over" in await stream.read()
            async with http.get("/playground/casts") as answer:
                assert (await answer.json())["shared"]["world"] != world
        child.process.send_signal(signal.SIGKILL)
        await child.ends()
        assert child.process.stdout is not None
        log = "".join(child.heard) + (await child.process.stdout.read()).decode()
    assert "WENT OUT" not in log
    assert "Zebrapenguin" not in log
    [left] = folders_in(tmp_path)

    async with public(tmp_path) as child:
        await until(lambda: not left.exists())
        await child.hears(r"(invented people live)")
        child.process.send_signal(signal.SIGTERM)
        await child.ends()
    assert not left.exists()


async def test_without_an_address_it_is_not_offered_to_others(tmp_path: Path):
    async with public(tmp_path, PRIKKEL_HOST="0.0.0.0") as child:
        await child.hears(r"(PRIKKEL_PUBLIC_URL)")
        assert await child.ends() == 1
