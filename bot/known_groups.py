"""Which groups a workspace has to choose from, as its platform said last."""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered

FRESH = timedelta(minutes=1)
"""For which a platform is not asked again, also when it did not say."""

_REMEMBERED = 100


class _Heard(NamedTuple):
    at: datetime
    groups: Sequence[Offered]


class KnownGroups:
    """Remembers the latest workspaces, until the next start."""

    def __init__(self) -> None:
        self._last: OrderedDict[Workspace, _Heard] = OrderedDict()

    def remember(self, workspace: Workspace, groups: Sequence[Offered], now: datetime) -> None:
        """A platform said so; none, when it did not say."""
        self._last[workspace] = _Heard(now, groups)
        self._last.move_to_end(workspace)
        if len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)

    def is_fresh(self, workspace: Workspace, now: datetime) -> bool:
        """Whether it was asked just now."""
        heard = self._last.get(workspace)
        return heard is not None and now - heard.at < FRESH

    def of(self, workspace: Workspace) -> Sequence[Offered]:
        """The groups there are, as far as is known."""
        heard = self._last.get(workspace)
        return heard.groups if heard else ()
