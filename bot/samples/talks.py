"""Lunch talks, from the invitation to whether what was agreed holds."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

from bot.chat.cards import Card, Person
from bot.chat.conversations import User, Workspace
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import talks
from bot.samples.things import NAME, WORDS
from challenges.models import Agreement, AgreementKind, TalkOutcome, Team
from challenges.talks.outcomes import LONGEST_WORDS

UNTIL = date(2026, 11, 27)


def talk_cards(words: Translate) -> Iterator[Card]:
    """Each of them; three people talk, which is the most there are."""
    round_id, talk_id = uuid4(), uuid4()
    people = [
        Person(User(Workspace("slack", "T123"), f"U0FAKE{number}"), words("talk-colleague"))
        for number in range(3)
    ]
    yield talks.invitation(round_id, UNTIL, words)
    yield talks.joined(round_id, UNTIL, words)
    yield talks.skipped(round_id, words)
    yield talks.alone_card(words)
    yield talks.out_card(words)
    for together in (True, False):
        for begin in ("", NAME):
            yield talks.introduction(people, begin, words, together=together)
    joining = (*talks.signing_up(round_id, words), talks.new_round_button(words))
    yield talks.mine(words("talk-none"), (), joining, words)
    yield talks.mine(words("talk-yours"), people, talks.answers(talk_id, words), words)
    yield talks.question(talk_id, words)
    for outcome in (TalkOutcome.TALKED, TalkOutcome.NOT_YET, TalkOutcome.WILL_NOT):
        yield talks.heard(talk_id, outcome, words)
    agreed = Agreement(
        id=uuid4(), talk_id=talk_id, participant_id=uuid4(), kind=AgreementKind.WORKING,
        words=WORDS[:LONGEST_WORDS], agreed_on=date(2026, 10, 16),
    )  # fmt: skip
    yield talks.whether_it_holds(agreed, words)


def talk_forms(words: Translate) -> Iterator[Form]:
    """Each of them."""
    teams = [Team(organisation_id=uuid4(), name=f"Team {number}") for number in range(120)]
    yield talks.avoid_form(teams, words)
    yield talks.new_round_form(UNTIL, words)
    for kind in AgreementKind:
        form = talks.agreement_form(uuid4(), kind, words)
        if form is not None:
            yield form
