"""The content that comes with Prikkel: complete, in both languages, and within what fits."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import BaseModel

import challenges.packs
from bot.i18n import LOCALES
from challenges import packs
from challenges.models import Challenge
from challenges.packs import ChallengeContent, Code, Localized, PackError
from tests.languages import foreign

LIBRARY = packs.library()
PACKS = packs.available()


def texts(model: BaseModel) -> Iterator[Localized]:
    for _, value in model:
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Localized):
                yield each
            elif isinstance(each, BaseModel):
                yield from texts(each)


def everything() -> Iterator[Localized]:
    for challenge in LIBRARY.values():
        yield from texts(challenge)
    for name in PACKS:
        pack = packs.load(name)
        yield from (pack.title, pack.about, pack.kickoff, pack.closing)
    for kind in packs.barrier_codes().values():
        yield from texts(kind)


def test_the_library_has_37_challenges_with_unique_codes():
    folder = Path(challenges.packs.__file__).parent / "library"
    codes = re.findall(r"^  - code: (\w+)$", "".join(f.read_text() for f in folder.iterdir()), re.M)

    assert len(codes) == 37
    assert sorted(codes) == list(LIBRARY)


@pytest.mark.parametrize("challenge", LIBRARY.values(), ids=lambda challenge: challenge.code)
def test_a_challenge_offers_two_to_four_different_answers(challenge: ChallengeContent):
    keys = [reason.key for reason in challenge.reasons]

    assert 2 <= len(keys) <= 4
    assert len(set(keys)) == len(keys)
    assert all(
        len(words) <= 60 for reason in challenge.reasons for words in reason.text.root.values()
    )


@pytest.mark.parametrize("challenge", LIBRARY.values(), ids=lambda challenge: challenge.code)
def test_a_challenge_names_other_challenges_by_title_and_offers_something_real(
    challenge: ChallengeContent,
):
    for words in [words for text in texts(challenge) for words in text.root.values()]:
        assert not re.search(r"\b[a-z]\d\d\b", words)
    assert "overal mogelijk" not in challenge.alternative["nl"].lower()
    assert len(challenge.alternative["nl"]) > 40


def test_challenges_named_in_a_text_exist_under_that_title():
    for language, names in {
        "nl": ("Reisverkenner", "Kraanwater", "Restjesdag"),
        "en": ("Travel scout", "Tap water", "Leftovers day"),
        "fr": ("Explore ton trajet", "Eau du robinet", "Jour des restes"),
        "de": ("Wege erkunden", "Leitungswasser", "Restetag"),
    }.items():
        titles = {challenge.title.in_language(language) for challenge in LIBRARY.values()}
        assert titles.issuperset(names)


def test_what_does_not_suit_somebody_is_said_without_a_reason():
    answers = [r for c in LIBRARY.values() for r in c.reasons if r.barrier is Code.HEALTH]

    assert {(answer.key, answer.text["nl"]) for answer in answers} == {
        ("not-for-me", "Past niet bij mij")
    }


def test_every_text_is_there_in_every_language_and_in_no_other():
    assert {frozenset(text.languages) for text in everything()} == {frozenset(LOCALES)}


def test_no_words_of_another_language_are_left_over():
    left = [
        (language, words, said)
        for text in everything()
        for language, words in text.root.items()
        if (said := foreign(words, language))
    ]

    assert left == []


def test_french_has_thin_spaces_before_its_double_marks():
    wrong = [
        text["fr"] for text in everything() if re.search(r"[^\u202f][!?;:»](?=\s|$)|'", text["fr"])
    ]

    assert wrong == []


def test_no_text_is_the_same_in_both_languages_or_holds_a_typing_slip():
    same = {text["nl"] for text in everything() if text["nl"] == text["en"]}
    assert same <= {"Team", "ICT"}
    for text in everything():
        for words in text.root.values():
            assert "  " not in words
            assert " ." not in words
            assert "--" not in words
            assert not re.search(r"[.!?][A-Z]", words)


def test_sentences_end_as_sentences_do():
    for challenge in LIBRARY.values():
        for text in (challenge.do, challenge.tip, challenge.alternative):
            assert all(words.endswith((".", "?")) for words in text.root.values())


@pytest.mark.parametrize("code", Code)
def test_every_kind_of_barrier_is_described(code: Code):
    kind = packs.barrier_code(code)

    assert kind.code is code
    assert (kind.owner is None) == (code in (Code.HEALTH, Code.OTHER))


def test_an_unknown_kind_of_barrier_is_refused():
    with pytest.raises(KeyError):
        packs.barrier_code("NOPE")


def test_the_packs_of_the_product_are_available():
    assert packs.available() == ["cycling-days", "energy-neutral", "two-weeks", "waste-free"]


@pytest.mark.parametrize("name", PACKS)
def test_our_packs_have_ten_days_and_end_by_looking_back(name: str):
    pack = packs.load(name)

    assert pack.name == name
    assert len(pack.challenges) == 10
    assert pack.challenges[-1].code == "n04"
    assert pack.challenges[0].difficulty == 1


def test_the_two_week_plan_prepares_for_travel_before_it_asks_for_it():
    codes = [challenge.code for challenge in packs.load("two-weeks").challenges]

    assert codes == ["w02", "w01", "e01", "m07", "v01", "w05", "m01", "i01", "e04", "n04"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(10, "w02 w01 e01 m07 v01 w05 m01 i01 e04 n04", id="all of them"),
        pytest.param(4, "w02 w01 e01 n04", id="the last stays last"),
        pytest.param(2, "w02 n04", id="first and last"),
        pytest.param(1, "w02", id="one day is not spent on looking back"),
    ],
)
def test_a_schedule_of_so_many_days(days: int, expected: str):
    assert " ".join(each.code for each in packs.load("two-weeks").schedule(days)) == expected


@pytest.mark.parametrize("days", [-1, 0, 11])
def test_a_schedule_that_the_pack_cannot_fill_is_refused(days: int):
    with pytest.raises(PackError, match=f"two-weeks: This pack has 10 days; .* not {days}"):
        packs.load("two-weeks").schedule(days)


@pytest.mark.parametrize("content", LIBRARY.values(), ids=lambda content: content.code)
def test_content_survives_the_challenge_that_keeps_it(content: ChallengeContent):
    challenge = Challenge(
        campaign_id=uuid4(),
        code=content.code,
        theme=content.theme,
        day=date(2026, 11, 23),
        position=1,
        content={**content.as_json(), "added-by-a-later-version": 1},
    )

    assert packs.content_of(challenge) == content


@pytest.mark.parametrize(
    ("locale", "expected"), [("nl", "Vaste mok"), ("en-GB", "One mug"), ("eo", "Vaste mok")]
)
def test_a_text_in_a_language(locale: str, expected: str):
    assert LIBRARY["w02"].title.in_language(locale) == expected


def test_a_ready_made_answer_is_found_by_its_key():
    reason = LIBRARY["w01"].reason("pre-packed")

    assert reason is not None
    assert reason.barrier is Code.SUPPL
    assert LIBRARY["w01"].reason("unheard-of") is None
