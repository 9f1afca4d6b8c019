"""How long the pages of the board take that have much on them.

The board and who looks at it share a process, so that what is counted is the processor's time of
both. Beside them stands the style sheet, the least that the same board can send.
"""

import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median

from sqlmodel import SQLModel, create_engine

from adapters.database import open_store
from benchmarks.bars import Bar, at_most
from benchmarks.load import BenchmarkFailed, Plan
from tests.adapters.web.board import programmes, sixty
from tests.adapters.web.board.conftest import Browser, Office, running_office
from tests.adapters.web.board.test_questionnaires import answered_by_ten_thousand, two_waves

LOOKS = 7
BARRIERS = 94


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Milliseconds of a processor for each page, the median of some looks; the sizes in kB."""
    looks = 5 if plan.is_quick else LOOKS
    bars: list[Bar] = []
    async with _office(folder / "programme") as (office, browser):
        await programmes.fill(office)
        await two_waves(office)
        least, _ = await _look(browser, "/board/board.css", looks)
        bars.append(Bar("the style sheet: the least", f"{least:.1f} ms"))
        what = "200 actions, 30 goals, 5,000 readings"
        for name in ("dashboard", "dashboard?theme=climate", "goals", "actions"):
            took, size = await _look(browser, f"/board/{name}", looks)
            bars.append(at_most(f"/board/{name}, {what}", took, 200.0, " ms"))
            if name == "dashboard":
                bars.append(at_most(f"size of /board/{name}", size / 1000, 100.0, " kB"))
    async with _office(folder / "barriers") as (office, browser):
        await sixty.fill(office, BARRIERS)
        for name in ("/triage", "/list", ""):
            took, _ = await _look(browser, f"/board{name}", looks)
            bars.append(at_most(f"/board{name}, {BARRIERS} barriers", took, 300.0, " ms"))
    async with _office(folder / "answers") as (office, browser):
        page = f"/board/questionnaires/{await answered_by_ten_thousand(office)}"
        seen = await browser.opens(page)
        began = time.process_time()
        await browser.sends(seen, "close-wave-now")
        closing = 1000 * (time.process_time() - began)
        took, _ = await _look(browser, page, looks)
        bars.append(Bar("a questionnaire of 10,000 people is closed", f"{closing:,.0f} ms"))
        bars.append(at_most("its results", took, 300.0, " ms"))
    return [bar.row() for bar in bars]


@asynccontextmanager
async def _office(file: Path) -> AsyncGenerator[tuple[Office, Browser]]:
    engine = create_engine(f"sqlite:///{file}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    store = open_store(f"sqlite:///{file}")
    try:
        async with running_office(store) as office:
            yield office, await office.enter("marieke")
    finally:
        await store.close()


async def _look(browser: Browser, address: str, looks: int) -> tuple[float, int]:
    """How many milliseconds a page took, and how many bytes it has; the first look warms up."""
    took: list[float] = []
    for _ in range(looks + 1):
        began = time.process_time()
        page = await browser.opens(address)
        took.append(1000 * (time.process_time() - began))
        if page.status != 200:
            raise BenchmarkFailed(f"{address} answered {page.status}")
    return median(took[1:]), len(page.html.encode())
