"""A pack as people will see it, before anybody does."""

from pathlib import Path

import pytest

from adapters.cli.commands import run
from bot.i18n import LOCALES, translator
from challenges import packs
from tests.challenges.packs.test_own_packs import EXAMPLE


@pytest.mark.parametrize("locale", LOCALES)
def test_a_pack_is_shown_as_the_channel_will_see_it(
    locale: str, capsys: pytest.CaptureFixture[str]
):
    assert run(["pack", "show", "two-weeks", "--language", locale]) == 0

    shown = capsys.readouterr().out
    pack, words = packs.load("two-weeks"), translator(locale)
    for number, content in enumerate(pack.challenges, start=1):
        title = content.title.in_language(locale)
        assert words("challenge-title", number=number, total=10, title=title) in shown
        assert all(f"[{r.text.in_language(locale)}]" in shown for r in content.reasons)
    assert pack.closing.in_language(locale) in shown
    assert f"[{words('button-not-today')}]" in shown


def test_a_pack_is_shown_as_a_page_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file, page = tmp_path / "own.yaml", tmp_path / "own.html"
    file.write_text(EXAMPLE.replace("Lamp off", "Lamp <off> & out"), "utf-8")

    assert run(["pack", "show", str(file), "--language", "en", "--html", str(page)]) == 0

    assert str(page) in capsys.readouterr().out
    text = page.read_text("utf-8")
    assert '<html lang="en">' in text
    assert "<h2>Challenge 2 of 3: Lamp &lt;off&gt; &amp; out</h2>" in text
    assert "<li>There is too little daylight</li>" in text


def test_a_pack_is_shown_in_no_language_that_it_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "own.yaml"
    file.write_text(EXAMPLE, "utf-8")

    assert run(["pack", "show", str(file), "--language", "fr"]) == 1

    assert "it lacks 'fr'" in capsys.readouterr().err


def test_a_challenge_that_no_day_asks_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "own.yaml"
    file.write_text(EXAMPLE.replace("days: [w02, desk-lamp, n04]", "days: [w02, n04]"), "utf-8")

    assert run(["pack", "check", str(file)]) == 0

    assert "Not in days, so never asked: desk-lamp." in capsys.readouterr().out


def test_a_pack_is_checked_for_the_languages_that_are_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "own.yaml"
    file.write_text(EXAMPLE, "utf-8")

    assert run(["pack", "check", str(file), "--languages", "nl,en,fr"]) == 1
    assert f"{file}:2: 'title' lacks 'fr'" in capsys.readouterr().err
    assert run(["pack", "check", str(file), "--languages", "nl,en"]) == 0
    assert "3 challenges, in nl, en." in capsys.readouterr().out
