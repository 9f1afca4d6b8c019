import re
from pathlib import Path

import pytest

from adapters.bootstrap.background import RELEASED
from adapters.playground.cast import SPOKEN, Cast, cast_in
from challenges.models import Role
from tests.languages import foreign

PAGE = Path(__file__).parents[3] / "adapters" / "playground" / "page"

CASTS = [
    pytest.param(cast_in("nl"), "verzonnen", id="nl"),
    pytest.param(cast_in("en"), "invented", id="en"),
    pytest.param(cast_in("fr"), "inventée", id="fr"),
    pytest.param(cast_in("de"), "erfunden", id="de"),
]
EVERY = [cast_in(locale) for locale in SPOKEN]


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_the_organisation_says_that_it_is_invented(cast: Cast, mark: str):
    assert mark in cast.organisation


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_six_teams_of_different_size_have_some_sixty_people(cast: Cast, mark: str):
    sizes = sorted(sum(person.team == team for person in cast.people) for team in cast.teams)

    assert sizes == [3, 6, 9, 11, 13, 19]
    assert 55 <= len(cast.people) <= 65


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_every_role_and_a_speaker_of_the_other_language_can_be_played(cast: Cast, mark: str):
    assert {person.role for person in cast.playable} == set(Role)
    other = "nl" if cast.locale == "en" else "en"
    assert {person.locale for person in cast.playable} == {cast.locale, other}
    assert any(not p.joins and p.role is Role.PARTICIPANT for p in cast.playable)


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_people_have_names_and_ids_of_their_own(cast: Cast, mark: str):
    assert len({person.user.id for person in cast.people}) == len(cast.people)
    assert len({person.name for person in cast.people}) == len(cast.people)
    assert all(re.fullmatch(r"[\w-]+", person.user.id) for person in cast.people)


def test_the_same_people_are_invented_every_time():
    assert cast_in("nl") == cast_in("nl")
    assert cast_in("nl").people[8].name == "Ilse Bakema"


def test_the_playable_people_of_all_languages_are_each_others_counterparts():
    roles = [[person.role for person in cast.playable] for cast in EVERY]

    assert roles.count(roles[0]) == len(roles)
    ids = [person.user.id for cast in EVERY for person in cast.playable]
    assert len(set(ids)) == len(ids)


def test_there_is_an_organisation_for_every_language_that_was_released():
    assert set(SPOKEN) >= RELEASED


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_people_can_say_something_about_every_challenge_and_plan_as_much(cast: Cast, mark: str):
    dutch = cast_in("nl").words

    assert cast.words.own.keys() == dutch.own.keys()
    assert {code: len(said) for code, said in cast.words.own.items()} == {
        code: len(said) for code, said in dutch.own.items()
    }
    assert cast.words.owners.keys() == dutch.owners.keys()
    keys = [set(plan) for plan in dutch.plans.values()]
    assert sorted(map(sorted, (set(plan) for plan in cast.words.plans.values()))) == sorted(
        map(sorted, keys)
    )


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_an_organisation_says_nothing_in_another_language(cast: Cast, mark: str):
    words = cast.words
    said = [words.removed, words.not_possible, words.instead, words.past.why, *words.otherwise,
            *(text for texts in words.own.values() for text in texts), *words.page.values(),
            *(plan["title"] for plan in words.plans.values())]  # fmt: skip

    assert {text: left for text in said if (left := foreign(text, cast.locale))} == {}


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_the_page_says_the_same_in_every_language(cast: Cast, mark: str):
    asked = {key for name in ("index.html", "app.js", "composer.js", "forms.js", "guide.js",
                              "people.js", "shared.js", "timeline.js")
             for found in re.findall(r'\btext\("([\w-]+)"|data-(?:text|label)="([\w-]+)"',
                                     (PAGE / name).read_text("utf-8"))
             for key in found if key}  # fmt: skip
    page = cast.words.page

    assert asked <= page.keys() == cast_in("nl").words.page.keys()
    assert all(page.values())
    for key, text in cast_in("nl").words.page.items():
        assert re.findall(r"\{\w+\}", page[key]) == re.findall(r"\{\w+\}", text), key
