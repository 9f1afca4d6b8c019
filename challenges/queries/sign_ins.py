"""Whose account at a provider it is."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from challenges.models import SignIn


def sign_in(session: Session, digests: Sequence[str]) -> SignIn | None:
    """Who has one of these digests."""
    return session.exec(select(SignIn).where(col(SignIn.digest).in_(digests))).one_or_none()
