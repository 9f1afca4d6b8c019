"""What people type for a command, in their own language."""

from bot.i18n import translator


def typed_word(command: str, locale: str) -> str:
    """The first of the words that stand for a command, which is also the one in the help."""
    return translator(locale)(f"command-{command}").split(",")[0].strip()
