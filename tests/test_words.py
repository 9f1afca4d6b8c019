"""Words that promised more than is true, were wrong or were jargon: they do not come back."""

from pathlib import Path
from typing import NamedTuple

import pytest

from bot.i18n import translator

ROOT = Path(__file__).parent.parent
READ = {
    "nl": ("bot/locales/nl/*.ftl", "docs/nl/*.md"),
    "en": (
        "bot/locales/en/*.ftl",
        "docs/employee.md",
        "docs/leader.md",
        "docs/coordinator.md",
        "docs/ambassador.md",
    ),
}
"""What people read in a language."""

VALUES = {
    "people": 5,
    "reports": 5,
    "percent": "60%",
    "first": "1",
    "last": "2",
    "code": "A",
    "prefix": "",
    "team": "A",
    "removed": 0,
    "working": 1,
    "weeks": 0,
    "kind": "barrier",
}


class Words(NamedTuple):
    """What must not return in a language, and texts with a part of what they say now."""

    language: str
    gone: tuple[str, ...]
    now: tuple[tuple[str, str], ...] = ()


TABLE = {
    "never about fewer than five people": (
        Words("nl", ("nooit over minder dan vijf", "niets over minder dan vijf"),
              (("privacy-long", "In een klein team kan een collega soms toch iets uitrekenen"),
               ("privacy-short", "aantallen, afgerond"))),
        Words("en", ("never about fewer than five", "nothing about fewer than five"),
              (("privacy-long", "In a small team a colleague may still work something out"),)),
    ),
    "erase everything": (
        Words("nl", ("alles weg te halen", "wis alles", "alles wissen"),
              (("privacy-long", "“wissen” om je naam en account te laten verwijderen"),
               ("button-erase-now", "Ja, verwijder mij"))),
        Words("en", ("erase everything", "remove everything"),
              (("help-erase", "have your name and account removed"),)),
    ),
    "everything that we keep": (
        Words("nl", ("Alles wat we van je bewaren", "alles wat we over je bewaren"),
              (("my-data-title", "Wat we over je bewaren"),)),
        Words("en", ("Everything we keep", "everything we keep"),
              (("my-data-title", "What we keep about you"),)),
    ),
    "days away that never count": (
        Words("nl", ("Deze dagen tellen niet mee voor jou",),
              (("pause-about", "Op deze dagen verwachten we geen antwoord"),
               ("paused", "Staat de uitdaging van vandaag er al, dan telt vandaag wel mee"))),
        Words("en", ("These days do not count for you",),
              (("paused", "If today’s challenge has been posted, today does count"),)),
    ),
    "not kept who tapped": (
        Words("nl", ("we bewaren niet wie dit aantikte",),
              (("reasons-anonymous", "Je melding is anoniem voor je organisatie"),)),
        Words("en", ("we do not keep who tapped",),
              (("reasons-anonymous", "anonymous to your organisation"),)),
    ),
    "the same chance": (
        Words("nl", ("evenveel kans",),
              (("leaderboard-how", "Kleine teams staan samen"),)),
        Words("en", ("the same chance",),
              (("leaderboard-how", "Small teams stand together"),)),
    ),
    "colleagues who are reports": (
        Words("nl", ("collega’s of meer",),
              (("voices", "minstens 5 collega’s"), ("voices-reports", "5 meldingen of meer"))),
        Words("en", ("colleagues or more",),
              (("voices", "at least 5 colleagues"), ("voices-reports", "reports"))),
    ),
    "a code that is nowhere": (
        Words("nl", (), (("follow-code-how", "In Teams blijft wat je typt in de chat staan"),)),
        Words("en", (), (("follow-code-how", "In Teams what you type stays in the chat"),)),
    ),
    "it can be done now": (
        Words("nl", ("Het kan nu wel",), (("again-title", "Er is iets veranderd"),)),
        Words("en", ("It can be done now",), (("again-title", "Something has changed"),)),
    ),
    "nothing to explain, and listed": (
        Words("nl", (), (("does-not-suit", "Je hoeft niets uit te leggen"),)),
    ),
    "one more, where there was none": (
        Words("nl", (), (("closing-barriers", "Aan één drempel wordt gewerkt"),)),
        Words("en", (), (("closing-barriers", "One barrier is being worked on"),)),
    ),
    "standings on the second day": (
        Words("nl", ("op de tweede dag",),
              (("leaderboard-empty", "De eerste stand komt met het weekoverzicht"),
               ("home-team-no-place", "zodra er genoeg mensen meedoen"))),
        Words("en", ("on the second day",),
              (("leaderboard-empty", "The first standings come with the weekly summary"),)),
    ),
    "today, of an earlier day": (
        Words("nl", ("Genoteerd: vandaag", "je bent er vandaag niet"),
              (("answer-not-today", "Genoteerd: niet gelukt."),
               ("answer-away", "Genoteerd: je was er die dag niet."))),
        Words("en", ("Noted: not today", "you are away today"),
              (("answer-away", "Noted: you were away that day."),)),
    ),
    "points of a hundred": (
        Words("nl", ("van de 100 punten", "punten van 100"),
              (("leaderboard-how", "Punten lopen van 25 tot 75"),)),
        Words("en", ("of 100 points", "points of 100"),
              (("leaderboard-how", "Points go from 25 to 75"),)),
    ),
    "a second unit": (
        Words("nl", ("één punt waard", "Verzamelde waarde"),
              (("why-day", "Antwoorden telt voor de helft, doen voor de andere helft"),)),
        Words("en", ("worth one point", "Gathered value"),
              (("why-day", "Answering counts for one half, doing for the other"),)),
    ),
    "me too after all not": (
        Words("nl", ("Toch niet ik ook",), (("button-not-me-too", "Ik toch niet"),)),
    ),
    "five or more have answered": (
        Words("nl", ("Al { $people } collega’s", "of meer hebben"),
              (("friction-others", "Minstens 5 collega’s liepen hier al tegenaan"),)),
        Words("en", ("or more colleagues",),
              (("friction-others", "At least 5 colleagues ran into this"),)),
    ),
    "who answered, in percent": (
        Words("nl", ("Antwoordde", "Deed de uitdaging"),
              (("digest-answered", "Antwoorden"), ("digest-done", "Gedaan"),
               ("digest-percent", "60% van wat we verwachtten"))),
    ),
    "your decision about this": (
        Words("nl", ("Hier vragen we jullie besluit over",),
              (("digest-decide", "Hierover vragen we jullie een besluit"),)),
    ),
    "weights and means": (
        Words("nl", ("Gewicht van het gemiddelde", "Verzamelde waarde", "Gemiddelde van iedereen"),
              (("why-average", "alsof er een paar gemiddelde collega’s bij elk team horen"),)),
        Words("en", ("Weight of the average", "Average of everybody")),
    ),
    "one word for ranking and status": (
        Words("nl", (),
              (("fact-status", "Status"), ("board-filter-status", "Status"),
               ("action-status", "Status"))),
    ),
    "something that": (
        Words("nl", ("iets dat we al kennen", "krijg een seintje", "of juist niet"),
              (("friction-alike", "iets wat we al kennen"),
               ("help-reminder", "zet een herinnering aan of uit"))),
    ),
    "who pulls the cart": (
        Words("nl", ("Kartrekker", "kartrekker"), (("role-ambassador", "ambassadeur"),)),
    ),
    "English that is not": (
        Words("en", ("counts a few average colleagues along", "Do you notice it?",
                     "You had given this answer already"),
              (("why-average", "calculated as if a few average colleagues were in it"),
               ("notice-title", "Have you noticed the difference?"),
               ("follow-code-how", "what is happening with it"),
               ("answer-was-known", "You already gave this answer"))),
    ),
}  # fmt: skip
ENTRIES = [
    pytest.param(words, id=f"{name} ({words.language})")
    for name, found in TABLE.items()
    for words in found
]


def _read(language: str) -> str:
    files = (path for pattern in READ[language] for path in sorted(ROOT.glob(pattern)))
    return "\n".join(path.read_text("utf-8") for path in files)


@pytest.mark.parametrize("words", ENTRIES)
def test_words_that_were_wrong_do_not_return(words: Words):
    text = _read(words.language)

    assert [one for one in words.gone if one in text] == []


@pytest.mark.parametrize("words", ENTRIES)
def test_what_is_true_is_said_instead(words: Words):
    translate = translator(words.language)

    assert [key for key, said in words.now if said not in translate(key, **VALUES)] == []


def test_whoever_does_not_suit_a_challenge_is_told_that_nothing_is_kept_of_it():
    text = (ROOT / "challenges" / "packs" / "barriers.yaml").read_text("utf-8")

    assert "we bewaren niet dat je het zei" in text
    assert "we do not keep that you said so" in text


def test_the_text_about_privacy_for_the_works_council_is_dutch_and_in_short_sentences():
    text = (ROOT / "docs" / "nl" / "privacy.md").read_text("utf-8")
    told = [line.strip("-* ") for line in text.replace("\n  ", " ").splitlines() if "|" not in line]
    sentences = [one for line in told for one in line.replace(":", ".").split(". ")]

    assert "ondernemingsraad" in text
    assert max(len(one.split()) for one in sentences) < 40
