"""What people type, whatever stands around it."""

import pytest

from bot import commands
from bot.i18n import translator

AROUND = [
    "{}",
    "{}!",
    "{}.",
    "{}?",
    "{}…",
    '"{}"',
    "'{}'",
    "‘{}’",
    "“{}”",
    "„{}“",
    "«{}»",
    "»{}«",
    "‹{}›",
    "({})",
    "[{}]",
    "<{}>",
    "*{}*",
    "_{}_",
    "~{}~",
    "`{}`",
    "```{}```",
    "*_{}_*",
    "**{}**",
    "- {}",
    "• {}",
    "/{}",
    "@{}",
    "#{}",
    "/prikkel {}",
    "@Prikkel {}",
    "Prikkel, {}!",
    "prikkel: {}",
    "@Prikkel,{}",
    "PRIKKEL {}",
    "prikkel prikkel {}",
    "{} @Prikkel",
    "🌱 {}",
    "{} 🌱",
    "🌱{}🌱",
    "{}👍🏽",
    "{}❤️",
    "1️⃣ {}",
    ":leaves: {}",
    "{} :wave::skin-tone-3:",
    ":gemeente-logo: {}",
    "\u200b{}\ufeff",
    "\u00ad{}",
    "\u202b{}\u202c",
    "\u2066{}\u2069",
    "\u200f{}",
    "\u00a0{}\u3000",
    "\t{}\r\n",
    "> eerder gezegd\n{}",
    ">> eerder\n> nog eerder\n\n{}",
    "> {}",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    ("word", "name"),
    [("vandaag", "today"), ("Leaderboard", "leaderboard"), ("mijn-gegevens", "my-data")],
)
def test_a_word_is_understood_whatever_stands_around_it(around: str, word: str, name: str):
    assert commands.meant(commands.freed(around.format(word))) == name


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("volg AB12-CD34", "volg AB12-CD34", id="a code keeps its dash"),
        pytest.param("taal: Nederlands!", "taal Nederlands", id="two words"),
        pytest.param("van\u00addaag", "vandaag", id="a soft hyphen inside"),
        pytest.param("\uff56\uff41ndaag", "vandaag", id="full width"),
        pytest.param("cafe\u0301", "café", id="an accent of its own"),
        pytest.param("Prikkel!", "", id="our name alone"),
        pytest.param("👍 :tada: …", "", id="nothing to say"),
        pytest.param("?", "", id="a question mark"),
        pytest.param("om 10:30:00 uur", "om 10:30:00 uur", id="a time is no emoji"),
    ],
)
def test_what_is_said_is_left(typed: str, said: str):
    assert commands.freed(typed) == said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("melden de bak is vol.", "de bak is vol."),
        ("Prikkel, melden: De *bak* (op 3)\nis vol!", "De *bak* (op 3)\nis vol!"),
        (":wave: report - nothing to eat", "nothing to eat"),
        ("> melden wat je zei\nmelden wat ik zeg", "wat ik zeg"),
        ("> al gezegd\nmelden", ""),
        ("mijn gegevens nu", "nu"),
        ("melden", ""),
        ("een mooie dag", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_stands_behind_a_command_is_as_it_was_typed(typed: str, words: str):
    assert commands.behind(typed) == words


def test_the_longest_message_is_read_in_no_time():
    hostile = ":a" * 50_000 + "<" * 50_000 + ">" * 50_000

    assert len(commands.freed(hostile)) <= commands.LONGEST


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("ranglist", "ranglijst"),
        ("vandag", "vandaag"),
        ("kun je mij de ranglijst laten zien", "ranglijst"),
        ("dremels", "drempels"),
        ("wat een mooi weer is het", ""),
        ("leaderbord", "ranglijst"),
        ("hoi mag ik de ranglijst even zien", "ranglijst"),
        ("hallo help mij eens met vandaag", "vandaag"),
    ],
)
def test_the_nearest_command_is_named_in_ones_own_language(said: str, near: str):
    assert commands.nearest(said, translator("nl")) == near


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hoi", "help"),
        ("help mij", "help"),
        ("hoi mag ik de ranglijst zien", None),
        ("hello could you show the leaderboard", None),
    ],
)
def test_who_says_hello_and_goes_on_does_not_ask_for_everything(said: str, name: str | None):
    assert commands.meant(said) == name


def test_our_name_between_words_keeps_them_apart():
    assert commands.freed("zeg Prikkel, vandaag") == "zeg Prikkel vandaag"
