"""What a barrier's owner, theme, effort and site may be, from what is known of others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from challenges.models import Barrier, Friction
from challenges.packs import Code, barrier_code

MOST = 5


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is proposed, for a person to decide; empty where nothing is known.

    `owner` had one that resembles it, or the latest of its kind; `owners` are all that may be, with
    whoever it usually is. `places` are what those who reported it typed.
    """

    owner: str = ""
    owners: tuple[str, ...] = ()
    theme: str = ""
    effort: int | None = None
    places: tuple[str, ...] = ()


def suggested(
    barrier: Barrier,
    others: Sequence[Barrier],
    resembling: Sequence[Barrier],
    reports: Sequence[Friction],
    locale: str,
) -> Suggested:
    """What may hold of a barrier, as it did of what resembles it and of others of its kind."""
    kin = [*resembling, *_of_its_kind(barrier, others)]
    owners = _different(one.owner for one in kin)
    usual = barrier_code(barrier.code).owner
    return Suggested(
        owner=next(iter(owners), ""),
        owners=_different((*owners[: MOST - 1], usual.in_language(locale) if usual else "")),
        theme=next((one.theme for one in resembling if one.theme), ""),
        effort=next((one.effort for one in resembling if one.effort), None),
        places=_different(report.place for report in reports)[:MOST],
    )


def _of_its_kind(barrier: Barrier, others: Iterable[Barrier]) -> list[Barrier]:
    """The latest first; what is no kind in particular has nothing in common."""
    if barrier.code == Code.OTHER:
        return []

    def is_kin(one: Barrier) -> bool:
        return (one.code, one.kind) == (barrier.code, barrier.kind) and one.id != barrier.id

    same = (one for one in others if is_kin(one))
    return sorted(same, key=lambda one: (one.opened_on, one.id), reverse=True)


def _different(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, said)))
