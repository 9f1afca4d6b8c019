"""Three weeks in an organisation: what five employees report, and what becomes of it.

Noor, Bas, Cem, Dirk and Eva work in a team of fourteen. Carla and Dries coordinate, Leo leads.
"""

import re

from bot.chat.cards import Card
from challenges.models import Barrier, BarrierStatus, Role
from tests.scenarios.telling import STANDARD
from tests.scenarios.world import Person, World

BROKEN = "De spoelmachine op de derde verdieping is kapot"
CLOSED = "Het fietsenhok is na zes uur op slot"


class Office(World):
    """The world with its people by name."""

    async def open(self) -> None:
        await self.begin({"Facilitair": 14})
        names = ("noor", "bas", "cem", "dirk", "eva")
        self.noor, self.bas, self.cem, self.dirk, self.eva = (
            self.person(f"Facilitair-{number}") for number, _ in enumerate(names)
        )
        self.crowd = [self.person(f"Facilitair-{number}") for number in range(5, 14)]
        self.carla = await self.grant("carla", Role.COORDINATOR)
        self.dries = await self.grant("dries", Role.COORDINATOR)
        self.leo = await self.grant("leo", Role.LEADER)

    async def barrier(self, name: str) -> Barrier:
        found = [b for b in await self.rows(Barrier) if name in b.name("nl")]
        assert len(found) == 1, [b.name("nl") for b in found]
        return found[0]

    async def opens(self, coordinator: Person, name: str) -> None:
        await coordinator.presses_raw("review-barrier", str((await self.barrier(name)).id))

    def told(self, title: str) -> Card:
        """The newest card in the channel with such a title."""
        cards = [c for c in self.wall.cards["channel"].values() if c.title.startswith(title)]
        assert cards, self.wall.titles("channel")
        return cards[-1]

    def letter(self, person: Person, title: str) -> Card:
        """The newest message to somebody with such a title."""
        cards = self.wall.cards.get(f"direct-{person.id}", {}).values()
        return [card for card in cards if card.title.startswith(title)][-1]


async def test_three_weeks_from_what_got_in_the_way_to_removed(store):
    office = Office(store)
    await office.open()
    code = await _monday_everybody_reports(office)
    await _tuesday_the_coordinators_read(office, code)
    await _wednesday_plans_are_made(office, code)
    await _thursday_what_is_the_same_is_merged(office, code)
    await _the_week_is_told_to_everybody_and_to_the_leader(office)
    await _the_second_week_something_is_partly_done(office, code)
    await _the_third_week_shows_whether_it_helped(office)


async def _monday_everybody_reports(office: Office) -> str:
    """Ready-made, in own words with a code, by name; returns the code that Bas has."""
    await office.at(1)
    for person in (office.noor, office.dirk, office.eva, *office.crowd[:4]):
        await _is_blocked(person, office.post)
        assert person.sees.startswith("Dank je. Je melding is opgeschreven.")
    for person in office.crowd[4:]:
        await person.presses("Gedaan", on=office.post)
    await _reports(office.bas, BROKEN, **{"code-wanted": "yes"})
    code = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", office.bas.sees)
    assert code is not None
    await _reports(office.cem, CLOSED, known="yes", place="Stadhuis")
    assert "Je krijgt bericht als er iets verandert." in office.cem.sees

    await office.carla.types("coördineren")
    for words in (BROKEN, CLOSED, "Vaste mok"):
        assert words not in office.carla.sees  # nothing of today, so that no time tells whose
    return code.group()


async def _tuesday_the_coordinators_read(office: Office, code: str) -> None:
    carla, dries, eva = office.carla, office.dries, office.eva
    await office.at(2)
    await carla.types("coördineren")
    assert BROKEN in carla.sees
    assert "minstens 5 collega’s" in carla.sees  # and not that they are seven
    await eva.presses_raw("open-barriers")
    assert "Vaste mok" in eva.sees
    assert BROKEN not in eva.sees  # own words are for coordinators, until they have a name

    await office.opens(carla, BROKEN)
    assert "Facilitair-" not in carla.sees
    await carla.presses("Vraag iets terug")
    await carla.fills_in(words="Welke van de twee?")
    await office.opens(carla, BROKEN)
    await carla.presses("Gelezen: geef het een naam")
    await carla.fills_in(title="Spoelmachine kapot op de derde")
    await office.opens(dries, CLOSED)
    assert "Plaats: Stadhuis" in dries.sees
    await dries.presses("Gelezen: geef het een naam")
    await dries.fills_in(title="Fietsenhok ’s avonds dicht")
    for person in (office.noor, office.dirk, eva):
        await person.presses_raw("support-barrier", str((await office.barrier("Vaste mok")).id))
    await eva.presses_raw("open-barriers")
    await eva.presses_raw("support-barrier", str((await office.barrier("Spoelmachine")).id))
    assert eva.sees.startswith("Genoteerd: jij ook")

    await office.opens(carla, "Vaste mok")
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staan nu mokken bij elk apparaat.")
    assert "Op woensdag 3 juni om 09:00 zetten we dit" in carla.sees
    await office.deliver()
    assert not any("Er staan nu mokken" in one for one in eva.mail)  # with the offer, tomorrow

    await office.bas.types(f"volg {code}")
    assert "Welke van de twee?" in office.bas.sees
    await office.bas.presses("Iets terugzeggen")
    await office.bas.fills_in(words="De linker")


async def _wednesday_plans_are_made(office: Office, code: str) -> None:
    carla, dries, cem = office.carla, office.dries, office.cem
    await office.at(3)
    again = "Er is iets veranderd. Probeer je het nog eens?"
    offered = office.told(again)
    assert "Vaste mok" in offered.plain_text()
    told = office.letter(office.eva, again)
    assert "Er staan nu mokken bij elk apparaat." in told.plain_text()
    for person in (office.eva, *office.crowd[:6]):
        await person.presses("Het lukt nu", on=offered)
    assert office.letter(office.noor, again)

    assert "Een anonieme melder heeft geantwoord" in carla.mail[-1]
    broken = str((await office.barrier("Spoelmachine")).id)
    for person in office.crowd[:6]:
        await person.presses_raw("support-barrier", broken)
    await office.opens(carla, "Spoelmachine")
    assert "De linker" in carla.sees
    await carla.presses("Eigenaar kiezen")
    await office.opens(dries, "Spoelmachine")
    await dries.presses("Eigenaar kiezen")
    await carla.fills_in(owner="Facilitair", due="2026-06-12")
    await dries.fills_in(owner="Inkoop", due="2026-06-30")
    assert "Iemand heeft deze drempel intussen veranderd" in dries.errors["owner"]

    await office.opens(dries, "Fietsenhok")
    await dries.presses("Niet mogelijk")
    await dries.fills_in(answer="De verzekering wil het zo.")
    assert "Vul dit in" in dries.errors["instead"]
    await dries.fills_in(
        answer="De verzekering wil het zo.", instead="Vraag de pas van de portier."
    )
    await office.deliver()
    assert "klaar op vrijdag 12 juni" in office.eva.mail[-1]
    assert "De verzekering wil het zo." in cem.mail[-1]
    assert "Vraag de pas van de portier." in cem.mail[-1]
    await office.bas.types(f"volg {code}")
    assert "Gepland: Facilitair pakt het op" in office.bas.sees

    await _reports(office.dirk, "spoelmachine derde verdieping stuk")
    same = office.dirk.form.fields[0].options[0] if office.dirk.form else None
    assert same is not None
    assert same.label == "Spoelmachine kapot op de derde"
    typed = {"code": "FACIL", "text": "spoelmachine derde verdieping stuk"}
    await office.dirk.fills_in(**{"same-as": same.value, **typed})
    assert "Hier wordt al aan gewerkt door Facilitair." in office.dirk.sees
    await _reports(office.noor, "Afwassen kan nergens", known="yes")
    await _is_blocked(office.cem, office.told("Uitdaging 3 van 10"))


async def _thursday_what_is_the_same_is_merged(office: Office, code: str) -> None:
    carla, dries = office.carla, office.dries
    await office.at(4)
    kept = await office.barrier("Spoelmachine")
    await office.opens(carla, "Afwassen kan nergens")
    await carla.presses("Meer …")
    await carla.presses("Samenvoegen")
    await carla.fills_in(into=str(kept.id))
    assert carla.sees.startswith("Spoelmachine kapot op de derde")
    assert "Afwassen kan nergens" in carla.sees

    wednesday = next(b for b in await office.rows(Barrier) if b.opened_on.day == 3
                     and not b.own_words and b.status is BarrierStatus.REPORTED)  # fmt: skip
    await dries.presses_raw("review-more", str(wednesday.id))
    await dries.presses("Parkeren")
    await dries.fills_in(answer="Eerst de verbouwing.", **{"review-on": "2026-06-08"})
    assert "Geparkeerd, we kijken er weer naar op maandag 8 juni" in dries.sees


async def _the_week_is_told_to_everybody_and_to_the_leader(office: Office) -> None:
    await office.at(5, 16)
    week = office.told("Wat jullie meldden").plain_text()
    for line in (
        "Er staan nu mokken bij elk apparaat.",
        "Spoelmachine kapot op de derde – Facilitair, klaar op vrijdag 12 juni",
        "Fietsenhok ’s avonds dicht – De verzekering wil het zo. Wat wel kan: Vraag de pas",
        "Eerst de verbouwing.",
    ):
        assert line in week
    assert "Afwassen" not in week

    await office.at(8)
    digest = office.leo.mail[-1]
    assert "Spoelmachine kapot op de derde" in digest
    assert "Er staan nu mokken bij elk apparaat." in digest
    assert not re.search(r"Facilitair-\d", digest)
    await office.leo.presses("Beslissen", on=list(office.wall.cards["direct-leo"].values())[-1])
    await office.leo.fills_in(decision="go-ahead", note="Koop een nieuwe.")
    await office.deliver()
    at_once = [one for one in (office.carla, office.dries) if "Koop een nieuwe." in one.mail[-1]]
    assert len(at_once) == 1  # who raised it; the other reads it tomorrow
    assert "Eerst de verbouwing." in "".join(m for m in office.dries.mail if "weer bekijken" in m)


async def _the_second_week_something_is_partly_done(office: Office, code: str) -> None:
    carla = office.carla
    await office.at(9)
    for each in (carla, office.dries):
        assert sum("Koop een nieuwe." in text for text in each.mail) == 1
    await office.opens(carla, "Spoelmachine")
    assert "Koop een nieuwe." in carla.sees
    await carla.presses("Er wordt nu aan gewerkt")
    await office.at(11)
    await office.opens(carla, "Spoelmachine")
    await carla.presses("Weggenomen")
    await carla.fills_in(status="partly-removed", answer="De linker doet het weer.")
    await office.deliver()
    for person in (office.eva, office.noor):  # said "me too", and reported what was merged into it
        assert "Deels weggenomen" in person.mail[-1]
        assert "De linker doet het weer." in person.mail[-1]
    await office.bas.types(f"volg {code}")
    assert "De linker doet het weer." in office.bas.sees
    assert not any("Spoelmachine" in message for message in office.bas.mail)  # nobody knows whose
    await office.at(12, 16)
    assert "De linker doet het weer." in office.told("Wat jullie meldden").plain_text()


async def _the_third_week_shows_whether_it_helped(office: Office) -> None:
    carla = office.carla
    await office.at(16)
    await office.opens(carla, "Vaste mok")
    assert "Daarvoor moeten minstens 20 mensen antwoorden" in carla.sees
    asked = office.letter(office.eva, "Merk je het?")
    for person, answer in ((office.eva, "Ja"), (office.noor, "Nee"), (office.dirk, "Nee")):
        await person.presses(answer, on=asked)
    assert (await office.barrier("Vaste mok")).status is BarrierStatus.REMOVED

    await office.at(17)
    assert (await office.barrier("Vaste mok")).status is BarrierStatus.ACKNOWLEDGED
    for coordinator in (carla, office.dries):
        assert "Weer open: mensen merken er niets van" in coordinator.mail[-1]
    assert "Weer open" in office.eva.mail[-1]
    await carla.presses_raw("barrier-history", str((await office.barrier("Vaste mok")).id))
    assert "dinsdag 2 juni: jij" in carla.sees
    assert not re.search(r"Facilitair-\d", carla.sees)


async def _is_blocked(person: Person, challenge: Card) -> None:
    """Two taps: not today, and the first ready-made answer why."""
    await person.presses("Vandaag niet", on=challenge)
    await person.presses(next(label for label in person.labels if label not in STANDARD))


async def _reports(person: Person, words: str, **answers: str) -> None:
    await person.types("drempel")
    await person.fills_in(**{"code": "FACIL", "text": words, **answers})
