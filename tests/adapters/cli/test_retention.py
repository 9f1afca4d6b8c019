"""`prikkel retention`: how long what is kept, and what was destroyed."""

from tests.adapters.cli.terminal import Terminal

LONG_AGO = "UPDATE campaign SET ends_on = '2020-06-12', closed_at = '2020-06-18 09:00:00.000000'"


def test_it_says_what_is_kept_how_long_and_that_nothing_was_destroyed(terminal: Terminal):
    terminal.start()
    assert terminal.run("retention") == 0
    assert "PRIKKEL_KEEP_ANSWERS_DAYS=30" in terminal.said
    assert "To be destroyed tonight: nothing." in terminal.said
    assert "Destroyed: nothing yet." in terminal.said


def test_a_dry_run_counts_and_destroys_nothing(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    terminal.rows(
        "INSERT INTO absence (id, participant_id, first_day, last_day, counts_from) "
        "SELECT '00000000000000000000000000000001', id, '2020-06-01', '2020-06-02', "
        "'2020-05-30' FROM participant"
    )
    for _ in range(2):
        assert terminal.run("retention", "--dry-run") == 0
        assert terminal.said == (
            "Would be destroyed now:\n  absences: 1 (1 days after they were over)\n"
        )
    assert terminal.rows("SELECT count(*) FROM absence") == [(1,)]
    assert terminal.run("doctor") in (0, 1)
    assert "absences are kept longer than agreed: 1" in terminal.said


def test_forgetting_by_hand_is_written_down_as_numbers(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    terminal.run("campaign", "close", "--yes")
    terminal.rows(
        "INSERT INTO participant (id, organisation_id, sign_outs) "
        "SELECT '00000000000000000000000000000001', id, 0 FROM organisation"
    )
    assert terminal.run("campaign", "forget", "--yes") == 0
    assert "1 people have been forgotten." in terminal.said
    terminal.run("retention")
    assert "people: 1 (by hand: prikkel campaign forget)" in terminal.said


def test_what_cannot_be_counted_again_is_not(terminal: Terminal):
    terminal.start()
    terminal.rows(
        "INSERT INTO destruction SELECT organisation_id, substr(id,1,8)||'-'||substr(id,9,4)||'-'||"
        "substr(id,13,4)||'-'||substr(id,17,4)||'-'||substr(id,21), 'answers', "
        "'30 days after the last challenge', '2020-07-12', 12 FROM campaign"
    )
    for arguments in ([], ["--repair"]):
        assert terminal.run("campaign", "verify", *arguments) == 1
        assert "has been destroyed" in terminal.complained
