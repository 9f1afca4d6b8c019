"""From what somebody sent to a JPEG in which nothing is but the picture: read by Pillow alone."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from adapters.photos import LONGEST_SIDE
from bot.chat.events import NoPhoto

MOST_PIXELS = 50_000_000
"""Of what is sent; above it Pillow takes a picture for a bomb, and so do we."""

_KINDS = ("JPEG", "PNG", "WEBP")
_QUALITY = 82
_WHITE = (255, 255, 255)


def developed(sent: bytes) -> bytes | NoPhoto:
    """The picture, upright and at most `LONGEST_SIDE` pixels, without anything else; or why not.

    Of what moves the first picture is taken. Copying the pixels into a new picture leaves all else
    behind: place, camera, comments, profiles, a smaller picture of the same.
    """
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(sent), formats=_KINDS) as picture:
                return _as_jpeg(_pixels(picture))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
            return NoPhoto.LARGE
        except UnidentifiedImageError:
            return NoPhoto.KIND
        except Exception:  # whatever a decoder trips over: it is broken, and nobody's fault
            return NoPhoto.BROKEN


def _pixels(picture: Image.Image) -> Image.Image:
    """The picture alone, as large as it is kept; what can be seen through is white."""
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    seen = upright.convert("RGBA") if upright.has_transparency_data else upright.convert("RGB")
    alone = Image.new("RGB", seen.size, _WHITE)
    alone.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    return alone


def _as_jpeg(picture: Image.Image) -> bytes:
    made = BytesIO()
    picture.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
