"""What somebody reads of themselves, of their reports, and when something does not go."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

from bot.chat.cards import Card
from bot.chat.events import NoPhoto
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate
from bot.messages import (
    barriers,
    codes,
    frictions,
    home,
    news,
    notices,
    own_data,
    personal,
    photos,
    removals,
    retractions,
)
from bot.messages.own_data import Kind, OwnData
from bot.messages.questionnaires import asking
from bot.samples.things import NAME, STATUSES, WORDS, a_barrier
from challenges.errors import BarrierHasChanged, NoCampaign
from challenges.models import Signal
from scoring.voices import Told

DAY = date(2026, 11, 27)
CODE = "ABCD-EFGH-JKMN-PQRS"


def personal_cards(words: Translate) -> Iterator[Card]:
    """Each of them."""
    yield from _of_data(words)
    yield from _of_reports(words)
    for error in (NoCampaign(), BarrierHasChanged()):
        yield notices.refusal(words, error)
    for said in ("x" * 300, "hel"):
        yield notices.not_understood(words, said)
    for on in (True, False):
        yield personal.ask_what_to_stop(reminded=on, takes_part=on, translate=words)
        yield personal.language_for_now(words, LOCALES[0] if on else "")
    parts = [home.section(card, NAME[:80]) for card in _of_reports(words)]
    yield home.more_card(parts[:6], words)
    yield codes.waits("theme-code", str(uuid4()), words)
    yield asking.nothing_open(words)


def _of_data(words: Translate) -> Iterator[Card]:
    columns = ("column-day", "column-site", "column-said")
    kinds = (
        Kind("frictions", columns, (("1 juni", NAME[:80], WORDS[:300]),) * 30),
        Kind("supports", columns[:2], (("1 juni", NAME),) * 30),
        Kind("confirmations", columns, (("1 juni", NAME, WORDS[:100]),) * 9),
        Kind("messages", ("column-day", "column-message"), (("1 juni", WORDS[:900]),) * 30),
    )
    own = OwnData(((words("me-team"), NAME[:80]),) * 9, kinds)
    reports = [("1 juni · " + NAME[:80], WORDS[:300], "key" if n % 2 else "") for n in range(9)]
    yield own_data.my_data(own, reports, words)
    for kind in kinds:
        for start in (0, own_data.AT_ONCE, 2 * own_data.AT_ONCE):
            yield own_data.page(kind, start, words)
    for url in ("", "https://prikkel.example.org/my-data?key=" + "k" * 200):
        yield own_data.as_file(url, words)


def _of_reports(words: Translate) -> Iterator[Card]:
    for status in STATUSES:
        one = a_barrier(status)
        for is_new in (True, False):
            yield barriers.supported(one, is_new=is_new, translate=words)
        yield news.merged(one, a_barrier(), words, said=WORDS[:300])
        for told in (Told(0, 0, 0), Told(40, 60, 12)):
            yield frictions.receipt(
                one, told, said=WORDS * 3 if told.people else "", known=bool(told.people),
                summary_follows=True, follow_code=CODE if told.people else "",
                command_prefix="/prikkel ", take_back=("key", DAY), translate=words,
            )  # fmt: skip
    yield frictions.told_twice((retractions.take_back_button("key", words),), words)
    yield retractions.ask("key", words)
    yield retractions.kept("key", words)
    for kind in Signal:
        for about, counts_on in ((uuid4(), True), (None, False)):
            yield retractions.taken_back(kind, about, (), words, counts_on=counts_on)
    for noticed in ("yes", "partly", "no"):
        yield removals.noted(words, f"notice-noted-{noticed}")
    yield photos.seen(words)
    yield photos.taken(words)
    for why in NoPhoto:
        yield photos.not_taken(why, words)


def personal_forms(words: Translate) -> Iterator[Form]:
    """A report that began with somebody's message, of as much as it takes and of more."""
    for signal in Signal:
        for said in ("", WORDS[:200], WORDS * 9):
            yield frictions.form_begun(said, words, signal)
