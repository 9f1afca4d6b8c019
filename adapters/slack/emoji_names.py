"""The emoji behind the names that Slack has for them; imported when somebody writes one."""

import re

import emoji

_FLAG = re.compile(r"flag-([a-z]{2})")
_TONES = dict(zip("23456", "🏻🏼🏽🏾🏿", strict=True))
_LETTER_OF_A_FLAG = 0x1F1E6


def emoji_of(name: str, tone: str | None = None) -> str:
    """An emoji by its name, in a tone of skin if it takes one; empty when there is none."""
    if flag := _FLAG.fullmatch(name):
        return "".join(chr(_LETTER_OF_A_FLAG + ord(letter) - ord("a")) for letter in flag[1])
    shown = next(filter(emoji.is_emoji, map(_by_alias, (name, name.replace("-", "_")))), "")
    if not shown:
        return ""
    toned = shown.rstrip("\ufe0f") + (_TONES[tone] if tone else "")
    return toned if tone and emoji.is_emoji(toned) else shown


def _by_alias(name: str) -> str:
    return emoji.emojize(f":{name}:", language="alias")
