"""The card index: looked in, kept, with names that people put there themselves, and shared."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot import card_index
from bot.i18n import translator
from bot.models import Account
from bot.roster import people_without_role
from challenges import cards, joining, libraries, retention
from challenges.cards import CardText
from challenges.libraries import Added, Library
from challenges.library_cards import SharedCard
from challenges.models import (
    CardKind,
    CardPerson,
    CardThanks,
    IndexCard,
    Organisation,
    Participant,
    Role,
)
from challenges.packs import PackError
from tests.scenarios.world import Person, World


async def _coordinator(world: World) -> Person:
    await world.begin({"Facilitair": 40})
    await world.at(1)
    return await world.grant("carla", Role.COORDINATOR)


async def _contact(carla: Person, **more: str) -> None:
    await carla.types("kaart")
    await carla.presses("Nieuwe kaart")
    await carla.fills_in(
        kind="contact", title="Gebouwen", text="Wie de verwarmingen instelt",
        role="energiecoördinator", mailbox="energie@voorbeeld.example", theme="climate", **more,
    )  # fmt: skip


async def test_a_word_finds_a_card_in_another_form_and_by_its_theme_in_another_language(
    world: World,
):
    carla = await _coordinator(world)
    await _contact(carla)
    anna, bob = world.person("Facilitair-1"), world.person("Facilitair-2", "en")

    await anna.types("kaart verwarming")
    assert "Gebouwen" in anna.sees
    assert "energie@voorbeeld.example" in anna.sees
    await anna.types("kaart verwarmingen instellen")
    assert "Gebouwen" in anna.sees
    await bob.types("card climate")
    assert "Gebouwen" in bob.sees
    await bob.types("card zzz")
    assert "Gebouwen" not in bob.sees


async def test_only_a_coordinator_makes_cards_and_what_is_wrong_keeps_the_form(world: World):
    carla = await _coordinator(world)
    anna = world.person("Facilitair-1")
    await anna.presses_raw("new-card")
    assert await world.rows(IndexCard) == []

    await carla.types("kaart")
    await carla.presses("Nieuwe kaart")
    await carla.fills_in(kind="contact", title="Wie", link="javascript:alert(1)", theme="all")
    assert await world.rows(IndexCard) == []
    assert "functie of een mailbox" in carla.errors["role"]
    assert "https://" in carla.errors["link"]
    await carla.fills_in(kind="contact", title="Wie", link="", role="inkoper", theme="all")
    [card] = await world.rows(IndexCard)
    assert (card.role, card.key, card.shared) == ("inkoper", str(card.id), False)


async def test_many_cards_come_three_at_a_time(world: World):
    carla = await _coordinator(world)

    def make(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        for number in range(7):
            said = CardText(CardKind.TOOL, f"Afvalkaart {number}")
            cards.create(
                session, organisation.id, said, shared=True, now=world.clock(),
                today=world.clock().date(),
            )  # fmt: skip

    await world.store.write(make)
    await carla.types("kaart afval")
    assert "1-3 van 7" in carla.sees.replace("–", "-")
    await carla.presses("Volgende")
    await carla.presses("Volgende")
    assert "7-7 van 7" in carla.sees.replace("–", "-") or "Afvalkaart 6" in carla.sees


async def _helped(world: World, people: range) -> None:
    [card] = await world.rows(IndexCard)
    for number in people:
        await world.person(f"Facilitair-{number}").presses_raw("card-helped", f"{card.id}/0/")


async def _told(world: World) -> int:
    def look(session: Session) -> int:
        organisation = session.exec(select(Organisation)).one()
        found = card_index.find(
            session, organisation.id, "", translator("nl"), world.clock().date()
        )
        return found[0].helped

    return await world.store.read(look)


async def test_helped_is_told_from_five_people_from_the_next_day_and_erasing_moves_nothing(
    world: World,
):
    carla = await _coordinator(world)
    await _contact(carla)
    await _helped(world, range(1, 5))
    await _helped(world, range(1, 5))
    await world.at(2)
    assert await _told(world) == 0
    await _helped(world, range(5, 8))
    assert await _told(world) == 0
    await world.at(3)
    assert await _told(world) == 5

    for name in ("Facilitair-1", "Facilitair-2", "Facilitair-3"):
        person = world.person(name)
        await person.types("wissen")
        await person.presses("Ja, verwijder mij")
    await world.at(4)
    assert await _told(world) == 5
    known = [one for one in await world.rows(CardThanks) if one.participant_id]
    assert len(known) == 4


async def test_after_a_year_nobody_knows_whom_it_helped_and_the_number_stays(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    await _helped(world, range(1, 7))
    later = world.clock() + timedelta(days=retention.AGREED.words + 2)

    def destroy(session: Session) -> int:
        steps = [s for s in retention.steps(retention.AGREED, later) if s.kind == "card thanks"]
        return retention.destroy_some(session, steps, later.date())

    await world.at(2)
    assert await world.store.write(destroy) == 6
    assert {one.participant_id for one in await world.rows(CardThanks)} == {None}
    assert await _told(world) == 5


async def test_a_name_is_its_bearers_own_and_is_asked_about_before_it_goes(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    [card] = await world.rows(IndexCard)
    anna, bob = world.person("Facilitair-1"), world.person("Facilitair-2")
    await anna.arrives()
    await anna.presses_raw("name-on-card", str(card.id))
    await anna.fills_in(name="Aline Voorbeeld")
    [named] = await world.rows(CardPerson)
    assert (named.name, named.outside) == ("Aline Voorbeeld", False)
    assert named.until == date(2027, 6, 1)
    await bob.types("kaart gebouwen")
    assert "Aline Voorbeeld" in bob.sees
    await bob.presses_raw("name-on-card", str(card.id))
    await bob.fills_in(name="Iemand anders")
    assert [one.name for one in await world.rows(CardPerson)] == ["Aline Voorbeeld"]
    await bob.presses_raw("drop-name", str(card.id))
    assert len(await world.rows(CardPerson)) == 1

    async def on(day: date) -> None:
        def work(session: Session) -> None:
            organisation = session.exec(select(Organisation)).one()
            card_index.look_after(session, organisation, day, world.clock())

        await world.store.write(work)

    before = len(anna.mail)
    await on(date(2027, 4, 30))
    await world.deliver()
    assert len(anna.mail) == before
    for day in (5, 6, 7):
        await on(date(2027, 5, day))
        await world.deliver()
    assert len(anna.mail) == before + 1
    await on(date(2027, 6, 1))
    assert len(await world.rows(CardPerson)) == 1
    await on(date(2027, 6, 2))
    assert await world.rows(CardPerson) == []
    assert len(await world.rows(IndexCard)) == 1


async def test_who_keeps_their_name_has_it_for_another_year_and_who_is_erased_loses_it(
    world: World,
):
    carla = await _coordinator(world)
    await _contact(carla)
    [card] = await world.rows(IndexCard)
    anna = world.person("Facilitair-1")
    await anna.presses_raw("name-on-card", str(card.id))
    await anna.fills_in(name="Aline Voorbeeld")
    await world.at(10)
    await anna.presses_raw("keep-name", str(card.id))
    [named] = await world.rows(CardPerson)
    assert named.until == date(2027, 6, 10)
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")
    assert await world.rows(CardPerson) == []


async def test_who_stands_on_a_card_is_not_forgotten_with_their_campaign(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    [card] = await world.rows(IndexCard)

    def count(session: Session) -> int:
        return people_without_role(session, session.exec(select(Organisation)).one().id)

    await world.person("Facilitair-1").presses("Gedaan", on=world.post)
    before = await world.store.read(count)
    await world.person("Facilitair-1").presses_raw("name-on-card", str(card.id))
    await world.person("Facilitair-1").fills_in(name="Aline Voorbeeld")
    assert await world.store.read(count) == before - 1


async def _share(world: World) -> Library | None:
    def work(session: Session) -> Library | None:
        organisation = session.exec(select(Organisation).order_by("created_at")).first()
        assert organisation is not None
        return libraries.shared(
            session, organisation, with_organisation=True, with_places=False,
            today=world.clock().date(),
        )  # fmt: skip

    return await world.store.read(work)


def _into(world: World, library: Library, session: Session, *, changed: bool = False) -> Added:
    other = session.exec(select(Organisation).where(Organisation.name == "Elders")).first()
    if other is None:
        other = Organisation(name="Elders", created_at=world.clock() + timedelta(days=1))
        session.add(other)
        session.flush()
    return libraries.add(
        session, other, library, now=world.clock(), today=world.clock().date(), changed=changed
    )


async def test_two_organisations_exchange_a_file_once_and_names_leave_only_with_their_own_tick(
    world: World, tmp_path: Path
):
    carla = await _coordinator(world)
    await _contact(carla)
    assert await _share(world) is None
    [card] = await world.rows(IndexCard)
    await carla.presses_raw("change-card", f"{card.id}/1")
    await carla.fills_in(
        kind="contact",
        title="Gebouwen",
        text="Wie de verwarmingen instelt",
        role="energiecoördinator",
        mailbox="energie@voorbeeld.example",
        theme="climate",
        shared="yes",
    )
    anna = world.person("Facilitair-1")
    await anna.presses_raw("name-on-card", str(card.id))
    await anna.fills_in(name="Aline Voorbeeld")
    library = await _share(world)
    assert library is not None
    assert "Aline" not in libraries.as_yaml(library)

    await anna.presses_raw("name-on-card", str(card.id))
    await anna.fills_in(name="Aline Voorbeeld", outside="yes")
    library = await _share(world)
    assert library is not None
    path = tmp_path / "cards.yaml"
    path.write_text(libraries.as_yaml(library), "utf-8")
    read = libraries.read(path)
    assert read == library

    first = await world.store.write(partial(_into, world, read))
    second = await world.store.write(partial(_into, world, read))
    assert (first.cards.new, second.cards.new, second.cards.known) == (1, 0, 1)
    assert second.cards.differences == ()
    there = next(one for one in await world.rows(IndexCard) if not one.is_own)
    assert (there.title, there.key, there.shared) == ("Gebouwen", str(card.id), False)
    name = next(one for one in await world.rows(CardPerson) if one.participant_id is None)
    assert (name.name, name.until, name.outside) == ("Aline Voorbeeld", date(2027, 6, 1), False)

    other = read.model_copy(
        update={"cards": (read.cards[0].model_copy(update={"title": "Panden"}),)}
    )
    third = await world.store.write(partial(_into, world, other))
    assert [(one.field, one.here, one.there) for one in third.cards.differences] == [
        ("title", "Gebouwen", "Panden")
    ]
    titles = {one.title for one in await world.rows(IndexCard)}
    assert titles == {"Gebouwen"}
    await world.store.write(partial(_into, world, other, changed=True))
    titles = {one.title for one in await world.rows(IndexCard)}
    assert titles == {"Gebouwen", "Panden"}

    def back(session: Session) -> Added:
        mine = session.exec(select(Organisation).where(Organisation.name != "Elders")).one()
        return libraries.add(
            session, mine, other, now=world.clock(), today=world.clock().date(), changed=True
        )

    own = await world.store.write(back)
    assert [one.is_own for one in own.cards.differences] == [True]
    assert {one.title for one in await world.rows(IndexCard) if one.is_own} == {"Gebouwen"}


GOOD = """\
schema: prikkel-library/3
cards:
- key: abc/1
  kind: tool
  title: "=1+1 <script>alert(1)</script> *vet*"
  link: https://voorbeeld.example/blad
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        pytest.param("kind: tool", "kind: person", 4, "'kind' in card 1", id="no such kind"),
        pytest.param("link: https:", "link: javascript:", 3, "'link' must be", id="a script"),
        pytest.param("kind: tool", "kind: contact", 3, "a role or a mailbox", id="nobody to ask"),
        pytest.param("  kind: tool\n", "", 3, "lacks 'kind'", id="without a kind"),
        pytest.param("title: ", "titel: ", 5, "did you mean 'title'", id="misspelt"),
        pytest.param("title: ", "person: Piet\n  title: ", 3, "stand together", id="a bare name"),
        pytest.param(
            "  link: https://voorbeeld.example/blad\n",
            "- {key: abc/1, kind: tool, title: x}\n", 6, "used twice", id="twice",
        ),
        pytest.param("title: ", "title: {a: b}\n  text: ", 5, "must be text", id="wrong type"),
        pytest.param("title: ", f"text: {'x' * 1001}\n  title: ", 5, "at most", id="too long"),
        pytest.param("- key: abc/1", "- key: ../../x y", 3, "'key' in card 1", id="a path"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_told_with_line_and_field(
    tmp_path: Path, old: str, new: str, line: int, complaint: str
):
    path = tmp_path / "cards.yaml"
    path.write_text(GOOD.replace(old, new, 1), "utf-8")
    with pytest.raises(PackError) as refused:
        libraries.read(path)
    told = str(refused.value)
    assert f"{path}:{line}:" in told
    assert complaint in told


def test_a_huge_file_and_one_with_anchors_are_refused(tmp_path: Path):
    huge, anchored = tmp_path / "huge.yaml", tmp_path / "anchored.yaml"
    huge.write_text(GOOD + "# " + "x" * 600_000, "utf-8")
    anchored.write_text(GOOD.replace("- key", "- &a\n  key"), "utf-8")
    for path, complaint in ((huge, "too large"), (anchored, "Anchors")):
        with pytest.raises(PackError, match=complaint):
            libraries.read(path)


async def test_markup_and_formulas_stay_text(world: World, tmp_path: Path):
    carla = await _coordinator(world)
    path = tmp_path / "cards.yaml"
    path.write_text(GOOD, "utf-8")

    def add(session: Session) -> None:
        mine = session.exec(select(Organisation)).one()
        read = libraries.read(path)
        libraries.add(session, mine, read, now=world.clock(), today=world.clock().date())

    await world.store.write(add)
    await carla.types("kaart vet")
    assert "=1+1 <script>alert(1)</script> *vet*" in carla.sees


async def test_a_card_that_was_changed_meanwhile_is_not_overwritten(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    [card] = await world.rows(IndexCard)
    await carla.presses_raw("change-card", f"{card.id}/1")

    def meanwhile(session: Session) -> None:
        found = session.get_one(IndexCard, card.id)
        said = CardText(CardKind.TOOL, "Anders")
        cards.change(session, found, said, shared=False, version=1, today=world.clock().date())

    await world.store.write(meanwhile)
    await carla.fills_in(title="Te laat")
    assert [one.title for one in await world.rows(IndexCard)] == ["Anders"]
    await carla.presses_raw("remove-card-now", f"{card.id}/1")
    assert len(await world.rows(IndexCard)) == 1
    await carla.presses_raw("remove-card-now", f"{card.id}/2")
    assert await world.rows(IndexCard) == []


async def test_a_card_of_another_organisation_is_not_there(world: World):
    carla = await _coordinator(world)

    def elsewhere(session: Session) -> str:
        other = Organisation(name="Elders", created_at=world.clock())
        session.add(other)
        session.flush()
        said = CardText(CardKind.TOOL, "Geheim")
        made = cards.create(
            session, other.id, said, shared=True, now=world.clock(), today=world.clock().date()
        )
        return str(made.id)

    card_id = await world.store.write(elsewhere)
    for action, value in (
        ("open-card", card_id), ("card-helped", f"{card_id}/0/"), ("name-on-card", card_id),
        ("remove-card-now", f"{card_id}/1"), ("open-card", "x"), ("card-helped", "/"),
    ):  # fmt: skip
        await carla.presses_raw(action, value)
        assert "Geheim" not in carla.sees
    await carla.types("kaart geheim")
    assert "Niets over" in carla.sees
    assert await world.rows(CardThanks) == []


async def test_of_two_accounts_of_one_person_a_thanks_counts_once(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    await _helped(world, range(1, 3))

    def join(session: Session) -> None:
        giver, keeper = (
            session.get_one(
                Participant,
                session.exec(select(Account).where(Account.external_id == name))
                .one()
                .participant_id,
            )
            for name in ("Facilitair-1", "Facilitair-2")
        )
        for account in session.exec(select(Account).where(Account.participant_id == giver.id)):
            account.participant_id = keeper.id
            session.add(account)
        session.flush()
        joining.join(session, giver, keeper)

    await world.store.write(join)
    assert len(await world.rows(CardThanks)) == 1


async def test_a_search_that_is_too_long_is_told_and_a_long_one_is_looked_for(world: World):
    carla = await _coordinator(world)
    await _contact(carla)
    anna = world.person("Facilitair-1")
    await anna.types("kaart " + "verwarming " * 9)
    assert "Gebouwen" in anna.sees
    await anna.types("kaart " + "verwarming " * 10)
    assert "Je zoekt met meer dan 100 tekens." in anna.sees
    assert "Gebouwen" not in anna.sees
    await anna.presses("Alle kaarten")
    assert "Gebouwen" in anna.sees


async def test_a_card_that_a_coordinator_removed_stays_removed_when_its_file_comes_again(
    world: World,
):
    carla = await _coordinator(world)

    def add(session: Session) -> Added:
        mine = session.exec(select(Organisation)).one()
        card = SharedCard(key="abc/1", kind=CardKind.TOOL, title="Meetkoffer")
        library = Library(schema=libraries.SCHEMA, cards=(card,))
        return libraries.add(session, mine, library, now=world.clock(), today=world.clock().date())

    await world.store.write(add)
    [card] = await world.rows(IndexCard)
    await carla.presses_raw("remove-card-now", f"{card.id}/1")
    again = await world.store.write(add)
    assert (again.cards.new, again.cards.known, again.cards.removed) == (0, 0, 1)
    assert await world.rows(IndexCard) == []
