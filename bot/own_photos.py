"""What somebody is given of the photos that they sent under their name."""

from base64 import b64encode
from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from bot.i18n import Translate
from bot.ports import Sealing
from challenges.models import Friction
from challenges.queries.own_data import Rows
from challenges.queries.photos import with_photos


def opened(stored: dict[str, Rows], sealing: Sealing, now: datetime) -> dict[str, Rows]:
    """The rows of somebody, with each photo as the address of a JPEG, and not as it is sealed."""
    for row in stored.get("photo", ()):
        jpeg = sealing.open_bytes(str(row["sealed"]), now) or b""
        row["sealed"] = f"data:image/jpeg;base64,{b64encode(jpeg).decode()}"
    return stored


def marked(session: Session, reports: Collection[Friction], words: Translate) -> Mapping[UUID, str]:
    """What is said behind each report that has a photo."""
    return dict.fromkeys(with_photos(session, reports), f" ({words('my-data-with-photo')})")
