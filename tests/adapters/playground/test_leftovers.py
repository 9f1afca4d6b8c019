"""The folder of a demonstration goes with it, also when it could not see to that itself."""

from pathlib import Path

import pytest

from adapters.playground.leftovers import PREFIX, own_folder, remove_leftovers


def test_a_folder_goes_at_the_end_and_stays_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with own_folder() as folder:
        (folder / "world-1.sqlite").write_text("x")
        remove_leftovers(tmp_path)
        assert (folder / "world-1.sqlite").exists()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_demonstration_left_is_removed_and_nothing_else(tmp_path: Path):
    left, others, link = tmp_path / f"{PREFIX}a", tmp_path / f"{PREFIX}b", tmp_path / f"{PREFIX}c"
    for folder in (left, others):
        folder.mkdir()
        (folder / "world-1.sqlite").write_text("x")
    (left / "in-use").touch()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "in-use").touch()
    link.symlink_to(elsewhere)

    remove_leftovers(tmp_path)

    assert not left.exists()
    assert others.exists()
    assert elsewhere.exists()
