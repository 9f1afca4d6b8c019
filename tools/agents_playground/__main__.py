"""Tries Prikkel in Microsoft's own playground for Teams: `make agents-playground`.

The playground is installed for the time that this takes, because its licence is for evaluation.
It opens no dialogs, so every form is filled in as a card in the conversation.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from adapters.playground.playground import MORNING, STARTS_ON
from bot.i18n import LOCALES
from tools import npm
from tools.agents_playground.page import PlaygroundPage
from tools.agents_playground.processes import PUBLIC_URL, Prikkel, microsofts_playground
from tools.agents_playground.story import Story

PACKAGES = ("@microsoft/m365agentsplayground@0.2.28",)
SCREEN: ViewportSize = {"width": 1280, "height": 1600}
_FIRST_MORNING = datetime.combine(STARTS_ON, MORNING)
_SECOND_MORNING = _FIRST_MORNING + timedelta(days=1)
_SECOND_AFTERNOON = datetime.combine(_SECOND_MORNING, time(15, 1))
_OPEN_TO_ALL = (
    "The playground listens on every network of this machine while it runs, because unshare is "
    "not there to keep it apart."
)


def main() -> int:
    """Tell the story in each language; 1 when something is missing."""
    parser = argparse.ArgumentParser(prog="python -m tools.agents_playground", description=__doc__)
    parser.add_argument("--locale", choices=LOCALES, action="append", help="repeat for more")
    parser.add_argument("--installed", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--pictures", type=Path, help="where they are left; else a new folder")
    arguments = parser.parse_args()
    pictures = arguments.pictures or Path(tempfile.mkdtemp(prefix="prikkel-agents-playground-"))
    locales = arguments.locale or LOCALES
    try:
        if arguments.installed is None:
            return _apart(locales, pictures)
        for locale in locales:
            _tell(locale, pictures / locale, arguments.installed, npm.chromium())
    except npm.Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    print(f"The pictures are in {pictures}")
    return 0


def _apart(locales: Sequence[str], pictures: Path) -> int:
    """Install it, and run the rest in a network of its own that has nothing but this machine."""
    npm.chromium()
    with tempfile.TemporaryDirectory(prefix="prikkel-npm-") as folder:
        modules = npm.install(PACKAGES, Path(folder))
        languages = [word for locale in locales for word in ("--locale", locale)]
        command = [
            sys.executable, "-m", "tools.agents_playground", "--installed", str(modules),
            "--pictures", str(pictures), *languages,
        ]  # fmt: skip
        return subprocess.run([*_alone(), *command], check=False).returncode


def _alone() -> list[str]:
    if shutil.which("unshare") and shutil.which("ip"):
        up = 'ip link set lo up && exec "$@"'
        return ["unshare", "--map-root-user", "--net", "sh", "-c", up, "sh"]
    print(_OPEN_TO_ALL, file=sys.stderr)
    return []


def _tell(locale: str, pictures: Path, modules: Path, chromium: str) -> None:
    pictures.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="prikkel-") as folder,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium, args=[*npm.FLAGS]) as browser,
    ):
        prikkel = Prikkel(Path(folder), pictures / "prikkel.log", locale)
        page = PlaygroundPage(browser.new_page(viewport=SCREEN), pictures)
        story = Story(page, locale)
        endpoint = prikkel.endpoint
        with (
            page.looked_at_should_it_fail(),
            microsofts_playground(modules, endpoint, Path(folder)) as address,
        ):
            with prikkel.serving(_FIRST_MORNING):
                connector = f"{address}/_connector"
                page.opens(address)  # first: what is posted while nobody looks is not kept
                prikkel.starts_campaign(connector, _FIRST_MORNING)
                page.finds(PUBLIC_URL, at=prikkel.address)
                story.first_day(partial(prikkel.colleague_presses, connector))
            with prikkel.serving(_SECOND_MORNING):
                story.second_day()
            with prikkel.serving(_SECOND_AFTERNOON):
                story.second_afternoon()
            if complaints := prikkel.complaints():
                raise AssertionError(f"the server complained: {complaints}")


if __name__ == "__main__":
    sys.exit(main())
