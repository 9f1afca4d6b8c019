"""The content of campaigns: what is asked, in every language, and the files it comes from."""

from challenges.packs.complaints import Complaint, PackError
from challenges.packs.contents import (
    HIGHEST_GOAL,
    LOWEST_GOAL,
    ChallengeContent,
    Pack,
    Reason,
    Saving,
    must_speak,
)
from challenges.packs.kinds import Asks, Axis, Code, FactorId, Theme
from challenges.packs.loading import (
    available,
    barrier_code,
    barrier_codes,
    check,
    content_in,
    content_of,
    lacking,
    library,
    load,
)
from challenges.packs.texts import Localized

__all__ = [
    "HIGHEST_GOAL",
    "LOWEST_GOAL",
    "Asks",
    "Axis",
    "ChallengeContent",
    "Code",
    "Complaint",
    "FactorId",
    "Localized",
    "Pack",
    "PackError",
    "Reason",
    "Saving",
    "Theme",
    "available",
    "barrier_code",
    "barrier_codes",
    "check",
    "content_in",
    "content_of",
    "lacking",
    "library",
    "load",
    "must_speak",
]
