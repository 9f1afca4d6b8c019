"""Everybody is spoken to in one language, as soon as it can be known which."""

from datetime import UTC, datetime

import pytest

from bot.app import Bot
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplyPrivately
from bot.i18n import LOCALES, translator
from bot.ports import Store
from tests.scenarios.world import World

NOWHERE = Workspace("slack", "T0NOWHERE")
ANNA = User(NOWHERE, "U0ANNA")
CHAT = Conversation(NOWHERE, ANNA.id, direct=True)
NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
NOT_SET_UP = {
    "nl": "Prikkel is hier geïnstalleerd, maar er loopt nog geen campagne.",
    "en": "Prikkel is installed here, but no campaign is running yet.",
}


@pytest.fixture
def bot(store: Store) -> Bot:
    return Bot(store, lambda: NOW)


async def says(bot: Bot, text: str, locale: str = "") -> Card:
    number = f"command/{text}/{locale}/{len(bot.languages_of(ANNA))}/{next(_numbers)}"
    answer = await bot.handle(CommandGiven(number, ANNA, CHAT, text, locale))
    assert isinstance(answer, ReplyPrivately)
    return answer.card


_numbers = iter(range(1000))


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("typed", "locale", "said"),
    [
        pytest.param("taal nl", "nl", "Ik praat nu Nederlands met je.", id="Dutch"),
        pytest.param("language en", "en", "I speak English with you for now.", id="English"),
        pytest.param("taal engels", "en", "I speak English with you for now.", id="by its name"),
        pytest.param("Prikkel, *taal EN*!", "en", "I speak English", id="with signs around it"),
    ],
)
async def test_a_language_chosen_before_anything_is_set_up_holds_and_says_for_how_long(
    bot: Bot, typed: str, locale: str, said: str
):
    card = await says(bot, typed)

    assert said in card.plain_text()
    assert ("Onthouden" if locale == "nl" else "remember") in card.plain_text()
    later = await says(bot, "vandaag")
    assert later.plain_text() == NOT_SET_UP[locale]
    assert bot.languages_of(ANNA) == (locale,)


async def test_who_does_not_say_which_language_may_choose_it_with_a_button(bot: Bot):
    card = await says(bot, "taal")
    english = next(button for button in card.buttons if button.value == "en")
    pressed = ButtonPressed("press/1", ANNA, CHAT, english.action, english.value)
    answer = await bot.handle(pressed)

    assert isinstance(answer, ReplyPrivately)
    assert answer.card.title.startswith("I speak English with you for now.")


async def test_only_who_may_read_another_language_is_told_how_to_get_it(bot: Bot):
    unknown = await says(bot, "vandaag")
    known = await says(bot, "vandaag", "nl-BE")

    others = [translator(locale)("newcomer-language") for locale in LOCALES if locale != "nl"]
    assert others[0] == "Would you rather read English? Type here: language en"
    assert unknown.plain_text() == "\n".join([NOT_SET_UP["nl"], *others])
    assert known.plain_text() == NOT_SET_UP["nl"]


async def test_what_is_said_without_the_database_is_said_in_the_language_last_spoken(world: World):
    await world.begin()
    anna = world.person("anna")
    who = anna.user
    assert world.bot.languages_of(who) == LOCALES
    assert world.bot.languages_of(who, "en-GB") == ("en",)
    assert world.bot.languages_of(who, "fr-FR") == ("fr",)
    assert world.bot.languages_of(who, "pl-PL") == LOCALES

    await anna.types("vandaag")
    assert world.bot.languages_of(who) == ("nl",)

    await anna.types("language en")
    assert world.bot.languages_of(who, "nl-NL") == ("en",)
