"""Where an organisation is stuck: its barriers and chances by what has to move for them."""

from collections import Counter
from collections.abc import Sequence

from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from challenges.models import Signal
from challenges.packs import Axis
from scoring.opportunities import Opportunity, by_axis, by_kind

AXES = tuple(str(axis) for axis in Axis)


def axis_name(axis: str, translate: Translate) -> str:
    """What an axis is called; "" is that nobody said which."""
    return translate(f"axis-{axis}") if axis else translate("axis-none")


def axes_chart(opportunities: Sequence[Opportunity], translate: Translate) -> Chart:
    """Where the organisation is stuck, and where it sees chances, by what has to move for it.

    What is counted are barriers and chances that everybody may read about, and never people.
    """
    axes = by_axis(opportunities, AXES)
    kinds = [kind for kind in Signal if kind in by_kind(opportunities)] or [Signal.BARRIER]
    counts = {axis: Counter(one.kind for one in axes[axis]) for axis in axes}
    values = tuple(tuple(count[kind] for kind in kinds) for count in counts.values())
    header = (translate("board-axis"), *(translate("signals", kind=kind) for kind in kinds))
    rows = tuple(
        (axis_name(axis, translate), *map(str, row)) for axis, row in zip(axes, values, strict=True)
    )
    return Chart(Table(translate("axes-title"), header, rows), values, ChartShape.STACKED)
