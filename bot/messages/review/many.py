"""Many barriers at once: what to do with those that are picked, and a last look before that."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from bot.chat.cards import Card, Text, Tone
from bot.chat.forms import ChoiceField, Form, Further, Option, ToggleField, is_yes
from bot.chat.searches import folded
from bot.i18n import Translate
from bot.messages.review.forms import LONGEST_NAME, fields_of, one_line
from bot.messages.review.values import Seen, seen_in, value_of
from challenges.barriers import NOT_OVER, may_become
from challenges.models import Barrier, BarrierStatus

PICK_FORM = "pick-barriers"
_PICK = "pick-"


class Together(StrEnum):
    """What can be done with many barriers at once."""

    READ = "read"
    MERGE = "merge"
    PARK = "park"

    def fits(self, barrier: Barrier) -> bool:
        """Whether it can be done with a barrier as it is now."""
        match self:
            case Together.READ:
                return barrier.status is BarrierStatus.REPORTED
            case Together.MERGE:
                return barrier.status in NOT_OVER
            case Together.PARK:
                return may_become(barrier.status, BarrierStatus.PARKED)


_FIELDS = {Together.MERGE: "merge-barrier", Together.PARK: "park-barrier"}
"""The forms about one barrier that ask the same."""


def pick_name(barrier: Barrier) -> str:
    """What the box of a barrier is called: which one, and the version that is seen."""
    return f"{_PICK}{value_of(barrier)}"


def picked_in(answers: Mapping[str, str]) -> list[Seen]:
    """Which barriers were picked, each in the version that was seen."""
    names = (name for name in answers if name.startswith(_PICK) and is_yes(answers, name))
    return [seen_in(name.removeprefix(_PICK)) for name in names]


def pick_form(translate: Translate) -> Form:
    """What to do with the barriers that are picked in a list."""
    options = tuple(Option(each, translate(f"many-{each}")) for each in Together)
    return Form(
        PICK_FORM,
        translate("many-form"),
        translate("many-look"),
        translate("button-cancel"),
        (
            ChoiceField(
                "do", translate("many-title"), options, required=True, value=options[0].value
            ),
        ),
    )  # fmt: skip


def many_form(
    do: Together,
    picked: Sequence[tuple[Seen, Barrier]],
    others: Iterable[Barrier],
    translate: Translate,
    left_out: Collection[Barrier] = (),
) -> Form:
    """What will happen and to which: each box carries the version that was seen.

    Those that are `left_out` are in it, and not ticked.
    """
    boxes = tuple(
        ToggleField(
            f"{_PICK}{seen.barrier}/{seen.version}", _label(one, translate),
            translate("many-which"), value=one not in left_out,
        )
        for seen, one in picked
    )  # fmt: skip
    count = sum(box.value for box in boxes)
    into = sorted(others, key=lambda one: folded(one.name(translate.locale)))
    asked = fields_of(_FIELDS[do], into[0], into, {}, translate) if do in _FIELDS and into else ()
    return Form(
        "review-many",
        translate(f"many-title-{do}", count=count),
        translate(f"many-do-{do}"),
        translate("button-cancel"),
        asked,
        value=do,
        intro=(Text(translate(f"many-about-{do}", count=count), Tone.SUBTLE),),
        further=Further(translate("many-which"), translate("many-untick"), boxes),
    )


def _label(barrier: Barrier, translate: Translate) -> str:
    return one_line(barrier.name(translate.locale), LONGEST_NAME)


def many_done(count: int, translate: Translate) -> Card:
    """With how many it was done."""
    return Card(translate("many-done", count=count))
