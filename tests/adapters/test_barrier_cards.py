"""Cards and forms about barriers and actions, at their largest: whole in Slack and in Teams."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import uuid4

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate, translator
from bot.messages import (
    barriers,
    bundle,
    decisions,
    digest,
    following,
    frictions,
    news,
    removals,
    requests,
    review,
    scores,
    summaries,
)
from bot.messages.programme import actions as programme
from bot.messages.programme import answerable, pulse, tasks
from bot.messages.programme import forms as programme_forms
from challenges.models import (
    Action,
    ActionNews,
    ActionTask,
    Answerable,
    Barrier,
    BarrierChange,
    BarrierStatus,
    Decision,
    DecisionRequest,
    Friction,
    Health,
    Remark,
)
from challenges.packs import load
from challenges.personal_data import PersonalData
from scoring.digest import weekly_digest
from scoring.facts import BarrierFacts
from scoring.voices import Told
from tests.adapters.report_cards import full_board
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.fakes.slack_rules import Fields, complaints_about_blocks, complaints_about_view

NAME = (
    "Waarom staat er nog altijd geen schoon servies in de kantine van het stadhuis en op de werf? "
    * 2
)
WORDS = "Er staat alleen wegwerp, ook na twee keer vragen. " * 20
STATUSES = [status for status in BarrierStatus if status is not BarrierStatus.MERGED]


def _barrier(status: BarrierStatus = BarrierStatus.PLANNED, *, own_words: bool = False) -> Barrier:
    return Barrier(
        organisation_id=uuid4(), campaign_id=uuid4(), origin="w01/x", code="FACIL",
        theme="circular",
        title=WORDS if own_words else NAME[:120], own_words=own_words, status=status,
        owner=NAME[:80], due=date(2026, 12, 18), review_on=date(2027, 1, 4), site=NAME[:80],
        answer=WORDS[:1000], instead=WORDS[:1000], decision=Decision.NOT_NOW,
        decision_note=WORDS[:1000], opened_on=date(2026, 11, 24),
    )  # fmt: skip


def _report(barrier: Barrier) -> Friction:
    return Friction(
        campaign_id=barrier.campaign_id, barrier_id=barrier.id, text=WORDS, place=NAME[:80],
        day=date(2026, 11, 24),
    )  # fmt: skip


def _remarks(many: int) -> list[Remark]:
    code = uuid4()
    return [
        Remark(
            follow_code_id=code, position=n, by_coordinator=n % 2 == 1, words=WORDS[:300],
            said_on=date(2026, 11, 25),
        )
        for n in range(1, many + 1)
    ]  # fmt: skip


def _facts(barrier: Barrier) -> BarrierFacts:
    return BarrierFacts(
        barrier_id=barrier.id, title=barrier.name("nl"), own_words=barrier.own_words,
        theme="", code=barrier.code,
        status=barrier.status, voices=Told(10, 10, 2), waiting_days=12, owner=barrier.owner,
        opened_on=barrier.opened_on, closed_on=None, answer=barrier.answer,
    )  # fmt: skip


def _action() -> Action:
    return Action(
        organisation_id=uuid4(), title=NAME[:120], description=WORDS, owner=NAME[:80],
        ambassador=NAME[:80], budget=10**12, competences="Inkopen\nOnderhandelen",
        due=date(2027, 5, 1), created_at=datetime(2026, 11, 24, tzinfo=UTC),
    )  # fmt: skip


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


def _life(said_on: date = date(2027, 5, 1)) -> pulse.Life:
    """An action of which everything is known, on the first of June 2027."""
    action = _action()
    said = [
        ActionNews(
            action_id=action.id, position=n, day=said_on, health=Health.STUCK, words=WORDS[:300]
        )
        for n in range(9)
    ]  # fmt: skip
    todo = [
        ActionTask(action_id=action.id, position=n, words=WORDS[:120], done=n % 2 == 0)
        for n in range(30)
    ]
    return pulse.Life(
        action, date(2027, 6, 1), said[0], (_action(),) * 9, tuple(todo), tuple(said),
        Answerable(action_id=action.id, participant_id=uuid4(), asked=9),
    )  # fmt: skip


def every_card(words: Translate) -> Iterator[Card]:
    for status in STATUSES:
        barrier = _barrier(status)
        yield news.news(barrier, words)
        yield decisions.as_decided(barrier, WORDS, words)
        yield barriers.open_list([barrier] * 12, {}, words)
    named, own = _barrier(), _barrier(BarrierStatus.REPORTED, own_words=True)
    for shelf in review.Shelf:
        yield review.review_list(
            shelf, [_facts(_barrier(status)) for status in STATUSES] * 9, 6, words
        )
    yield review.review_list(review.Shelf.OPEN, [_facts(own)] * 20, 6, words)
    yield review.more_card(named, [_barrier(BarrierStatus.MERGED)] * 8, words, mergeable=True)
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
    yield following.followed(named, _report(named), _remarks(30), "ABCD-EFGH-JKMN-PQRS", words)
    gathered = [_barrier(status) for status in STATUSES]
    told = summaries.summary(gathered * 9, {}, unread=3, answered=gathered, translate=words)
    yield told
    yield scores.weekly_card(told, full_board(), "Twee weken anders", words)
    yield summaries.asked_first(summaries.became(gathered * 9, {}, "1 juni", words), words)
    for others in (0, 1, 5):
        parts = [("late-title", _things(_barrier())), ("bundle-new", _things(own))]
        yield bundle.bundle(parts, others, words)
    yield removals.try_again([(named, load("two-weeks").challenges[0])] * 3, words)
    yield removals.do_you_notice(named, words)
    yield programme.action_list([_life() for _ in range(20)], 6, words)
    yield programme.action_card(_action(), [named] * 8, _life(), words)
    for said_on in (date(2027, 5, 1), date(2027, 6, 1)):
        lives = [_life(said_on) for _ in range(9)]
        for start in (0, pulse.PAGE):
            yield pulse.pulse_card("round", lives, start, words)
        for coordinates in (False, True):
            yield pulse.work_card(lives[0], words, coordinates=coordinates)
    yield answerable.invitation_card(_action(), "ABCD-EFGH-JKMN-PQRS", words)
    yield answerable.code_card(_action(), "ABCD-EFGH-JKMN-PQRS", "prikkel mijn-acties", words)
    yield _reviewed(own, words)
    yield _reviewed(named, words)
    named.decision = Decision.TELL_ME_MORE
    yield _reviewed(named, words)


def _reviewed(barrier: Barrier, words: Translate) -> Card:
    """A coordinator's card with many reports, one with a conversation.

    It resembles others while it has no name; actions are made for it once it has one.
    """
    reports = [_report(barrier) for _ in range(9)]
    others = [_barrier() for _ in range(3)] if barrier.own_words else []
    acted = [] if barrier.own_words else [_action(), _action()]
    return review.review_card(
        barrier, Told(10, 10, 2), reports, others, words, remarks={reports[-1].id: _remarks(6)},
        further=programme.made_for(barrier, acted, acted[0], words) if acted else (),
    )  # fmt: skip


def _request(barrier: Barrier) -> DecisionRequest:
    return DecisionRequest(
        barrier_id=barrier.id, words=WORDS[:200], owner=NAME[:80], euros=10**12,
        due=date(2027, 5, 1), instead=WORDS[:200],
    )  # fmt: skip


def _digest(barrier: Barrier, words: Translate) -> Card:
    """What leadership reads after a campaign, with all of the longest."""
    day = date(2026, 11, 24)
    asks = [replace(_facts(barrier), request=_request(barrier)) for _ in range(5)]
    decided = [
        replace(
            _facts(barrier), barrier_id=uuid4(), decision=Decision.GO_AHEAD, decided_on=day,
            due=day, is_late=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    found = weekly_digest(day, day, weeks=(), barriers=[*asks, *decided])
    return digest.card_after(found, [_life()] * 9, [_action()] * 9, words, is_first=True)


def every_form(words: Translate) -> Iterator[Form]:
    named, own = _barrier(), _barrier(own_words=True)
    asked = frictions.friction_form(None, None, {"text": WORDS * 3}, words)
    yield frictions.ask_first(asked, list(PersonalData), [named, named, named], {}, words)
    for action in (
        "assign-barrier", "answer-barrier", "remove-barrier", "reject-barrier", "park-barrier",
        "rename-barrier", "describe-barrier", "merge-barrier", "decide-barrier",
        "answer-leadership", "ask-leadership",
    ):  # fmt: skip
        for barrier in (named, own):
            fields = review.fields_of(action, barrier, [_barrier() for _ in range(120)], {}, words)
            yield review.barrier_form(action, barrier, fields, words)
    told = BarrierChange(
        barrier_id=named.id, what="told leadership", note=WORDS[:1000],
        changed_at=datetime(2026, 11, 24, tzinfo=UTC),
    )  # fmt: skip
    yield decisions.decide_form(named, _request(named), [told], words)
    for action in ("redact-report", "split-report"):
        yield review.report_form(action, named, _report(named), {}, words)
    for action in ("say-unknown", "ask-reporter"):
        yield following.say_form(action, "x", _report(named), WORDS, words)
    yield following.which_code("", words)
    yield programme_forms.new_form(named, words)
    yield programme_forms.change_form(_action(), words)
    yield programme_forms.status_form(_action(), words)
    yield requests.action_form(_action(), date(2026, 11, 24), words)
    yield pulse.news_form(_action(), _life().latest, words)
    yield tasks.task_form(_action(), words)
    yield tasks.wait_form(_action(), [_action() for _ in range(120)], words)
    yield programme_forms.link_form(_action(), [_barrier() for _ in range(120)], words)


def pressable(card: Card) -> int:
    """How many buttons a card has, wherever they are."""
    return len(card.every_button)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_of_every_card_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in every_card(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        rows += [[block["accessory"]] for block in blocks if "accessory" in block]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_what_looks_the_same_twice_in_a_card_says_to_a_listener_what_it_is_about(locale: str):
    for card in every_card(translator(locale)):
        inner = card.every_button[: pressable(card) - len(card.buttons)]
        labels = Counter(button.label for button in card.every_button)
        nameless = {b.label for b in inner if labels[b.label] > 1 and not b.name}
        # Some have what they are about as their label.
        assert all(NAME[:40] in label for label in nameless), (card.title, nameless)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in every_form(translator(locale)):
        view = to_view(form)
        assert complaints_about_view(view) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        assert _asked(view) == [field.id for field in form.fields]
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)


def _asked(view: Fields) -> list[str]:
    """The fields that a view asks; several boxes may be one list."""
    asked: list[str] = []
    for block in view["blocks"]:
        if block["type"] == "input":
            is_list = block["element"]["type"] == "checkboxes"
            boxes = [option["value"] for option in block["element"].get("options", ())]
            asked += boxes if is_list else [block["block_id"]]
    return asked
