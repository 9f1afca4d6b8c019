"""Which barriers are shown; a filter stands in the address, so that it can be kept and shared."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from bot.chat.forms import ChoiceField, Field, Option, TextField
from bot.chat.searches import folded
from bot.i18n import Translate
from bot.pages.asked import Asked
from challenges.models import Barrier, BarrierStatus, Campaign, Signal
from challenges.packs import barrier_code
from challenges.packs.kinds import Code, Theme

NOBODY = "-"
"""What the address says for "without an owner" or "without a site"."""

EVERYTHING = "all"
"""What the address says for barriers, chances and what should stay together."""

NAMES = ("signal", "campaign", "theme", "site", "owner", "kind", "status", "text")
_WAY = ("sort", "page", "after")
"""What says how it stood where somebody came from."""

_FROM = {"list": "list", "triage": "triage"}
_LONGEST = 100
_STATUSES = tuple(status for status in BarrierStatus if status is not BarrierStatus.MERGED)


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What was chosen; empty means everything, but for `signal`: there it means barriers."""

    signal: str = ""
    campaign: str = ""
    theme: str = ""
    site: str = ""
    owner: str = ""
    kind: str = ""
    status: str = ""
    text: str = ""

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen, by name."""
        return {name: getattr(self, name) for name in NAMES if getattr(self, name)}

    @property
    def query(self) -> str:
        """The filter as it stands in an address, with its question mark; empty without one."""
        return f"?{urlencode(self.chosen)}" if self.chosen else ""

    def let_through(self, barrier: Barrier, said: Iterable[str]) -> bool:
        """Whether a barrier is shown; `said` is what people wrote about it."""
        return (
            self._is_of(barrier)
            and self.campaign in ("", str(barrier.campaign_id))
            and self.theme in ("", barrier.theme)
            and self.kind in ("", barrier.code)
            and self.status in ("", barrier.status)
            and _matches(self.site, barrier.site)
            and _matches(self.owner, barrier.owner)
            and self._is_mentioned(barrier, said)
        )

    @property
    def of_kind(self) -> Signal:
        """What is shown; barriers, where it is all or nothing that there is."""
        return Signal(self.signal) if self.signal in set(Signal) else Signal.BARRIER

    def _is_of(self, barrier: Barrier) -> bool:
        return self.signal == EVERYTHING or barrier.kind is self.of_kind

    def _is_mentioned(self, barrier: Barrier, said: Iterable[str]) -> bool:
        if not self.text:
            return True
        texts = (*barrier.wording.values(), barrier.title, barrier.answer, barrier.owner, *said)
        whole = folded(" ".join(texts))
        return all(word in whole for word in folded(self.text).split())


def filters_in(
    query: Asked, barriers: Sequence[Barrier], campaigns: Sequence[Campaign]
) -> ListFilters:
    """The filter of an address, of what there is to choose among these."""
    offered: Mapping[str, Container[str]] = {
        "signal": {*Signal, EVERYTHING},
        "campaign": {str(one.id) for one in campaigns},
        "theme": set(Theme),
        "site": {NOBODY, *(one.site for one in barriers)},
        "owner": {NOBODY, *(one.owner for one in barriers)},
        "kind": set(Code),
        "status": _STATUSES,
    }
    chosen = {name: query.one_of(name, those) for name, those in offered.items()}
    text = query.known("text", lambda typed: len(typed) <= _LONGEST)
    return ListFilters(**chosen, text=text)


def way_in(query: Asked) -> dict[str, str]:
    """What of an address goes along, so that there is a way back to the same place."""
    came_from = query.one_of("from", _FROM)
    way = query.carried((*NAMES, *_WAY), _LONGEST)
    return way | ({"from": came_from} if came_from else {})


def back_from(barrier_id: str, way: Mapping[str, str]) -> str:
    """The page that `way` says somebody came from, and where on it a barrier stands."""
    page = _FROM.get(way.get("from", ""), "")
    rest = urlencode({name: value for name, value in way.items() if name != "from"})
    return f"{page}{'?' if rest else ''}{rest}#at-{barrier_id}"


def fields(
    chosen: ListFilters,
    barriers: Sequence[Barrier],
    campaigns: Sequence[Campaign],
    translate: Translate,
) -> list[Field]:
    """What the form of the filter asks, with the campaigns, sites and owners that there are."""
    locale = translate.locale
    kinds = {code.value: barrier_code(code).label.in_language(locale) for code in Code}
    named = {str(c.id): _run(c, translate) for c in campaigns}
    choices = (
        *([("campaign", named)] if len(named) > 1 else []),
        ("theme", {theme.value: translate(f"theme-{theme}") for theme in Theme}),
        ("site", _there_are((b.site for b in barriers), translate("board-no-site"))),
        ("owner", _there_are((b.owner for b in barriers), translate("board-no-owner"))),
        ("kind", kinds),
        (
            "status",
            {
                status.value: translate(f"status-{status}", kind=chosen.of_kind)
                for status in _STATUSES
            },
        ),
    )
    selects = [
        ChoiceField(
            name, translate(f"board-filter-{name}"),
            (Option("", translate("board-all")), *(Option(v, text) for v, text in said.items())),
            value=getattr(chosen, name),
        )
        for name, said in choices
    ]  # fmt: skip
    text = TextField(
        "text", translate("board-filter-text"), max_length=_LONGEST, value=chosen.text
    )  # fmt: skip
    return [_signals(chosen, barriers, translate), *selects, text]


def _signals(chosen: ListFilters, barriers: Sequence[Barrier], translate: Translate) -> ChoiceField:
    """Barriers first: chances, and what should stay, are there with how many there are of each."""
    count = Counter(barrier.kind for barrier in barriers)
    options = [
        Option(
            "" if kind is Signal.BARRIER else kind,
            translate("button-of-kind", kind=kind, count=count[kind]),
        )
        for kind in Signal
    ]
    options.append(Option(EVERYTHING, translate("board-all")))
    label = translate("board-filter-signal")
    return ChoiceField("signal", label, tuple(options), value=chosen.signal)


def _run(campaign: Campaign, translate: Translate) -> str:
    """A campaign with its first day: the same pack may have run before."""
    first_day = translate.date(campaign.starts_on)
    return translate("board-campaign", name=campaign.name, day=first_day)


def _matches(wanted: str, value: str) -> bool:
    return not wanted or value == ("" if wanted == NOBODY else wanted)


def _there_are(values: Iterable[str], nobody: str) -> dict[str, str]:
    found = sorted({value for value in values if value}, key=folded)
    return {**{value: value for value in found}, NOBODY: nobody}
