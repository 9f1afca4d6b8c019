"""The command `prikkel` as if it began at another moment: `… another_day 2026-11-23T09:05 serve`.

The moment is one of Amsterdam's; from there the clock runs as it always does.
"""

import importlib
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from adapters import clocks

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def main() -> None:
    """Set the clock, and do what the rest of the words ask."""
    moment = datetime.fromisoformat(sys.argv.pop(1)).replace(tzinfo=AMSTERDAM)
    apart = moment.astimezone(UTC) - clocks.utc_now()
    usual = clocks.utc_now
    clocks.utc_now = lambda: usual() + apart
    # Only now: every module takes the clock along when it is imported.
    importlib.import_module("adapters.cli").main()


if __name__ == "__main__":
    main()
