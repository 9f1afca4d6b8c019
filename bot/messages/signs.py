"""A sign for each status and theme: it helps the eye, and the words beside it say the same."""

from collections.abc import Mapping

from challenges.models import BarrierStatus
from challenges.packs import Theme

STATUS: Mapping[BarrierStatus, str] = {
    BarrierStatus.REPORTED: "📣",
    BarrierStatus.ACKNOWLEDGED: "👀",
    BarrierStatus.PLANNED: "📅",
    BarrierStatus.IN_PROGRESS: "🔧",
    BarrierStatus.REMOVED: "✅",
    BarrierStatus.PARTLY_REMOVED: "🌗",
    BarrierStatus.NOT_POSSIBLE: "🚫",
    BarrierStatus.PARKED: "⏸️",
    BarrierStatus.MERGED: "🔗",
}
THEME: Mapping[str, str] = {
    Theme.CLIMATE: "🌍",
    Theme.CIRCULAR: "♻️",
    Theme.SOCIAL: "🤝",
    Theme.NATURE: "🌱",
}
