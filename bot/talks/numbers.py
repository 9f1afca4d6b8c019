"""What may be told of rounds of lunch talks, and what is kept of somebody in them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from bot.i18n import Translate
from challenges.models import Avoidance, Talker, TalkMember, TalkRound, TalkWish
from challenges.queries import rows_of
from challenges.queries import talk_members as members
from scoring.disclosure import at_least


@dataclass(frozen=True, slots=True)
class Numbers:
    """A round, and how many people at least join it, talk in it, and say that they did.

    In steps of five; 0 says nothing.
    """

    round_id: UUID
    closes_at: datetime
    is_paired: bool
    joined: int
    placed: int
    talked: int


def numbers_of(session: Session, held: TalkRound) -> Numbers:
    """What may be told of a round."""
    joined, placed, talked = map(at_least, members.figures(session, held.id))
    return Numbers(held.id, held.closes_at, held.paired_at is not None, joined, placed, talked)


def kept_by(session: Session, person_id: UUID, words: Translate) -> tuple[tuple[str, ...], ...]:
    """What is kept of somebody in lunch talks: for who wants to know."""
    rounds = {
        wish.round_id: words("talk-kept-joined" if wish.wants else "talk-kept-skipped")
        for wish in rows_of(session, TalkWish, person_id)
    }
    said = [
        (words.date(session.get_one(TalkRound, held).opened_on), what, "")
        for held, what in rounds.items()
    ]
    talks = [
        ("", words("talk-kept-talk"), words(f"talk-said-{one.outcome or 'nothing'}"))
        for one in rows_of(session, TalkMember, person_id)
    ]
    agreed = [
        (words.date(one.agreed_on), words(f"talk-agreed-{one.kind}"), one.words)
        for one in members.agreements_of(session, person_id)
    ]
    standing = [("", words("talk-kept-talker"), "") for _ in rows_of(session, Talker, person_id)]
    sealed = [("", words("talk-kept-sealed"), "") for _ in rows_of(session, Avoidance, person_id)]
    return (*standing, *said, *talks, *agreed, *sealed)
