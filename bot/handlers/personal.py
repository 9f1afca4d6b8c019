"""One's own: score and history, language, data, and being forgotten."""

import re
from functools import cache

from bot import commands, reports, roster
from bot.chat.events import ButtonPressed, CommandGiven, Event
from bot.chat.responses import ReplyPrivately, Response
from bot.i18n import LOCALES, language_in, language_name, languages_of
from bot.messages import notices, scores
from bot.messages import personal as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries
from challenges.models import Answer, Participant, Role
from challenges.packs import content_of

routes = Router()

_WORD = re.compile(r"\w+")


@routes.command("me")
def on_me(event: CommandGiven, turn: Turn) -> Response:
    """Show somebody's own answers, streak and history."""
    del event
    person, campaign = turn.member(), turn.campaign
    if queries.answers_are_gone(turn.session, campaign.id):
        return ReplyPrivately(notices.notice(turn.translate, "answers-gone"))
    challenges = queries.challenges_of(turn.session, campaign.id)
    given = queries.check_ins_of(turn.session, person.id, campaign.id)
    answers = {check_in.day: check_in.answer for check_in in given}
    asked = reports.asked_days(campaign, challenges, turn.now)
    mine = reports.days_expected(turn.session, campaign, person, asked)
    titles = {c.day: content_of(c).title.in_language(turn.locale) for c in challenges}
    return ReplyPrivately(
        scores.me_card(
            team=_team_name(turn, person),
            streak=reports.my_streak(turn.session, campaign, person, given, turn.now),
            done=sum(answer is Answer.DONE for answer in answers.values()),
            answered=len(answers),
            expected=len(mine),
            history=[
                (day, titles[day], answers.get(day))
                for day in reversed(asked)
                if day in mine or day in answers
            ],
            may_choose_team=turn.may_choose_team,
            translate=turn.translate,
        )
    )


@routes.command("language")
def on_language(event: CommandGiven, turn: Turn) -> Response:
    """Ask which language somebody reads, or take it from the command."""
    wanted = _named(event.text)
    spoken = languages_of(turn.organisation)
    if wanted not in spoken:
        return ReplyPrivately(messages.choose_language(spoken, turn.translate))
    return _speak(wanted, turn)


@routes.button("choose-language")
def on_language_chosen(event: ButtonPressed, turn: Turn) -> Response:
    """Speak the language that somebody chose."""
    is_spoken = event.value in languages_of(turn.organisation)
    return _speak(event.value if is_spoken else turn.locale, turn)


@routes.command("erase")
@routes.button("ask-erase")
def on_ask_erase(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Ask before forgetting somebody."""
    del event
    if turn.participant is None:
        return ReplyPrivately(notices.notice(turn.translate, "my-data-nothing"))
    card = messages.ask_erase(
        turn.translate, turn.roles, is_last_coordinator=turn.is_only(Role.COORDINATOR)
    )
    return ReplyPrivately(card)


@routes.button("erase")
def on_erase(event: ButtonPressed, turn: Turn) -> Response:
    """Forget somebody, and say so in their language."""
    del event
    words = turn.translate
    if turn.participant is not None:
        roster.erase(
            turn.session, turn.participant, now=turn.now, secret=turn.secret,
            older=turn.older_secrets,
        )  # fmt: skip
        turn.person = None
    return ReplyPrivately(notices.notice(words, "erased"))


def wanted_language(event: Event) -> str | None:
    """The language that somebody asks for; empty if they do not say which, None if they do not ask.

    For where there is no turn: nothing is set up yet.
    """
    match event:
        case CommandGiven(text=text):
            said = commands.freed(text)
            return _named(said) if commands.meant(said) == "language" else None
        case ButtonPressed(action="choose-language", value=value):
            return language_in(value)
        case _:
            return None


def _named(said: str) -> str:
    """The language that a command names, or nothing."""
    _, *words = _WORD.findall(said.lower())
    return next(filter(None, map(_languages().get, words)), "")


@cache
def _languages() -> dict[str, str]:
    """The languages by their codes, and by what each is called in all of them."""
    names = {
        word: locale
        for locale in LOCALES
        for other in LOCALES
        for word in _WORD.findall(language_name(locale, other).lower())
    }
    return names | {locale.lower(): locale for locale in LOCALES}


def _speak(locale: str, turn: Turn) -> Response:
    person = roster.meet(turn.session, turn.workspace, turn.user.id)
    person.locale = locale
    turn.session.add(person)
    turn.person = person
    return ReplyPrivately(notices.notice(turn.translate, "language-chosen"))


def _team_name(turn: Turn, person: Participant) -> str:
    names = queries.team_names(turn.session, turn.organisation.id)
    return names.get(person.team_id, "") if person.team_id else ""
