"""Where more is wanted than there is: the largest gap first, and only what may be told."""

from challenges import questionnaires
from scoring.ambitions import gaps
from scoring.questionnaires import Group, Partition, Share, Told

ROLE = questionnaires.load("role")
HIGH = ("4", "5")


def told(question: str, percent: int | None) -> Told:
    shares = (Share(HIGH, percent), Share(("1", "2"), 75 if percent is None else None))
    return Told(question, (Partition(Group("", 60, 5, shares)),))


def test_the_largest_gap_comes_first_and_where_enough_is_there_is_none():
    found = gaps(ROLE, [
        told("policy-now", 25), told("policy-wanted", 50),
        told("culture-now", 10), told("culture-wanted", 75),
        told("steering-now", 60), told("steering-wanted", 60),
        told("execution-now", 70), told("execution-wanted", 40),
    ])  # fmt: skip

    assert [(gap.now.key, gap.points) for gap in found] == [("culture-now", 65), ("policy-now", 25)]


def test_what_may_not_be_told_gives_no_gap_and_nearly_all_others_leave_a_quarter():
    found = gaps(ROLE, [
        told("policy-now", None), told("policy-wanted", 75),
        told("culture-now", 10), Told("culture-wanted", ()),
        told("steering-wanted", 75),
    ])  # fmt: skip

    assert [(gap.now.key, gap.points) for gap in found] == [("policy-now", 50)]
