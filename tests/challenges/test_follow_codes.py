"""The code of a report, after the server got another key."""

from uuid import uuid4

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session

from challenges import follow_codes
from challenges.errors import UnknownCode
from challenges.models import FollowCode, Friction


def test_a_code_from_before_the_keys_changed_leads_on_while_the_old_key_is_kept():
    engine = create_engine("sqlite://")
    FollowCode.metadata.tables["follow_code"].create(engine)
    with Session(engine) as session:
        report = Friction.model_construct(id=uuid4())
        code = follow_codes.give(session, report, b"old")

        assert follow_codes.holder_of(session, code, b"new", b"old").friction_id == report.id
        with pytest.raises(UnknownCode):
            follow_codes.holder_of(session, code, b"new")
    engine.dispose()
