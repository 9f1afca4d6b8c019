import re

import pytest

from adapters.playground.cast import Cast, dutch_cast, english_cast
from challenges.models import Role

CASTS = [
    pytest.param(dutch_cast(), "verzonnen", id="nl"),
    pytest.param(english_cast(), "invented", id="en"),
]


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
    assert {person.locale for person in cast.playable} == {"nl", "en"}
    assert any(not p.joins and p.role is Role.PARTICIPANT for p in cast.playable)


@pytest.mark.parametrize(("cast", "mark"), CASTS)
def test_people_have_names_and_ids_of_their_own(cast: Cast, mark: str):
    assert len({person.user.id for person in cast.people}) == len(cast.people)
    assert len({person.name for person in cast.people}) == len(cast.people)
    assert all(re.fullmatch(r"[\w-]+", person.user.id) for person in cast.people)


def test_the_same_people_are_invented_every_time():
    assert dutch_cast() == dutch_cast()


def test_the_playable_people_of_both_languages_are_each_others_counterparts():
    roles = [[person.role for person in cast.playable] for cast in (dutch_cast(), english_cast())]

    assert roles[0] == roles[1]
    ids = [person.user.id for cast in (dutch_cast(), english_cast()) for person in cast.playable]
    assert len(set(ids)) == len(ids)
