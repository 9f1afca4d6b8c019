"""Which languages an organisation uses, and what is said of languages that lack something."""

from datetime import date

import pytest

from bot.i18n import LOCALES
from tests.adapters.cli.terminal import Terminal
from tests.challenges.packs.test_own_packs import EXAMPLE


def spoken(terminal: Terminal) -> object:
    [(languages,)] = terminal.rows("SELECT languages FROM organisation")
    return languages


def test_the_languages_of_an_organisation_are_changed_while_its_campaign_runs(terminal: Terminal):
    assert terminal.start() == 0
    assert terminal.run("campaign", "change", "--languages", "fr,de") == 0
    assert "People may choose: French, German." in terminal.said
    assert spoken(terminal) == '["fr", "de"]'

    assert terminal.run("campaign", "status") == 0
    assert "People may choose: French, German." in terminal.said
    assert terminal.run("campaign", "change", "--languages", "nl") == 0
    assert spoken(terminal) == '["nl"]'


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("eo", "'eo' is not spoken here; choose from ", id="not spoken"),
        pytest.param("nl,eo", "'eo'", id="one of them is not"),
        pytest.param("Dutch", "'Dutch'", id="no tag"),
    ],
)
def test_a_language_that_is_not_spoken_is_named_with_those_that_are(
    terminal: Terminal, typed: str, said: str
):
    assert terminal.start() == 0
    before = spoken(terminal)

    assert terminal.run("campaign", "change", "--languages", typed) == 1

    assert said in terminal.complained
    assert all(locale in terminal.complained for locale in LOCALES)
    assert terminal.complained.count("\n") == 1
    assert spoken(terminal) == before


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["export", "--language"], id="export"),
        pytest.param(["pack", "show", "two-weeks", "--language"], id="preview"),
        pytest.param(["playbook", "show", "exchange", "--language"], id="playbook"),
        pytest.param(["questionnaire", "show", "nulmeting", "--language"], id="questionnaire"),
    ],
)
def test_where_one_language_is_meant_two_are_refused(terminal: Terminal, command: list[str]):
    assert terminal.start() == 0

    assert terminal.run(*command, "nl,en") == 1
    assert terminal.complained == "Give one language here, not nl,en.\n"
    assert terminal.run(*command, "xx") == 1
    assert terminal.complained.startswith("'xx' is not spoken here; choose from ")
    assert terminal.run(*command, "en") == 0


def test_a_campaign_has_one_language_of_its_own(terminal: Terminal):
    assert terminal.start("--locale", "nl,en") == 1
    assert terminal.complained == "Give one language here, not nl,en.\n"


@pytest.mark.parametrize(
    "days",
    [
        pytest.param("[w02, desk-lamp, n04]", id="its own challenge lacks it"),
        pytest.param("[w02, n04]", id="only what the pack says of itself lacks it"),
    ],
)
def test_a_language_that_the_campaign_lacks_is_refused_by_name(terminal: Terminal, days: str):
    pack = EXAMPLE.replace("[w02, desk-lamp, n04]", days)
    (terminal.folder / "own.yaml").write_text(pack, "utf-8")
    assert terminal.start("--pack", "own.yaml") == 0

    assert terminal.run("campaign", "change", "--languages", "nl,fr") == 1

    assert "lacks 'fr'" in terminal.complained
    assert terminal.run("campaign", "change", "--languages", "en,nl") == 0


@pytest.mark.parametrize(
    ("country", "first", "weekdays"),
    [
        pytest.param("NL", "2099-06-04", "Thu Fri Mon Tue Wed", id="Saturday and Sunday"),
        pytest.param("IL", "2099-06-04", "Thu Sun Mon Tue Wed", id="Friday and Saturday"),
        pytest.param("BN", "2099-06-04", "Thu Sat Mon Tue Wed", id="Friday and Sunday"),
        pytest.param("IR", "2099-07-02", "Thu Sat Sun Mon Tue", id="Friday alone"),
    ],
)
def test_challenges_come_on_the_working_days_of_a_country(
    terminal: Terminal, country: str, first: str, weekdays: str
):
    assert terminal.start("--country", country, "--days", "5", day=first) == 0

    found = [date.fromisoformat(str(day)) for (day,) in
             terminal.rows("SELECT day FROM challenge ORDER BY day")]  # fmt: skip
    assert " ".join(f"{day:%a}" for day in found) == weekdays


def test_the_doctor_says_that_all_languages_are_complete(terminal: Terminal):
    assert terminal.run("doctor") == 0
    assert f"ok: The languages are complete: {', '.join(LOCALES)}" in terminal.said
