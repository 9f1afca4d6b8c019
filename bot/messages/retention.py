"""What people hear of what is destroyed."""

from datetime import date

from bot.chat.cards import Button, Card, Text
from bot.i18n import Translate


def will_be_forgotten(campaign: str, day: date, translate: Translate) -> Card:
    """On which day those who took part are forgotten, and what stays."""
    return Card(
        translate("forgets-title", campaign=campaign, day=translate.day(day)),
        (Text(translate("forgets-what")), Text(translate("forgets-who-stays"))),
        (Button("open-my-data", translate("button-my-data")),),
    )
