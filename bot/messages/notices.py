"""Short answers: a notice, a refusal, the help, a welcome."""

from collections.abc import Collection, Sequence
from datetime import date

from bot import commands
from bot.chat.capabilities import ABLE, Capabilities
from bot.chat.cards import Button, Card, Look, Text, Tone
from bot.chat.conversations import Conversation, User
from bot.i18n import LOCALES, Translate, translator
from bot.messages.barriers import list_button, report_button
from challenges.errors import ChallengeError, HasChanged
from challenges.models import Role, Signal
from challenges.packs.texts import labelled

_COMMANDS = (
    "today", "home", "me", "leaderboard", "barrier", "chance", "keep", "barriers", "chances",
    "follow", "my-actions", "pause", "working-days", "reminder", "language", "questionnaire",
    "influence", "lunch-talks", "sessions", "note", "card", "join", "leave", "stop", "my-data",
    "erase",
)  # fmt: skip
_OF_ROLES = (
    ("coordinate", Role.COORDINATOR),
    ("opportunities", Role.COORDINATOR),
    ("actions", Role.COORDINATOR),
    ("outcomes", Role.COORDINATOR),
    ("playbook", Role.COORDINATOR),
    ("roadmap", Role.COORDINATOR),
    ("roadmap", Role.LEADER),
    ("goals", Role.COORDINATOR),
    ("goals", Role.LEADER),
    ("dashboard", Role.COORDINATOR),
    ("dashboard", Role.LEADER),
    ("theme-team", Role.COORDINATOR),
    ("theme-team", Role.AMBASSADOR),
    ("board", Role.COORDINATOR),
    ("board", Role.LEADER),
    ("board", Role.AMBASSADOR),
)


def notice(translate: Translate, key: str, **values: str | int | float) -> Card:
    """A sentence on its own."""
    return Card(translate(key, **values))


def sentence(translate: Translate, error: ChallengeError) -> str:
    """Which rule was broken, as one sentence."""
    return translate(error.key, **error.values)


def refusal(translate: Translate, error: ChallengeError) -> Card:
    """Which rule was broken, as a card with a way on."""
    again = [Text(translate("error-look-again"))] if isinstance(error, HasChanged) else []
    return Card(sentence(translate, error), tuple(again), (_today(translate), _help(translate)))


def not_set_up(
    translate: Translate,
    where: Conversation | None,
    user: User,
    starts_on: date,
    *,
    is_known: bool = True,
) -> Card:
    """Nothing was set up in this workspace; for whoever installs it, how to go on.

    `is_known` says that this is the language they read, and no guess.
    """
    other = () if is_known else _other_languages(LOCALES, translate)
    if where is None:
        return Card(translate("not-set-up"), other)
    command = (
        f"prikkel campaign start --workspace {where.workspace} --channel {where.id} "
        f"--start {starts_on} --coordinator {user.id} --locale {translate.locale}"
    )
    return Card(
        translate("not-set-up"),
        (Text(translate("not-set-up-how")), Text(command, Tone.SUBTLE), *other),
    )


def welcome(translate: Translate, *, campaign: str, where: Conversation) -> Card:
    """Hello, in a direct conversation or to whoever put the bot into a channel."""
    body = [Text(translate("welcome-what"))]
    if campaign:
        body.append(Text(translate("welcome-campaign", campaign=campaign)))
    if not where.direct:
        body.append(
            Text(translate("welcome-channel", workspace=str(where.workspace), channel=where.id))
        )
    return Card(
        translate("welcome-title"),
        tuple(body),
        (_today(translate), _help(translate)),
    )


def newcomer(translate: Translate, campaign: str, languages: Sequence[str] = ()) -> Card:
    """What a campaign is about, for who is new in its channel.

    How to read another of the `languages` is said in that one.
    """
    return Card(
        translate("newcomer-title", campaign=campaign),
        (
            Text(translate("newcomer-what")),
            Text(translate("newcomer-how")),
            Text(translate("newcomer-voluntary")),
            Text(translate("privacy-short"), Tone.SUBTLE),
            *_other_languages(languages, translate),
        ),
        (_today(translate), _help(translate)),
    )


def _other_languages(languages: Sequence[str], translate: Translate) -> tuple[Text, ...]:
    others = (translator(each) for each in languages if each != translate.locale)
    return tuple(Text(words("newcomer-language"), Tone.SUBTLE) for words in others)


def channel_gone(translate: Translate, channel: Conversation) -> Card:
    """A channel takes no messages any more; for whoever coordinates."""
    where = translate("channel-gone-where", workspace=str(channel.workspace), channel=channel.id)
    return Card(
        translate("channel-gone-title"),
        (Text(translate("channel-gone-what")), Text(where, Tone.SUBTLE)),
    )


def not_understood(translate: Translate, said: str) -> Card:
    """We do not know what somebody wants, but perhaps what they meant."""
    near = commands.nearest(said, translate)
    hint = translate("not-understood-near", word=near) if near else translate("not-understood-help")
    return Card(translate("not-understood"), (Text(hint),), (_help(translate), _today(translate)))


def post_refused(translate: Translate, channel: Conversation, reason: str) -> Card:
    """A channel did not take a post; for whoever coordinates, with what to ask of whom."""
    where = translate("channel-gone-where", workspace=str(channel.workspace), channel=channel.id)
    return Card(
        translate("post-refused-title"),
        (
            Text(translate("post-refused-what")),
            Text(f"{where} {translate('post-refused-reason', reason=reason)}", Tone.SUBTLE),
        ),
    )


def webhook_off(translate: Translate, name: str, reason: str) -> Card:
    """Another program takes nothing any more; for whoever coordinates."""
    return Card(
        translate("webhook-off-title", name=name),
        (
            Text(translate("webhook-off-what")),
            Text(translate("webhook-off-reason", reason=reason), Tone.SUBTLE),
        ),
    )


def help_card(
    translate: Translate, roles: Collection[Role] = (), platform: Capabilities = ABLE
) -> Card:
    """Everything that can be typed, and who sees what."""
    more = (name for name, role in _OF_ROLES if role in roles)
    names = dict.fromkeys((*_COMMANDS, *more))  # each once, also for who leads and coordinates
    lines = (
        labelled(commands.word_for(name, translate), translate(f"help-{name}"), translate.locale)
        for name in names
    )
    prefix = platform.command_prefix.strip()
    how = translate("help-how-after", prefix=prefix) if prefix else translate("help-how")
    return Card(
        translate("help-title"),
        (
            Text(how),
            Text("\n".join(f"• {line}" for line in lines)),
            *((Text(translate("help-reaction"), Tone.SUBTLE),) if platform.reactions_count else ()),
            Text(translate("privacy-short"), Tone.SUBTLE),
        ),
        (
            _today(translate),
            Button("open-leaderboard", translate("button-leaderboard")),
            *(report_button(translate, kind) for kind in Signal),
            list_button(translate),
        ),
    )


def _today(translate: Translate) -> Button:
    return Button("show-today", translate("button-today"), look=Look.PRIMARY)


def _help(translate: Translate) -> Button:
    return Button("show-help", translate("button-help"))
