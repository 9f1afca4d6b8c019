"""Done, not today, away: one tap, which can be changed and undone until the window closes."""

from uuid import UUID

from bot import marks, outbox, reminders, reports, standings
from bot.chat.cards import Button, Card
from bot.chat.events import ButtonPressed, CommandGiven, ReactionAdded, ReactionRemoved
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.handlers.participants import telling_newcomers
from bot.messages import challenges as messages
from bot.messages import notices, reflections
from bot.messages import reminders as reminder_messages
from bot.outbox.sent import subject_of
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, check_ins, enrolments, queries
from challenges.enrolments import EnrolmentWeek
from challenges.errors import UnknownChallenge
from challenges.models import Answer, CheckIn, Someone
from challenges.packs import ChallengeContent, content_in, content_of
from challenges.queries import AskedChallenge
from scoring import points, savings

routes = Router()

_ANSWERS = frozenset(str(answer) for answer in Answer)
_TOLD_WITHIN = 3600.0  # seconds in which Slack goes on telling of an event
AGREED_EMOJI = frozenset({"white_check_mark", "heavy_check_mark", "ballot_box_with_check"})


@routes.button("check-in", of_many=True)
def on_check_in(event: ButtonPressed, turn: Turn) -> Response:
    """Write an answer down, and show it to the person alone."""
    challenge_id, _, answer = event.value.partition("/")
    if answer not in _ANSWERS:
        raise UnknownChallenge
    asked = _asked(turn, id_in(challenge_id, UnknownChallenge))
    if answer == Answer.DONE and content_in(asked.content).asks is not None:
        return _ask_for_words(event, asked, turn)
    return _settled(event, asked, Answer(answer), turn)


@routes.button("did-otherwise", of_many=True)
def on_otherwise(event: ButtonPressed, turn: Turn) -> Response:
    """Write down that somebody did the alternative of what asks for words: it counts as much."""
    return _settled(event, _asked(turn, id_in(event.value, UnknownChallenge)), Answer.DONE, turn)


def _settled(event: ButtonPressed, asked: AskedChallenge, answer: Answer, turn: Turn) -> Response:
    card = answered(turn, asked, answer)
    _refresh_reminder_elsewhere(event, asked, turn)
    return settled(card, event.conversation)


def _ask_for_words(event: ButtonPressed, asked: AskedChallenge, turn: Turn) -> Response:
    """Nothing is done before somebody wrote what it asks for; who did is told so."""
    check_ins.require_open(asked, turn.now)
    given = queries.check_in(turn.session, turn.person.id, asked.id) if turn.person else None
    if given is not None and given.answer is Answer.DONE:
        return settled(known_card(turn, given), event.conversation)
    title = content_in(asked.content).title.in_language(turn.locale)
    return OpenForm(reflections.form(asked.id, title, {}, turn.translate))


@routes.button("undo-check-in", of_many=True)
def on_undo(event: ButtonPressed, turn: Turn) -> Response:
    """Take an answer back."""
    asked = _asked(turn, id_in(event.value, UnknownChallenge))
    check_ins.undo(turn.session, asked, turn.member(), now=turn.now)
    _refresh_reminder_elsewhere(event, asked, turn)
    return settled(
        messages.undone(asked.id, content_in(asked.content).asks, turn.translate),
        event.conversation,
    )


def _refresh_reminder_elsewhere(event: ButtonPressed, asked: AskedChallenge, turn: Turn) -> None:
    """The same, but for the reminder on which it was pressed: that has changed already."""
    if event.message or not event.conversation.direct:
        refresh_reminder(asked, turn, event.message)


def refresh_reminder(asked: AskedChallenge, turn: Turn, but_not: str = "") -> None:
    """Have somebody's reminder say what they answered elsewhere."""
    if turn.person is not None and asked.has_reminder:
        subject = f"{reminders.NUDGE}/{turn.person.id}/{asked.id}"
        outbox.refresh(turn.session, subject, now=turn.now, but_not=but_not)


@routes.command("today")
@routes.button("show-today")
def on_today(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show today's challenge."""
    del event
    return ReplyPrivately(today_card(turn))


def on_reaction(event: ReactionAdded | ReactionRemoved, turn: Turn) -> Response | None:
    """Count what stands under a challenge: "done" while an agreed emoji of theirs is there.

    What a button said stays when a mark is taken away.
    """
    challenge_id = _challenge_under(event, turn)
    if challenge_id is None:
        return None
    stands = marks.note(turn.session, event, turn.now, turn.secret, turn.older_secrets)
    if stands and isinstance(event, ReactionAdded) and not _is_late(event, challenge_id, turn):
        asked = _asked(turn, challenge_id)
        if content_in(asked.content).asks is not None:
            return ReplyPrivately(reflections.not_yet(asked.id, turn.translate))
        card = answered(turn, asked, Answer.DONE, by_reaction=True)
        refresh_reminder(asked, turn)
        return ReplyPrivately(card)
    if stands is False and turn.person is not None:
        asked = _asked(turn, challenge_id)
        check_ins.undo(turn.session, asked, turn.person, now=turn.now, only_by_reaction=True)
        refresh_reminder(asked, turn)
    return None


routes.gesture(ReactionAdded)(on_reaction)
routes.gesture(ReactionRemoved)(on_reaction)


def _is_late(event: ReactionAdded, challenge_id: UUID, turn: Turn) -> bool:
    """Whether they pressed a button since: a platform may tell of a mark an hour afterwards."""
    if not event.moment or turn.person is None:
        return False
    given = queries.check_in(turn.session, turn.person.id, challenge_id)
    if given is None or given.by_reaction:
        return False
    return 0 < given.checked_in_at.timestamp() - event.moment < _TOLD_WITHIN


def answered(
    turn: Turn, asked: AskedChallenge, answer: Answer, *, by_reaction: bool = False
) -> Card:
    """Give an answer; whoever did not take part yet does so by it, and is told what that means."""
    check_ins.require_open(asked, turn.now)
    person = turn.taking_part()
    asked = asked if asked.is_enrolled else _expected(turn, asked.id, person)
    content = content_in(asked.content)
    changed = check_ins.give(
        turn.session,
        asked,
        person,
        answer,
        halves=points.halves(answer),
        now=turn.now,
        by_reaction=by_reaction,
        factor=_factor(content) if answer is Answer.DONE else None,
    )
    return telling_newcomers(_answer_card(turn, asked, content, answer, is_new=changed), turn)


def kept_buttons(turn: Turn, challenge_id: UUID | None) -> tuple[Button, ...]:
    """What somebody's answer offers still, for a card that takes the place of that answer's."""
    person = turn.person
    if challenge_id is None or person is None or not person.is_taking_part:
        return ()
    if queries.check_in(turn.session, person.id, challenge_id) is None:
        return ()
    reminder = queries.reminder(turn.session, person.id)
    can_undo = turn.now < _asked(turn, challenge_id).closes
    return reminder_messages.kept_buttons(challenge_id, reminder, turn.translate, can_undo=can_undo)


def known_card(turn: Turn, given: CheckIn) -> Card:
    """What somebody answered before, for whoever presses on an older question about it."""
    asked = _asked(turn, given.challenge_id)
    return _answer_card(turn, asked, content_in(asked.content), given.answer, is_new=False)


def _answer_card(
    turn: Turn, asked: AskedChallenge, content: ChallengeContent, answer: Answer, *, is_new: bool
) -> Card:
    return messages.answer_card(
        asked.id,
        content,
        answer,
        until=calendar.last_day_before(asked.closes, asked.timezone),
        is_new=is_new,
        translate=turn.translate,
    )


def today_card(turn: Turn, *, short: bool = False) -> Card:
    """Today's challenge once it has been posted, or what comes next when there is none."""
    campaign = turn.campaign
    challenge = queries.challenge_on(turn.session, campaign.id, turn.today)
    if challenge is not None and not reports.is_asked(campaign, challenge, turn.now):
        at = f"{campaign.post_at:%H:%M}"
        return notices.notice(turn.translate, "today-later", at=at)
    if challenge is None:
        coming = queries.next_challenge(turn.session, campaign.id, turn.today)
        if coming is None:
            return messages.over(turn.translate)
        day = turn.translate.day(coming.day)
        return notices.notice(turn.translate, "today-none", day=day)
    done = None if short else standings.together(turn.session, campaign, turn.now)
    return messages.challenge_card(
        challenge,
        content_of(challenge),
        number=challenge.position,
        total=queries.number_of_challenges(turn.session, campaign.id),
        together=None if short else (done, campaign.goal),
        translate=turn.translate,
    )


def _factor(content: ChallengeContent) -> tuple[str, float] | None:
    """The emission factor in force, which the check-in keeps: history never changes."""
    factor = savings.factor_of(content)
    return (str(factor.id), factor.value) if factor else None


def subject(challenge_id: UUID) -> str:
    """What the posts of a challenge are about, in the outbox."""
    return f"challenge/{challenge_id}"


def _asked(turn: Turn, challenge_id: UUID) -> AskedChallenge:
    person = turn.person
    return queries.asked(
        turn.session, challenge_id, turn.organisation.id, person.id if person else None
    )


def _expected(turn: Turn, challenge_id: UUID, person: Someone) -> AskedChallenge:
    """The challenge as they answer it, who are on the roster from this week on if they were not."""
    asked = _asked(turn, challenge_id)
    if asked.is_enrolled:
        return asked
    week = EnrolmentWeek.of(turn.today, asked.working)
    enrolments.enrol(turn.session, asked.campaign_id, asked.starts_on, person, week)
    return _asked(turn, challenge_id)


def _challenge_under(event: ReactionAdded | ReactionRemoved, turn: Turn) -> UUID | None:
    """The challenge whose post, or a reminder of which, got an agreed emoji."""
    if event.emoji not in AGREED_EMOJI:
        return None
    about = subject_of(turn.session, turn.workspace.id, event.message)
    kind, _, rest = about.partition("/")
    return UUID(rest.rpartition("/")[2]) if kind in ("challenge", reminders.NUDGE) else None
