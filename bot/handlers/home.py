"""Somebody's own page, where a platform has a place for it; elsewhere as a private card."""

from collections.abc import Sequence
from datetime import timedelta

from bot import joining_again, reports, standings
from bot.chat.cards import Card, Element
from bot.chat.events import ButtonPressed, CommandGiven, HomeOpened
from bot.chat.responses import ReplyPrivately, Response
from bot.handlers import check_ins
from bot.handlers.barriers import open_barriers
from bot.handlers.participants import waits_for_a_yes
from bot.handlers.talks import standing_card
from bot.i18n import languages_of
from bot.messages import challenges, home, notices
from bot.messages import joining_again as again
from bot.messages.barriers import MOST_ON_PAGE
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, campaigns, queries
from challenges.calendar import DueKind
from challenges.errors import NoCampaign
from challenges.models import Absence, Challenge, CheckIn, Participant, Reminder, Role
from challenges.packs import content_of
from scoring.streaks import Streak

routes = Router()


@routes.gesture(HomeOpened)
@routes.command("home")
def on_home(event: HomeOpened | CommandGiven, turn: Turn) -> Response:
    """Show somebody's own page, which is a card to who typed for it."""
    del event
    return ReplyPrivately(_page(turn))


@routes.button("show-more")
def on_more(event: ButtonPressed, turn: Turn) -> Response:
    """Show what does not fit on somebody's own page: their week, and all that they can set."""
    del event
    person = turn.participant
    week = [_week(turn, person)] if person is not None and person.is_taking_part else []
    return ReplyPrivately(home.more_card([*week, _settings(turn)], turn.translate))


def _page(turn: Turn) -> Card:
    """Today, the own team, what gets in the way, and the way to more: a phone's screen at most."""
    words = turn.translate
    if turn.running is None:
        nothing = home.section(notices.notice(words, NoCampaign.key))
        return home.home_card([nothing, _settings(turn)], words)
    talks, has_theme = _talks(turn), Role.AMBASSADOR in turn.roles
    listed = home.section(_listed(turn, is_full=bool(talks) or has_theme))
    sections = [_today(turn), *_of_roles(turn), _own(turn), listed, *talks]
    sections.append(home.further(words, has_theme=has_theme))
    return home.home_card(sections, words)


def _talks(turn: Turn) -> list[list[Element]]:
    """How somebody stands in lunch talks; nothing while there are none for them."""
    card = standing_card(turn)
    return [home.section(card)] if card else []


def _listed(turn: Turn, *, is_full: bool) -> Card:
    """Some of what gets in the way, and the way to all.

    Who has a role sees what waits instead, and a page that `is_full` has no room for some.
    """
    return open_barriers(turn, few=0 if is_full or _works_on_barriers(turn) else MOST_ON_PAGE)


def _works_on_barriers(turn: Turn) -> bool:
    return bool(turn.roles & {Role.COORDINATOR, Role.LEADER})


def _today(turn: Turn) -> list[Element]:
    """The challenge, or what was answered to it, which can still be changed."""
    challenge = queries.challenge_on(turn.session, turn.campaign.id, turn.today)
    answered = _answered(turn, challenge) if challenge else None
    return answered or home.section(check_ins.today_card(turn, short=True))


def _answered(turn: Turn, challenge: Challenge) -> list[Element] | None:
    person = turn.person
    given = queries.check_in(turn.session, person.id, challenge.id) if person else None
    if given is None:
        return None
    asked = queries.asked(turn.session, challenge.id, turn.organisation.id, None)
    card = challenges.answer_card(
        challenge.id,
        content_of(challenge),
        given.answer,
        until=calendar.last_day_before(asked.closes, asked.timezone),
        is_new=True,
        translate=turn.translate,
    )
    return home.section(card, heading=_title(challenge, turn))


def _of_roles(turn: Turn) -> list[list[Element]]:
    """What waits for a coordinator, and for a leader; nothing for others."""
    if not _works_on_barriers(turn):
        return []
    facts = reports.barrier_facts(turn.session, turn.campaign, turn.locale, turn.today)
    sections: list[list[Element]] = []
    if Role.COORDINATOR in turn.roles:
        sections.append(home.coordinator(facts, turn.translate))
    if Role.LEADER in turn.roles:
        plan = campaigns.plan_of(turn.session, turn.campaign)
        coming = calendar.next_due(plan, turn.now, DueKind.DIGEST)
        sections.append(home.leader(facts, turn.campaign, coming, turn.translate))
    return sections


def _own(turn: Turn) -> list[Element]:
    """The own team; what taking part means for who does not."""
    person = turn.participant
    if person is None or not person.is_taking_part:
        return home.not_taking_part(turn.translate)
    if waits_for_a_yes(turn):
        team = joining_again.team_of(turn.session, person)
        return home.section(again.ask(turn.campaign, person, team, turn.translate))
    return _team(turn, person)


def _week(turn: Turn, person: Participant) -> list[Element]:
    campaign = turn.campaign
    if _are_gone(turn):
        return home.section(notices.notice(turn.translate, "answers-gone"))
    answers = {it.day: it.answer for it in _given(turn, person)}
    monday = turn.today - timedelta(days=turn.today.weekday())
    all_of_them = queries.challenges_of(turn.session, campaign.id)
    asked = reports.asked_days(campaign, all_of_them, turn.now)
    mine = reports.days_expected(turn.session, campaign, person, asked) | answers.keys()
    rows = [
        (c.day, _title(c, turn), answers.get(c.day))
        for c in all_of_them
        if c.day >= monday and c.day in mine
    ]
    return home.week(rows, _streak(turn, person), turn.translate)


def _are_gone(turn: Turn) -> bool:
    """Whether who answered what has been destroyed."""
    campaign = turn.campaign
    return campaign.closed_at is not None and queries.answers_are_gone(turn.session, campaign.id)


def _given(turn: Turn, person: Participant) -> Sequence[CheckIn]:
    return queries.check_ins_of(turn.session, person.id, turn.campaign.id)


def _streak(turn: Turn, person: Participant) -> Streak:
    given = _given(turn, person)
    return reports.my_streak(turn.session, turn.campaign, person, given, turn.now)


def _title(challenge: Challenge, turn: Turn) -> str:
    return content_of(challenge).title.in_language(turn.locale)


def _team(turn: Turn, person: Participant) -> list[Element]:
    board = standings.published(turn.session, turn.campaign, turn.now)
    names = queries.team_names(turn.session, turn.organisation.id)
    name = names.get(person.team_id, "") if person.team_id else ""
    return home.team(
        name,
        board.row_of(person.team_id) if name else None,
        board,
        None if _are_gone(turn) else _streak(turn, person),
        may_choose=turn.may_choose_team,
        translate=turn.translate,
    )


def _settings(turn: Turn) -> list[Element]:
    person = turn.person
    away: list[Absence] = []
    reminder: Reminder | None = None
    if person is not None:
        declared = queries.absences(turn.session, person.id)
        away = [absence for absence in declared if absence.last_day >= turn.today]
        reminder = queries.reminder(turn.session, person.id)
    takes_part = person is not None and person.is_taking_part
    spoken = languages_of(turn.organisation)
    return home.settings(away, reminder, spoken, takes_part=takes_part, translate=turn.translate)
