"""What reading a press costs, in calls of functions: a clock would tell of the machine."""

import sys
from pathlib import Path
from types import FrameType
from urllib.parse import urlencode

from adapters.slack.heard import hear
from adapters.slack.payloads import to_button_pressed
from adapters.slack.requests import decode

_PRESS = Path(__file__).parent / "payloads" / "press_check_in.json"


def test_reading_a_press_takes_no_more_than_a_hundred_and_thirty_calls():
    form = urlencode({"payload": _PRESS.read_text("utf-8")}).encode()
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    hear(to_button_pressed, decode(form, ""))  # what is made at the first press stays
    sys.setprofile(count)
    hear(to_button_pressed, decode(form, ""))
    sys.setprofile(None)

    assert 0 < calls <= 130
