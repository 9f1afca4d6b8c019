"""Cards about barriers and actions, each at its largest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import (
    barriers,
    bundle,
    decisions,
    digest,
    following,
    news,
    removals,
    review,
    scores,
    summaries,
)
from bot.messages.programme import actions as programme
from bot.messages.programme import answerable, pulse
from bot.samples.reports import full_board
from bot.samples.things import (
    STATUSES,
    WORDS,
    a_action,
    a_barrier,
    a_life,
    a_report,
    a_request,
    facts_of,
    some_remarks,
)
from challenges.models import Barrier, BarrierChange, BarrierStatus, Decision
from challenges.packs import load
from scoring.digest import weekly_digest
from scoring.voices import Told


def barrier_cards(words: Translate) -> Iterator[Card]:
    """Each of them, in every state that looks different."""
    for status in STATUSES:
        barrier = a_barrier(status)
        yield news.news(barrier, words)
        yield decisions.as_decided(barrier, WORDS, words)
        yield barriers.open_list([barrier] * 12, {}, words)
    named, own = a_barrier(), a_barrier(BarrierStatus.REPORTED, own_words=True)
    for shelf in review.Shelf:
        yield review.review_list(
            shelf, [facts_of(a_barrier(status)) for status in STATUSES] * 9, 6, words
        )
    yield review.review_list(review.Shelf.OPEN, [facts_of(own)] * 20, 6, words)
    yield review.more_card(named, [a_barrier(BarrierStatus.MERGED)] * 8, words, mergeable=True)
    changes = [
        BarrierChange(
            barrier_id=named.id, what="answered", note=WORDS[:1000],
            changed_at=datetime(2026, 11, 24, tzinfo=UTC) + timedelta(days=n),
        )
        for n in range(40)
    ]  # fmt: skip
    yield decisions.decided(named, Decision.TELL_ME_MORE, WORDS[:1000], words)
    yield decisions.answered(named, named, WORDS[:1000], WORDS[:1000], words)
    yield _digest(named, words)
    yield review.history_card(named, changes, uuid4(), "Europe/Amsterdam", words, {})
    yield following.followed(named, a_report(named), some_remarks(30), "ABCD-EFGH-JKMN-PQRS", words)
    gathered = [a_barrier(status) for status in STATUSES]
    told = summaries.summary(gathered * 9, {}, unread=3, answered=gathered, translate=words)
    yield told
    yield scores.weekly_card(told, full_board(), "Twee weken anders", words)
    yield summaries.asked_first(summaries.became(gathered * 9, {}, "1 juni", words), words)
    for others in (0, 1, 5):
        parts = [("late-title", _things(a_barrier())), ("bundle-new", _things(own))]
        yield bundle.bundle(parts, others, words)
    yield removals.try_again([(named, load("two-weeks").challenges[0])] * 3, words)
    yield removals.do_you_notice(named, words)
    yield programme.action_list([a_life() for _ in range(20)], 6, words)
    yield programme.action_card(a_action(), [named] * 8, a_life(), words)
    for said_on in (date(2027, 5, 1), date(2027, 6, 1)):
        lives = [a_life(said_on) for _ in range(9)]
        for start in (0, pulse.PAGE):
            yield pulse.pulse_card("round", lives, start, words)
        for coordinates in (False, True):
            yield pulse.work_card(lives[0], words, coordinates=coordinates)
    yield answerable.invitation_card(a_action(), "ABCD-EFGH-JKMN-PQRS", words)
    yield answerable.code_card(a_action(), "ABCD-EFGH-JKMN-PQRS", "prikkel mijn-acties", words)
    yield _reviewed(own, words)
    yield _reviewed(named, words)
    named.decision = Decision.TELL_ME_MORE
    yield _reviewed(named, words)


def _reviewed(barrier: Barrier, words: Translate) -> Card:
    """A coordinator's card with many reports, one with a conversation.

    It resembles others while it has no name; actions are made for it once it has one.
    """
    reports = [a_report(barrier) for _ in range(9)]
    others = [a_barrier() for _ in range(3)] if barrier.own_words else []
    acted = [] if barrier.own_words else [a_action(), a_action()]
    return review.review_card(
        barrier, Told(10, 10, 2), reports, others, words, remarks={reports[-1].id: some_remarks(6)},
        further=programme.made_for(barrier, acted, acted[0], words) if acted else (),
    )  # fmt: skip


def _digest(barrier: Barrier, words: Translate) -> Card:
    """What leadership reads after a campaign, with all of the longest."""
    day = date(2026, 11, 24)
    asks = [replace(facts_of(barrier), request=a_request(barrier)) for _ in range(5)]
    decided = [
        replace(
            facts_of(barrier), barrier_id=uuid4(), decision=Decision.GO_AHEAD, decided_on=day,
            due=day, is_late=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    found = weekly_digest(day, day, weeks=(), barriers=[*asks, *decided])
    return digest.card_after(found, [a_life()] * 9, [a_action()] * 9, words, is_first=True)


def _things(barrier: Barrier) -> list[bundle.Thing]:
    """What waits, with the longest words that there may be about it."""
    barrier.decision, barrier.decision_note = Decision.TELL_ME_MORE, WORDS[:1000]
    return [
        bundle.Thing(
            f"barrier/{barrier.id}", date(2026, 6, 1), partial(bundle.name, barrier),
            partial(bundle.decision, barrier), partial(bundle.opens, barrier),
            not_ours=partial(bundle.not_ours, barrier),
        )
    ] * 9  # fmt: skip
