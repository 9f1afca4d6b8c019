"""How coordinators are told whether a removal helped."""

import pytest

from bot.i18n import translator
from bot.messages.removals import effect_lines
from scoring.effects import Counts, effects

WORSE: tuple[Counts, Counts] = ({False: (40, 50)}, {False: (10, 50)})
BETTER = (WORSE[1], WORSE[0])
SAME = (WORSE[0], WORSE[0])
FEW: tuple[Counts, Counts] = ({False: (40, 50)}, {False: (2, 3)})


@pytest.mark.parametrize(
    ("tries", "dutch", "english"),
    [
        (BETTER, "eerst 20, nu 80. Waarschijnlijk zijn het er 42 tot 72 meer.", "42 to 72 more."),
        (WORSE, "eerst 80, nu 20. Waarschijnlijk zijn het er 42 tot 72 minder.", "42 to 72 fewer."),
        (SAME, "toeval zijn: het kunnen er 16 minder zijn, maar ook 16 meer.", "also 16 more."),
        (FEW, "te weinig mensen antwoordden", "too few people answered"),
    ],
)
def test_it_is_told_with_how_sure_that_is(tries: tuple[Counts, Counts], dutch: str, english: str):
    for locale, words in (("nl", dutch), ("en", english)):
        lines = effect_lines(effects(*tries), translator(locale))

        assert words in "\n".join(str(line) for line in lines)
