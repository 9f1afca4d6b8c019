"""The table of first steps is whole, in every language, and every card of it fits."""

import itertools

import pytest

from bot.i18n import LOCALES, translator
from bot.messages import influence as messages
from bot.messages.influence import Chosen, UnknownInfluence
from bot.solutions import of_theme
from challenges.influence import Part, Reach
from challenges.packs import Theme
from tests.bot.test_solutions import tell, titles
from tests.in_memory import open_session
from tests.reported import start_campaign

LONGEST_STEP = 200


@pytest.mark.parametrize("locale", LOCALES)
def test_every_part_and_reach_has_a_first_step_of_its_own(locale: str):
    words = translator(locale)
    steps = {
        (part, reach): messages.step_text(Chosen(part, reach, Theme.CLIMATE), words)
        for part, reach in itertools.product(Part, Reach)
    }

    assert len(set(steps.values())) == 25
    assert max(map(len, steps.values())) <= LONGEST_STEP
    assert all(step.endswith((".", "?")) for step in steps.values())


@pytest.mark.parametrize("locale", LOCALES)
def test_three_presses_lead_from_any_first_answer_to_a_step(locale: str):
    words = translator(locale)
    first = messages.question((), (), words)
    assert [button.value for button in first.every_button] == list(Part)
    for answers in ((), ("buy",), ("buy", "team")):
        for button in messages.question(answers, (), words).every_button:
            if button.action == "choose-influence":
                assert messages.answers_in(button.value)[: len(answers)] == answers
    for chosen in map(Chosen._make, itertools.product(Part, Reach, Theme)):
        card = messages.first_step(messages.chosen_in(chosen.value), (), words)
        assert messages.step_text(chosen, words) in card.plain_text()


@pytest.mark.parametrize("value", ["cook", "buy/moon", "buy/team/food", "buy/team/climate/x", "/"])
def test_an_answer_that_nobody_could_give_is_refused(value: str):
    with pytest.raises(UnknownInfluence):
        messages.answers_in(value)


@pytest.mark.parametrize("value", ["", "buy", "buy/team"])
def test_nothing_is_kept_before_all_three_are_answered(value: str):
    with pytest.raises(UnknownInfluence):
        messages.chosen_in(value)


def test_examples_are_of_the_theme_and_the_nearest_come_first():
    with open_session() as session:
        mine = start_campaign(session).organisation_id
        tell(session, mine, "SUPPL", "Te veel verpakking", "Minder besteld", theme="circular")
        tell(session, mine, "IT", "Printer staat vooraan", "Verplaatst", theme="circular")
        tell(session, mine, "FACIL", "Geen kraan", "Kraan gezet", theme="circular")
        tell(session, mine, "FACIL", "Stoelen weg", "Hersteld", theme="circular")
        tell(session, mine, "INFRA", "Minder verpakking", "Fietsen", theme="climate")

        found = titles(of_theme(session, mine, "circular", "Vraag om minder verpakking"))
        none = of_theme(session, mine, "nature", "Vraag om minder verpakking")

    assert found[0] == "Te veel verpakking"
    assert len(found) == 3
    assert "Minder verpakking" not in found
    assert none == []
