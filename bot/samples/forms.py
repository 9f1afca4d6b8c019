"""Forms about barriers and actions, each at its largest."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import decisions, following, frictions, requests, review
from bot.messages.programme import forms as programme_forms
from bot.messages.programme import pulse, tasks
from bot.samples.things import WORDS, a_action, a_barrier, a_life, a_report, a_request
from challenges.models import BarrierChange
from challenges.personal_data import PersonalData


def barrier_forms(words: Translate) -> Iterator[Form]:
    """Each of them, filled in."""
    named, own = a_barrier(), a_barrier(own_words=True)
    others = [a_barrier() for _ in range(120)]
    asked = frictions.friction_form(None, None, {"text": WORDS * 3}, words)
    yield frictions.ask_first(asked, list(PersonalData), [named, named, named], {}, words)
    for action in (
        "assign-barrier", "answer-barrier", "remove-barrier", "reject-barrier", "park-barrier",
        "rename-barrier", "describe-barrier", "merge-barrier", "decide-barrier",
        "answer-leadership", "ask-leadership",
    ):  # fmt: skip
        for barrier in (named, own):
            fields = review.fields_of(action, barrier, others, {}, words)
            yield review.barrier_form(action, barrier, fields, words)
    told = BarrierChange(
        barrier_id=named.id, what="told leadership", note=WORDS[:1000],
        changed_at=datetime(2026, 11, 24, tzinfo=UTC),
    )  # fmt: skip
    yield decisions.decide_form(named, a_request(named), [told], words)
    for action in ("redact-report", "split-report"):
        yield review.report_form(action, named, a_report(named), {}, words)
    for action in ("say-unknown", "ask-reporter"):
        yield following.say_form(action, "x", a_report(named), WORDS, words)
    yield following.which_code("", words)
    yield programme_forms.new_form(named, words)
    yield programme_forms.change_form(a_action(), words)
    yield programme_forms.status_form(a_action(), words)
    yield requests.action_form(a_action(), date(2026, 11, 24), words)
    yield pulse.news_form(a_action(), a_life().latest, words)
    yield tasks.task_form(a_action(), words)
    yield tasks.wait_form(a_action(), [a_action() for _ in range(120)], words)
    yield programme_forms.link_form(a_action(), others, words)
