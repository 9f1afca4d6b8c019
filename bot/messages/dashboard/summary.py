"""The dashboard in four lines, for a card in chat and the top of its page."""

from collections import Counter

from bot.chat.cards import Button, Card, Element, Facts, Link, Text, Tone
from bot.i18n import Translate
from bot.messages.dashboard.findings import Overview
from bot.messages.dashboard.sheets import as_of
from bot.messages.programme.actions import money_text
from scoring.goals import Standing


def in_short(found: Overview, translate: Translate) -> tuple[tuple[str, str], ...]:
    """Goals, actions, barriers and money, each in a line."""
    actions, money = found.actions, found.actions.money
    going = translate(
        "dashboard-actions-line", going=len(actions.courses), late=actions.late,
        quiet=actions.quiet,
    )  # fmt: skip
    euros = translate(
        "dashboard-money-line",
        planned=money_text(money.planned, translate),
        spent=money_text(money.spent, translate),
    )
    return (
        (translate("goals-title"), _goals(found, translate)),
        (translate("button-actions"), going),
        (translate("dashboard-barriers"), _barriers(found, translate)),
        (translate("dashboard-money"), euros),
    )


def dashboard_card(found: Overview, url: str, translate: Translate, *, coordinates: bool) -> Card:
    """The four lines, and the link to the rest for who asked."""
    body: list[Element] = [
        Facts(in_short(found, translate)),
        Text(as_of(found.today, translate), Tone.SUBTLE),
    ]
    if url:
        about = "board-link-about" if coordinates else "board-link-about-leader"
        body += [Link(translate("dashboard-link"), url), Text(translate(about), Tone.SUBTLE)]
    else:
        body.append(Text(translate("board-off-how"), Tone.SUBTLE))
    buttons = (Button("open-roadmap", translate("button-roadmap")),)
    if coordinates:
        buttons = (Button("list-actions", translate("button-actions"), "0"), *buttons)
    return Card(translate("dashboard-title"), tuple(body), buttons)


def _goals(found: Overview, translate: Translate) -> str:
    """How many goals stand how; ambitions have nothing to be behind with."""
    stand = Counter(one.standing for one in found.goals if not one.goal.is_ambition)
    if not stand:
        return translate("goals-none")
    return translate(
        "dashboard-goals-line",
        agreed=stand[Standing.AS_AGREED],
        behind=stand[Standing.BEHIND],
        unknown=stand[Standing.UNKNOWN],
    )


def _barriers(found: Overview, translate: Translate) -> str:
    if not found.months:
        return translate("dashboard-unknown")
    return translate(
        "dashboard-barriers-line",
        months=len(found.months),
        day=translate.date(found.until),
        reported=sum(one.reported for one in found.months),
        removed=sum(one.removed for one in found.months),
    )
