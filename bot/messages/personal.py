"""Taking part and one's own data: join, pause, language, my data, erase."""

from collections.abc import Collection, Sequence

from bot.chat.cards import Button, Card, Element, Look, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Form, Option
from bot.i18n import LOCALES, Translate
from bot.messages import working_days
from bot.messages.reminders import offer, settings_button
from challenges.models import Absence, Role, Team


def joined(*, may_choose_team: bool, is_new: bool, translate: Translate) -> Card:
    """You take part: what that means, who sees what, and how to stop."""
    buttons = [Button("show-today", translate("button-today"), look=Look.PRIMARY)]
    if may_choose_team:
        buttons.insert(0, Button("choose-team", translate("button-team"), opens_form=True))
    if not is_new:
        return Card(translate("joined-already"), (), tuple(buttons))
    body = (*joining_words(translate), offer(translate))
    return Card(
        translate("joined-title"),
        body,
        (*buttons, working_days.button(translate), settings_button(translate), _leave(translate)),
    )


def joining_words(translate: Translate) -> tuple[Element, ...]:
    """What somebody must know who takes part from now on."""
    return (
        Text(translate("joined-what")),
        Text(translate("joined-days")),
        Text(translate("privacy-long"), Tone.SUBTLE),
    )


def first_answer(card: Card, *, may_choose_team: bool, translate: Translate) -> Card:
    """An answer's card for somebody who joined by it."""
    extra = [working_days.button(translate), settings_button(translate), _leave(translate)]
    if may_choose_team:
        extra.insert(0, Button("choose-team", translate("button-team"), opens_form=True))
    body = (
        *card.body,
        Text(translate("joined-title"), Tone.STRONG),
        *joining_words(translate),
        offer(translate),
    )
    return Card(card.title, body, (*card.buttons, *extra))


def _leave(translate: Translate) -> Button:
    return Button("leave", translate("button-leave"))


def ask_what_to_stop(*, reminded: bool, takes_part: bool, translate: Translate) -> Card:
    """Asks what "stop" means, with as little as possible lost by a tap."""
    buttons = [
        *([Button("stop-reminders", translate("button-stop-reminders"))] if reminded else []),
        *([Button("leave", translate("button-leave"))] if takes_part else []),
        Button("ask-erase", translate("button-erase")),
    ]
    return Card(translate("stop-what"), (Text(translate("stop-nothing-yet")),), tuple(buttons))


def team_form(teams: Sequence[Team], current: str, translate: Translate) -> Form:
    """Which team somebody is in."""
    options = tuple(Option(str(team.id), team.name) for team in teams)
    return Form(
        "choose-team",
        translate("team-form-title"),
        translate("button-save"),
        translate("button-cancel"),
        (
            ChoiceField(
                "team", translate("field-team"), options, required=True,
                hint=translate("field-team-hint"), value=current,
                search=translate("field-search", count=len(options)),
            ),
        ),
    )  # fmt: skip


def pause_form(first: str, last: str, translate: Translate) -> Form:
    """From when until when somebody is away."""
    return Form(
        "pause",
        translate("pause-form-title"),
        translate("button-save"),
        translate("button-cancel"),
        (
            DateField("first", translate("field-first-day"), required=True, value=first),
            DateField("last", translate("field-last-day"), required=True, value=last),
        ),
        intro=(Text(translate("pause-about")),),
    )


def pauses(absences: Sequence[Absence], translate: Translate) -> Card:
    """The days somebody has said they are away."""
    lines = (days_of(absence, translate) for absence in absences)
    return Card(
        translate("pauses-title"),
        (
            Text("\n".join(f"• {line}" for line in lines)),
            Text(translate("pause-about"), Tone.SUBTLE),
        ),
        (
            Button("pause", translate("button-pause"), opens_form=True),
            Button("end-pause", translate("button-back-again")),
        ),
    )


def days_of(absence: Absence, translate: Translate) -> str:
    """The days of an absence; one day is one day."""
    first, last = translate.day(absence.first_day), translate.day(absence.last_day)
    return first if first == last else translate("pause-line", first=first, last=last)


def choose_language(languages: Sequence[str], translate: Translate) -> Card:
    """Which of some languages the bot should speak with this person."""
    buttons = tuple(
        Button("choose-language", translate.language(locale), locale) for locale in languages
    )
    return Card(translate("language-title"), (), buttons)


def language_for_now(translate: Translate, wanted: str) -> Card:
    """The answer where nothing is set up yet, and so a choice cannot be kept."""
    return Card(translate("language-for-now")) if wanted else choose_language(LOCALES, translate)


def ask_erase(
    translate: Translate, roles: Collection[Role] = (), *, is_last_coordinator: bool = False
) -> Card:
    """What erasing does, also to somebody's role, and the button that does it."""
    lost = [Text(translate(f"erase-{role}"), Tone.STRONG) for role in sorted(roles)]
    if is_last_coordinator:
        lost.append(Text(translate("erase-last-coordinator"), Tone.STRONG))
    return Card(
        translate("erase-title"),
        (Text(translate("erase-what")), *lost),
        (
            Button("erase", translate("button-erase-now"), look=Look.DANGER),
            Button("show-help", translate("button-cancel")),
        ),
    )
