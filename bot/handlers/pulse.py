"""Actions with a pulse: "that is me", how they stand, and who is asked about them."""

from collections.abc import Sequence
from functools import partial

from bot import news
from bot import pulse as rounds
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import number_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.commands import word_for
from bot.handlers.actions import action_in, show
from bot.handlers.participants import somebody
from bot.handlers.working_days import working_days
from bot.messages import codes as code_messages
from bot.messages import notices
from bot.messages.programme import answerable
from bot.messages.programme import pulse as messages
from bot.router import Router
from bot.turn import Turn
from challenges import codes, pulse, queries
from challenges.errors import Incomplete, UnknownAction, UnknownCode
from challenges.models import Action, ActionNews, Answerable, Health, Participant, Role
from challenges.queries import pulses

routes = Router()

_HEALTH = {str(health): health for health in Health}


@routes.command("my-actions")
def on_mine(event: CommandGiven, turn: Turn) -> Response:
    """Show somebody the actions that they look after; with a code, ask whether one is theirs."""
    code = codes.letters(event.text)
    if not code:
        return ReplyPrivately(_mine(turn, 0))
    action = queries.action(turn.session, _invitation(code, turn).action_id, turn.organisation.id)
    return ReplyPrivately(answerable.invitation_card(action, code, turn.translate))


@routes.button("my-actions")
def on_page(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of them."""
    return settled(_mine(turn, number_in(event.value) or 0), event.conversation)


@routes.button("answerable-yes")
def on_yes(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody looks after an action from now on, and is asked as often as they say."""
    code, _, every = event.value.partition("/")
    asked = _invitation(code, turn)
    person = somebody(turn)
    often, working = number_in(every) or 0, working_days(turn)
    pulse.accept(turn.session, asked, person, often, turn.today, working)
    key = f"answerable-noted-{asked.every}"
    day = turn.translate.day(asked.ask_on) if asked.ask_on else ""
    return settled(notices.notice(turn.translate, key, day=day), event.conversation)


@routes.button("answerable-no")
def on_no(event: ButtonPressed, turn: Turn) -> Response:
    """It is not them: nothing of them is kept, and coordinators hear that nobody is found yet."""
    pulse.decline(turn.session, _invitation(event.value, turn), turn.today)
    return settled(notices.notice(turn.translate, "answerable-declined"), event.conversation)


@routes.button("action-health")
def on_health(event: ButtonPressed, turn: Turn) -> Response:
    """Write down how an action stands, with one tap."""
    action, person = followed(event.value, turn)
    health = _HEALTH.get(event.value.partition("/")[2])
    if health is None:
        raise UnknownAction
    _tell(turn, action, person, health, "")
    return settled(_mine(turn, 0, action), event.conversation)


@routes.button("action-news")
def on_more(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for a word more."""
    action, _ = followed(event.value, turn)
    return OpenForm(messages.news_form(action, _said_today(action, turn), turn.translate))


@routes.form("action-news")
def on_told(event: FormSubmitted, turn: Turn) -> Response:
    """Write down how an action stands, in words too."""
    action, person = followed(event.value, turn)
    turn.fills_in(messages.news_form(action, _said_today(action, turn), turn.translate), event)
    health, words = told_in(event)
    _tell(turn, action, person, health, words)
    return shown(action, turn)


def told_in(event: FormSubmitted) -> tuple[Health, str]:
    """How an action stands, as a form says it, and in words.

    Raises:
        Incomplete: it does not say how.
    """
    health = _HEALTH.get(event.answers.get("health", ""))
    if health is None:
        raise Incomplete({"health": "field-needed"})
    return health, event.answers.get("words", "").strip()[: pulse.LONGEST_NEWS]


@routes.button("ask-answerable")
def on_ask(event: ButtonPressed, turn: Turn) -> Response:
    """Give a coordinator a code for whoever looks after an action.

    On the website they get it in chat, by a button: a page cannot show what is to be read once.
    """
    coordinator, action = turn.coordinator(), action_in(event.value, turn)
    code = pulse.invite(turn.session, action, turn.secret)
    if turn.home is None:
        waits = partial(code_messages.waits, event.action, str(action.id))
        news.tell(turn.session, coordinator, waits, key=f"code/{event.id}", now=turn.now)
    command = f"{turn.platform.command_prefix}{word_for('my-actions', turn.translate)}"
    card = answerable.code_card(action, code, command, turn.translate)
    return ReplyPrivately(card, page=f"actions/{action.id}", done="told")


@routes.button("ask-again")
def on_ask_again(event: ButtonPressed, turn: Turn) -> Response:
    """Ask somebody again who said nothing for two rounds: from the next one, or later."""
    turn.coordinator()
    action = action_in(event.value, turn)
    asked = pulses.answerable(turn.session, action.id)
    if asked is None or asked.participant_id is None:
        return show(action, turn)
    later = event.value.endswith("/later")
    pulse.go_on_asking(turn.session, asked, turn.today, working_days(turn), later=later)
    return show(action, turn)


@routes.button("free-action")
def on_free(event: ButtonPressed, turn: Turn) -> Response:
    """Let nobody look after an action any more: a coordinator, or who did."""
    action, _ = followed(event.value, turn)
    pulse.free(turn.session, action.id)
    if Role.COORDINATOR in turn.roles:
        return show(action, turn)
    return settled(notices.notice(turn.translate, "answerable-freed"), event.conversation)


def followed(value: str, turn: Turn) -> tuple[Action, Participant]:
    """The action of a value such as "<id>/on-track", for who may say how it stands.

    Raises:
        NotAnswerable: they neither look after it nor are a coordinator.
    """
    action, person = action_in(value, turn), turn.participant
    asked = pulses.answerable(turn.session, action.id)
    is_theirs = person is not None and asked is not None and asked.participant_id == person.id
    if person is None or not (is_theirs or Role.COORDINATOR in turn.roles):
        raise pulse.NotAnswerable
    return action, person


def shown(action: Action, turn: Turn) -> Response:
    """The work on an action as it is now, for who looks after it or a coordinator."""
    life = rounds.life_of(turn.session, action, turn.today)
    coordinates = Role.COORDINATOR in turn.roles
    card = messages.work_card(life, turn.translate, coordinates=coordinates)
    return ReplyPrivately(card, page=f"actions/{action.id}", done="saved")


def _tell(turn: Turn, action: Action, person: Participant, health: Health, words: str) -> None:
    pulse.tell(
        turn.session, action, health, words, by=person, today=turn.today, working=working_days(turn)
    )


def _mine(turn: Turn, start: int, *just: Action) -> Card:
    """The actions that somebody looks after: of which they said something just now, or not today.

    What they said something of today comes last: one card after the other asks about the rest.
    """
    person = turn.participant
    mine: Sequence[Action] = pulses.actions_of(turn.session, person.id) if person else ()
    found = [*just, *(one for one in mine if one not in just)]
    lives = rounds.lives(turn.session, found, turn.today)
    lives.sort(key=lambda life: life.action not in just and life.said_today is not None)
    return messages.pulse_card("mine", lives, start, turn.translate)


def _said_today(action: Action, turn: Turn) -> ActionNews | None:
    last = pulses.latest_news(turn.session, action.id)
    return last if last and last.day == turn.today else None


def _invitation(code: str, turn: Turn) -> Answerable:
    """What a code asks, in this organisation.

    Raises:
        UnknownCode: nothing, or not any more.
    """
    asked = pulse.invitation(turn.session, code, turn.secret, *turn.older_secrets)
    action = turn.session.get_one(Action, asked.action_id)
    if action.organisation_id != turn.organisation.id:
        raise UnknownCode
    return asked
