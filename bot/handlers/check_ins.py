"""Done, not today, away: one tap, which can be changed and undone until the window closes."""

from uuid import UUID

from bot import marks, reminders
from bot.chat.cards import Button, Card
from bot.chat.events import ButtonPressed, CommandGiven, ReactionAdded, ReactionRemoved
from bot.chat.responses import ReplyPrivately, Response, settled
from bot.handlers.participants import telling_newcomers
from bot.messages import challenges as messages
from bot.messages import notices
from bot.messages import reminders as reminder_messages
from bot.outbox.sent import subject_of
from bot.router import Router
from bot.turn import Turn, id_in
from challenges import calendar, check_ins, participants, queries
from challenges.errors import UnknownChallenge
from challenges.models import Answer, CheckIn
from challenges.packs import ChallengeContent, content_in, content_of
from challenges.queries import Asked
from scoring import points, savings

routes = Router()

_ANSWERS = frozenset(str(answer) for answer in Answer)
_TOLD_WITHIN = 3600.0  # seconds in which Slack goes on telling of an event
AGREED_EMOJI = frozenset({"white_check_mark", "heavy_check_mark", "ballot_box_with_check"})


@routes.button("check-in")
def on_check_in(event: ButtonPressed, turn: Turn) -> Response:
    """Write an answer down, and show it to the person alone."""
    challenge_id, _, answer = event.value.partition("/")
    if answer not in _ANSWERS:
        raise UnknownChallenge
    card = _answered(turn, id_in(challenge_id, UnknownChallenge), Answer(answer))
    return settled(card, event.conversation)


@routes.button("undo-check-in")
def on_undo(event: ButtonPressed, turn: Turn) -> Response:
    """Take an answer back."""
    asked = _asked(turn, id_in(event.value, UnknownChallenge))
    if check_ins.undo(turn.session, asked, turn.member(), now=turn.now):
        turn.refresh(subject(asked.id))
    return settled(messages.undone(asked.id, turn.translate), event.conversation)


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
        return ReplyPrivately(_answered(turn, challenge_id, Answer.DONE, by_reaction=True))
    if stands is False and turn.person is not None:
        asked = _asked(turn, challenge_id)
        if check_ins.undo(turn.session, asked, turn.person, now=turn.now, only_by_reaction=True):
            turn.refresh(subject(asked.id))
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


def _answered(turn: Turn, challenge_id: UUID, answer: Answer, *, by_reaction: bool = False) -> Card:
    """Give an answer; whoever did not take part yet does so by it, and is told what that means."""
    asked = _asked(turn, challenge_id)
    person = turn.taking_part()
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
    if changed:
        participants.expect(turn.session, asked, person)
        turn.refresh(subject(asked.id))
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
    turn: Turn, asked: Asked, content: ChallengeContent, answer: Answer, *, is_new: bool
) -> Card:
    return messages.answer_card(
        asked.id,
        content,
        answer,
        until=calendar.last_day_before(asked.closes, asked.timezone),
        is_new=is_new,
        answered=_count(turn, asked),
        translate=turn.translate,
    )


def today_card(turn: Turn) -> Card:
    """Today's challenge, or what comes next when there is none."""
    campaign = turn.campaign
    challenge = queries.challenge_on(turn.session, campaign.id, turn.today)
    if challenge is None:
        coming = queries.next_challenge(turn.session, campaign.id, turn.today)
        if coming is None:
            return messages.over(turn.translate)
        day = turn.translate.day(coming.day)
        return notices.notice(turn.translate, "today-none", day=day)
    return messages.challenge_card(
        challenge,
        content_of(challenge),
        number=challenge.position,
        total=queries.number_of_challenges(turn.session, campaign.id),
        answered=queries.answered(turn.session, campaign.id, challenge.id),
        translate=turn.translate,
    )


def _count(turn: Turn, asked: Asked) -> int | None:
    """How many have answered, for who cannot read it on the challenge's post."""
    if turn.platform.edits_keep_answers:
        return None
    return queries.answered(turn.session, asked.campaign_id, asked.id)


def _factor(content: ChallengeContent) -> tuple[str, float] | None:
    """The emission factor in force, which the check-in keeps: history never changes."""
    factor = savings.factor_of(content)
    return (str(factor.id), factor.value) if factor else None


def subject(challenge_id: UUID) -> str:
    """What the posts of a challenge are about, in the outbox."""
    return f"challenge/{challenge_id}"


def _asked(turn: Turn, challenge_id: UUID) -> Asked:
    person = turn.person
    return queries.asked(
        turn.session, challenge_id, turn.organisation.id, person.id if person else None
    )


def _challenge_under(event: ReactionAdded | ReactionRemoved, turn: Turn) -> UUID | None:
    """The challenge whose post, or a reminder of which, got an agreed emoji."""
    if event.emoji not in AGREED_EMOJI:
        return None
    about = subject_of(turn.session, turn.workspace.id, event.message)
    kind, _, rest = about.partition("/")
    return UUID(rest.rpartition("/")[2]) if kind in ("challenge", reminders.NUDGE) else None
