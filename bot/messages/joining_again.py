"""Whether somebody joins a next campaign: the question, and what follows from the answer."""

from bot.chat.cards import Button, Card, Element, Facts, Look, Text, Tone
from bot.i18n import Translate
from bot.messages.working_days import names_of
from challenges.models import Campaign, Participant


def ask(campaign: Campaign, person: Participant, team: str | None, translate: Translate) -> Card:
    """Asks whether somebody joins again; `team` is as `bot.joining_again.team_of` says it."""
    return Card(
        translate("join-again-title"),
        (
            Text(
                translate(
                    "join-again-about", campaign=campaign.says("title", translate.locale),
                    day=translate.day(campaign.starts_on),
                )
            ),
            *_as_before(person, team, translate),
            Text(translate("join-again-only-if"), Tone.SUBTLE),
        ),
        (
            Button("join", translate("button-again" if team else "button-join"), look=Look.PRIMARY),
            *_other_team(team, translate),
            Button("not-again", translate("button-not-again")),
        ),
    )  # fmt: skip


def joined(person: Participant, team: str | None, translate: Translate) -> Card:
    """They join: in which team and on which days, which both can be as before."""
    body = (*_as_before(person, team, translate), Text(translate("joined-what")))
    today = Button("show-today", translate("button-today"), look=Look.PRIMARY)
    days = Button("working-days", translate("button-working-days"), opens_form=True)
    leave = Button("leave", translate("button-leave"))
    return Card(translate("join-again-joined"), body, (today, days, leave))


def not_now(team: str | None, translate: Translate) -> Card:
    """They do not: nothing is kept of it, and the way back."""
    label = translate("button-again" if team else "button-join")
    return Card(
        translate("join-again-not"),
        (Text(translate("join-again-not-about")),),
        (Button("join", label), *_other_team(team, translate)),
    )


def _as_before(person: Participant, team: str | None, translate: Translate) -> list[Element]:
    """The team and the working days that somebody had, as far as they said them."""
    days = names_of(person.weekdays, translate) if person.weekdays is not None else ""
    known = (("join-again-team", team or ""), ("join-again-days", days))
    facts = tuple((translate(key), said) for key, said in known if said)
    return [Facts(facts)] if facts else []


def _other_team(team: str | None, translate: Translate) -> tuple[Button, ...]:
    if team is None:
        return ()
    label = translate("button-other-team" if team else "button-team")
    return (Button("choose-team", label, opens_form=True),)
