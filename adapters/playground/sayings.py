"""What the invented people say in their own words, by the challenge that they say it about."""

from collections.abc import Mapping

DUTCH: Mapping[str, tuple[str, ...]] = {
    "w02": (
        "De afwasmachine op de tweede is al weken stuk",
        "Ik ben de hele dag op locatie, daar zijn alleen wegwerpbekers",
        "In de werkplaats is geen waterpunt, dus wordt het een flesje",
    ),
    "w01": (
        "De kantine vult geen eigen bakjes, ook niet als je het vraagt",
        "Bij de vergaderzalen staat alleen een grijze bak",
    ),
    "e01": (
        "Het licht op de gang gaat nooit uit, ook 's avonds niet",
        "Mijn oplader zit vast in het bureau en staat dus altijd aan",
    ),
    "m07": (
        "De trein kan ik niet declareren, de auto wel",
        "De dienstfietsen zijn altijd al gereserveerd",
    ),
    "v01": (
        "Op donderdag is er geen vegetarische soep",
        "De vegetarische broodjes zijn om half een al op",
    ),
    "w05": (
        "Wij krijgen elke week losse pakketjes van dezelfde leverancier",
        "Er staat wel een bak voor plastic, maar alles gaat in dezelfde wagen",
    ),
    "m01": (
        "De fietsenstalling is vol als je na half negen komt",
        "Er is nergens plek om natte regenkleren te drogen",
        "Ik durf mijn fiets niet buiten te laten staan",
    ),
    "i01": (
        "Onze stukken moeten nog steeds op papier naar de raad",
        "De printer staat standaard op enkelzijdig en dat springt steeds terug",
    ),
    "e04": (
        "De verwarming staat aan terwijl de ramen open zijn, en wij kunnen er niet bij",
        "Ik mag mijn thermostaat niet lager zetten van het beheer",
    ),
    "n04": ("Thuis gaat het prima, op kantoor lukt het gewoon niet",),
}

ENGLISH: Mapping[str, tuple[str, ...]] = {
    "w02": (
        "The dishwasher on the second floor has been broken for weeks",
        "I am out on site all day, and there are only disposable cups",
        "There is no tap in the workshop, so it becomes a bottle",
    ),
    "w01": (
        "The canteen will not fill your own box, even when you ask",
        "There is only a general waste bin near the meeting rooms",
    ),
    "e01": (
        "The lights in the corridor never go off, not even at night",
        "My charger is fixed to the desk, so it is always on",
    ),
    "m07": (
        "I can claim the car, but not the train",
        "The pool bikes are always booked",
    ),
    "v01": (
        "There is no vegetarian soup on Thursdays",
        "The vegetarian rolls are gone by half past twelve",
    ),
    "w05": (
        "We get single parcels from the same supplier every week",
        "There is a bin for plastic, but everything goes into the same truck",
    ),
    "m01": (
        "The bike shed is full when you arrive after half past eight",
        "There is nowhere to dry wet rain clothes",
        "I do not dare to leave my bike outside",
    ),
    "i01": (
        "Our papers still have to go to the council in print",
        "The printer is set to single-sided and keeps jumping back",
    ),
    "e04": (
        "The heating is on while the windows are open, and we cannot reach it",
        "Building management does not let me turn the heating down",
    ),
    "n04": ("It works fine at home, just not at the office",),
}
