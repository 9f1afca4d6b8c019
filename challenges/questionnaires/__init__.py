"""Questionnaires: what is asked, in every language, and the files it comes from."""

from challenges.questionnaires.contents import (
    BANDS,
    HIGH,
    SCALE,
    UNKNOWN,
    Choice,
    Kind,
    Question,
    Questionnaire,
    Scale,
    questionnaire_in,
)
from challenges.questionnaires.loading import available, check, lacking, load

__all__ = [
    "BANDS",
    "HIGH",
    "SCALE",
    "UNKNOWN",
    "Choice",
    "Kind",
    "Question",
    "Questionnaire",
    "Scale",
    "available",
    "check",
    "lacking",
    "load",
    "questionnaire_in",
]
