"""One barrier: what is known and said of it, what can be done, and what was done."""

from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from bot import follow_ups
from bot.chat.cards import Actions, Button, Quote, Text, Tone
from bot.chat.pages import Fold, Group, Lead, Page, Part, Past, Section, SectionPlace
from bot.i18n import languages_of
from bot.looking import looked_at, noted
from bot.messages import following, solutions
from bot.messages import removals as removal_messages
from bot.messages import review as messages
from bot.messages.barriers import is_public
from bot.messages.programme import actions
from bot.messages.requests import asked
from bot.pages import barrier_forms
from bot.pages.asked import Asked
from bot.pages.barrier_facts import facts
from bot.pages.filters import back_from, way_in
from bot.resembling import alike
from bot.solutions import elsewhere
from bot.turn import Turn
from challenges import calendar, queries
from challenges.barriers import NOT_OVER, OPEN
from challenges.models import Barrier, BarrierChange, Friction, Remark, Signal
from challenges.queries.coordinating import coordinator_names, is_asked_for_a_name
from challenges.queries.decisions import request_about
from challenges.queries.photos import with_photos
from challenges.sources import source_of

FORMS = barrier_forms.FORMS | {"call-coordinator"}
BUTTONS = barrier_forms.BUTTONS | {"merge-into", "unmerge-barrier", "drop-photo", "no-name"}


def barrier_page(turn: Turn, barrier_id: str, query: Asked) -> Page:
    """The page of one barrier."""
    words, barrier, way = turn.translate, turn.barrier(barrier_id), way_in(query)
    reports = queries.frictions(turn.session, barrier, before=turn.today)
    found = queries.barriers(turn.session, turn.organisation.id, NOT_OVER, before=turn.today)
    others = [one for one in found if one.id != barrier.id and one.kind is barrier.kind]
    do = barrier_forms.offered(barrier, others, reports, turn)
    done = _past_and_name(barrier, turn)
    below = Section(
        words("button-history"), done, SectionPlace.BELOW, words("change-none"), "history"
    )
    return Page(
        barrier.name(words.locale),
        (
            Section(
                words("board-facts"), (*looked_at(barrier, turn), *_known(barrier, turn)),
                name="facts",
            ),
            Section(
                words("review-said"), _said(barrier, reports, turn),
                empty=words("board-nothing-said"), name="said",
            ),
            *_actions(barrier, turn),
            *_elsewhere(barrier, turn),
            *_resembling(barrier, others, turn),
            *_merged(barrier, turn),
            *((Section(words("board-do"), do, SectionPlace.SIDE, name="do"),) if do else ()),
            below,
        ),
        back=Lead(words("board-back"), back_from(barrier_id, way), keeps=False),
        mark=words("board-unread") if barrier.own_words and not barrier.merged_into_id else "",
        keeps=way,
        noted=noted(barrier),
    )  # fmt: skip


def _known(barrier: Barrier, turn: Turn) -> tuple[Part, ...]:
    words = turn.translate
    effects = follow_ups.effects_of(turn.session, barrier)
    helped: list[Part] = [*(removal_messages.effect_lines(effects, words) if effects else ())]
    helped += asked(request_about(turn.session, barrier.id), words)
    if barrier.merged_into_id is None:
        return (facts(barrier, turn), *helped)
    into = queries.standing_for(turn.session, barrier)
    lead = Lead(into.name(words.locale), f"barriers/{into.id}")
    return (Text(words("board-stands-for")), lead, facts(barrier, turn), *helped)


def _said(barrier: Barrier, reports: Sequence[Friction], turn: Turn) -> tuple[Group, ...]:
    """Each report with words, or of somebody who can be asked; how many others is told in steps."""
    remarks = queries.conversations(turn.session, reports, turn.today)
    pictured = with_photos(turn.session, reports)
    return tuple(
        Group(
            (
                *_report(barrier, report, remarks, turn),
                *(_photo(report, turn) if report.id in pictured else ()),
            )
        )
        for report in reports
        if report.text or report.id in remarks or report.id in pictured
    )


def _photo(report: Friction, turn: Turn) -> tuple[Part, ...]:
    """The way to the photo of a report, which is not on a screen before it is asked for."""
    words = turn.translate
    drop = Button("drop-photo", words("button-drop-photo"), str(report.id))
    return (Lead(words("photo-see"), f"photos/{report.id}", keeps=False), Actions((drop,)))


def _report(
    barrier: Barrier, report: Friction, remarks: Mapping[UUID, Sequence[Remark]], turn: Turn
) -> tuple[Part, ...]:
    words = turn.translate
    day = words.day(report.day, turn.today)
    return (
        *((Quote(report.text),) if report.text else ()),
        Text(" · ".join(filter(None, (day, report.place))), Tone.SUBTLE),
        *following.conversation(remarks.get(report.id, ()), words, coordinator=True),
        *barrier_forms.about_report(barrier, report, turn, can_be_asked=report.id in remarks),
    )


def _actions(barrier: Barrier, turn: Turn) -> tuple[Section, ...]:
    """What is done about it, and the way to do more; there is none before it has a name."""
    if not is_public(barrier):
        return ()
    words, serving = turn.translate, queries.actions_for(turn.session, barrier.id)
    leads = (Group((Lead(it.title, f"actions/{it.id}", keeps=False),)) for it in serving)
    make = Lead(words("button-make-action"), f"actions?barrier={barrier.id}", keeps=False)
    says = actions.says(source_of(turn.session, barrier), words)
    return (Section(words("action-made-for"), (*says, *leads, make), name="actions"),)


def _elsewhere(barrier: Barrier, turn: Turn) -> tuple[Section, ...]:
    """What other organisations called the same, how they solved it, and where that was."""
    words, found = turn.translate, elsewhere(turn.session, barrier, turn.sense)
    told = tuple(
        Group(
            (
                Text(solutions.title_of(one, words.locale), Tone.STRONG),
                Quote(one.how),
                Text(solutions.source_of(one, words), Tone.SUBTLE),
            )
        )
        for one in found
    )
    return (Section(words("solved-elsewhere"), told, name="elsewhere"),) if told else ()


def _resembling(barrier: Barrier, others: Sequence[Barrier], turn: Turn) -> tuple[Section, ...]:
    """Barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words or barrier.status not in OPEN:
        return ()
    words, spoken = turn.translate, languages_of(turn.organisation)
    found = alike(barrier, others, spoken, turn.sense)
    proposed = (
        _with_button(
            other,
            "merge-into",
            words("board-merge-with", barrier=other.name(words.locale)),
            messages.value_of(barrier, other.id),
            turn,
        )
        for other in found
    )
    about = Text(words("board-resembling-about"))
    section = Section(words("board-resembling"), (about, *proposed), name="resembling")
    return (section,) if found else ()


def _merged(barrier: Barrier, turn: Turn) -> tuple[Section, ...]:
    """What was merged with it, and the way to take each apart again."""
    words = turn.translate
    apart = tuple(
        _with_button(
            child,
            "unmerge-barrier",
            words("board-unmerge", barrier=child.name(words.locale)),
            messages.value_of(child),
            turn,
        )
        for child in queries.merged_into(turn.session, barrier.id)
    )
    return (Section(words("board-merged"), apart, name="merged"),) if apart else ()


def _with_button(other: Barrier, action: str, label: str, value: str, turn: Turn) -> Group:
    lead = Lead(other.name(turn.locale), f"barriers/{other.id}")
    return Group((lead, Actions((Button(action, label, value),))))


def _history(barrier: Barrier, turn: Turn) -> Sequence[BarrierChange]:
    """What was done, the latest first."""
    return list(reversed(queries.history(turn.session, barrier.id)))


def _past_and_name(barrier: Barrier, turn: Turn) -> tuple[Part, ...]:
    """What was done and by whom, and what the reader wants to be called in it."""
    person, words = turn.coordinator(), turn.translate
    names = coordinator_names(turn.session, turn.organisation.id)
    past = tuple(_past(change, barrier.kind, names, turn) for change in _history(barrier, turn))
    form = messages.call_form(barrier, names.get(person.id, ""), words)
    if not is_asked_for_a_name(turn.session, turn.organisation.id, person.id):
        return (*past, Fold(form.title, (form,)))
    no_name = Actions((messages.no_name_button(barrier, words),))
    return (*past, messages.name_asked(words), form, no_name)


def _past(change: BarrierChange, kind: Signal, names: Mapping[UUID, str], turn: Turn) -> Past:
    words, zone = turn.translate, turn.campaign.timezone
    at = change.changed_at.astimezone(ZoneInfo(zone))
    day = words.day(calendar.local_day(change.changed_at, zone), turn.today)
    told = messages.happened(change, kind, turn.coordinator().id, words, names)
    when = f"{day}, {at:%H:%M}"
    return Past(at.isoformat(timespec="minutes"), when, f"{told.who} {told.what}", told.note)
