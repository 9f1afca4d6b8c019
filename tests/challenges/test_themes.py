"""The plan of a campaign of chosen themes: balanced, nothing twice, looking back at the end."""

from collections import Counter
from itertools import pairwise

import pytest

from challenges import packs, themes
from challenges.packs import Theme, library
from challenges.themes import TooFewChallenges

OURS = packs.load("two-weeks").challenges
ALL = tuple(Theme)


def _codes(found) -> list[str]:
    return [one.code for one in found]


@pytest.mark.parametrize("days", [2, 5, 10, 20])
@pytest.mark.parametrize("chosen", [ALL[:1], ALL[:2], ALL[1:], (Theme.NATURE, Theme.CLIMATE)])
def test_each_day_has_a_challenge_of_a_chosen_theme_and_none_comes_twice(chosen, days):
    most = sum(one.theme in chosen and one.code != "n04" for one in library().values()) + 1
    if days > most:
        with pytest.raises(TooFewChallenges) as refused:
            themes.plan(OURS, chosen, days)
        assert refused.value.values == {"days": days, "most": most}
        return
    found = themes.plan(OURS, chosen, days)

    assert len(found) == days == len(set(_codes(found)))
    assert {one.theme for one in found[:-1]} <= set(chosen)
    assert found[-1].code == "n04"


def test_themes_get_as_many_days_as_each_other_until_one_has_no_more():
    found = themes.plan(OURS, (Theme.CLIMATE, Theme.CIRCULAR, Theme.SOCIAL), 10)[:-1]
    assert Counter(one.theme for one in found) == dict.fromkeys(ALL[:3], 3)
    assert all(one.theme is not other.theme for one, other in pairwise(found))

    found = themes.plan(OURS, (Theme.NATURE, Theme.CLIMATE), 10)[:-1]
    assert Counter(one.theme for one in found) == {Theme.NATURE: 2, Theme.CLIMATE: 7}


def test_it_begins_easily_and_takes_a_theme_from_many_sides():
    found = themes.plan(OURS, (Theme.CLIMATE,), 6)[:-1]

    assert [one.difficulty for one in found][:4] == [1, 1, 1, 1]
    assert len({one.track for one in found[:4]}) == 4


def test_as_many_days_as_there_are_challenges_and_not_one_more():
    most = sum(one.theme is Theme.NATURE for one in library().values()) + 1

    assert len(themes.plan(OURS, (Theme.NATURE,), most)) == most
    with pytest.raises(TooFewChallenges):
        themes.plan(OURS, (Theme.NATURE,), most + 1)


def test_an_only_day_is_about_the_theme():
    [found] = themes.plan(OURS, (Theme.NATURE,), 1)

    assert found.theme is Theme.NATURE


def test_the_same_choice_makes_the_same_plan():
    first = themes.plan(OURS, ALL[:3], 10)

    assert _codes(first) == _codes(themes.plan(tuple(first), ALL[:3], 10))


def test_challenges_of_an_own_pack_are_used_and_its_last_one_looks_back():
    own = [OURS[0].model_copy(update={"code": "our-bees", "theme": Theme.NATURE}), OURS[2]]
    found = themes.plan(own, (Theme.NATURE,), 4)

    assert "our-bees" in _codes(found)
    assert found[-1].code == OURS[2].code
