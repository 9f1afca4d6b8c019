"""`prikkel goals`: readings come in as a file, once, and what there is is listed."""

import sqlite3
from uuid import uuid4

from tests.adapters.cli.terminal import Terminal

READINGS = "SELECT day, value FROM reading ORDER BY day"
FILE = """Doel;Dag;Meting;Bron
Minder stroom;31-12-2024;118.000,5;Meter
Minder stroom;2025;99000;Meter
"""


def start(terminal: Terminal) -> None:
    terminal.start()
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        [organisation] = connection.execute("SELECT id FROM organisation").fetchone()
        connection.execute(
            "INSERT INTO goal VALUES (?, ?, 'climate', 'Minder stroom', 'kWh', 2023, 120000, 2030, "
            "60000, 'Klimaatplan', '2026-01-01 00:00:00.000000', 1)",
            (uuid4().hex, organisation),
        )


def write(terminal: Terminal, text: str) -> None:
    (terminal.folder / "readings.csv").write_text(text, "utf-8")


def test_readings_come_in_once(terminal: Terminal):
    start(terminal)
    write(terminal, FILE)
    assert terminal.run("goals", "list") == 0
    assert "no reading yet; unknown since" in terminal.said
    assert terminal.run("goals", "import", "readings.csv", "--dry-run") == 0
    assert "2 reading(s) would be added, 0 there already." in terminal.said
    assert terminal.rows(READINGS) == []
    assert terminal.run("goals", "import", "readings.csv", "--yes") == 0
    assert terminal.rows(READINGS) == [("2024-12-31", 118_000.5), ("2025-12-31", 99_000)]
    assert terminal.run("goals", "import", "readings.csv", "--yes") == 0
    assert "0 reading(s) added, 2 there already." in terminal.said
    assert len(terminal.rows(READINGS)) == 2
    assert terminal.run("goals", "list") == 0
    assert "99,000 kWh on" in terminal.said


def test_a_wrong_cell_stops_all_of_it_and_says_where(terminal: Terminal):
    start(terminal)
    write(terminal, FILE + "Minder stroom;31-12-2023;veel;Meter\n")
    assert terminal.run("goals", "import", "readings.csv", "--yes") == 1
    assert "row 4, column Meting: This number cannot be." in terminal.complained
    assert terminal.rows(READINGS) == []
    assert terminal.run("goals", "import", "readings.csv", "--yes", "--anyway") == 0

    assert len(terminal.rows(READINGS)) == 2


def test_numbers_are_read_in_the_language_that_is_named(terminal: Terminal):
    start(terminal)
    write(terminal, "goal,day,reading,source\nMinder stroom,2025-12-31,99.125,Meter\n")
    assert terminal.run("goals", "import", "readings.csv", "--yes", "--language", "en") == 0

    assert terminal.rows(READINGS) == [("2025-12-31", 99.125)]
