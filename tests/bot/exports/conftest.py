"""A campaign to export."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from challenges.models import Campaign
from tests.in_memory import open_session
from tests.reported import start_campaign


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    return start_campaign(session)
