"""What is said to anybody, and what anybody is asked, beside what is said of barriers."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate
from bot.messages import home, notices, personal, reminders
from challenges.models import Absence, Role, Team

CHANNEL = Conversation(Workspace("slack", "T123"), "C123")


def everyday_cards(words: Translate) -> Iterator[Card]:
    """What is said to anybody, beside what is said of barriers."""
    away = Absence(
        participant_id=uuid4(), first_day=date(2026, 11, 24), last_day=date(2026, 11, 27),
        counts_from=date(2026, 11, 24),
    )  # fmt: skip
    yield notices.welcome(words, campaign="Twee weken anders", where=CHANNEL)
    yield notices.newcomer(words, "Twee weken anders")
    yield notices.not_set_up(words, CHANNEL, User(CHANNEL.workspace, "U0FAKE"), date(2026, 11, 23))
    yield notices.channel_gone(words, CHANNEL)
    yield notices.post_refused(words, CHANNEL, "restricted_action_read_only_channel")
    yield notices.help_card(words, list(Role))
    yield personal.joined(may_choose_team=True, is_new=True, translate=words)
    yield personal.pauses([away] * 40, words)
    yield personal.choose_language(LOCALES, words)
    yield personal.ask_erase(words)
    yield reminders.saved(None, words)
    yield reminders.snoozed(uuid4(), "snoozed-hour", words)
    yield reminders.gave_up(words)
    yield own_page(words)


def own_page(words: Translate) -> Card:
    """Somebody's own page, longer than it may be."""
    pages = [notices.help_card(words, list(Role)), personal.joined(
        may_choose_team=True, is_new=True, translate=words
    )]  # fmt: skip
    return home.home_card([home.section(page, "Noord") for page in pages * 10], words)


def everyday_forms(words: Translate) -> Iterator[Form]:
    """What anybody may be asked, beside what got in the way."""
    teams = [Team(organisation_id=uuid4(), name=f"Team {n}") for n in range(120)]
    yield personal.team_form(teams, "", words)
    yield personal.pause_form("2026-11-24", "2026-11-27", words)
    yield reminders.reminder_form(None, "Europe/Amsterdam", range(5), words)
