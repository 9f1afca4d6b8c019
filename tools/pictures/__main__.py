"""Draws the pictures of cards that the documents show: `make pictures`.

The cards are those of the demonstration, rendered for Slack and Teams by the product itself. Teams'
are drawn by Microsoft's own renderer, Slack's by the best one for Block Kit that is not Slack's.
"""

import asyncio
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, async_playwright

from adapters.slack.blocks import to_blocks
from adapters.slack.native import Native
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.forms import Form
from tools import npm
from tools.pictures.gathering import Shown, gather

PACKAGES = (
    "adaptivecards@3.0.6",
    "adaptivecards-designer@2.4.4",  # what Teams looks like
    "esbuild@0.25.0",
    "react@19.2.0",
    "react-dom@19.2.0",
    "slack-blocks-to-jsx@1.1.1",
)
PICTURES = (
    "slack/challenge/en", "slack/challenge/nl", "slack/answer/en", "slack/form/en",
    "slack/barriers/nl", "slack/review/en", "slack/leaderboard/en", "slack/digest/nl",
    "slack/roadmap/en", "slack/reminder/en", "slack/reminder-form/en", "slack/home/en",
    "teams/challenge/en", "teams/challenge/nl", "teams/answer/en", "teams/form/nl",
    "teams/barriers/en", "teams/review/nl", "teams/leaderboard/en", "teams/digest/en",
    "teams/roadmap/nl", "teams/reminder/nl", "teams/reminder-form/nl",
)  # fmt: skip
HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "docs" / "pictures"
_SHARPNESS = 1.25
_COLOURS = 16
_LARGEST = 80_000


def main() -> int:
    """Draw all of them anew; 1 when something is missing."""
    try:
        with tempfile.TemporaryDirectory(prefix="prikkel-pictures-") as folder:
            page = _build(Path(folder))
            asyncio.run(_draw(page, npm.chromium()))
    except npm.Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


def _build(folder: Path) -> Path:
    """The page with all that it needs in one file."""
    modules = npm.install(PACKAGES, folder)
    for name in ("page.js", "page.css"):
        (folder / name).write_text((HERE / name).read_text("utf-8"), "utf-8")
    esbuild = modules / ".bin" / "esbuild"
    subprocess.run(
        [
            esbuild, "page.js", "--bundle", "--outfile=out.js", "--log-level=error",
            "--loader:.png=dataurl", '--define:process.env.NODE_ENV="production"',
        ],
        cwd=folder,
        check=True,
        timeout=60,
    )  # fmt: skip
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="out.css">'
        '<div id="stage"></div><script src="out.js"></script>',
        "utf-8",
    )
    return page


async def _draw(page_file: Path, chromium: str) -> None:
    shown = await gather()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=[*npm.FLAGS])
        page = await browser.new_page(device_scale_factor=_SHARPNESS)
        await page.goto(page_file.as_uri())
        for picture in PICTURES:
            platform, name, locale = picture.split("/")
            await _show(page, platform, shown[name, locale])
            drawn = _small(await page.locator("#stage").screenshot())
            (TARGET / f"{platform}-{name}-{locale}.png").write_bytes(drawn)
            print(f"{picture}: {len(drawn) // 1000} kB")
        await browser.close()


async def _show(page: Page, platform: str, shown: Shown) -> None:
    if platform == "teams":
        # A dialog shows the title of a form around it, not in it.
        arguments = (
            [to_form_card(shown, place=Surface.DIALOG), shown.title]
            if isinstance(shown, Form)
            else [to_adaptive_card(shown), ""]
        )
        complaints = await page.evaluate("([card, title]) => showTeams(card, title)", arguments)
        if complaints:
            raise ValueError(f"Microsoft's renderer complains: {json.dumps(complaints)}")
        return
    if isinstance(shown, Form):
        view = to_view(shown)
    else:
        view = {"blocks": to_blocks(shown, native=Native.CHARTS)}
    await page.evaluate("showSlack", view)


def _small(png: bytes) -> bytes:
    """The picture with as many colours as anybody sees in it."""
    with Image.open(io.BytesIO(png)) as image:
        reduced = image.convert("RGB").quantize(_COLOURS)
    out = io.BytesIO()
    reduced.save(out, "PNG", optimize=True)
    if out.tell() > _LARGEST:
        raise ValueError(f"A picture takes {out.tell()} bytes; that is too much")
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
