"""What the invented coordinators estimate and plan, in the words of their own language."""

from collections.abc import Mapping

Answers = Mapping[str, str]

ESTIMATES: tuple[Answers, ...] = (
    {"effort": "2", "horizon": "one-year"},
    {"effort": "4", "horizon": "2030", "impact": "4"},
    {"effort": "1", "horizon": "one-year", "impact": "3"},
    {"effort": "5", "horizon": "2050"},
)
"""How much work the barriers are that were read first, and by when; the rest nobody knows yet."""

ACTIONS: Mapping[str, Mapping[str, Answers]] = {
    "nl": {
        "voorverpakt": {
            "title": "Statiegeldservies in de kantine",
            "owner": "Inkoop", "ambassador": "Kantinecommissie", "budget": "4500",
            "horizon": "one-year", "status": "in-progress", "theme": "circular",
            "competences": "Afspraken maken met een leverancier",
        },
        "licht": {
            "title": "Licht en schermen gaan vanzelf uit",
            "owner": "Facilitair", "ambassador": "Gebouwbeheer", "budget": "12000",
            "horizon": "one-year", "status": "planned", "theme": "climate",
            "competences": "Gebouwbeheersystemen instellen",
        },
        "fiets": {
            "title": "Een ruime fietsenstalling bij elk gebouw",
            "owner": "Facilitair", "ambassador": "Fietsambassadeur", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Een stalling ontwerpen, samen met wie fietst",
        },
        "mok": {
            "title": "Een afwasmachine op elke verdieping",
            "owner": "Facilitair", "ambassador": "Gebouwbeheer", "budget": "9000",
            "horizon": "one-year", "status": "planned", "theme": "circular",
            "competences": "Apparaten kopen die lang meegaan",
        },
        "lunch": {
            "title": "Elke dag een goede lunch zonder vlees",
            "owner": "Inkoop", "ambassador": "Kantinecommissie", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Plantaardig koken",
        },
        "leverancier": {
            "title": "Eén levering per week, in kratten",
            "owner": "Inkoop", "ambassador": "", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "circular",
            "competences": "Circulair inkopen",
        },
        "zonder auto": {
            "title": "Naar het werk zonder uitstoot",
            "owner": "Personeelszaken", "ambassador": "", "budget": "",
            "horizon": "2050", "status": "proposed", "theme": "climate",
            "competences": "Een reisregeling maken, samen met de OR",
        },
    },
    "en": {
        "pre-packed": {
            "title": "Plates and boxes with a deposit in the canteen",
            "owner": "Procurement", "ambassador": "Canteen committee", "budget": "4500",
            "horizon": "one-year", "status": "in-progress", "theme": "circular",
            "competences": "Making agreements with a supplier",
        },
        "wash my mug": {
            "title": "A dishwasher on every floor",
            "owner": "Facilities", "ambassador": "Building management", "budget": "12000",
            "horizon": "one-year", "status": "planned", "theme": "circular",
            "competences": "Buying appliances that last",
        },
        "light": {
            "title": "Lights and screens go off by themselves",
            "owner": "Facilities", "ambassador": "Building management", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Setting up building management systems",
        },
        "bike": {
            "title": "Room for every bike at every building",
            "owner": "Facilities", "ambassador": "Cycling ambassador", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Designing bike parking with those who cycle",
        },
        "lunch": {
            "title": "A good lunch without meat, every day",
            "owner": "Procurement", "ambassador": "Canteen committee", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Plant-based cooking",
        },
        "supplier": {
            "title": "One delivery a week, in crates",
            "owner": "Procurement", "ambassador": "", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "circular",
            "competences": "Circular procurement",
        },
        "without a car": {
            "title": "To work without emissions",
            "owner": "Human Resources", "ambassador": "", "budget": "",
            "horizon": "2050", "status": "proposed", "theme": "climate",
            "competences": "Making a travel scheme with the works council",
        },
    },
}  # fmt: skip
"""What is done about a barrier whose name has a word in it; about others nothing is planned."""
