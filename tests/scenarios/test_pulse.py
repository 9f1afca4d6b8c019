"""Actions with a pulse: one card a month, silence that stops, dates, and people who go."""

from datetime import date
from itertools import pairwise

import pytest
from sqlmodel import Session

from challenges.models import (
    Action,
    ActionNews,
    ActionStatus,
    Answerable,
    Barrier,
    Health,
    Participant,
)
from tests.scenarios.pulses import ASKS, asked, code_for, erase, every_day, programme, says_yes
from tests.scenarios.world import World

MANY_DAYS = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For months in which each tick asks what shorter stories ask of both databases."""
SEVEN = tuple(f"Actie {number}" for number in range(1, 8))


async def action(world: World, title: str) -> Action:
    [found] = [one for one in await world.rows(Action) if one.title == title]
    return found


async def test_only_a_yes_ties_somebody_to_an_action(world: World):
    carla = await programme(world, "Fietsenstalling")
    code = await code_for(world, carla, "Fietsenstalling")
    bram = world.person("bram")
    await bram.types(f"mijn-acties {code}")

    assert "Fietsenstalling" in bram.sees
    assert bram.labels == ["Ja, elke maand", "Ja, elk kwartaal", "Dat ben ik niet"]
    assert [one.participant_id for one in await world.rows(Answerable)] == [None]
    await bram.presses("Ja, elk kwartaal")

    [asking] = await world.rows(Answerable)
    assert asking.participant_id is not None
    assert (asking.every, asking.ask_on, asking.digest) == (3, date(2026, 7, 1), "")
    assert "woensdag 1 juli" in bram.sees
    await carla.presses_raw("open-action", str(asking.action_id))
    assert "iemand zei “dat ben ik”, en hoort elk kwartaal van mij" in carla.sees


async def test_who_says_that_it_is_not_them_leaves_nothing_and_coordinators_hear(world: World):
    carla = await programme(world, "Fietsenstalling")
    people = len(await world.rows(Participant))
    bram = world.person("bram")
    await bram.types(f"mijn-acties {await code_for(world, carla, 'Fietsenstalling')}")
    await bram.presses("Dat ben ik niet")

    assert [(one.participant_id, one.digest) for one in await world.rows(Answerable)] == [
        (None, "")
    ]
    assert len(await world.rows(Participant)) == people
    await every_day(world, date(2026, 6, 2), date(2026, 6, 3))
    assert any("Niemand zorgt hier nu voor" in text for text in carla.mail)


async def test_a_code_works_once_and_a_new_one_ends_it(world: World):
    carla = await programme(world, "Fietsenstalling")
    first = await code_for(world, carla, "Fietsenstalling")
    second = await code_for(world, carla, "Fietsenstalling")
    bram, dora = world.person("bram"), world.person("dora")
    await bram.types(f"mijn-acties {first}")
    assert "kennen we niet" in bram.sees
    await bram.types(f"mijn-acties {second}")
    await bram.presses("Ja, elke maand")

    await dora.types(f"mijn-acties {second}")

    assert "kennen we niet" in dora.sees
    await dora.presses_raw("answerable-yes", f"{second}/1")
    assert "kennen we niet" in dora.sees


@MANY_DAYS
async def test_an_owner_of_seven_gets_one_card_a_month_with_all_of_them(world: World):
    carla = await programme(world, *SEVEN)
    bram = await says_yes(world, carla, "bram", *SEVEN)

    cards = []
    for month in range(7, 13):
        before = len(asked(world, bram))
        await every_day(world, date(2026, month, 1), date(2026, month, 4))
        cards.append(len(asked(world, bram)) - before)
        await bram.types("mijn-acties")
        for title in SEVEN:
            await bram.presses_raw("action-health", f"{(await action(world, title)).id}/on-track")
        await every_day(world, date(2026, month, 5), date(2026, month, 28))

    assert cards == [1] * 6
    assert len(asked(world, bram)) == 6
    assert all(title in text for text in asked(world, bram) for title in SEVEN)
    assert len(await world.rows(ActionNews)) == 6 * 7


@pytest.mark.long
@MANY_DAYS
async def test_a_year_with_holidays_and_both_changes_of_the_clock_has_twelve_cards(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    it = await action(world, "Fietsenstalling")
    on: list[date] = []
    day = date(2026, 6, 2)
    while day < date(2027, 6, 2):
        before = len(asked(world, bram))
        await every_day(world, day, day)
        if len(asked(world, bram)) > before:
            on.append(day)
            await bram.presses_raw("action-health", f"{it.id}/on-track")
        day = date.fromordinal(day.toordinal() + 1)

    assert on == [
        date(2026, 7, 1), date(2026, 8, 3), date(2026, 9, 1), date(2026, 10, 1),
        date(2026, 11, 2), date(2026, 12, 1), date(2027, 1, 4), date(2027, 2, 1),
        date(2027, 3, 1), date(2027, 4, 1), date(2027, 5, 3), date(2027, 6, 1),
    ]  # fmt: skip


@MANY_DAYS
async def test_two_silent_rounds_stop_the_asking_and_coordinators_choose_what_now(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")

    await every_day(world, date(2026, 7, 1), date(2026, 12, 31))

    assert len(asked(world, bram)) == 4  # two cards, each repeated once
    told = [text for text in carla.mail if "Van Inkoop hoorde ik twee keer niets" in text]
    assert len(told) > 1  # less and less often, until something is done
    [asking] = await world.rows(Answerable)
    assert asking.is_silent
    await carla.presses_raw("open-my-action", str(asking.action_id))
    for label in ("Blijf vragen", "Later weer vragen", "Iemand anders"):
        assert label in carla.labels
    await carla.presses("Blijf vragen")
    await every_day(world, date(2027, 1, 1), date(2027, 1, 5))
    assert len(asked(world, bram)) == 5


@MANY_DAYS
async def test_who_is_asked_no_more_hears_that_and_a_tap_begins_it_again(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await every_day(world, date(2026, 7, 1), date(2026, 8, 31))

    stopped = [text for text in bram.mail if text.startswith("Ik vraag niet meer naar deze acties")]
    assert len(stopped) == 1
    assert "Fietsenstalling" in stopped[0]
    card = list(world.wall.cards["direct-bram"].values())[-1]
    await bram.presses("Op schema", on=card)
    await every_day(world, date(2026, 9, 1), date(2026, 9, 2))

    assert len(asked(world, bram)) == 5
    assert not [one for one in await world.rows(Answerable) if one.is_silent]


@MANY_DAYS
async def test_what_is_asked_no_more_is_said_beside_what_still_is(world: World):
    carla = await programme(world, "Fietsenstalling", "Servies")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await every_day(world, date(2026, 7, 1), date(2026, 7, 2))
    await bram.types(f"mijn-acties {await code_for(world, carla, 'Servies')}")
    await bram.presses("Ja, elke maand")
    servies = (await action(world, "Servies")).id

    def due(session: Session) -> None:
        asking = session.get_one(Answerable, servies)
        asking.ask_on = date(2026, 8, 17)
        session.add(asking)

    await world.store.write(due)
    await every_day(world, date(2026, 7, 3), date(2026, 8, 17))

    assert "Ik vraag niet meer naar Fietsenstalling" in asked(world, bram)[-1]
    assert "Servies" in asked(world, bram)[-1]
    card = list(world.wall.cards["direct-bram"].values())[-1]
    assert "Mijn acties" in [button.label for button in card.buttons]


@MANY_DAYS
async def test_asking_later_waits_for_three_months(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await every_day(world, date(2026, 7, 1), date(2026, 8, 31))
    it = await action(world, "Fietsenstalling")
    await carla.presses_raw("ask-again", f"{it.id}/later")

    await every_day(world, date(2026, 9, 1), date(2026, 11, 30))

    assert len(asked(world, bram)) == 4
    await every_day(world, date(2026, 12, 1), date(2026, 12, 2))
    assert len(asked(world, bram)) == 5


async def test_an_answer_begins_the_count_anew_and_only_the_others_are_asked_again(world: World):
    carla = await programme(world, "Fietsenstalling", "Servies")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling", "Servies")
    await every_day(world, date(2026, 7, 1), date(2026, 7, 2))
    await bram.presses_raw("action-health", f"{(await action(world, 'Servies')).id}/{Health.LATE}")

    await every_day(world, date(2026, 7, 3), date(2026, 7, 20))

    [first, again] = asked(world, bram)
    assert "Servies" in first
    assert "Servies" not in again
    assert "Fietsenstalling" in again


async def test_one_tap_says_how_it_stands_and_a_word_more_is_added(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    await bram.presses("Zit vast")
    await bram.presses_raw("action-health", f"{(await action(world, 'Fietsenstalling')).id}/stuck")
    assert "Genoteerd: Zit vast." in bram.sees
    assert len(await world.rows(ActionNews)) == 1
    await bram.presses("Meer vertellen")
    await bram.fills_in(health="stuck", words="De vergunning laat op zich wachten.")

    assert [(one.health, one.words) for one in await world.rows(ActionNews)] == [
        (Health.STUCK, ""),
        (Health.STUCK, "De vergunning laat op zich wachten."),
    ]
    await every_day(world, date(2026, 6, 2), date(2026, 6, 2))
    told = "\n".join(carla.mail)
    assert "Dit zit vast." in told
    assert "De vergunning laat op zich wachten." in told


async def test_too_many_words_are_refused_and_stay_in_the_form(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    await bram.presses("Meer vertellen")

    await bram.fills_in(health="late", words="a" * 301)

    assert "hooguit 300" in bram.errors["words"]
    assert bram.form is not None
    assert bram.form.fields[0].value == "late"
    assert await world.rows(ActionNews) == []


async def test_stuck_asks_what_is_in_the_way_and_links_it(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    assert "Wat zit in de weg?" not in bram.labels
    await bram.presses("Zit vast")
    await bram.presses("Wat zit in de weg?")
    assert bram.form is not None
    assert "Coördinatoren zien dus dat het van jou komt" in bram.form.intro[-1].text
    await bram.fills_in(code="RULES", text="")
    assert bram.errors
    await bram.fills_in(code="RULES", text="Er is geen vergunning voor het dak")

    [barrier] = await world.rows(Barrier)
    it = await action(world, "Fietsenstalling")
    await carla.presses_raw("open-action", str(it.id))
    assert any(button.value == f"{it.id}/{barrier.id}" for button in carla.buttons)


async def test_done_ends_it_and_other_news_takes_it_up_again(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    await bram.presses("Klaar")
    assert (await action(world, "Fietsenstalling")).status is ActionStatus.DONE
    assert "Genoteerd: Klaar." in bram.sees
    await every_day(world, date(2026, 7, 1), date(2026, 9, 30))
    assert asked(world, bram) == []

    await bram.presses("Meer vertellen")
    await bram.fills_in(health="on-track", words="Toch nog niet.")

    assert (await action(world, "Fietsenstalling")).status is ActionStatus.IN_PROGRESS


@MANY_DAYS
async def test_dates_are_told_at_their_steps_and_never_twice_within_five_days(world: World):
    carla = await programme(world, "Fietsenstalling", "Servies", due=date(2026, 9, 15))
    bram = await says_yes(world, carla, "bram", "Fietsenstalling", "Servies")
    on: list[date] = []
    day = date(2026, 6, 2)
    while day < date(2026, 11, 30):
        before = len(bram.mail)
        await every_day(world, day, day)
        if len(bram.mail) > before:
            on.append(day)
            for title in ("Fietsenstalling", "Servies"):
                await bram.presses_raw(
                    "action-health", f"{(await action(world, title)).id}/on-track"
                )
        day = date.fromordinal(day.toordinal() + 1)

    apart = [(later - earlier).days for earlier, later in pairwise(on)]
    assert min(apart) >= 5
    assert date(2026, 8, 17) in on  # 30 days before is a Sunday
    assert date(2026, 9, 8) in on  # 7 days before
    assert date(2026, 9, 14) in on  # the day before
    assert len(on) == 5 + 6  # five rounds from July to November, and six steps of the date


async def test_what_nobody_said_yes_to_is_told_to_coordinators(world: World):
    carla = await programme(world, "Fietsenstalling", due=date(2026, 9, 15))

    await every_day(world, date(2026, 8, 1), date(2026, 9, 30))

    told = [text for text in carla.mail if "Niemand zei “dat ben ik”" in text]
    assert ["Inkoop: klaar op dinsdag 15 september" in text for text in told] == [True] * 3 + [
        False
    ] * 2
    assert ["Inkoop: zou klaar zijn op dinsdag 15 september" in text for text in told[3:]] == [
        True
    ] * 2


async def test_erasing_the_owner_frees_the_action_and_the_news_stays_without_a_person(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    await bram.presses("Later dan gepland")
    await erase(world, "bram")

    [news] = await world.rows(ActionNews)
    assert (news.participant_id, news.health) == (None, Health.LATE)
    await every_day(world, date(2026, 6, 2), date(2026, 12, 31))

    [asking] = await world.rows(Answerable)
    assert asking.participant_id is None
    assert [text for text in bram.mail if text.startswith(ASKS)] == []
    assert any("Niemand zorgt hier nu voor" in text for text in carla.mail)


async def test_who_looks_after_an_action_outlives_the_campaign_until_it_is_over(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    it = await action(world, "Fietsenstalling")
    await every_day(world, date(2026, 6, 2), date(2026, 12, 31))
    [asking] = await world.rows(Answerable)
    assert asking.participant_id is not None

    await bram.presses_raw("action-health", f"{it.id}/done")

    assert (await action(world, "Fietsenstalling")).status is ActionStatus.DONE


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("gesture", ["action-health", "action-news", "open-my-action", "add-task"])
async def test_nobody_else_says_how_it_stands(world: World, gesture: str):
    carla = await programme(world, "Fietsenstalling")
    await says_yes(world, carla, "bram", "Fietsenstalling")
    it = await action(world, "Fietsenstalling")
    dora = world.person("dora")

    await dora.presses_raw(gesture, f"{it.id}/done")

    assert "alleen voor wie voor deze actie zorgt" in dora.sees
    assert await world.rows(ActionNews) == []


async def test_away_is_not_silent(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("meedoen")
    await bram.types("pauze")
    await bram.fills_in(**{"first": "2026-06-30", "last": "2026-07-12"})

    await every_day(world, date(2026, 6, 30), date(2026, 7, 14))

    assert len(asked(world, bram)) == 1
    [asking] = await world.rows(Answerable)
    assert asking.asked == 1
