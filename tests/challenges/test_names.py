"""What looks like a colleague's name: few false alarms in each language, and no name missed."""

import pytest

from challenges.names import like_names

NAMES_NOBODY = {
    "de": (
        "Die Kaffeemaschine in der Küche hat keinen Platz für eigene Tassen.",
        "In der Kantine gibt es nur Einwegbesteck.",
        "Das Team Kommunikation hat im Dezember Obst bestellt.",
        "Der Einkauf prüft den Vertrag mit dem Lieferanten bis Ende März.",
        "Fahrradständer am Eingang Süd erweitern",
        "Mülltrennung: Behälter für Papier, Glas und Restmüll aufstellen.",
        "Die Abteilung Gebäude und Technik stellt Bewegungsmelder auf.",
        "Budget für Leihräder im Haushalt 2027 vorsehen",
        "Bitte Heizung am Freitag Nachmittag herunterdrehen.",
        "Die Leitung entscheidet nach Ostern über die Photovoltaik.",
        "Winter und Sommer brauchen andere Einstellungen der Lüftung.",
        "Am Standort Musterstadt fehlen Ladesäulen.",
        "Papierloses Protokoll im Rat einführen",
        "Auf dem Dach ist Platz für Solarmodule, sagt die Haustechnik.",
    ),
    "nl": (
        "De kantine gebruikt wegwerpbestek.",
        "Er staan nu bakken voor papier. Het kan.",
        "In de kelder is geen plek voor fietsen.",
        "Inkoop vraagt offertes op voor herbruikbare bekers.",
        "Stuur het via Teams of Outlook.",
        "Werk je thuis? Zet dan de verwarming lager.",
        "Vanaf januari kan iedereen een OV-kaart aanvragen.",
        "Regenton plaatsen bij de ingang",
        "Afval scheiden in Amsterdam gaat anders.",
        "Dit hoort in het Nederlands te staan.",
    ),
    "en": (
        "The canteen uses plastic cutlery.",
        "Buy reusable cups before Christmas.",
        "Post it on Slack or SharePoint.",
        "More Bike Racks At The Entrance",
        "Mark the bins with a sticker.",
        "Will we get a second shed in March?",
        "The English text is missing.",
    ),
    "fr": (
        "La cantine utilise des couverts jetables.",
        "Les achats demandent une offre avant Noël.",
        "Mettre des bacs à papier dans le couloir",
        "Publier sur Teams et dans Outlook.",
        "Trop de gobelets. Il faut des tasses.",
        "Claire comme de l’eau, la règle est affichée.",
    ),
}
NAMES_SOMEBODY = {
    "de": (
        ("Herr Schneider kümmert sich um die Schlüssel.", "Herr Schneider"),
        ("Frau Dr. Becker hat zugesagt.", "Becker"),
        ("Der Schlüssel liegt bei Sabine Hofmann im Sekretariat.", "Sabine Hofmann"),
        ("Karin kümmert sich um den Obstkorb.", "Karin"),
        ("Mit Jürgen aus der Technik besprechen.", "Jürgen"),
        ("Das hat Müller schon geprüft.", "Müller"),
        ("K. Lehmann fragt beim Lieferanten nach.", "K. Lehmann"),
        ("Anne-Marie Vogt übernimmt die Fahrradwerkstatt.", "Anne-Marie Vogt"),
        ("Wolfgang von der Heide ist zuständig.", "Wolfgang von der Heide"),
        ("Frau Müller kümmert sich um die Hürde", "Frau Müller"),
    ),
    "nl": (
        ("Vraag het aan Piet.", "Piet"),
        ("Jan de Vries regelt het.", "Jan de Vries"),
        ("De sleutel ligt bij mevrouw Jansen.", "mevrouw Jansen"),
        ("Sanne zoekt het uit.", "Sanne"),
        ("Overleg met Fatima over de bakken.", "Fatima"),
        ("Klaar, zegt Jansen.", "Jansen"),
        ("J. van den Berg tekent.", "J. van den Berg"),
        ("Bas van Dijk heeft de sleutel.", "Bas van Dijk"),
        ("Wethouder Bakker beslist.", "Wethouder Bakker"),
    ),
    "en": (
        ("Ask Ann-Marie O’Neill", "Ann-Marie O’Neill"),
        ("Karen has the key.", "Karen"),
        ("Talk to Mr Patel first.", "Mr Patel"),
        ("Agreed with Smith.", "Smith"),
        ("Rachel Green orders the cups.", "Rachel Green"),
        ("P. Jones will look at the boiler.", "P. Jones"),
        ("Mark Evans has the budget.", "Mark Evans"),
    ),
    "fr": (
        ("Voir avec Mme Dupont", "Mme Dupont"),
        ("Demander à François pour la clé.", "François"),
        ("Sylvie s’en occupe.", "Sylvie"),
        ("Jean-Pierre Lambert signe le contrat.", "Jean-Pierre Lambert"),
        ("C’est prêt, dit Lambert.", "Lambert"),
        ("M. Lefèvre a la clé du local.", "M. Lefèvre"),
    ),
}
ALARMS = {
    ("de", "Der Schneider liefert Regale an Herrn Ober."): ["Herrn Ober"],
    ("nl", "Overleg met team Facilitair over het contract."): ["Facilitair"],
    ("nl", "Het Groendak komt er in 2027."): ["Groendak"],
    ("en", "Ask Facilities for a key on Monday."): ["Facilities"],
}
"""What is shown though it is a team or a thing: whoever writes the report judges it."""


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in NAMES_NOBODY.items() for text in texts]
)
def test_a_text_that_names_nobody_gives_no_alarm(locale: str, text: str):
    assert like_names(text, locale) == []


@pytest.mark.parametrize(
    ("locale", "text", "name"),
    [(locale, *each) for locale, texts in NAMES_SOMEBODY.items() for each in texts],
)
def test_a_name_is_shown_and_nothing_beside_it(locale: str, text: str, name: str):
    [found] = like_names(text, locale)
    assert name in found
    assert len(found) < len(name) + len(" Frau Dr.")


@pytest.mark.parametrize(("about", "found"), ALARMS.items())
def test_what_cannot_be_told_from_a_name_is_shown(about: tuple[str, str], found: list[str]):
    locale, text = about
    assert like_names(text, locale) == found


@pytest.mark.parametrize("locale", ["de", "nl", "en", "fr", "tlh"])
def test_whom_we_know_is_found_at_any_place(locale: str):
    known = ["Qorvik Zandstra", "Xe"]
    assert like_names("Zandstra weiß es.", locale, known) == ["Zandstra"]
    assert like_names("Das Papier bringt Zandstra.", locale, known)[-1] == "Zandstra"
    assert "Xe" not in like_names("Xe", locale, known)
