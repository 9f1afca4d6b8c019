"""Words by which a text is known to be in another language than it should."""

import re

STOP_WORDS = {
    "nl": set("het een niet van wordt zijn werd voor naar maar nog deze wij jullie".split()),  # noqa: SIM905
    "en": set("the and not you your this that with from what which are been would".split()),  # noqa: SIM905
    "fr": set("les une est vous nous avec pour dans qui sont cette leur aux être".split()),  # noqa: SIM905
    "de": set("der und nicht ist das ein eine mit dem wird sind auch für wenn oder".split()),  # noqa: SIM905
}
"""Words that are common in one language, and no words of another."""


def foreign(said: str, locale: str) -> set[str]:
    """The words in a text that only another language has."""
    others = set[str]().union(*(words for other, words in STOP_WORDS.items() if other != locale))
    return (others - STOP_WORDS.get(locale, set())) & set(re.findall(r"[^\W\d_]+", said.lower()))
