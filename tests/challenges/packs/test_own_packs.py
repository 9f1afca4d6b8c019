"""Packs from outside: they load when they are right, and say where they are wrong."""

import random
import re
from pathlib import Path

import pytest

from challenges import packs
from challenges.packs import Complaint, PackError

GUIDE = Path(__file__).parents[3] / "docs" / "packs.md"
EXAMPLE = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[0]


def complaints_about(folder: Path, text: str | bytes) -> list[tuple[int, str]]:
    path = folder / "own.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = packs.check(path)
    assert all(complaint.file == str(path) for complaint in found)
    return [(complaint.line, complaint.sentence) for complaint in found]


def line_of(needle: str) -> int:
    return EXAMPLE[: EXAMPLE.index(needle)].count("\n") + 1


def test_the_example_of_the_guide_is_fine(tmp_path: Path):
    assert complaints_about(tmp_path, EXAMPLE) == []


def test_an_own_pack_mixes_its_challenges_with_ours(tmp_path: Path):
    path = tmp_path / "green-desk.yaml"
    path.write_text(EXAMPLE, "utf-8")

    pack = packs.load(path)

    assert [challenge.code for challenge in pack.challenges] == ["w02", "desk-lamp", "n04"]
    assert pack.challenges[1].title["en"] == "Lamp off"
    assert packs.load(str(path)) == pack


def test_a_pack_says_what_its_goal_is_or_it_is_sixty_percent(tmp_path: Path):
    path = tmp_path / "own.yaml"
    path.write_text(EXAMPLE.replace("goal: 60 ", "goal: 45 "), "utf-8")
    assert packs.load(path).goal == 45
    path.write_text(EXAMPLE.replace("goal: 60 ", "# "), "utf-8")
    assert packs.load(path).goal == 60
    assert {packs.load(name).goal for name in packs.available()} == {60}


def test_the_guide_names_every_challenge_and_every_kind_of_barrier():
    guide = GUIDE.read_text("utf-8")

    for challenge in packs.library().values():
        assert (
            f"| `{challenge.code}` | {challenge.title['nl']} / {challenge.title['en']} |" in guide
        )
    assert all(f"`{code}`" in guide for code in (*packs.Code, *packs.FactorId))


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        pytest.param("kickoff:", "kickof:", 8, "There is no key 'kickof'", id="unknown key"),
        pytest.param("  en: Green desk\n", "", 2, "'title' lacks 'en'; a text", id="no English"),
        pytest.param("Lamp uit", "x" * 61, 0, "'title.nl' in challenge 1 has 61", id="too long"),
        pytest.param("Green desk", "No", 4, "'title.en' must be text; put it", id="a bare No"),
        pytest.param("Green desk", "", 4, "'title.en' is empty", id="empty text"),
        pytest.param("en: Green desk", 'en: "a\\nb"', 4, "must be one line", id="two lines"),
        pytest.param("theme: climate", "theme: water", 0, "must be one of: climate", id="theme"),
        pytest.param("difficulty: 1", "difficulty: 4", 0, "must be at most 3", id="difficulty"),
        pytest.param("difficulty: 1", "difficulty: true", 0, "must be a number", id="not a number"),
        pytest.param("goal: 60", "goal: 76", 14, "'goal' must be at most 75", id="goal too high"),
        pytest.param("goal: 60", "goal: 29", 14, "'goal' must be at least 30", id="goal too low"),
        pytest.param("goal: 60", "goal: 60%", 14, "must be a number", id="goal with a sign"),
        pytest.param("goal: 60", "goal: 60.5", 14, "without decimals", id="goal with decimals"),
        pytest.param("quantity: 1", "quantity: .inf", 0, "must be", id="infinite"),
        pytest.param(
            "light-is-automatic", "no-daylight", 0, "'no-daylight' is used twice", id="key"
        ),
        pytest.param("key: no-daylight", "key: No Daylight", 0, "small letters", id="key spelling"),
        pytest.param("code: desk-lamp", "code: w01", 0, "'w01' is a challenge of", id="our code"),
        pytest.param("n04]", "n99]", 0, "There is no challenge 'n99'", id="unknown day"),
        pytest.param("name: green-desk", "name: Green Desk", 1, "'name' must be in", id="name"),
        pytest.param("name: green-desk", "name: a\nname: b", 2, "stands here twice", id="repeated"),
        pytest.param("where: any", "where: any\n   tip: a", 0, "not valid YAML", id="indentation"),
        pytest.param("en: Green desk", "en: Green: desk", 4, "goes in quotes", id="a colon"),
        pytest.param("  nl: Groene", "\tnl: Groene", 3, "indent with spaces", id="a tab"),
        pytest.param("Green desk", "12", 4, "put it in quotes, as in", id="a number for a text"),
        pytest.param("Green desk", "[a]", 4, "text, and is a list", id="a list for a text"),
        pytest.param(
            "title:                          # at most 60 characters, like everything that stands "
            "on a button\n  nl: Groene werkplek\n  en: Green desk",
            "title: Green desk",
            2,
            "a text for each language, as in nl: … and en: …; it says Green desk",
            id="one text",
        ),
        pytest.param("Green desk", "Green\u200bdesk", 4, "see: U+200B", id="what nobody sees"),
        pytest.param("  en: Green", "  english: Green", 4, "'english' is no language", id="no tag"),
        pytest.param("theme: climate", "theme: clymate", 0, "it says clymate", id="echoed"),
        pytest.param("tip:", "tipp:", 0, "(did you mean 'tip'?)", id="nearly a key"),
        pytest.param("desk-lamp, n04", "desk-lmap, n04", 0, "mean 'desk-lamp'?", id="nearly a day"),
        pytest.param("quantity: 1 ", "quantity: -2 ", 0, "more than 0; it says -2", id="below 0"),
        pytest.param(
            "quantity: 1 ",
            "saving: {avoids: car_unknown, share: [0.6]}\n    quantity: 1 ",
            0,
            "must have more items; it has 1",
            id="half a range",
        ),
        pytest.param("where: any", "where: [any", 0, "not valid YAML", id="open bracket"),
        pytest.param("where: any", "where: &a any", 0, "Anchors (&)", id="anchor"),
        pytest.param("where: any", "where: !!python/name:os.system any", 0, "Tags", id="tag"),
        pytest.param("days: [w02", "---\ndays: [w02", 0, "one YAML document", id="two documents"),
        pytest.param("days: [w02", "days: [[[[[[[[[[[[[[w02", 0, "nested too", id="deep"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    old: str, new: str, line: int, sentence: str, tmp_path: Path
):
    wrong = EXAMPLE.replace(old, new, 1)
    found = complaints_about(tmp_path, wrong)

    assert any(sentence in words for _, words in found), found
    if line:
        assert any(at == line and sentence in words for at, words in found), found


def test_complaints_point_at_the_line_that_must_change(tmp_path: Path):
    wrong = (
        EXAMPLE.replace("theme: climate", "theme: water")
        .replace("barrier: FACIL", "barrier: ROOF", 1)
        .replace("Lamp off", "x" * 61)
        .replace("n04]", "n99]")
        .replace("light-is-automatic", "no-daylight")
    )

    found = complaints_about(tmp_path, wrong)

    assert [(line, words.partition(" must")[0].partition(" has")[0]) for line, words in found] == [
        (line_of("days:"), "There is no challenge 'n99', here or in our library."),
        (line_of("theme: climate"), "'theme' in challenge 1"),
        (line_of("en: Lamp off"), "'title.en' in challenge 1"),
        (line_of("barrier: FACIL"), "'barrier' in reason 1 of challenge 1"),
        (
            line_of("key: light-is-automatic"),
            f"'no-daylight' is used twice; the first is on line {line_of('key: no-daylight')}.",
        ),
    ]


def test_a_saving_compares_a_trip_with_a_trip(tmp_path: Path):
    saving = "    saving: {avoids: car_unknown, uses: meal_vegan, share: [0.6, 0.2]}\n"
    other = "    saving: {avoids: car_unknown, uses: meal_vegan, share: [0.2, 0.6]}\n"
    last = EXAMPLE.count("\n") + 1

    assert complaints_about(tmp_path, EXAMPLE + saving) == [
        (
            last,
            "'saving' in challenge 1: 'share' must give the lowest part first, then the highest.",
        )
    ]
    assert complaints_about(tmp_path, EXAMPLE + other) == [
        (last, "'saving' in challenge 1: 'meal_vegan' cannot be used instead of 'car_unknown'.")
    ]


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        pytest.param("", 0, "This file is empty.", id="empty"),
        pytest.param("# only a remark\n", 0, "This file is empty.", id="a remark"),
        pytest.param(b"name: a\ntitle: caf\xe9\n", 2, "This file is not UTF-8;", id="latin-1"),
        pytest.param(b"name: a\x00\n", 0, "characters that YAML does not allow", id="a NUL"),
        pytest.param("- a\n- b\n", 1, "The file must be a block of keys", id="a list"),
        pytest.param("just words\n", 1, "The file must be a block of keys", id="words"),
        pytest.param("a: 1\n" * 200_000, 0, "This file is too large", id="huge"),
        pytest.param("a: &a [1]\nb: *a\n", 1, "Anchors", id="an alias bomb"),
        pytest.param(
            "name: " + "9" * 10_000, 1, "'name' has 10000 char", id="a number without end"
        ),
    ],
)
def test_a_file_that_is_no_pack_is_refused(
    content: str | bytes, line: int, sentence: str, tmp_path: Path
):
    found = complaints_about(tmp_path, content)

    assert any(at == line and sentence in words for at, words in found), found


def test_a_pack_in_utf_8_with_a_byte_order_mark_is_fine(tmp_path: Path):
    assert complaints_about(tmp_path, b"\xef\xbb\xbf" + EXAMPLE.encode()) == []


def test_a_missing_file_and_a_folder_are_said_to_be_so(tmp_path: Path):
    missing = tmp_path / "gone.yaml"

    assert packs.check(missing) == [Complaint(str(missing), 0, "There is no such file.")]
    assert packs.check(tmp_path)[0].sentence == "This is a folder; name a file in it."


def test_an_unknown_name_is_answered_with_the_names_there_are():
    with pytest.raises(
        PackError, match=r"^two-week: There is no pack of this name. We have cycling"
    ):
        packs.load("two-week")


def test_the_error_says_everything_one_line_each(tmp_path: Path):
    path = tmp_path / "own.yaml"
    path.write_text(
        EXAMPLE.replace("climate", "water").replace("where: any", "where: moon"), "utf-8"
    )

    with pytest.raises(PackError) as error:
        packs.load(path)

    lines = str(error.value).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        f"{path}:{line_of('theme: climate')}: 'theme' in challenge 1 must be"
    )


def test_whatever_stands_in_a_file_a_complaint_is_all_that_comes_of_it(tmp_path: Path):
    chance = random.Random(4)
    for _ in range(150):
        text = list(EXAMPLE)
        for _ in range(chance.randint(1, 6)):
            start = chance.randrange(len(text))
            junk = chance.choice(
                ["", ":", "- ", "\t", "{", "]", "é", "\n", "'", "? ", "*a", "<<: 1"]
            )
            text[start : start + chance.randint(0, 40)] = junk
        complaints_about(tmp_path, "".join(text))
