"""Questionnaires from outside: they load when they are right, and say where they are wrong."""

from pathlib import Path

import pytest

from challenges import questionnaires
from challenges.packs import PackError
from challenges.questionnaires import Kind

OWN = """\
name: own-questions
title:
  nl: Eigen vragen
  en: Own questions
about:
  nl: Drie vragen van onszelf.
  en: Three questions of our own.
scale:
  low:
    nl: oneens
    en: disagree
  high:
    nl: eens
    en: agree
questions:
  - key: travel
    kind: one
    text:
      nl: Hoe kom je hier?
      en: How do you get here?
    options:
      - key: bus
        text:
          nl: Bus
          en: Bus
      - key: bike
        text:
          nl: Fiets
          en: Bike
  - key: waste
    kind: several
    most: 2
    text:
      nl: Wat doe je?
      en: What do you do?
    options:
      - key: cup
        text:
          nl: Eigen beker
          en: Own cup
      - key: sort
        text:
          nl: Scheiden
          en: Sorting
  - key: able
    kind: scale
    text:
      nl: Ik kan het.
      en: I can.
  - key: wanted
    kind: scale
    beside: able
    text:
      nl: Ik wil het.
      en: I want to.
  - key: far
    kind: distance
    text:
      nl: Hoe ver?
      en: How far?
  - key: help
    kind: sentence
    text:
      nl: Wat helpt?
      en: What helps?
"""


def _line(needle: str) -> int:
    return OWN[: OWN.index(needle)].count("\n") + 1


def _complaints(folder: Path, text: str) -> list[tuple[int, str]]:
    path = folder / "own.yaml"
    path.write_text(text, "utf-8")
    found = questionnaires.check(path)
    assert all(complaint.file == str(path) for complaint in found)
    return [(complaint.line, complaint.sentence) for complaint in found]


def test_an_own_questionnaire_with_every_kind_of_question_is_fine(tmp_path: Path):
    assert _complaints(tmp_path, OWN) == []
    asked = questionnaires.load(tmp_path / "own.yaml")

    assert {question.kind for question in asked.questions} == set(Kind)
    assert asked.languages == ("nl", "en")


@pytest.mark.parametrize("name", questionnaires.available())
def test_what_comes_with_prikkel_is_there_in_every_language(name: str):
    asked = questionnaires.load(name)

    assert set(asked.languages) == {"nl", "en", "fr", "de"}
    assert asked.name == name


def test_five_come_with_prikkel_of_the_lengths_that_were_promised():
    numbers = {
        name: len(questionnaires.load(name).questions) for name in questionnaires.available()
    }

    assert numbers == {
        "after-session": 4,
        "cooperation": 8,
        "nulmeting": 5,
        "role": 10,
        "themes": 1,
    }
    role = questionnaires.load("role")
    assert [one.key for one in role.questions if one.beside] == [
        f"{axis}-wanted" for axis in ("policy", "organisation", "culture", "execution", "steering")
    ]


MISTAKES = [
    ("name: own-questions\n", "", 1, "lacks 'name'"),
    ("name: own-questions", "name: Own Questions", 1, "small letters"),
    ("title:\n  nl: Eigen vragen\n", "title:\n", 2, "'title' lacks 'nl'"),
    ("  nl: Eigen vragen", f"  nl: {'x' * 61}", 3, "at most 60"),
    ("about:", "abuot:", 5, "did you mean 'about'"),
    ("kind: one", "kind: own", "kind: one", "must be one of"),
    ("    kind: distance\n", "", "key: far", "lacks 'kind'"),
    ("    most: 2\n", "", "key: waste", "needs 'most'"),
    ("most: 2", "most: 1", "most: 2", "at least 2"),
    ("most: 2", "most: 3", "key: waste", "there are 2 options"),
    ("most: 2", "most: two", "most: 2", "must be a number"),
    ("    kind: distance", "    kind: distance\n    most: 2", "key: far", "has no 'most'"),
    ("    kind: sentence", "    kind: one", "key: help", "needs 'options'"),
    ("kind: one", "kind: scale", "key: travel", "has no 'options'"),
    ("beside: able", "beside: abel", "beside: able", "did you mean 'able'"),
    ("beside: able", "beside: travel", "beside: able", "No earlier question of kind 'scale'"),
    ("key: far", "key: able", "key: far", "is used twice"),
    ("      - key: sort", "      - key: cup", "key: sort", "is used twice"),
    ("      en: How far?\n", "", "text:\n      nl: Hoe ver?", "lacks 'en'"),
    ("      - key: sort\n        text:\n          nl: Scheiden\n          en: Sorting\n", "",
     "key: waste", "at least 2 items"),
    ("scale:\n  low:\n    nl: oneens\n    en: disagree\n  high:\n    nl: eens\n    en: agree\n", "",
     1, "questions of kind 'scale'"),
    ("  high:\n    nl: eens\n    en: agree\n", "", "scale:\n  low", "lacks 'high'"),
    ("      nl: Ik wil het.", f"      nl: {'x' * 301}", "nl: Ik wil het.", "at most 300"),
    ("questions:\n", "questions: &all\n", "questions:\n", "Anchors"),
    ("key: help", "key: no", "key: help", "must be text"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("right", "wrong", "where", "sentence"),
    [pytest.param(*mistake, id=f"{n}: {mistake[3]}") for n, mistake in enumerate(MISTAKES, 1)],
)
def test_a_mistake_is_told_with_its_line(
    right: str, wrong: str, where: int | str, sentence: str, tmp_path: Path
):
    assert OWN.count(right) >= 1
    line = where if isinstance(where, int) else _line(where)

    found = _complaints(tmp_path, OWN.replace(right, wrong, 1))

    assert any(at == line and sentence in said for at, said in found), found


def test_mistakes_of_all_kinds_are_told_at_once_and_a_language_that_is_asked_for(tmp_path: Path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN.replace("most: 2", "most: 9").replace("kind: one", "kind: own"), "utf-8")

    assert len(questionnaires.check(path)) >= 2
    path.write_text(OWN, "utf-8")
    assert "'fr'" in str(questionnaires.check(path, ["nl", "fr"])[0])


def test_a_name_that_is_unknown_is_told_with_the_nearest():
    with pytest.raises(PackError, match="did you mean 'nulmeting'"):
        questionnaires.load("nulmetng")


@pytest.mark.parametrize(
    ("key", "answer", "is_taken"),
    [
        ("travel", "bus", True),
        ("travel", "plane", False),
        ("travel", "", False),
        ("waste", "", True),
        ("waste", "cup,sort", True),
        ("waste", "cup,cup", False),
        ("able", "5", True),
        ("able", "6", False),
        ("able", "unknown", True),
        ("far", "over-40", True),
        ("help", "", True),
        ("help", "my words", False),
    ],
)
def test_only_answers_that_can_be_chosen_are_taken(
    key: str, answer: str, is_taken: bool, tmp_path: Path
):
    path = tmp_path / "own.yaml"
    path.write_text(OWN, "utf-8")
    question = questionnaires.load(path).question(key)

    assert question is not None
    assert question.takes(answer) is is_taken


VOTE = """\
name: own-vote
vote: true
title:
  nl: Eigen keuze
about:
  nl: Kies wat we gaan doen.
questions:
  - key: what
    kind: several
    most: 2
    text:
      nl: Wat gaan we doen?
    options:
      - key: walk
        text:
          nl: Wandelen
      - key: swim
        text:
          nl: Zwemmen
"""


def test_a_vote_asks_for_one_choice_among_several(tmp_path: Path):
    right = tmp_path / "vote.yaml"
    right.write_text(VOTE, "utf-8")
    assert questionnaires.load(right).vote
    assert not questionnaires.load("nulmeting").vote

    wrong = tmp_path / "wrong.yaml"
    for text in (
        OWN.replace("name: own-questions", "name: own-questions\nvote: true"),
        VOTE.replace("kind: several\n    most: 2", "kind: one"),
    ):
        wrong.write_text(text, "utf-8")
        said = [str(one) for one in questionnaires.check(wrong)]
        assert any("a 'vote' has one question, of kind 'several'" in one for one in said), said
