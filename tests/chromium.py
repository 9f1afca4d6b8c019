"""The machine's own Chromium, for tests with a real browser."""

import shutil
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is Chromium without windows: the same pages for half of the processor."""
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=en-US",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
AS_DRIVEN = [
    "--headless", "--remote-debugging-port=0", "--no-default-browser-check", "--mute-audio",
    "--hide-scrollbars", "--force-color-profile=srgb", "--password-store=basic",
    "--disable-extensions", "--disable-default-apps", "--disable-back-forward-cache",
    "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding", "--disable-ipc-flooding-protection",
    "--disable-field-trial-config", "--disable-hang-monitor", "--disable-prompt-on-repost",
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
]  # fmt: skip
"""What Playwright adds when it starts one itself: pages that nobody looks at do as others do, and
there is a mouse."""
PHONE = {"width": 320, "height": 640}
"""The narrowest screen that everything has to work on."""


_UNTIL_NOBODY_WRITES = '("$0" "$@"; kill 0) & cat; kill 0'
"""Debian's program is a script that Chromium outlives, and a run of tests may be killed: so all of
its group ends once nobody holds the other end of its input."""


@contextmanager
def running_chromium() -> Generator[str]:
    """Run a Chromium until the block ends; returns the address at which it is driven."""
    assert CHROMIUM is not None
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [
                "sh", "-c", _UNTIL_NOBODY_WRITES,
                CHROMIUM, *FLAGS, *AS_DRIVEN, f"--user-data-dir={folder}", "about:blank",
            ],
            stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            yield _address(process, Path(folder, "DevToolsActivePort"))
        finally:
            process.communicate()


def _address(process: subprocess.Popen[bytes], file: Path, seconds: float = 120) -> str:
    """Wait for Chromium to write where it listens."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        if file.exists() and len(lines := file.read_text().split()) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.02)
    raise AssertionError("Chromium does not start")
