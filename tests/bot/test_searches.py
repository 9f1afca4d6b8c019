"""Looking for a word that has letters which not every keyboard has."""

import pytest

from bot.chat.searches import folded


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź", "lodz"),
        ("Øresund", "oresund"),
        ("le cœur de Đakovo", "le coeur de dakovo"),
        ("Straße nach Œuf, Ælfred", "strasse nach oeuf, aelfred"),
        ("Één café", "een cafe"),
        ("ISTANBUL ışık", "istanbul isik"),
    ],
)
def test_a_word_is_found_without_its_accents(written: str, typed: str):
    assert folded(written) == folded(typed)


def test_names_stand_as_in_a_dictionary():
    assert sorted(["Zwolle", "Łódź", "Énergie", "Mons"], key=folded) == [
        "Énergie", "Łódź", "Mons", "Zwolle",
    ]  # fmt: skip
