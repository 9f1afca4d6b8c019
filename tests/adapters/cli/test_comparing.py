"""The ranking, the goal and the size of rows, as an operator says them."""

import pytest

from tests.adapters.cli.terminal import Terminal

KEPT = "SELECT ranking, goal, fewest_in_row FROM campaign"


def test_a_campaign_compares_teams_and_has_the_goal_of_its_pack(terminal: Terminal):
    assert terminal.start() == 0
    assert "The goal is 60% of all expected days, for everybody together." in terminal.said
    assert "Teams are compared, in rows of at least 8 people." in terminal.said
    assert terminal.rows(KEPT) == [(1, 60, 8)]


def test_the_goal_of_a_pack_of_your_own_is_taken_unless_you_say_another(terminal: Terminal):
    texts = "\n".join(
        f"{key}: {{nl: A, en: A}}" for key in ("title", "about", "kickoff", "closing")
    )
    (terminal.folder / "own.yaml").write_text(f"name: own\n{texts}\ngoal: 40\ndays: [w02]\n")
    assert terminal.start("--pack", "own.yaml") == 0
    assert "The goal is 40%" in terminal.said
    assert terminal.run("campaign", "close", "--yes") == 0
    assert terminal.start("--pack", "own.yaml", "--goal", "35") == 0
    assert "The goal is 35%" in terminal.said


def test_rows_are_larger_and_teams_not_compared_where_the_start_says_so(terminal: Terminal):
    assert terminal.start("--no-ranking", "--goal", "75", "--fewest-in-row", "12") == 0
    assert "Teams are not compared." in terminal.said
    assert terminal.rows(KEPT) == [(0, 75, 12)]


def test_the_ranking_and_the_goal_are_changed_while_it_runs(terminal: Terminal):
    terminal.start("--post-at", "08:30")
    assert terminal.run("campaign", "change", "--no-ranking") == 0
    assert "Teams are not compared." in terminal.said
    assert terminal.run("campaign", "change", "--goal", "30") == 0
    assert "The goal is 30%" in terminal.said
    assert terminal.rows(KEPT) == [(0, 30, 8)]
    assert terminal.run("campaign", "change", "--ranking") == 0
    assert terminal.rows(KEPT) == [(1, 30, 8)]
    assert terminal.rows("SELECT post_at FROM campaign") == [("08:30:00.000000",)]


def test_a_goal_out_of_reach_is_refused_and_changes_nothing(terminal: Terminal):
    terminal.start()
    assert terminal.run("campaign", "change", "--goal", "80", "--no-ranking") == 2
    assert "80 is no percentage from 30 to 75" in terminal.complained
    assert terminal.rows(KEPT) == [(1, 60, 8)]


@pytest.mark.parametrize("what", [["--no-ranking"], ["--goal", "50"]])
def test_a_closed_campaign_keeps_its_goal_and_ranking(terminal: Terminal, what: list[str]):
    terminal.start()
    terminal.run("campaign", "close", "--yes")
    assert terminal.run("campaign", "change", *what) == 1
    assert terminal.rows(KEPT) == [(1, 60, 8)]
