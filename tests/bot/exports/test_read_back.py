"""A sheet of actions that was written here is understood when it is read in again."""

from datetime import date

import pytest

from bot.i18n import translator
from challenges.action_lists import FileTable, understand
from challenges.models import ActionStatus, Horizon
from challenges.packs import Theme

COLUMNS = ("action", "description", "theme", "owner", "ambassador", "start", "due", "budget",
           "status", "horizon", "competences", "barriers")  # fmt: skip
DAY = date(2027, 3, 1)


@pytest.mark.parametrize("locale", ["nl", "en", "fr", "de"])
def test_the_headings_and_words_of_an_export_are_understood_in_its_language(locale: str):
    words = translator(locale)
    rows: list[tuple[object, ...]] = [tuple(words(f"export-column-{one}") for one in COLUMNS)]
    meant = [(status, theme, horizon)
             for status, theme, horizon in zip(
                 ActionStatus, [*Theme, Theme.SOCIAL], [*Horizon, *Horizon], strict=False
             )]  # fmt: skip
    for number, (status, theme, horizon) in enumerate(meant):
        rows.append((
            f"Plan {number}", "Why", words(f"theme-{theme}"), "Facilities", "Jo", DAY, DAY, 500,
            words(f"action-status-{status}"), words(f"horizon-{horizon}"), "Planning", "A barrier",
        ))  # fmt: skip

    found = understand([FileTable("", rows)], DAY)

    assert found.complaints == ()
    assert found.unused == (words("export-column-barriers"),)
    assert len(found.rows) == len(ActionStatus)
    plans = [row.plan for row in found.rows]
    assert [(plan.status, plan.theme, plan.horizon) for plan in plans] == meant
    assert {(p.description, p.owner, p.ambassador, p.starts_on, p.due, p.budget, p.competences)
            for p in plans} == {("Why", "Facilities", "Jo", DAY, DAY, 500, "Planning")}  # fmt: skip


@pytest.mark.parametrize("locale", ["nl", "en", "fr", "de"])
def test_money_and_tasks_of_an_export_are_understood_in_its_language(locale: str):
    words = translator(locale)
    headings = [words(f"export-column-{one}") for one in ("action", "budget", "spent", "tasks")]
    lines = (words("task-done", task="One"), words("task-open", task="Two"))

    found = understand([FileTable("", [headings, ["Plan", 900, 0, "\n".join(lines)]])], DAY)

    assert (found.complaints, found.unused) == ((), ())
    [row] = found.rows
    assert (row.plan.budget, row.plan.spent) == (900, 0)
    assert row.tasks == (("One", True), ("Two", False))


@pytest.mark.parametrize("locale", ["nl", "en", "fr", "de"])
def test_the_headings_of_a_secap_are_understood_in_its_language(locale: str):
    fields = ("sector", "area", "instrument", "origin", "responsible", "cost", "energy-saving",
              "renewable-energy", "co2-reduction")  # fmt: skip
    words = translator(locale)
    headings = [words("export-column-action"), *(words(f"export-column-secap-{f}") for f in fields)]

    found = understand([FileTable("", [headings, ["Plan", *("12" for _ in fields)]])], DAY)

    assert (found.complaints, found.unused) == ((), ())


@pytest.mark.parametrize("locale", ["nl", "en", "fr", "de"])
@pytest.mark.parametrize("field", ["status", "theme", "horizon"])
def test_what_a_refusal_says_to_choose_from_is_understood(locale: str, field: str):
    said = translator(locale)(f"import-no-{field}", found="?")
    offered = said.split(". ", 1)[-1].split(":")[-1] if ":" in said else said
    choices = offered.replace("\u202f", "").rstrip(".").partition(";")[0].split(",")
    heading = (translator(locale)("export-column-action"),
               translator(locale)(f"export-column-{field}"))  # fmt: skip

    found = understand(
        [FileTable("", [heading, *((f"Plan {c}", c.strip()) for c in choices)])], DAY
    )

    assert found.complaints == ()
    assert len(choices) > 2
    assert len({getattr(row.plan, field) for row in found.rows}) == len(choices)
