"""Tables and pictures in Slack."""

from adapters.slack import limits, tables
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from bot.chat.cards import Card, Picture, Table, Text

NARROW = Table("Stand", ("Plaats", "Team"), (("1", "Noord"), ("2", "Zuid")))
TITLE = "Inkoopvoorwaarden: circulair, tenzij dat echt niet kan"
WIDE = Table("Klimaat", ("Actie", "Wie", "Klaar op"), ((TITLE, "Inkoop", "1 maart 2027"),))


def texts(block: dict) -> str:
    def walk(node: object) -> list[str]:
        if isinstance(node, dict):
            own = [node["text"]] if isinstance(node.get("text"), str) else []
            return own + [text for value in node.values() for text in walk(value)]
        return [text for each in node for text in walk(each)] if isinstance(node, list) else []

    return "".join(walk(block))


def test_a_narrow_table_stands_in_columns():
    assert not tables.is_wide(NARROW)
    (_, block) = to_blocks(Card("Stand", (NARROW,)))
    assert "Plaats  Team\n1       Noord" in texts(block)


def test_a_wide_table_is_a_paragraph_per_row_that_cuts_nothing():
    assert tables.is_wide(WIDE)
    (_, block) = to_blocks(Card("Routekaart", (WIDE,)))
    assert f"{TITLE}\nWie: Inkoop · Klaar op: 1 maart 2027" in texts(block)


def test_a_table_takes_no_more_than_there_is_room_for():
    many = Table("Klimaat", WIDE.header, WIDE.rows * 500)
    kept = tables.within(many, limits.MESSAGE_TEXT)

    assert 20 < len(kept.rows) < 500
    shown = sum(length(texts(block)) for block in to_blocks(Card("", (many,))))
    assert shown <= limits.MESSAGE_TEXT


def test_tables_for_which_no_room_is_left_take_none():
    table = Table("Locatie", tuple("x" * 40 for _ in range(5)), (tuple("abcde"),))
    card = Card("Kansenkaart", (Text("x" * limits.MESSAGE_TEXT), *[table] * 10))

    _, _, *blocks = to_blocks(card)

    assert [texts(block) for block in blocks] == ["…"] * 10


def test_a_picture_is_shown_with_what_it_says():
    picture = Picture("https://prikkel.example/pictures/a.png", "Routekaart met één actie." * 200)
    (_, block) = to_blocks(Card("Routekaart", (picture,)))

    assert block["type"] == "image"
    assert block["image_url"] == picture.url
    assert len(block["alt_text"]) <= limits.ALT_TEXT


def test_a_picture_that_slack_cannot_fetch_is_left_out():
    for url in ("http://127.0.0.1/a.png", "", "https://prikkel.example/" + "a" * 3000):
        assert len(to_blocks(Card("Routekaart", (Picture(url, "Routekaart"),)))) == 1
