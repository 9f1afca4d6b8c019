"""Theme teams: who is asked, what members fill in, and what coordinators hear and see of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.chat.cards import Button, Card, Look, Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField, ToggleField
from bot.i18n import Translate
from bot.messages.notices import notice
from bot.messages.programme.forms import longest
from bot.messages.programme.opportunities import theme_name
from bot.messages.theme_teams import team_name
from challenges.models import Action, Barrier, ThemeSeat
from challenges.packs import Theme

_USUALLY = timedelta(days=182)


def invite_form(today: date, translate: Translate) -> Form:
    """For which theme, until when, and whether they are to lead it."""
    options = tuple(Option(str(one), theme_name(one, translate)) for one in Theme)
    until = (today + _USUALLY).isoformat()
    return _form(
        "theme-invite",
        (
            ChoiceField("theme", translate("theme-team-theme"), options, required=True),
            DateField("until", translate("theme-team-until"), required=True, value=until),
            ToggleField("lead", translate("theme-team-lead"), translate("theme-team-as")),
        ),
        "", "theme-invite-how", translate,
    )  # fmt: skip


def code_card(seat: ThemeSeat, typed: str, translate: Translate) -> Card:
    """What to give to whoever is asked; the text can be forwarded as it is."""
    return Card(
        translate("theme-code-title"),
        (
            Text(translate("theme-code-about")),
            Quote(_request(seat, typed, translate)),
            Text(_once(seat, translate), Tone.SUBTLE),
        ),
    )


def _once(seat: ThemeSeat, translate: Translate) -> str:
    return translate("theme-code-once", day=translate.date(seat.code_until or seat.until))


def _request(seat: ThemeSeat, typed: str, translate: Translate) -> str:
    name, day = theme_name(seat.theme, translate), translate.date(seat.until)
    role = "theme-code-text-lead" if seat.lead else "theme-code-text"
    return translate(role, theme=name, day=day, typed=typed)


def invitation_card(seat: ThemeSeat, code: str, translate: Translate) -> Card:
    """What being in a team asks, until when, and what others see of it."""
    role = "theme-team-asks-lead" if seat.lead else "theme-team-asks"
    return Card(
        team_name(seat.theme, translate),
        (
            Text(translate(role, day=translate.date(seat.until))),
            Text(translate("theme-team-seen"), Tone.SUBTLE),
        ),
        (
            Button("theme-yes", translate("button-theme-yes"), code, Look.PRIMARY),
            Button("theme-no", translate("button-theme-no"), code),
        ),
    )


def take_form(barrier: Barrier, translate: Translate) -> Form:
    """By when the team wants to have it done."""
    field = DateField("due", translate("theme-take-due"), required=True)
    value = f"{barrier.id}/{barrier.version}"
    return _form("take-barrier", (field,), value, "theme-take-how", translate, str(barrier.id))


def propose_form(theme: str, translate: Translate) -> Form:
    """What should be done, and why."""
    fields = (
        TextField(
            "title", translate("theme-propose-title"), required=True, max_length=longest("title")
        ),
        TextField(
            "description", translate("theme-propose-why"), multiline=True,
            max_length=longest("description"),
        ),
    )  # fmt: skip
    return _form("theme-propose", fields, theme, "theme-propose-how", translate, theme)


def as_theme_news(form: Form) -> Form:
    """The form for news of an action, of a member of its theme."""
    return replace(form, action="theme-news")


def welcome(theme: str, name: str, day: str, translate: Translate) -> Card:
    """That they are in the team, until when, and the way to it."""
    opens = Button("theme-team", translate("button-open"), theme, Look.PRIMARY)
    return replace(notice(translate, "theme-joined", theme=name, day=day), buttons=(opens,))


def took(kind: str, theme: str, what: str, opens: Button, translate: Translate) -> Card:
    """What coordinators hear: "taken" or "proposed"; whose press it was stays out of it."""
    title = translate(f"theme-told-{kind}", team=team_name(theme, translate))
    return Card(title, (Quote(what),), (opens,))


def opens_action(action: Action, translate: Translate) -> Button:
    """Opens an action for a coordinator."""
    return Button("open-action", translate("button-open"), str(action.id))


def opens_barrier(barrier: Barrier, translate: Translate) -> Button:
    """Opens a barrier for a coordinator."""
    return Button("review-barrier", translate("button-open"), str(barrier.id))


def teams_card(seats: Sequence[ThemeSeat], today: date, translate: Translate) -> Card:
    """For coordinators: which theme has a team, is asked, or has nobody."""
    lines = tuple(Text(line) for line in lines_of(seats, today, translate))
    invite = Button(
        "theme-invite", translate("button-theme-invite"), look=Look.PRIMARY, opens_form=True
    )
    return Card(translate("theme-teams-title"), lines, (invite,))


def lines_of(seats: Sequence[ThemeSeat], today: date, translate: Translate) -> list[str]:
    """A line per theme; members are not named, and looked after by coordinators without any."""
    return [_line(one, [it for it in seats if it.theme == one], today, translate) for one in Theme]


def _line(theme: Theme, seats: Sequence[ThemeSeat], today: date, translate: Translate) -> str:
    name = theme_name(theme, translate)
    taken = [one for one in seats if one.participant_id and one.until >= today]
    if taken:
        day = translate.date(max(one.until for one in taken))
        line = translate("theme-line-members", theme=name, count=len(taken), day=day)
        leads = any(one.lead for one in taken)
        return line if leads else f"{line} {translate('theme-line-no-lead')}"
    is_asked = any(one.is_offered(today) for one in seats)
    return translate("theme-line-asked" if is_asked else "theme-line-nobody", theme=name)


def _form(
    action: str, fields: tuple[Field, ...], value: str, how: str, translate: Translate,
    about: str = "",
) -> Form:  # fmt: skip
    return Form(
        action, translate(f"form-{action}"), translate("button-save"), translate("button-cancel"),
        fields, value, (Text(translate(how), Tone.SUBTLE),), about,
    )  # fmt: skip
