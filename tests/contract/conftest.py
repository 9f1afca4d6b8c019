"""Every platform in turn: each module beside this one that opens a harness."""

from collections.abc import AsyncGenerator
from importlib import import_module
from pathlib import Path

import pytest

from tests.contract.harness import Harness

_MODULES = {
    path.stem: import_module(f"tests.contract.{path.stem}")
    for path in sorted(Path(__file__).parent.glob("*.py"))
    if path.stem != "conftest" and not path.stem.startswith("test_")
}
HARNESSES = {
    name: one.open_harness for name, one in _MODULES.items() if hasattr(one, "open_harness")
}
REFUSING = [name for name in HARNESSES if getattr(_MODULES[name], "MAKES_REQUESTS", True)]


@pytest.fixture(params=HARNESSES)
async def harness(request: pytest.FixtureRequest) -> AsyncGenerator[Harness]:
    async with HARNESSES[request.param]() as harness:
        yield harness
