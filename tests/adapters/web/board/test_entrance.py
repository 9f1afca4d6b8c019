from tests.adapters.web.board.conftest import Office


async def test_a_link_from_the_chat_opens_the_board_with_one_press(office: Office):
    browser = await office.browser()
    page = await browser.opens(await office.coordinator("marieke"))
    assert page.status == 200
    assert "Open het bord" in page.text

    board = await browser.sends(page, "/board/enter")

    assert (board.status, board.address) == (200, "/board")
    assert "Gemeld" in board.text
