"""How it goes: for who leads and who coordinates, with what waits for a decision first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot import reports
from bot.chat.cards import Item, Text, Tone
from bot.chat.pages import Fold, Group, Page, Part, Section
from bot.chat.tables import Chart, ChartShape, Table
from bot.messages import decisions
from bot.messages import digest as digest_messages
from bot.messages.barriers import titled
from bot.pages.asked import Asked
from bot.pages.barriers import COLUMNS
from bot.turn import Turn
from challenges import queries
from challenges.errors import NotAllowed
from challenges.models import Role, Signal
from scoring.facts import BarrierFacts

FORMS = frozenset({"decide-barrier"})


def overview_page(turn: Turn, rest: str, query: Asked) -> Page:
    """What waits for a decision, how far all barriers are, and how many took part each week."""
    del rest, query
    words = turn.translate
    facts = reports.barrier_facts(turn.session, turn.campaign, words.locale, turn.today)
    digest = reports.digest(turn.session, turn.campaign, turn.today, words.locale)
    decisions = tuple(_decision(one, turn) for one in digest.to_decide)
    empty = words("digest-nothing-to-decide")
    weeks = (digest_messages.weeks_chart(digest.weeks, words),) if digest.weeks else ()
    return Page(
        words("board-overview"),
        (
            *_became(digest.decided, turn),
            Section(words("digest-decide"), decisions, empty=empty, name="decide"),
            Section(words("board-columns"), (_statuses(facts, turn),), name="statuses"),
            Section(
                words("digest-weeks"), weeks, empty=words("digest-too-few"), name="weeks"
            ),
        ),
    )  # fmt: skip


def _became(decided: Sequence[BarrierFacts], turn: Turn) -> tuple[Section, ...]:
    """What became of the last decisions."""
    items = tuple(Group((decisions.since(one, turn.translate),)) for one in decided)
    return (Section(turn.translate("became-title"), items, name="decided"),) if items else ()


def _decision(one: BarrierFacts, turn: Turn) -> Group:
    """A barrier that waits, and the form of who may decide about it."""
    leads = Role.COORDINATOR in turn.roles
    details = digest_messages.details(one, turn.translate)
    page = f"barriers/{one.barrier_id}" if leads else ""
    item = Item(titled(one, turn.translate), (details,), page=page)
    return Group((item, *_deciding(one, turn)))


def _deciding(one: BarrierFacts, turn: Turn) -> tuple[Part, ...]:
    try:
        turn.decider()
    except NotAllowed:
        return ()
    words, barrier = turn.translate, turn.barrier(str(one.barrier_id))
    history = queries.history(turn.session, barrier.id)
    form = decisions.decide_form(barrier, one.request, history, words)
    hints = tuple(it for it in form.intro if not (isinstance(it, Text) and it.tone is Tone.STRONG))
    return (Fold(form.title, (replace(form, intro=hints),)),)


def _statuses(facts: list[BarrierFacts], turn: Turn) -> Chart:
    """How many barriers have come how far; barriers are no people, and may be counted."""
    words = turn.translate
    found = Counter(one.status for one in facts if one.kind is Signal.BARRIER)
    counts = [sum(found[status] for status in statuses) for _, statuses in COLUMNS]
    names = [words(f"board-column-{name}") for name, _ in COLUMNS]
    table = Table(
        words("board-columns"),
        (words("fact-status"), words("board-count")),
        tuple((name, str(count)) for name, count in zip(names, counts, strict=True)),
    )
    return Chart(table, tuple((count,) for count in counts), ChartShape.SCALE, most=found.total())
