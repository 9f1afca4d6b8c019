"""Bytes as text, in the encodings that spreadsheets write; never by guessing half a file."""

import codecs
import re

from adapters.imports.limits import UnreadableFile

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STRAY = re.compile("[\udc80-\udcff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MARKUP = re.compile(r"<(?:!doctype|\?xml|html|table|meta|head|body)", re.IGNORECASE)

LOST = "\ufffd"
"""What stands where a byte could not be read."""


def decoded(content: bytes) -> str:
    """A file as text; bytes that fit in no text around them are `LOST`.

    Raises:
        UnreadableFile: it is no text, or several encodings in one.
    """
    text = _decoded(content).removeprefix("\ufeff")
    controls = len(_CONTROLS.findall(text))
    if 20 * controls > len(text):
        raise UnreadableFile("import-no-text")
    if "\0" in text:
        raise UnreadableFile("import-nul", line=text.count("\n", 0, text.index("\0")) + 1)
    if _MARKUP.match(text.lstrip()):
        raise UnreadableFile("import-web-page")
    return text


def _decoded(content: bytes) -> str:
    marked = next((name for mark, name in _MARKED if content.startswith(mark)), None)
    wide = _wide(content) if marked is None else marked
    if wide in (None, "utf-8"):
        return _narrow(content)
    try:
        return content.decode(wide)
    except UnicodeDecodeError:
        raise UnreadableFile("import-no-text") from None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of ordinary text is nothing."""
    units = len(content) // 2
    odd, even = content[1::2].count(0), content[::2].count(0)
    if len(content) % 2 or 2 * max(odd, even) <= units or min(odd, even) * 10 > units:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _narrow(content: bytes) -> str:
    """UTF-8; or the Windows code page, where nothing in the whole file is UTF-8."""
    text = content.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    if not strays:
        return text
    fitting = sum(character > "\x7f" for character in text) - strays
    if strays > fitting > 0:
        raise UnreadableFile("import-mixed")
    if fitting:
        return _STRAY.sub(LOST, text)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableFile("import-no-text") from None
