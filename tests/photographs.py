"""Pictures as people send them, with what is in them beside the picture."""

from io import BytesIO

from PIL import Image

CAMERA, ORIENTATION, GPS, TURNED = 0x0110, 0x0112, 0x8825, 6
HIDDEN = "Kantoorlaan 12"
"""What stands in a photo that nobody is to read."""


def photograph(
    form: str = "JPEG", size: tuple[int, int] = (640, 480), *, mode: str = "RGB", **kept: object
) -> bytes:
    """A picture that is red on the left and green on the right."""
    made = BytesIO()
    picture = Image.new("RGB", size, "green")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    picture.convert(mode).save(made, form, **kept)
    return made.getvalue()


def a_bomb() -> bytes:
    """A small file that would be a huge picture."""
    made = BytesIO()
    Image.new("1", (20_000, 5_000)).save(made, "PNG")
    return made.getvalue()


def of_a_phone() -> bytes:
    """A photo as a phone makes it: turned, with a place, a camera, a comment and a profile."""
    exif = Image.Exif()
    exif[CAMERA], exif[ORIENTATION] = HIDDEN, TURNED
    exif.get_ifd(GPS)[29] = HIDDEN
    xmp = f"<x:xmpmeta>{HIDDEN}</x:xmpmeta>".encode()
    profile = HIDDEN.encode() * 20
    return photograph(exif=exif, comment=HIDDEN.encode(), xmp=xmp, icc_profile=profile)
