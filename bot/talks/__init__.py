"""Lunch talks: pairs are made, people are told, and asked what came of it."""

from bot.talks.asking import SUBJECT, compose, plan_agreements, plan_members, plan_rounds
from bot.talks.numbers import Numbers, kept_by, numbers_of
from bot.talks.rosters import keep_pairs, rosters

__all__ = [
    "SUBJECT",
    "Numbers",
    "compose",
    "keep_pairs",
    "kept_by",
    "numbers_of",
    "plan_agreements",
    "plan_members",
    "plan_rounds",
    "rosters",
]
