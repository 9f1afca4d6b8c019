"""Pictures come from a child process, which may fail without harm."""

import asyncio
import os
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from adapters.pictures import Gallery, PictureFailed
from bot.drawings import Drawing, dump_drawing, load_drawing
from tests.adapters.pictures.drawings import HOSTILE, small_map, small_roadmap

SVG = "{http://www.w3.org/2000/svg}"
ALIVE = 10.0


@pytest.fixture
def gallery() -> Gallery:
    return Gallery()


def script(folder: Path, text: str) -> tuple[str, ...]:
    path = folder / "child.py"
    path.write_text(text)
    return sys.executable, str(path)


def is_running(pid: Path) -> bool:
    try:
        os.kill(int(pid.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("drawing", [small_roadmap(), small_map()], ids=lambda d: d.kind)
def test_a_drawing_is_the_same_after_it_was_written_and_read(drawing: Drawing):
    assert load_drawing(dump_drawing(drawing)) == drawing


async def test_the_svg_has_its_text_as_text_a_title_and_a_description(gallery: Gallery):
    root = ElementTree.fromstring(await gallery.draw(small_roadmap(), "svg"))

    texts = {element.text for element in root.iter(f"{SVG}text")}
    assert {"Lunch zonder verpakking", "Facilitair", "Gepland", "Uiterlijk 2030", "Natuur"} <= texts
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "Routekaart van Voorbeeld"
    assert description is not None
    assert description.text == "Eén actie."
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


async def test_typed_text_cannot_break_the_svg(gallery: Gallery):
    root = ElementTree.fromstring(await gallery.draw(small_roadmap(HOSTILE), "svg"))

    assert [element.tag for element in root.iter() if "script" in str(element.tag)] == []
    shown = " ".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert "<script>" in shown
    assert "$\\frac{1}{2}$" in shown


async def test_the_png_is_twice_as_sharp_as_the_page(gallery: Gallery):
    png = await gallery.draw(small_map(), "png")

    assert png.startswith(b"\x89PNG")
    width, _ = struct.unpack(">II", png[16:24])
    assert width == 2240
    assert len(png) < 200_000


async def test_the_same_drawing_is_the_same_file():
    for form in ("svg", "png"):
        first, second = [await Gallery().draw(small_roadmap(), form) for _ in range(2)]
        assert first == second


async def test_a_picture_is_drawn_once_for_everybody_who_waits(tmp_path: Path):
    count = tmp_path / "count"
    command = script(
        tmp_path,
        f"import sys; open({str(count)!r}, 'a').write('x'); sys.stdout.write('a picture')",
    )
    gallery = Gallery(command=command)
    drawn = await asyncio.gather(*(gallery.draw(small_map(), "png") for _ in range(5)))

    assert drawn == [b"a picture"] * 5
    assert count.read_text() == "x"
    await gallery.draw(small_roadmap(), "png")
    assert count.read_text() == "xx"


async def test_a_child_that_hangs_is_ended(tmp_path: Path):
    pid = tmp_path / "pid"
    command = script(
        tmp_path,
        f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)",
    )
    gallery = Gallery(command=command, patience=2)
    async with asyncio.timeout(ALIVE):
        with pytest.raises(PictureFailed, match="too long"):
            await gallery.draw(small_map(), "svg")

    assert not is_running(pid)


async def test_what_a_failing_child_says_goes_no_further(tmp_path: Path):
    command = script(tmp_path, "import sys; sys.exit(sys.stdin.read())")
    with pytest.raises(PictureFailed) as failure:
        await Gallery(command=command).draw(small_roadmap(), "svg")

    assert "Routekaart" not in str(failure.value)


async def test_the_child_knows_nothing_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    command = script(tmp_path, "import os, sys; sys.stdout.write(repr(dict(os.environ)))")
    said = await Gallery(command=command).draw(small_map(), "svg")

    assert b"OPENBLAS_NUM_THREADS" in said
    assert b"xoxb" not in said


def test_the_server_never_loads_what_draws_and_makes_workbooks():
    loads = "import sys, adapters.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)

    assert {"matplotlib", "numpy", "openpyxl", "PIL"}.isdisjoint(done.stdout.split())
