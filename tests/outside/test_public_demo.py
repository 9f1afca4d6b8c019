"""`prikkel demo --public` as a process: what it leaves on the disk, in its log, and elsewhere."""

import asyncio
import itertools
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import aiohttp

from tests.challenges.packs.test_own_packs import EXAMPLE
from tests.forked import Forked, forked, prikkel
from tests.outside.server import unset_environment
from tests.waiting import until

_numbers = itertools.count()
TYPED = "Zebrapenguin told me a secret"


def watched(*words: str) -> None:
    """A command that says of whoever is called: a listener is bound without any of these."""

    def watch(event: str, arguments: object) -> None:
        if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
            print("WENT OUT", event, arguments, flush=True)

    sys.addaudithook(watch)
    prikkel(*words)


@contextmanager
def public(folder: Path, **settings: str) -> Generator[Forked]:
    """The demonstration for strangers, of three days because that is sooner made."""
    pack = folder / "brief.yaml"
    pack.write_text(EXAMPLE, "utf-8")
    words = ("demo", "--public", "--port", "0", "--language", "en", "--pack", str(pack))
    environment = {**unset_environment(), "TMPDIR": str(folder), **settings}
    said = folder / f"said-{next(_numbers)}"
    with forked(watched, *words, said=said, folder=folder, environment=environment) as process:
        yield process


def holds(folder: Path, words: str) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return any(words.encode() in path.read_bytes() for path in files)


def folders_in(folder: Path) -> list[Path]:
    return list(folder.glob("prikkel-demo-*"))


async def test_nothing_typed_is_left_on_the_disk_or_in_the_log_and_nothing_goes_out(
    tmp_path: Path,
):
    with public(tmp_path) as demo:
        address = await demo.says(r"ready for visitors of (http://\S+):")
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

            demo.send_signal(signal.SIGUSR1)

            async with http.get("/playground/changes") as stream:
                async with asyncio.timeout(300):
                    assert b"event: over" in await stream.read()
            async with http.get("/playground/casts") as answer:
                assert (await answer.json())["shared"]["world"] != world
        demo.send_signal(signal.SIGKILL)
        await demo.wait(45)
    assert "WENT OUT" not in demo.said
    assert "Zebrapenguin" not in demo.said
    [left] = folders_in(tmp_path)

    with public(tmp_path) as demo:
        await until(lambda: not left.exists())
        await demo.says(r"(invented people live)")
        demo.send_signal(signal.SIGTERM)
        await demo.wait(45)
    assert not left.exists()


async def test_without_an_address_it_is_not_offered_to_others(tmp_path: Path):
    with public(tmp_path, PRIKKEL_HOST="0.0.0.0") as demo:
        await demo.says(r"(PRIKKEL_PUBLIC_URL)")
        assert await demo.wait(45) == 1
