"""Makes the site of docs/, and refuses one with a broken link or with anything from elsewhere.

    make docs-site                       # into build/docs-site/html
    make docs-site ADDRESS=https://…/    # where it will be published
    python -m tools.site --into FOLDER   # into FOLDER/html

The pages are those of `docs` and of the repository's root. What they link to beyond those comes
along as a page that shows it, so that every link stays inside the site. Needs Zensical, in an
environment of its own (`locks/docs.txt`).
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tools.site.pages import ROOT, write_pages
from tools.site.seen import complaints

HERE = Path(__file__).parent
FOLDER = ROOT / "build" / "docs-site"


def main() -> int:
    """Returns 1, with what is wrong, when this is no site to publish."""
    asked = _asked()
    folder = asked.into.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_pages(folder / "pages")
    config = (HERE / "zensical.toml").read_text("utf-8")
    if asked.address:
        config = config.replace("[project]\n", f'[project]\nsite_url = "{asked.address}"\n', 1)
    (folder / "zensical.toml").write_text(config, "utf-8")
    shutil.copytree(HERE / "theme", folder / "theme")
    build = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    if subprocess.run(build, cwd=folder, check=False).returncode:
        return 1
    wrong = complaints(folder / "html", urlsplit(asked.address).path or "/")
    print("\n".join(wrong) or f"The site is in {folder / 'html'}", file=sys.stderr)
    return 1 if wrong else 0


def _asked() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m tools.site")
    options.add_argument("--into", type=Path, default=FOLDER)
    options.add_argument("--address", default="", help="where it will be, ending in a slash")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
