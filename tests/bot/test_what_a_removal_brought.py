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
        (
            BETTER,
            "eerst 25% of minder, nu 75% of meer. Waarschijnlijk lukt het bij 30 tot 65 van elke "
            "100 mensen meer.",
            "for 30 to 65 more of every 100 people.",
        ),
        (
            WORSE,
            "eerst 75% of meer, nu 25% of minder. Waarschijnlijk lukt het bij 30 tot 65 van elke "
            "100 mensen minder.",
            "for 30 to 65 fewer of every 100 people.",
        ),
        (SAME, "kunnen het er 15 minder zijn, maar ook 15 meer.", "also 15 more."),
        (FEW, "minstens 20 mensen antwoorden", "at least 20 people have to answer"),
    ],
)
def test_it_is_told_with_how_sure_that_is(tries: tuple[Counts, Counts], dutch: str, english: str):
    for locale, words in (("nl", dutch), ("en", english)):
        lines = effect_lines(effects(*tries), translator(locale))

        assert words in "\n".join(str(line) for line in lines)
