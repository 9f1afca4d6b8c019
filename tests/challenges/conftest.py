from collections.abc import Iterator

import pytest
from sqlmodel import Session

from tests.in_memory import open_session


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        yield session
