"""Photos: whatever people send, nothing but the picture is kept, and the report always is."""

from io import BytesIO

import pytest
from PIL import Image

from adapters.photos import LONGEST_SIDE, MOST_BYTES, Darkroom, PhotoRefused
from bot.chat.events import NoPhoto
from tests.photographs import HIDDEN, a_bomb, of_a_phone, photograph


def _markers(jpeg: bytes) -> set[int]:
    """The segments of a JPEG before its pixels."""
    found, at = set[int](), 2
    while jpeg[at + 1] != 0xDA:
        found.add(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


async def test_nothing_but_the_picture_is_left_of_aphotograph():
    sent = of_a_phone()
    assert HIDDEN.encode() in sent

    made = await Darkroom().develop(sent)

    assert HIDDEN.encode() not in made
    # The header of JFIF, tables and sizes: no APP1 to APP15, and no comment.
    assert _markers(made) <= {0xE0, 0xDB, 0xC0, 0xC2, 0xC4}
    with Image.open(BytesIO(made)) as kept:
        assert not kept.getexif()
        assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


async def test_a_turned_photo_stands_upright():
    made = await Darkroom().develop(of_a_phone())

    with Image.open(BytesIO(made)) as kept:
        assert kept.size == (480, 640)
        red, _, _ = kept.getpixel((240, 20))  # what was left in the file is above by now
        assert red > 200


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("WEBP", "RGB"), ("JPEG", "L")],
)
async def test_a_photo_of_every_kind_becomes_a_jpeg_of_a_fit_size(form: str, mode: str):
    made = await Darkroom().develop(photograph(form, (4000, 1000), mode=mode))

    with Image.open(BytesIO(made)) as kept:
        assert (kept.format, kept.mode) == ("JPEG", "RGB")
        assert kept.size == (LONGEST_SIDE, LONGEST_SIDE // 4)


async def test_of_a_picture_that_moves_the_first_is_taken():
    made = BytesIO()
    red, green = Image.new("RGB", (64, 64), "red"), Image.new("RGB", (64, 64), "green")
    red.save(made, "WEBP", save_all=True, append_images=[green], lossless=True)

    kept = Image.open(BytesIO(await Darkroom().develop(made.getvalue())))

    assert kept.getpixel((32, 32))[0] > 200


async def test_what_is_hidden_behind_a_photo_does_not_come_along():
    made = await Darkroom().develop(photograph() + b"<script>alert(1)</script>PK\x03\x04")

    assert b"script" not in made
    assert b"PK\x03\x04" not in made


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        pytest.param(b"", NoPhoto.EMPTY, id="nothing"),
        pytest.param(b"\xff" * (MOST_BYTES + 1), NoPhoto.HEAVY, id="too many bytes"),
        pytest.param(a_bomb(), NoPhoto.LARGE, id="a bomb"),
        pytest.param(b"<svg onload='alert(1)'/>", NoPhoto.KIND, id="an SVG"),
        pytest.param(photograph("GIF"), NoPhoto.KIND, id="a GIF that is called JPG"),
        pytest.param(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", NoPhoto.KIND, id="HEIC"),
        pytest.param(b"%PDF-1.7", NoPhoto.KIND, id="a PDF"),
        pytest.param(photograph(size=(2000, 2000))[:9000], NoPhoto.BROKEN, id="half of it"),
    ],
)
async def test_what_cannot_be_kept_is_refused_with_a_reason(sent: bytes, why: NoPhoto):
    with pytest.raises(PhotoRefused) as refused:
        await Darkroom().develop(sent)

    assert refused.value.why is why


async def test_a_photo_that_takes_too_long_to_read_is_given_up():
    slow = Darkroom(("sleep", "5"), patience=0.1)

    with pytest.raises(PhotoRefused) as refused:
        await slow.develop(photograph())

    assert refused.value.why is NoPhoto.BROKEN
