"""What coordinators and leaders read and are asked, beside what is said of one barrier."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import product
from uuid import uuid4

from bot.chat.cards import Button, Card
from bot.chat.forms import Form
from bot.chat.rosters import Offered
from bot.i18n import Translate
from bot.messages import (
    board,
    bundle,
    groups,
    notices,
    photos,
    playbook_forms,
    review,
    standstills,
    theme_leads,
    theme_seats,
)
from bot.messages import playbooks as plans
from bot.messages.dashboard import forms as dashboard_forms
from bot.messages.dashboard.findings import Overview
from bot.messages.dashboard.summary import dashboard_card
from bot.messages.programme import actions as programme
from bot.messages.programme import forms as programme_forms
from bot.messages.programme import roadmap
from bot.messages.questionnaires import waves
from bot.models import GroupState, LinkedGroup, WorkspaceRecord
from bot.samples.campaigns import a_campaign
from bot.samples.playbooks import START, plan_of
from bot.samples.things import NAME, WORDS, a_action, a_barrier, a_report
from challenges import playbooks
from challenges.models import OwnPlaybook, Signal, Team, ThemeSeat, Wave
from challenges.packs import Theme
from challenges.questionnaires.waves import Proposal
from scoring.budgets import in_all
from scoring.dashboard import Course, Month, ThemeActions, Ticks

TODAY = date(2026, 11, 23)
ADDRESS = "https://prikkel.example.org/board/enter?key=" + "k" * 200
PROBLEMS = ("gone", "twice", "unread")
"""Why a group may not be followed: see `bot.groups.reading`."""


def coordinating_cards(words: Translate) -> Iterator[Card]:
    """Each of them."""
    for coordinates in (True, False):
        yield board.board_link(ADDRESS, words, coordinates=coordinates)
        for url in (ADDRESS, ""):
            yield dashboard_card(_overview(), url, words, coordinates=coordinates)
        yield photos.setting(a_campaign(takes_photos=coordinates), words)
    yield board.board_off(words)
    for make in (bundle.given, bundle.put_off):
        yield make(NAME, TODAY, words)
    yield bundle.nobody_here(NAME, words)
    for group in _groups():
        yield groups.question(words, group, NAME[:80])
    for trouble in PROBLEMS:
        yield groups.trouble(words, NAME[:80], trouble)
    yield notices.webhook_off(words, NAME[:80], WORDS[:200])
    for platform in ("slack", "teams"):
        yield standstills.unheard(platform, words)
        for make in (standstills.expiring, standstills.expired):
            yield make(platform, TODAY, words)
    yield plans.none_card(words)
    yield programme.removal_card(a_action(), words)
    yield roadmap.asked_first(board.board_off(words), words)
    yield review.many_done(40, words)
    yield from _gone_through(words)
    yield from _of_theme_teams(words)


def _gone_through(words: Translate) -> Iterator[Card]:
    again = [
        Button("triage-next", words("button-of-kind", kind=kind, count=9), kind) for kind in Signal
    ]
    progress = groups.numbers(_groups()[0], words)[0]
    for skipped in (True, False):
        yield review.gone_through(progress, again, words, skipped=skipped)


def _of_theme_teams(words: Translate) -> Iterator[Card]:
    opens = Button("theme-team", words("button-open"), "climate")
    for theme in Theme:
        yield theme_leads.left(theme, words)
        yield theme_seats.welcome(theme, NAME[:80], words.day(TODAY), words)
        for kind in ("taken", "proposed"):
            yield theme_seats.took(kind, theme, NAME, opens, words)


def _overview() -> Overview:
    action = a_action()
    course = Course(action, is_late=True, is_quiet=True, ticks=Ticks(True, True, True))
    return Overview(
        today=TODAY, until=TODAY, goals=(),
        actions=ThemeActions({action.status: 99}, (course,) * 9, in_all([])),
        months=(Month(date(2026, 11, 1), 99, 99),) * 6, sheets=(), people=995, weeks=(),
        held_back=5, results=None,
    )  # fmt: skip


def _groups() -> list[LinkedGroup]:
    return [
        LinkedGroup(
            id=uuid4(), workspace_id=uuid4(), team_id=uuid4(), external_id="S123",
            name=NAME[:80], size=995, left_out=9, shared=95, moving=995, state=state,
            due=datetime(2026, 11, 23, tzinfo=UTC),
        )
        for state in GroupState
    ]  # fmt: skip


def coordinating_forms(words: Translate) -> Iterator[Form]:
    """Each of them, filled in."""
    yield from _forms_of_groups(words)
    yield from _forms_of_plans(words)
    yield from _forms_of_barriers(words)
    names = {uuid4(): NAME[:40] + str(number) for number in range(120)}
    yield bundle.give_form("barrier/x", NAME, names, words)
    for form in (dashboard_forms.move_form, dashboard_forms.stop_form):
        yield form(a_action(), words)
    opens = [Proposal(wave, TODAY, TODAY) for wave in Wave]
    yield waves.new_form(opens, words)
    seat = ThemeSeat(
        organisation_id=uuid4(), theme="nature", participant_id=uuid4(), lead=True, until=TODAY,
        code_until=TODAY, question=WORDS[:200],
    )  # fmt: skip
    yield theme_leads.question_form(seat, words)
    yield theme_seats.invite_form(TODAY, words)
    yield theme_seats.propose_form("nature", words)
    yield theme_seats.take_form(a_barrier(), words)


def _forms_of_groups(words: Translate) -> Iterator[Form]:
    teams = [Team(organisation_id=uuid4(), name=f"Team {number}") for number in range(120)]
    places = [
        WorkspaceRecord(id=uuid4(), organisation_id=uuid4(), platform=platform, external_id="T123")
        for platform in ("slack", "teams")
    ]
    offered = [(places[0], Offered(f"S{number}", NAME[:80], 995)) for number in range(90)]
    for many, offers in product((places[:1], places), ((), offered)):
        yield groups.link_form(teams, many, words, offers, listed=bool(offers))


def _forms_of_plans(words: Translate) -> Iterator[Form]:
    usual = playbooks.load(playbooks.USUAL)
    own = OwnPlaybook(organisation_id=uuid4(), name="own", content=usual.model_dump_json())
    for is_free in (True, False):
        yield playbook_forms.choose_form(plan_of(usual), [own], START, words, is_free=is_free)
    for name in playbooks.available():
        playbook = playbooks.load(name)
        for step in playbook.steps:
            yield playbook_forms.note_form(plan_of(playbook), step, TODAY, words)


def _forms_of_barriers(words: Translate) -> Iterator[Form]:
    one = a_barrier()
    yield review.not_ours_form(one, TODAY, words)
    yield review.split_form(one, [a_report(one) for _ in range(9)], TODAY, words)
    yield review.call_form(one, NAME[:40], words)
    news = programme_forms.status_form(a_action(), words)
    yield theme_seats.as_theme_news(news)
