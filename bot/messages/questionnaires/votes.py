"""A vote: what is kept of it while it is open, and what may be told once it has closed."""

from collections.abc import Mapping
from uuid import UUID

from bot.chat.cards import Button, Card, Text, Tone
from bot.chat.tables import Chart, Table
from bot.i18n import Translate
from bot.messages.questionnaires.asking import answer_text, label_of
from challenges.models import Measure
from challenges.questionnaires import Question, questionnaire_in
from scoring.questionnaires import Told


def kept(measure: Measure, answers: Mapping[str, str], translate: Translate) -> Card:
    """What somebody chose, which they can change and take back as long as it is open."""
    asked = questionnaire_in(measure.content)
    [question] = asked.questions
    said = answers.get(question.key, "")
    until = translate("vote-until", day=translate.day(measure.closes))
    change = Button(
        "pick-answer", translate("button-change-vote"), _value(measure.id, question, said)
    )
    take_back = Button("take-back-vote", translate("button-take-back-vote"), str(measure.id))
    return Card(
        translate("vote-kept"),
        (
            Text(answer_text(question, said, translate), Tone.STRONG),
            Text(until),
        ),
        (change, take_back),
    )


def chart(told: Told, question: Question, translate: Translate) -> Chart | None:
    """How many people chose what at least; None where nothing may be told."""
    if not told.votes:
        return None
    table = Table(
        question.text.in_language(translate.locale),
        (translate("results-answer"), translate("results-at-least")),
        tuple((label_of(question, one.value, translate), str(one.people)) for one in told.votes),
    )
    return Chart(table, tuple((float(one.people),) for one in told.votes))


def people_text(told: Told, question: Question, translate: Translate) -> str:
    """How many chose at least, and what too few chose; or that nothing may be told."""
    if not told.votes:
        return translate("vote-too-few")
    said = translate("results-people", people=told.people)
    voted = {one.value for one in told.votes}
    few = [label_of(question, one, translate) for one in question.values if one not in voted]
    return f"{said} {translate('vote-few', answers=', '.join(few))}" if few else said


def lines(told: Told, question: Question, translate: Translate) -> list[str]:
    """The same in a line for each, the most chosen first."""
    return [
        translate("vote-line", answer=label_of(question, one.value, translate), people=one.people)
        for one in told.votes
    ]


def _value(measure_id: UUID, question: Question, said: str) -> str:
    """What shows the question again, with what was chosen."""
    chosen = said.split(",") if said else []
    places = ",".join(str(question.values.index(one)) for one in chosen)
    return f"{measure_id}/{question.key}/{places}"
