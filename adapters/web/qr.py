"""QR codes, drawn in one place."""

from importlib import import_module


def qr_svg(url: str) -> str:
    """The QR code of an address, as SVG to stand in a page, without a size of its own.

    Its contrast is its own too: black on white, so that cameras read it from a dark page as well.
    """
    # Its tables and the XML it writes take a server 1 MB, and most draw none for days.
    code = import_module("segno").make(url, error="m", micro=False)
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
