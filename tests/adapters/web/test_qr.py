"""QR codes, as they stand in a page."""

from adapters.web.qr import qr_svg


def test_a_code_is_a_drawing_of_its_own_contrast_without_a_size_or_what_could_run():
    drawn = qr_svg("https://prikkel.example/t/abc")

    assert drawn.startswith("<svg")
    assert 'viewBox="0 0' in drawn
    assert "#fff" in drawn
    assert "script" not in drawn
    assert "prikkel.example" not in drawn


def test_another_address_is_another_code():
    assert qr_svg("https://prikkel.example/t/a") != qr_svg("https://prikkel.example/t/b")
