"""The demonstration of somebody's own pack, and in whichever language."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from zoneinfo import ZoneInfo

import pytest

from adapters.cli import demonstrating
from adapters.cli.commands import run
from adapters.database import open_store
from adapters.playground.actors import buttons_of
from adapters.playground.cast import Cast, cast_in
from adapters.playground.playground import Playground
from challenges import packs
from challenges.models import Role
from challenges.packs import Pack
from tests.challenges.packs.test_own_packs import EXAMPLE
from tests.languages import foreign


def few(locale: str) -> Cast:
    """Those who can be played, and some others."""
    cast = cast_in(locale)
    return replace(cast, people=(*cast.playable, *cast.extras[:20]))


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(EXAMPLE, "utf-8")
    return path


@asynccontextmanager
async def lived(template: Path, folder: Path, cast: Cast, pack: Pack) -> AsyncGenerator[Playground]:
    path = folder / "prikkel.sqlite"
    copyfile(template, path)
    store = open_store(f"sqlite:///{path}")
    try:
        playground = Playground(store, casts=[cast], pack=pack)
        await playground.fill()
        yield playground
    finally:
        await store.close()


async def test_a_pack_of_ones_own_is_lived_up_to_its_last_challenge(
    sqlite_template: Path, tmp_path: Path, own_pack: Path
):
    async with lived(sqlite_template, tmp_path, few("en"), packs.load(own_pack)) as playground:
        nora = playground.person("nora")
        assert nora is not None
        channel, _ = playground.messages_for(nora)
        asked = [
            m.card.title
            for m in channel
            if not m.reader and any(b.action == "check-in" for b in buttons_of(m.card))
        ]

        assert [title.partition(":")[2].strip() for title in asked] == [
            "One mug", "Lamp off", "Looking back"
        ]  # fmt: skip
        now = playground.clock().astimezone(ZoneInfo(playground.timezone))
        assert f"{now:%A %H}" == "Wednesday 09"
        await playground.next_morning()
        assert any("over" in m.card.title for m in playground.messages_for(nora)[0])


@pytest.mark.parametrize(("locale", "person"), [("fr", "leila"), ("de", "samira")])
async def test_a_whole_demonstration_speaks_one_language(
    sqlite_template: Path, tmp_path: Path, locale: str, person: str
):
    pack = packs.load("two-weeks")
    async with lived(sqlite_template, tmp_path, few(locale), pack) as playground:
        everybody = [p for p in playground.casts[0].playable if p.locale == locale]
        seen = [m for p in everybody for part in playground.messages_for(p) for m in part]
        said = {m.card.plain_text() for m in seen}

        assert len(said) > 20
        assert {text: words for text in said if (words := foreign(text, locale))} == {}
        boss = playground.casts[0].holder_of(Role.LEADER)
        assert any(m.card.title for m in playground.messages_for(boss)[1])
        [zone] = {cast.timezone for cast in playground.casts}
        assert zone == {"fr": "Europe/Paris", "de": "Europe/Berlin"}[locale]
        assert playground.person(person) in everybody


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--language", "eo"], "'eo' is not spoken here", id="not spoken"),
        pytest.param(["--language", "fr", "--pack", "own.yaml"], "it lacks 'fr'", id="not its"),
        pytest.param(["--pack", "gone.yaml"], "There is no such file", id="no file"),
        pytest.param(["--pack", "gone"], "There is no pack of this name", id="no pack"),
    ],
)
def test_what_cannot_be_shown_is_said_before_anything_is_made(
    arguments: list[str], said: str, own_pack: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):  # fmt: skip
    monkeypatch.chdir(own_pack.parent)

    assert run(["demo", "--port", "0", *arguments]) == 1

    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("languages", "asked", "shown"),
    [
        pytest.param(("nl", "en", "fr", "de"), None, ["nl", "en"], id="the usual two"),
        pytest.param(("fr", "de"), None, ["de"], id="the pack has neither"),
        pytest.param(("en", "fr"), None, ["en"], id="the pack has one of them"),
        pytest.param(("nl", "en", "fr", "de"), "de,fr", ["de", "fr"], id="as was asked"),
    ],
)
def test_whose_organisations_are_shown(
    languages: tuple[str, ...], asked: str | None, shown: list[str]
):
    ours = packs.load("two-weeks")
    texts = {name: text.model_copy(update={"root": {one: text[one] for one in languages}})
             for name, text in ours.words.items()}  # fmt: skip

    assert demonstrating.shown(ours.model_copy(update=texts), asked) == shown
