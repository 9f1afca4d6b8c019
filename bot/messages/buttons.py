"""Buttons of the same label in one card, told apart for who hears them read aloud."""

from dataclasses import replace

from bot.chat.cards import Button
from bot.i18n import Translate


def named(button: Button, subject: str, translate: Translate) -> Button:
    """The button with a name of its own: what it does, and to what."""
    return replace(button, name=translate("button-about", button=button.label, subject=subject))
