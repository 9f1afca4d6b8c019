"""Goals and their readings in exports: exact, and empty where nothing is known."""

import csv
import io
import json
from datetime import date
from typing import Any

from sqlmodel import Session

from adapters.exports import Format, TableKind, write
from bot import exports
from bot.i18n import translator
from challenges import actions, goals, readings
from challenges.goals import Aim
from challenges.models import Campaign
from challenges.readings import Found
from tests.reported import WEDNESDAY, add_action

LESS = Aim("Minder stroom", "climate", "kWh", 2023, 120_000, 2030, 60_000.5, "Klimaatplan")
HOPE = Aim("Iedereen doet mee", to_year=2030)


def gathered(session: Session, campaign: Campaign) -> exports.Contents:
    organisation, today = campaign.organisation_id, WEDNESDAY.date()
    goal = goals.create(session, organisation, LESS, now=WEDNESDAY)
    goals.create(session, organisation, HOPE, now=WEDNESDAY)
    for year, value in ((2024, 118_000.25), (2025, 99_000)):
        readings.read(session, goal, Found(date(year, 12, 31), value, "Meter"), today=today)
    action = add_action(session, campaign, "Ledlampen")
    actions.serve(session, action, goal.id, version=action.version)
    return exports.gather(session, campaign, WEDNESDAY)


def table(found: exports.Contents, kind: TableKind, form: Format) -> list[dict[str, str]]:
    file = write(form, found, translator("nl"), kind)
    separator = ";" if form is Format.CSV_NL else ","
    text = file.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_a_goal_leaves_with_its_last_reading_and_the_agreed_line(
    session: Session, campaign: Campaign
):
    hope, less = table(gathered(session, campaign), TableKind.GOALS, Format.CSV_NL)

    assert less["Van"] == "120000"
    assert less["Naar"] == "60000,5"
    assert (less["Dag van de meting"], less["Meting"]) == ("31-12-2025", "99000")
    assert less["Afgesproken lijn"] == "102847"
    assert less["Stand"] == "zoals afgesproken, of beter"
    assert [hope[key] for key in ("Van", "Naar", "Meting", "Stand")] == ["", "", "", ""]
    assert hope["Naar jaar"] == "2030"


def test_every_reading_leaves_with_its_source(session: Session, campaign: Campaign):
    first, last = table(gathered(session, campaign), TableKind.READINGS, Format.CSV)

    assert (first["Dag van de meting"], first["Meting"]) == ("2024-12-31", "118000.25")
    assert (last["Doel"], last["Eenheid"], last["Bron"]) == ("Minder stroom", "kWh", "Meter")


def test_other_programs_get_the_same_as_plain_values(session: Session, campaign: Campaign):
    found = gathered(session, campaign)
    document: dict[str, Any] = json.loads(write(Format.JSON, found, translator("en")).content)
    hope, less = document["goals"]

    assert less["readings"][0] == {
        "day": "2024-12-31", "value": 118_000.25, "source": "Meter", "note": "",
    }  # fmt: skip
    assert (less["standing"], less["unknown_since"]) == ("as-agreed", None)
    assert (hope["standing"], hope["from_value"], hope["readings"]) == ("no-numbers", None, [])
    assert [action["goal"] for action in document["actions"]] == ["Minder stroom"]
