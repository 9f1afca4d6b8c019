"""Playbooks: ours are whole, and those from outside say where they are wrong."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from adapters.cli.commands import COMMANDS, CommandGroup
from bot.pages import PAGES
from challenges import playbooks
from challenges.calendar import WorkingDays
from challenges.packs import PackError
from challenges.playbooks import Need, Step, contents
from challenges.playbooks.contents import Opens

GUIDE = (Path(__file__).parents[2] / "docs" / "playbooks.md").read_text("utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0]
ALL = ("nl", "en", "fr", "de")
GATE = {
    "roles", "works-council-asked", "privacy-officer", "retention", "contact",
    "works-council-agreed",
}  # fmt: skip
BEGINS, ENDS = timedelta(weeks=6), timedelta(weeks=12)


def complaints_about(folder: Path, text: str) -> list[tuple[int, str]]:
    path = folder / "own.yaml"
    path.write_text(text, "utf-8")
    return [(complaint.line, complaint.sentence) for complaint in playbooks.check(path)]


def line_of(needle: str) -> int:
    return EXAMPLE[: EXAMPLE.index(needle)].count("\n") + 1


@pytest.mark.parametrize("name", playbooks.available())
def test_ours_are_there_in_every_language_and_hold_the_gate(name: str):
    playbook = playbooks.load(name, ALL)

    assert playbook.languages == ALL
    assert {step.key for step in playbook.gate} == GATE
    assert f"| `{name}` |" in GUIDE


@pytest.mark.parametrize("name", playbooks.available())
def test_ours_go_from_six_weeks_before_to_twelve_after(name: str):
    starts_on = date(2027, 3, 1)
    dues = [step.due(starts_on, WorkingDays()) for step in playbooks.load(name).steps]

    assert dues == sorted(dues)
    assert min(dues) == starts_on - BEGINS
    assert max(dues) == starts_on + ENDS


def test_the_five_cases_have_their_own_steps():
    own = {
        name: {step.key for step in playbooks.load(name).steps} - GATE - set(playbooks.shared())
        for name in playbooks.available()
    }
    assert own == {
        "two-week-challenge": {
            "baseline", "close-well", "opportunity-map", "action-programme", "measure-again",
        },
        "department-in-motion": {
            "find-ambassadors", "kick-off", "session-1", "session-2", "session-3", "session-4",
            "session-5", "presentation", "roadmap",
        },
        "action-plan": {
            "role-now", "surroundings", "ambition-session", "site-scan", "opportunity-session",
            "plan-on-themes", "core-team",
        },
        "exchange": {
            "find-peers", "reflect", "influence", "make-cards", "exchange-meeting",
            "share-solutions",
        },
        "word-to-deed": {
            "read-in-actions", "diagnosis", "way-of-working", "lunch-talks", "working-day",
            "theme-teams", "dashboard", "hand-over",
        },
    }  # fmt: skip


def every_step() -> Mapping[str, Step]:
    found = [step for name in playbooks.available() for step in playbooks.load(name).steps]
    return {step.key: step for step in (*found, *playbooks.shared().values())}


def test_every_shared_step_is_used_and_in_the_guide():
    used = {step.key for name in playbooks.available() for step in playbooks.load(name).steps}
    assert set(playbooks.shared()) <= used
    assert all(f"`{key}`" in GUIDE for key in (*playbooks.shared(), *GATE))


def test_a_step_that_needs_what_is_not_there_says_what_to_do_by_hand():
    waiting = {step.key: step for step in every_step().values() if step.needs}

    assert {step.needs for step in waiting.values()} == set(Need)
    assert {step.key for step in waiting.values() if step.until} == {
        step.key for step in waiting.values() if step.waits
    }
    assert {step.needs for step in waiting.values() if not step.waits} == set(playbooks.THERE)
    assert set(playbooks.THERE.values()) <= {entry.path for entry in PAGES}


def test_the_registry_switches_steps_on(monkeypatch: pytest.MonkeyPatch):
    step = every_step()["baseline"]
    monkeypatch.setattr(contents, "THERE", {Need.QUESTIONNAIRE: "measuring"})

    assert not step.waits
    assert step.page == "measuring"
    assert every_step()["make-cards"].waits


def test_the_pages_that_steps_lead_to_are_there():
    paths = {entry.path for entry in PAGES}
    assert {page.value for page in Opens} <= paths
    assert {step.opens for step in every_step().values() if step.opens} == set(Opens)


def test_every_command_that_a_step_names_exists():
    texts = [
        text for step in every_step().values() for one in step.words for text in one.root.values()
    ]
    named = {
        found for text in texts for found in re.findall(r"prikkel ([a-z]+)(?: ([a-z]+))?", text)
    }
    for first, second in named:
        command = COMMANDS[first]
        assert not isinstance(command, CommandGroup) or second in command.commands


SHORT = date(2027, 5, 10)
"""A Monday: of the week before, Wednesday and Thursday are holidays, and Friday is closed."""


@pytest.mark.parametrize(
    ("weeks", "days", "starts_on", "due"),
    [
        pytest.param(0, 0, SHORT, date(2027, 5, 10), id="the first day"),
        pytest.param(
            0,
            -1,
            SHORT,
            date(2027, 5, 4),
            id="the day before passes Ascension Day, and what is closed",
        ),
        pytest.param(-2, 0, SHORT, date(2027, 4, 26), id="two weeks before"),
        pytest.param(
            -5,
            1,
            date(2027, 5, 3),
            date(2027, 3, 30),
            id="Easter Monday is moved back, and a day on",
        ),
        pytest.param(
            -5, 0, date(2027, 5, 3), date(2027, 3, 25), id="before the start it is earlier"
        ),
        pytest.param(1, 0, SHORT, date(2027, 5, 18), id="after it later: Whit Monday"),
        pytest.param(
            7, 0, date(2026, 11, 6), date(2026, 12, 28), id="Christmas, and the weekend after it"
        ),
        pytest.param(12, -3, SHORT, date(2027, 7, 28), id="some days before a later day"),
    ],
)
def test_due_days_are_working_days(weeks: int, days: int, starts_on: date, due: date):
    working = WorkingDays("NL", closed=frozenset({date(2027, 5, 7), date(2027, 3, 26)}))
    step = every_step()["intake"].model_copy(update={"weeks": weeks, "days": days})

    assert step.due(starts_on, working) == due
    assert due in working


def test_the_example_of_the_guide_is_fine(tmp_path: Path):
    assert complaints_about(tmp_path, EXAMPLE) == []
    playbook = playbooks.load(tmp_path / "own.yaml")
    assert playbook.languages == ("nl", "en")
    assert {*GATE, "plant-sale", "intake"} <= {step.key for step in playbook.steps}


BROKEN = [
    ("steps:\n", "stpes:\n", "stpes:", "There is no key 'stpes' here (did you mean 'steps'?)"),
    (
        "minutes: 90",
        "minuts: 90",
        "minutes: 90",
        "There is no key 'minuts' here (did you mean 'minutes'?)",
    ),
    ("minutes: 90", "minutes: long", "minutes: 90", "'minutes' in step 1 must be a number"),
    (
        "weeks: 2 ",
        "weeks: 2.5 ",
        "weeks: 2 ",
        "'weeks' in step 1 must be a number, without decimals",
    ),
    ("weeks: 2 ", "weeks: -40 ", "weeks: 2 ", "'weeks' in step 1 must be at least -26"),
    ("[coordinator, facilities]", "[boss]", "who: [c", "must be one of: coordinator"),
    ("[coordinator, facilities]", "[]", "who: [c", "'who' in step 1 must have at least 1 items"),
    ("      en: Hold a plant sale\n", "", "title:\n      nl: Houd", "'title' in step 1 lacks 'en'"),
    ("  en: Our own playbook.\n", "  de: Unser eigener Plan.\n", "about:", "lacks 'en'"),
    (
        "first-day, ",
        "first-dya, ",
        "shared: [",
        "There is no step 'first-dya' that playbooks share (did you mean 'first-day'?)",
    ),
    ("shared: [intake, ", "shared: [intake, intake, ", "shared: [", "'intake' is used twice"),
    (
        "key: plant-sale ",
        "key: contact ",
        "key: plant-sale",
        "'contact' is a step of Prikkel; choose another key.",
    ),
    (
        "key: plant-sale ",
        "key: Plant Sale ",
        "key: plant-sale",
        "must be in small letters, digits and dashes",
    ),
    ("    # gate: true   ", "    gate: sure   ", "# gate: true", "'gate' in step 1"),
    (
        "    # needs: session   ",
        "    needs: site-scan ",
        "- key: plant-sale",
        "'needs' and 'until' go together",
    ),
    (
        "    # needs: session   ",
        "    needs: magic   ",
        "# needs: session",
        "must be one of: questionnaire",
    ),
    (
        "the hall of {organisation}!",
        "the hall of {boss}!",
        "- title:\n          nl: Bericht",
        "nothing is known to fill in for {boss}",
    ),
    ("name: spring-weeks", "name: [spring]", "name: spring", "must be text"),
    ("title:                          #", "title: : #", "title:", "This is not valid YAML"),
    ("about:\n", "about: &all\n", "about:", "Anchors (&) and aliases (*) are not allowed here."),
]


@pytest.mark.parametrize(("before", "after", "where", "sentence"), BROKEN)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, before: str, after: str, where: str, sentence: str
):
    assert before in EXAMPLE
    found = complaints_about(tmp_path, EXAMPLE.replace(before, after, 1))

    at = line_of(where if where in EXAMPLE else before)
    assert [line for line, said in found if sentence in said] == [at], found


def test_a_language_that_must_be_there_is_missed_in_every_text(tmp_path: Path):
    path = tmp_path / "own.yaml"
    path.write_text(EXAMPLE, "utf-8")
    said = [complaint.sentence for complaint in playbooks.check(path, ["nl", "en", "fr"])]

    assert len(said) == 11
    assert all("lacks 'fr'" in sentence for sentence in said)


def test_a_playbook_that_we_do_not_have_is_named_with_the_nearest():
    with pytest.raises(PackError) as refused:
        playbooks.load("exchnge")
    assert "(did you mean 'exchange'?)" in str(refused.value)
