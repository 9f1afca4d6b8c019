import pytest

from challenges.personal_data import PersonalData, found_in


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mail j.jansen@gemeente.example maar", [PersonalData.EMAIL]),
        ("Bel 06-12345678 of 06 1234 5678", [PersonalData.PHONE]),
        ("Bel +31 (0)35 609 34 11", [PersonalData.PHONE]),
        ("Vraag het @jan of <@U0123ABC>", [PersonalData.MENTION]),
        ("<at>Jan</at> weet het", [PersonalData.MENTION]),
        ("jan@x.nl, 0356093411, @piet", list(PersonalData)),
    ],
)
def test_what_may_tell_who_somebody_is_is_found(text: str, kinds: list[PersonalData]):
    assert found_in(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De douche op 2-12-2026 om 09:30 was koud",
        "Van 1.250.000 kopjes zijn er 12 wegwerp",
        "Kamer 12.34, gebouw 1-2",
        "€ 12.000.000 is te veel",
        "Artikel 27 lid 1, 2 en 3",
        "Wij @ kantoor",
    ],
)
def test_numbers_and_dates_of_everyday_are_left_alone(text: str):
    assert found_in(text) == []
