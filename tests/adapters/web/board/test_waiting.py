"""What waits for a coordinator, and what became of it, on the board as in chat."""

from datetime import timedelta

from sqlmodel import Session, select

from bot.models import Account, ConversationRecord, Delivery
from challenges.models import Care
from tests.adapters.web.board.conftest import Office

NAME, OTHER = "Geen fietsenstalling", "Geen vaatwasser"


async def test_what_waits_is_put_off_and_given_away_on_its_page(office: Office):
    for name in (NAME, OTHER):
        await office.barrier(name, voices=6)
    await office.coordinator("dirk")
    browser = await office.enter("marieke")
    page = await browser.opens("/board/waiting")
    assert NAME in page.text
    assert OTHER in page.text

    page = await browser.sends(page, "/put-off")
    assert "Opgeslagen." in page.text
    assert (NAME in page.text) != (OTHER in page.text)
    people = {one.external_id: one.participant_id for one in await office.world.rows(Account)}
    page = await browser.sends(page, "/give-away", to=str(people["dirk"]))
    assert "Er wacht nu niets op je." in page.text
    told = {(one.participant_id, one.looks_after) for one in await office.world.rows(Care)}
    assert told == {(people["marieke"], False), (people["dirk"], True)}
    dirks = await (await office.enter("dirk")).opens("/board/waiting")
    assert (NAME in dirks.text) != (OTHER in dirks.text)  # what was given to him is for tomorrow


async def test_what_became_of_it_is_posted_from_its_page_by_a_press(office: Office):
    barrier = await office.barrier(NAME, voices=6)
    await office.world.at(15)
    await office.world.at(19)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/outcomes")
    assert "niets nieuws om in het kanaal te vertellen" in page.text

    page = await browser.opens(f"/board/barriers/{barrier}")
    await browser.sends(page, "/remove-barrier", answer="Er staat nu een rek.")
    page = await browser.opens("/board/outcomes")
    assert "Er staat nu een rek." in page.text
    page = await browser.sends(page, "/post-became")
    await office.world.deliver()

    assert "Dit komt zo in het kanaal te staan." in page.text
    assert "Er staat nu een rek." in office.world.post.plain_text()


async def test_a_channel_in_which_messages_wait_is_told_where_no_chat_is_needed(office: Office):
    def stuck(session: Session) -> None:
        channel = session.exec(
            select(ConversationRecord).where(ConversationRecord.external_id == "channel")
        ).one()
        due = office.world.clock() - timedelta(days=2)
        session.add(
            Delivery(
                key="stuck", conversation_id=channel.id, card="{}", due=due, created_at=due,
                lease_until=office.world.clock() + timedelta(days=30),
            )
        )  # fmt: skip

    browser = await office.enter("marieke")
    assert "Berichten in kanaal" not in (await browser.opens("/board/waiting")).text
    await office.store.write(stuck)
    page = await browser.opens("/board/waiting")
    assert "Berichten komen niet aan Berichten in kanaal channel (fake:W1) wachten" in page.text
    assert "Sinds maandag 1 juni gaat hier niets de deur uit" in page.text
