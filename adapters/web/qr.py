"""QR codes, drawn in one place."""

import segno


def qr_svg(url: str) -> str:
    """The QR code of an address, as SVG to stand in a page, without a size of its own.

    Its contrast is its own too: black on white, so that cameras read it from a dark page as well.
    """
    code = segno.make(url, error="m", micro=False)
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
