"""Actions for who leads: those that are late or stuck, and those without news."""

from collections.abc import Sequence

from bot.chat.cards import Element
from bot.i18n import Translate
from bot.messages.parts import listed
from bot.messages.programme.pulse import Life
from challenges.models import Action


def behind(lives: Sequence[Life], translate: Translate) -> list[Element]:
    """Actions that are late or stuck, each with why."""
    if not lives:
        return []
    lines = [
        translate("digest-late-action", title=one.action.title, why=_why(one, translate))
        for one in lives
    ]
    return listed(translate("digest-late", count=len(lives)), lines, translate)


def _why(one: Life, translate: Translate) -> str:
    """When it should have been ready, and what was said of it last; in whose words, is not told."""
    due, last = one.action.due, one.latest
    since = ""
    if due is not None and one.action.is_late(one.today):
        since = translate("digest-late-since", day=translate.day(due))
    said = translate(f"health-{last.health}") if last else ""
    return " · ".join(filter(None, (since, said)))


def quiet(actions: Sequence[Action], translate: Translate) -> list[Element]:
    """Actions of which there is no news, which does not make them late."""
    if not actions:
        return []
    title = translate("digest-without-news", count=len(actions))
    return listed(title, [action.title for action in actions], translate)
