"""What people wrote in Slack, as words."""

import pytest

from adapters.slack.words import reported, typed, with_emoji, words_of
from bot import commands


@pytest.mark.parametrize(
    "text",
    [
        "<@U0BOT> vandaag",
        "<@U0BOT|prikkel> vandaag",
        "vandaag <@U0BOT>",
        "*<@U0BOT>* vandaag!",
        "<@U0BOT>: vandaag",
        "<@U0BOT>\u200bvandaag",
        "&gt; eerder\n<@U0BOT> vandaag",
        "&lt;vandaag&gt;",
        "<!here> vandaag",
        "<@W0BOT|Prikkel &amp; co> _vandaag_",
        "<http://vandaag|vandaag>",
        "<@U0BOT> <@U0BOT> vandaag :leaves:",
        "&gt;&gt; a\n*vandaag*",
    ],
)
def test_a_mention_or_formatting_is_no_part_of_a_command(text: str):
    assert commands.meant(commands.freed(typed(text))) == "today"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (":recycle:", "♻️"),
        (":+1::skin-tone-4:", "👍🏽"),
        (":cry::skin-tone-3:", "😢"),
        (":woman-shrugging:", "🤷‍♀️"),
        (":flag-nl:", "🇳🇱"),
        (":gemeente-logo:", ":gemeente-logo:"),
        ("om 10:30:00 uur", "om 10:30:00 uur"),
        ("a:b:c", "a:b:c"),
        (":tada::tada:", "🎉🎉"),
    ],
)
def test_an_emoji_that_stands_as_a_code_is_shown(code: str, shown: str):
    assert with_emoji(code) == shown


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("De *bak* is _weg_, ~echt~ `weg`", "De bak is weg, echt weg"),
        ("*_beide_*", "beide"),
        ("```code\nblok```", "```code\nblok```"),
        ("3*4*5 en een_naam_hier", "3*4*5 en een_naam_hier"),
        ("&gt; gezegd\nja", "gezegd\nja"),
        ("De :recycle: bak is weg &amp; klaar", "De ♻️ bak is weg & klaar"),
        ("<@U0BRAM> zegt <https://example.org|dit>", "zegt dit"),
    ],
)
def test_a_message_is_reported_without_the_signs_around_its_words(written: str, words: str):
    assert reported(written) == words


def test_signs_without_an_end_are_read_in_no_time():
    assert words_of("*a" * 5_000)
