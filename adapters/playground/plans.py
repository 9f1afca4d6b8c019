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

ACTIONS: Mapping[str, tuple[Answers, ...]] = {
    "nl": (
        {
            "title": "Statiegeldservies in de kantine",
            "owner": "Inkoop", "ambassador": "Kantinecommissie", "budget": "4500",
            "horizon": "one-year", "status": "in-progress", "theme": "circular",
            "competences": "Afspraken maken met een leverancier",
        },
        {
            "title": "Licht en schermen gaan vanzelf uit",
            "owner": "Facilitair", "ambassador": "Gebouwbeheer", "budget": "12000",
            "horizon": "one-year", "status": "planned", "theme": "climate",
            "competences": "Gebouwbeheersystemen instellen",
        },
        {
            "title": "Reisregeling waarin fiets en trein het meeste opleveren",
            "owner": "Personeelszaken", "ambassador": "Fietsambassadeur", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Arbeidsvoorwaarden en overleg met de OR",
        },
        {
            "title": "Elke aanbesteding zonder wegwerp",
            "owner": "Inkoop", "ambassador": "", "budget": "",
            "horizon": "2050", "status": "proposed", "theme": "circular",
            "competences": "Circulair inkopen",
        },
    ),
    "en": (
        {
            "title": "Plates and boxes with a deposit in the canteen",
            "owner": "Procurement", "ambassador": "Canteen committee", "budget": "4500",
            "horizon": "one-year", "status": "in-progress", "theme": "circular",
            "competences": "Making agreements with a supplier",
        },
        {
            "title": "Lights and screens go off by themselves",
            "owner": "Facilities", "ambassador": "Building management", "budget": "12000",
            "horizon": "one-year", "status": "planned", "theme": "climate",
            "competences": "Setting up building management systems",
        },
        {
            "title": "A travel scheme that pays most for bike and train",
            "owner": "Human Resources", "ambassador": "Cycling ambassador", "budget": "",
            "horizon": "2030", "status": "proposed", "theme": "climate",
            "competences": "Terms of employment, talks with the works council",
        },
        {
            "title": "No tender with throw-away in it",
            "owner": "Procurement", "ambassador": "", "budget": "",
            "horizon": "2050", "status": "proposed", "theme": "circular",
            "competences": "Circular procurement",
        },
    ),
}  # fmt: skip
"""What is done about the barriers that were read third, fourth and so on."""
