"""Taking part: join, choose a team, leave, be away for a while."""

from datetime import timedelta

from bot import joining_again, reports, roster
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import date_in
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response, settled
from bot.messages import joining_again as again
from bot.messages import notices
from bot.messages import personal as messages
from bot.router import Router
from bot.turn import Turn
from challenges import enrolments, participants, queries
from challenges.errors import NotTakingPart, TeamIsFixed
from challenges.models import Participant

routes = Router()


@routes.command("join")
@routes.button("join")
def on_join(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Take part from now on; in a next campaign as in the one before."""
    if waits_for_a_yes(turn):
        return _settled(event, _joined_again(turn))
    turn.join()
    return ReplyPrivately(
        messages.joined(
            may_choose_team=turn.may_choose_team, is_new=turn.joined_now, translate=turn.translate
        )
    )


@routes.button("not-again")
def on_not_again(event: ButtonPressed, turn: Turn) -> Response:
    """Leave a next campaign to others; of that nothing is kept."""
    person = turn.member()
    if not waits_for_a_yes(turn):
        card = messages.joined(may_choose_team=False, is_new=False, translate=turn.translate)
        return ReplyPrivately(card)
    return _settled(
        event, again.not_now(joining_again.team_of(turn.session, person), turn.translate)
    )


def waits_for_a_yes(turn: Turn) -> bool:
    """Whether the person took part before, and is to say that they join this campaign too."""
    person, campaign = turn.participant, turn.running
    if person is None or campaign is None:
        return False
    return enrolments.waits_for_a_yes(turn.session, campaign, person)


def _joined_again(turn: Turn) -> Card:
    """Let somebody join a next campaign, and say how."""
    person, secrets = turn.member(), (turn.secret, *turn.older_secrets)
    roster.expect(turn.session, turn.organisation, person, secrets, now=turn.now)
    return again.joined(person, joining_again.team_of(turn.session, person), turn.translate)


def _settled(event: CommandGiven | ButtonPressed, card: Card) -> Response:
    """The answer, in the place of the question where that was asked of them alone."""
    is_question = isinstance(event, ButtonPressed)
    return settled(card, event.conversation) if is_question else ReplyPrivately(card)


@routes.button("choose-team")
def on_choose_team(event: ButtonPressed, turn: Turn) -> Response:
    """Ask which team somebody is in."""
    del event
    teams = queries.teams(turn.session, turn.organisation.id)
    if not teams:
        return ReplyPrivately(notices.notice(turn.translate, "team-none"))
    if turn.member().team_id is not None and not waits_for_a_yes(turn):
        raise TeamIsFixed
    current = str(turn.member().team_id or "")
    return OpenForm(messages.team_form(teams, current, turn.translate))


@routes.form("choose-team")
def on_team_chosen(event: FormSubmitted, turn: Turn) -> Response:
    """Put somebody in the team they chose."""
    teams = {str(team.id): team for team in queries.teams(turn.session, turn.organisation.id)}
    person, again_asked = turn.member(), waits_for_a_yes(turn)
    if person.team_id is not None and not again_asked:
        raise TeamIsFixed
    turn.fills_in(messages.team_form(list(teams.values()), "", turn.translate), event)
    chosen = teams[event.answers["team"]]
    participants.choose_team(turn.session, person, chosen.id, now=turn.now)
    if again_asked:
        return ReplyPrivately(_joined_again(turn))
    return ReplyPrivately(notices.notice(turn.translate, "team-chosen", team=chosen.name))


@routes.command("leave")
@routes.button("leave")
def on_leave(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Stop taking part; nobody is told."""
    del event
    participants.leave(turn.session, turn.member(), now=turn.now)
    return ReplyPrivately(notices.notice(turn.translate, "left"))


@routes.command("stop")
def on_stop(event: CommandGiven, turn: Turn) -> Response:
    """Ask what somebody wants to stop: it may be less than they say."""
    del event
    if turn.participant is None:
        raise NotTakingPart
    reminder = queries.reminder(turn.session, turn.participant.id)
    return ReplyPrivately(
        messages.ask_what_to_stop(
            reminded=reminder is not None and reminder.is_on,
            takes_part=turn.participant.is_taking_part,
            translate=turn.translate,
        )
    )


@routes.command("pause")
def on_pause(event: CommandGiven, turn: Turn) -> Response:
    """Show the days somebody is away, or ask for them."""
    del event
    coming = [
        a for a in queries.absences(turn.session, turn.member().id) if a.last_day >= turn.today
    ]
    if coming:
        return ReplyPrivately(messages.pauses(coming, turn.translate))
    return _ask_days(turn)


@routes.button("pause")
def on_pause_pressed(event: ButtonPressed, turn: Turn) -> Response:
    """Ask from when until when somebody is away."""
    del event
    turn.member()
    return _ask_days(turn)


@routes.form("pause")
def on_paused(event: FormSubmitted, turn: Turn) -> Response:
    """Write down when somebody is away."""
    first, last = event.answers.get("first", ""), event.answers.get("last", "")
    turn.form = messages.pause_form(first, last, turn.translate)
    days = [date_in(first), date_in(last)]
    if None in days:
        missing = ("first", "last")[days.index(None)]
        return RejectForm(turn.form, {missing: turn.translate("field-date-needed")})
    begin, end = (day for day in days if day is not None)
    if end < turn.today:  # what has been asked was asked: those days count as they are
        return RejectForm(turn.form, {"last": turn.translate("pause-is-past")})
    participants.pause(turn.session, turn.member(), begin, end, now=turn.now)
    words, key = turn.translate, "paused" if begin < end else "paused-day"
    return ReplyPrivately(notices.notice(words, key, first=words.day(begin), last=words.day(end)))


@routes.button("end-pause")
def on_back(event: ButtonPressed, turn: Turn) -> Response:
    """Be back from today, or from tomorrow where today's challenge is there already."""
    del event
    posted = _is_posted(turn)
    back_on = turn.today + timedelta(days=posted)
    participants.end_pauses(turn.session, turn.member(), back_on)
    key = "pause-ended-tomorrow" if posted else "pause-ended"
    return ReplyPrivately(notices.notice(turn.translate, key))


def _is_posted(turn: Turn) -> bool:
    """Whether a challenge of today is there by now."""
    campaign = turn.running
    if campaign is None:
        return False
    challenge = queries.challenge_on(turn.session, campaign.id, turn.today)
    return challenge is not None and reports.is_asked(campaign, challenge, turn.now)


def telling_newcomers(card: Card, turn: Turn) -> Card:
    """An answer's card, which says what taking part means to whoever joined by this gesture."""
    if not turn.joined_now:
        return card
    return messages.first_answer(
        card, may_choose_team=turn.may_choose_team, translate=turn.translate
    )


def _ask_days(turn: Turn) -> Response:
    tomorrow = turn.today + timedelta(days=1)
    form = messages.pause_form(tomorrow.isoformat(), tomorrow.isoformat(), turn.translate)
    return OpenForm(form)


def somebody(turn: Turn) -> Participant:
    """Who acts, of whom something may be held from now on."""
    return turn.participant or roster.meet(turn.session, turn.workspace, turn.user.id)
