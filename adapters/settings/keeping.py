"""For how long data is kept: the settings that an organisation agrees with its works council."""

from dataclasses import fields
from functools import partial

from pydantic import Field
from pydantic_settings import BaseSettings

from challenges.retention import AGREED, Periods

LONGEST = 3650
"""Days: what is kept for ever was not thought about."""

_days = partial(Field, le=LONGEST)


class Keeping(BaseSettings):
    """Periods in days; `challenges.retention.Periods` says from when each counts."""

    keep_answers: int = _days(AGREED.answers, ge=1, alias="PRIKKEL_KEEP_ANSWERS_DAYS")
    keep_absences: int = _days(AGREED.absences, ge=1, alias="PRIKKEL_KEEP_ABSENCES_DAYS")
    keep_voices: int = _days(AGREED.voices, ge=42, alias="PRIKKEL_KEEP_VOICES_DAYS")
    keep_words: int = _days(AGREED.words, ge=42, alias="PRIKKEL_KEEP_WORDS_DAYS")
    keep_people: int = _days(AGREED.people, ge=14, alias="PRIKKEL_KEEP_PEOPLE_DAYS")
    keep_teams: int = _days(AGREED.teams, ge=30, alias="PRIKKEL_KEEP_TEAMS_DAYS")
    keep_messages: int = _days(AGREED.messages, ge=30, alias="PRIKKEL_KEEP_MESSAGES_DAYS")

    @property
    def periods(self) -> Periods:
        """All of them together."""
        return Periods(**{one.name: getattr(self, f"keep_{one.name}") for one in fields(Periods)})
