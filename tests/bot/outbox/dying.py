"""Senders that die."""

from sqlmodel import Session

from bot.outbox import queries
from bot.outbox.claims import claim
from bot.outbox.rates import UNLIMITED


def claim_all(session: Session, clock, owner: str = "dead", *, has_begun: bool = True):
    """What a sender does that dies before it says how it went."""
    now = clock()
    claims = claim(session, owner, {"fake": UNLIMITED}, now=now, horizon=now, limit=10).claims
    if has_begun:
        queries.begin(session, [(one.delivery_id, one.owner) for one in claims])
    return claims
