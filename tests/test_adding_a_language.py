"""What docs/languages.md says adds a language, tried on a copy of the tree."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("adapters", "bot", "challenges", "scoring")

pytestmark = pytest.mark.long  # each imports a tree that nobody has compiled


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package)
    return tmp_path


def asked(tree: Path, question: str) -> str:
    """What a program in the copy prints."""
    done = subprocess.run(
        [sys.executable, "-c", question],
        cwd=tree, env={"PYTHONPATH": str(tree)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def add_texts(tree: Path) -> None:
    """The first step, with a language that shouts instead of Polish."""
    locales = tree / "bot" / "locales"
    shutil.copytree(locales / "en", locales / "pl")
    file = locales / "pl" / "commands.ftl"
    shouted = re.sub(r"^(command-\S+) = (\S+?),?( .*)?$", r"\1 = pl-\2", file.read_text("utf-8"),
                     flags=re.M)  # fmt: skip
    file.write_text(shouted.replace("button-done = Done", "button-done = Zrobione"), "utf-8")


def add_content(tree: Path) -> None:
    """The second step: a line below each English one."""
    content = [
        tree / "challenges" / name for name in ("packs", "playbooks", "questionnaires", "sessions")
    ]
    for file in (file for folder in content for file in folder.rglob("*.yaml")):
        lines = file.read_text("utf-8").splitlines()
        added = [re.sub(r"^( *)en:", r"\1pl:", line) if re.match(" *en:", line) else ""
                 for line in lines]  # fmt: skip
        both = [each for pair in zip(lines, added, strict=True) for each in pair if each]
        file.write_text("\n".join(both) + "\n", "utf-8")


LOOK = """
import logging, sys
from adapters.bootstrap.background import tell_what_languages_lack
from adapters.doctor.languages import languages
from bot.i18n import LOCALES, translator
print(*LOCALES)
print(translator("pl")("button-done"), translator("pl")("button-away"))
print(*languages(), sep="\\n")
logging.basicConfig(stream=sys.stdout, format="log: %(levelname)s %(message)s")
tell_what_languages_lack()
"""
USE = """
from adapters.teams.manifest import manifest
from bot.chat.events import CommandGiven
from bot.commands import meant
from challenges import packs
pack = packs.load("two-weeks", ("pl", "nl"))
print(pack.languages, pack.title.in_language("pl"))
print(meant("pl-today"))
told = manifest("00000000-fa4e-4000-8000-000000000001", "https://prikkel.example.org")
print([one["languageTag"] for one in told["localizationInfo"]["additionalLanguages"]])
"""


def test_a_folder_and_keys_in_packs_make_a_language(tree: Path):
    add_texts(tree)
    add_content(tree)

    locales, words, *rest = asked(tree, LOOK).splitlines()
    assert "pl" in locales.split()
    assert words == "Zrobione Away"
    assert rest == [f"ok: The languages are complete: {locales.replace(' ', ', ')}"]
    languages, command, listed = asked(tree, USE).splitlines()
    assert "'pl'" in languages
    assert "Two weeks differently" in languages
    assert command == "today"
    assert "'pl'" in listed


def test_what_a_new_language_lacks_is_told_and_said_in_english(tree: Path):
    add_texts(tree)
    file = tree / "bot" / "locales" / "pl" / "commands.ftl"
    file.write_text(file.read_text("utf-8").replace("button-away = Away\n", ""), "utf-8")

    _, words, *told = asked(tree, LOOK).splitlines()

    assert words == "Zrobione Away"
    texts = "bot/locales/pl lacks 1 texts (or has other values in them), said in en: button-away"
    assert told[0] == f"warning: The language pl is not complete: {texts}"
    assert told[1].startswith("warning: The language pl is not complete: challenges/packs lacks ")
    unplayed = "challenges/playbooks lacks pl in: action-plan, department-in-motion, "
    assert told[2].startswith(f"warning: The language pl is not complete: {unplayed}")
    assert "challenges/questionnaires lacks pl in: after-session, " in told[3]
    assert "challenges/sessions lacks pl in: kick-off, " in told[4]
    assert told[5] == f"log: WARNING {texts}"
    assert told[6].startswith("log: WARNING challenges/packs lacks ")
    assert told[7].startswith(f"log: WARNING {unplayed}")
    assert len(told) == 10


def test_content_in_which_a_language_is_half_there_is_named_with_its_line(tree: Path):
    add_texts(tree)
    add_content(tree)
    file = tree / "challenges" / "packs" / "library" / "food.yaml"
    file.write_text(re.sub(r"\n *pl: .*", "", file.read_text("utf-8"), count=1), "utf-8")

    _, _, *told = asked(tree, LOOK).splitlines()

    assert re.search(
        r"warning: .* pl is not complete: .*two-weeks.yaml:\d+: .*v01", "\n".join(told)
    )


def test_a_pack_that_lacks_a_language_is_refused_by_name(tree: Path):
    add_texts(tree)

    question = "from challenges import packs; print(packs.check('challenges/packs/two-weeks.yaml'"
    said = asked(tree, f"{question}, ['pl'])[0])")

    assert "lacks 'pl'" in said or "not there in 'pl'" in said
