"""What the invented coordinators estimate and plan, in the words of their own language."""

from collections.abc import Mapping

from challenges.models import Horizon

Answers = Mapping[str, str]

ACTIONS: Mapping[str, Mapping[str, Answers]] = {
    "nl": {
        "voorverpakt": {
            "title": "Statiegeldservies in de kantine",
            "ambassador": "Kantinecommissie", "budget": "4500",
            "horizon": "one-year", "effort": "2",
            "competences": "Afspraken maken met een leverancier",
        },
        "licht": {
            "title": "Licht en schermen gaan vanzelf uit",
            "ambassador": "Gebouwbeheer", "budget": "12000",
            "horizon": "2030", "effort": "3", "impact": "3",
            "competences": "Gebouwbeheersystemen instellen",
        },
        "fiets": {
            "title": "Een ruime fietsenstalling bij elk gebouw",
            "ambassador": "Fietsambassadeur", "budget": "",
            "horizon": "2030", "effort": "4",
            "competences": "Een stalling ontwerpen, samen met wie fietst",
        },
        "mok": {
            "title": "Een afwasmachine op elke verdieping",
            "ambassador": "Gebouwbeheer", "budget": "9000",
            "horizon": "one-year", "effort": "2", "impact": "3",
            "competences": "Apparaten kopen die lang meegaan",
        },
        "lunch": {
            "title": "Elke dag een goede lunch zonder vlees",
            "ambassador": "Kantinecommissie", "budget": "",
            "horizon": "2030", "effort": "3", "impact": "4",
            "competences": "Plantaardig koken",
        },
        "leverancier": {
            "title": "Eén levering per week, in kratten",
            "ambassador": "", "budget": "",
            "horizon": "2030", "effort": "4",
            "competences": "Circulair inkopen",
        },
        "zonder auto": {
            "title": "Naar het werk zonder uitstoot",
            "ambassador": "", "budget": "",
            "horizon": "2050", "effort": "5", "impact": "4",
            "competences": "Een reisregeling maken, samen met de OR",
        },
    },
    "en": {
        "pre-packed": {
            "title": "Plates and boxes with a deposit in the canteen",
            "ambassador": "Canteen committee", "budget": "4500",
            "horizon": "one-year", "effort": "2",
            "competences": "Making agreements with a supplier",
        },
        "wash my mug": {
            "title": "A dishwasher on every floor",
            "ambassador": "Building management", "budget": "9000",
            "horizon": "one-year", "effort": "2", "impact": "3",
            "competences": "Buying appliances that last",
        },
        "light": {
            "title": "Lights and screens go off by themselves",
            "ambassador": "Building management", "budget": "12000",
            "horizon": "2030", "effort": "3", "impact": "3",
            "competences": "Setting up building management systems",
        },
        "bike": {
            "title": "Room for every bike at every building",
            "ambassador": "Cycling ambassador", "budget": "",
            "horizon": "2030", "effort": "4",
            "competences": "Designing bike parking with those who cycle",
        },
        "lunch": {
            "title": "A good lunch without meat, every day",
            "ambassador": "Canteen committee", "budget": "",
            "horizon": "2030", "effort": "3", "impact": "4",
            "competences": "Plant-based cooking",
        },
        "supplier": {
            "title": "One delivery a week, in crates",
            "ambassador": "", "budget": "",
            "horizon": "2030", "effort": "4",
            "competences": "Circular procurement",
        },
        "without a car": {
            "title": "To work without emissions",
            "ambassador": "", "budget": "",
            "horizon": "2050", "effort": "5", "impact": "4",
            "competences": "Making a travel scheme with the works council",
        },
    },
}  # fmt: skip
"""What is done about a barrier whose name has a word in it, by when, and how much work it is.

About others nothing is planned. The theme is the barrier's own, and who does it is the owner of its
kind.
"""

OWNERS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "PROC": "Inkoop", "SUPPL": "Inkoop", "FACIL": "Facilitair", "INFRA": "Personeelszaken",
        "MONEY": "Personeelszaken", "IT": "Informatie en ICT", "OTHER": "Kerngroep duurzaamheid",
    },
    "en": {
        "PROC": "Procurement", "SUPPL": "Procurement", "FACIL": "Facilities",
        "INFRA": "Human Resources", "MONEY": "Human Resources", "IT": "Digital and Data",
        "OTHER": "Sustainability group",
    },
}  # fmt: skip
"""Who sees to barriers of a kind; those of other kinds are for whom "OTHER" has."""

LAST_YEARS = {Horizon.BY_2030: 2029, Horizon.BY_2050: 2034}
"""At the end of which year something is done; what takes no year is done a week later."""
