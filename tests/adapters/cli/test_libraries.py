"""`prikkel cards`: two organisations of one operator exchange a file, on both databases."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import pytest
import yaml
from sqlmodel import Session, col, select

from adapters.database import open_store
from challenges import cards
from challenges.cards import CardText
from challenges.models import CardKind, CardPerson, IndexCard, Organisation, Participant, Solution
from tests.adapters.cli.terminal import Terminal
from tests.migrated import prepare

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HERE, THERE = "Hierstad", "Daardorp"
CONTACT = CardText(CardKind.CONTACT, "Gebouwen", role="energiecoördinator")
TOOL = CardText(
    CardKind.TOOL, "Meetkoffer", text="Meet wat een ruimte verbruikt.", theme="climate",
    link="https://voorbeeld.example/koffer", differently="Eerder kopen",
)  # fmt: skip


class Exchange:
    """Two organisations in one database, and the operator who types for them."""

    def __init__(self, terminal: Terminal, address: str) -> None:
        self.terminal = terminal
        self._address = address

    def does(self, work: Callable[[Session], T]) -> T:
        async def run() -> T:
            store = open_store(self._address)
            try:
                return await store.write(work)
            finally:
                await store.close()

        return asyncio.run(run())

    def types(self, organisation: str, *words: str) -> int:
        return self.terminal.run("cards", *words, "--organisation", organisation)

    def makes(self, organisation: str, *said: CardText) -> None:
        def work(session: Session) -> None:
            owner = _called(session, organisation)
            for one in said:
                cards.create(session, owner.id, one, shared=True, now=NOW, today=NOW.date())

        self.does(work)

    def titles(self, organisation: str) -> list[str]:
        def work(session: Session) -> list[str]:
            owner = _called(session, organisation)
            statement = select(IndexCard.title).where(IndexCard.organisation_id == owner.id)
            return sorted(session.exec(statement))

        return self.does(work)


def _called(session: Session, name: str) -> Organisation:
    return session.exec(select(Organisation).where(Organisation.name == name)).one()


@pytest.fixture
def exchange(
    new_terminal: Terminal, empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> Exchange:
    prepare(empty_database_url)
    monkeypatch.setenv("DATABASE_URL", empty_database_url)
    found = Exchange(new_terminal, empty_database_url)
    found.does(
        lambda session: session.add_all(
            Organisation(name=name, created_at=NOW) for name in (HERE, THERE)
        )
    )
    return found


def test_two_organisations_exchange_files_in_both_directions(exchange: Exchange):
    terminal = exchange.terminal
    exchange.makes(HERE, CONTACT, TOOL)
    exchange.makes(THERE, CardText(CardKind.PROJECT, "Geveltuin"))

    assert exchange.types(HERE, "share", "--out", "here.yaml", "--with-organisation") == 0
    assert "0 solution(s) and 2 card(s), 0 with a name." in terminal.said
    assert "Read it, and take out what should not be in it" in terminal.said
    assert exchange.types(THERE, "share", "--out", "there.json") == 0
    document = json.loads((terminal.folder / "there.json").read_text("utf-8"))
    assert [one["title"] for one in document["cards"]] == ["Geveltuin"]
    assert "shared_by" not in document

    assert exchange.types(THERE, "import", "here.yaml", "--dry-run") == 0
    assert "2 card(s) would be added, 0 there already." in terminal.said
    assert exchange.titles(THERE) == ["Geveltuin"]
    assert exchange.types(THERE, "import", "here.yaml") == 0
    assert "2 card(s) added, 0 there already." in terminal.said
    assert exchange.types(HERE, "import", "there.json") == 0
    both = ["Gebouwen", "Geveltuin", "Meetkoffer"]
    assert exchange.titles(HERE) == exchange.titles(THERE) == both

    for name, file, known in ((THERE, "here.yaml", 2), (HERE, "there.json", 1)):
        assert exchange.types(name, "import", file) == 0
        assert f"0 card(s) added, {known} there already." in terminal.said
    assert exchange.titles(HERE) == exchange.titles(THERE) == both

    assert exchange.types(THERE, "share", "--out", "again.yaml") == 0
    told = yaml.safe_load((terminal.folder / "again.yaml").read_text("utf-8"))
    assert [one["title"] for one in told["cards"]] == ["Geveltuin"]


def test_a_name_goes_along_only_where_its_bearer_ticked_it(exchange: Exchange):
    exchange.makes(HERE, CONTACT)

    def put(outside: bool) -> Callable[[Session], None]:
        def work(session: Session) -> None:
            card = session.exec(select(IndexCard)).one()
            person = session.exec(select(Participant)).first() or Participant(
                organisation_id=card.organisation_id, created_at=NOW
            )
            session.add(person)
            session.flush()
            today = datetime.now(UTC).date()
            cards.put_name(session, card, person, "Aline Voorbeeld", outside=outside, today=today)

        return work

    exchange.does(put(outside=False))
    assert exchange.types(HERE, "share", "--out", "bare.yaml") == 0
    assert "Aline" not in exchange.terminal.said
    exchange.does(put(outside=True))
    assert exchange.types(HERE, "share", "--out", "named.yaml") == 0
    assert "0 solution(s) and 1 card(s), 1 with a name." in exchange.terminal.said

    assert exchange.types(THERE, "import", "bare.yaml") == 0
    assert exchange.types(THERE, "import", "named.yaml") == 0
    assert "~ Gebouwen, person: '' here, 'Aline Voorbeeld (" in exchange.terminal.said
    assert "not changed; take it over with --changed" in exchange.terminal.said
    assert exchange.types(THERE, "import", "named.yaml", "--changed") == 0
    names = exchange.does(
        lambda session: list(
            session.exec(select(CardPerson.name).where(col(CardPerson.participant_id).is_(None)))
        )
    )
    assert names == ["Aline Voorbeeld"]


def test_a_card_that_was_removed_comes_back_only_when_asked(exchange: Exchange):
    exchange.makes(HERE, CONTACT, TOOL)
    exchange.types(HERE, "share", "--out", "here.yaml")

    def remove(organisation: str) -> Callable[[Session], None]:
        def work(session: Session) -> None:
            owner = _called(session, organisation)
            for card in session.exec(
                select(IndexCard).where(
                    IndexCard.organisation_id == owner.id, IndexCard.title == "Meetkoffer"
                )
            ).all():
                cards.remove(session, card, version=card.version)

        return work

    exchange.types(THERE, "import", "here.yaml")
    for name in (THERE, HERE):  # what somebody else shared, and what was made here
        exchange.does(remove(name))
        for _ in range(2):
            assert exchange.types(name, "import", "here.yaml", "--changed") == 0
            assert "0 card(s) added, 1 there already." in exchange.terminal.said
            assert "1 card(s) were removed here, and stay so; see --removed." in (
                exchange.terminal.said
            )
        assert exchange.titles(name) == ["Gebouwen"]

    assert exchange.types(THERE, "import", "here.yaml", "--removed") == 0
    assert "1 card(s) added, 1 there already." in exchange.terminal.said
    assert exchange.titles(THERE) == ["Gebouwen", "Meetkoffer"]
    assert exchange.titles(HERE) == ["Gebouwen"]
    exchange.does(remove(THERE))
    exchange.does(remove(THERE))
    assert exchange.titles(THERE) == ["Gebouwen"]


def test_with_nothing_to_share_and_with_a_file_that_is_wrong_it_says_so(exchange: Exchange):
    terminal = exchange.terminal
    assert exchange.types(HERE, "share") == 1
    assert "Nothing was removed yet of which everybody may read how." in terminal.complained
    (terminal.folder / "wrong.yaml").write_text(
        "schema: prikkel-library/3\n"
        "cards:\n- {key: a, kind: tool, title: x, link: 'javascript:1'}\n"
    )
    assert exchange.types(HERE, "import", "wrong.yaml") == 1
    assert "wrong.yaml:3: Card 1: 'link' must be the address of a page" in terminal.complained
    assert exchange.types(HERE, "import", "none.yaml") == 1
    assert "There is no such file." in terminal.complained
    assert exchange.does(lambda session: session.exec(select(Solution)).all()) == []
    assert exchange.titles(HERE) == []
