"""What the bot does when it is spoken to: one module per subject."""

from bot.handlers import (
    barriers,
    check_ins,
    frictions,
    leadership,
    participants,
    personal,
    review,
    scores,
    welcome,
)
from bot.router import Router


def router() -> Router:
    """Every handler, by the gesture it answers."""
    all_routes = Router()
    for module in (
        barriers,
        check_ins,
        frictions,
        leadership,
        participants,
        personal,
        review,
        scores,
        welcome,
    ):
        all_routes.include(module.routes)
    return all_routes
