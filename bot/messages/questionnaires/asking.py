"""A questionnaire as people answer it: one question a press, and what they answered once."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Element, Facts, Look, Text, Tone
from bot.i18n import Translate
from challenges.models import Measure
from challenges.packs.texts import labelled
from challenges.questionnaires import (
    SCALE,
    UNKNOWN,
    Kind,
    Question,
    Questionnaire,
    questionnaire_in,
)

_BEGIN, _ANSWER, _PICK = "begin-questionnaire", "answer-question", "pick-answer"


def invitation(measure: Measure, translate: Translate) -> Card:
    """What a channel reads: what it is about, until when, and what becomes of answers."""
    asked = questionnaire_in(measure.content)
    private, begin = "questionnaire-private", "button-begin-questionnaire"
    if asked.vote:
        private, begin = "vote-private", "button-begin-vote"
    return Card(
        asked.title.in_language(translate.locale),
        (
            Text(asked.about.in_language(translate.locale)),
            Text(translate("questionnaire-until", day=translate.day(measure.closes))),
            Text(translate(private), Tone.SUBTLE),
        ),
        (_begin(measure.id, begin, translate),),
    )


def reminder(measure: Measure, translate: Translate) -> Card:
    """The one reminder, to who began and did not finish."""
    title = questionnaire_in(measure.content).title.in_language(translate.locale)
    return Card(
        translate("questionnaire-reminder", title=title),
        (
            Text(translate("questionnaire-until", day=translate.day(measure.closes))),
            Text(translate("questionnaire-reminder-once"), Tone.SUBTLE),
        ),
        (_begin(measure.id, "button-go-on", translate),),
    )


def nothing_open(translate: Translate) -> Card:
    """Nothing can be answered now."""
    return Card(translate("questionnaires-none"))


def open_list(measures: Sequence[Measure], translate: Translate) -> tuple[Element, ...]:
    """The questionnaires that can be answered now, each with its button."""
    found: list[Element] = []
    for measure in measures:
        title = questionnaire_in(measure.content).title.in_language(translate.locale)
        until = translate("questionnaire-until", day=translate.day(measure.closes))
        begin = _begin(measure.id, "button-begin-questionnaire", translate, title)
        found += [Text(title, Tone.STRONG), Text(until), Actions((begin,))]
    return tuple(found)


def question_card(
    measure_id: UUID,
    asked: Questionnaire,
    question: Question,
    translate: Translate,
    picked: Sequence[str] = (),
    *,
    too_many: bool = False,
) -> Card:
    """One question with its answers; `picked` are those of several that are chosen so far."""
    number = asked.questions.index(question) + 1
    hints = [_hint(asked, question, translate)]
    if question.kind is Kind.SEVERAL:
        names = [label_of(question, one, translate) for one in picked]
        hints.append(translate("question-picked", answers=", ".join(names)) if names else "")
    if too_many:
        hints.append(translate("question-too-many", most=question.most or 0))
    text = Text(question.text.in_language(translate.locale), Tone.STRONG)
    title = translate("question-number", number=number, total=len(asked.questions))
    stop = Button("stop-questionnaire", translate("button-stop-questionnaire"), str(measure_id))
    return Card(
        translate("vote-question") if asked.vote else title,
        (
            text,
            *(Text(hint) for hint in hints if hint),
            *_answers(f"{measure_id}/{question.key}", asked, question, picked, translate),
        ),
        () if asked.vote else (stop,),
    )


def stopped(measure_id: UUID, until: date, translate: Translate) -> Card:
    """What was answered is kept, and they may go on."""
    how = Text(translate("questionnaire-stopped-how", day=translate.day(until)))
    go_on = _begin(measure_id, "button-go-on", translate)
    return Card(translate("questionnaire-stopped"), (how,), (go_on,))


def finished(asked: Questionnaire, answers: Mapping[str, str], translate: Translate) -> Card:
    """Thanks, with their own answers: here, once."""
    said = tuple(
        (
            question.text.in_language(translate.locale),
            answer_text(question, answers[question.key], translate),
        )
        for question in asked.questions
        if question.kind is not Kind.SENTENCE and question.key in answers
    )
    body = (Text(translate("questionnaire-yours")), Facts(said))
    return Card(translate("questionnaire-finished"), body)


def in_full(asked: Questionnaire, translate: Translate) -> list[str]:
    """All of it in lines, for who looks before it is asked."""
    locale = translate.locale
    lines = [asked.title.in_language(locale), asked.about.in_language(locale)]
    for number, question in enumerate(asked.questions, start=1):
        lines += ["", f"{number}. {question.text.in_language(locale)}"]
        hint = _hint(asked, question, translate)
        lines += [f"   {hint}"] if hint else []
        lines += [f"   - {label_of(question, value, translate)}" for value in question.values]
    return lines


def answer_text(question: Question, answer: str, translate: Translate) -> str:
    """An answer in words."""
    if question.kind is Kind.SEVERAL and not answer:
        return translate("question-none-picked")
    parts = answer.split(",") if question.kind is Kind.SEVERAL else [answer]
    return ", ".join(label_of(question, part, translate) for part in parts)


def label_of(question: Question, value: str, translate: Translate) -> str:
    """One of the answers to a question, in words."""
    match question.kind:
        case Kind.DISTANCE:
            return translate(f"distance-{value}")
        case Kind.SCALE:
            return translate("question-unknown") if value == UNKNOWN else value
        case _:
            texts = {option.key: option.text for option in question.options}
            return texts[value].in_language(translate.locale)


def picked_in(question: Question, positions: str) -> list[str]:
    """The answers of a button's value: their positions among several, as in "0,2"."""
    known = question.values
    numbers = [int(one) for one in positions.split(",") if one.isdecimal() and len(one) < 3]
    return [known[number] for number in numbers if number < len(known)]


def _answers(
    value: str,
    asked: Questionnaire,
    question: Question,
    picked: Sequence[str],
    translate: Translate,
) -> list[Element]:
    match question.kind:
        case Kind.SENTENCE:
            write = Button(
                "report-friction", translate("button-write-sentence"), opens_form=True
            )  # fmt: skip
            skip = Button(_ANSWER, translate("button-next-question"), f"{value}/", Look.PRIMARY)
            return [Actions((write,)), Actions((skip,))]
        case Kind.SCALE:
            points = tuple(_point(value, asked, point, translate) for point in SCALE)
            unknown = Button(_ANSWER, translate("question-unknown"), f"{value}/{UNKNOWN}")
            return [Actions(points), Actions((unknown,))]
        case Kind.SEVERAL:
            rows = [_several(value, question, one, picked, translate) for one in question.values]
            chosen = f"{value}/{_positions(question, picked)}"
            go_on_label = "button-vote" if asked.vote else "button-next-question"
            label = go_on_label if picked else "button-none-of-these"
            go_on = Button(_ANSWER, translate(label), chosen, Look.PRIMARY)
            return [*(Actions((row,)) for row in rows), Actions((go_on,))]
        case Kind.ONE | Kind.DISTANCE:
            return [
                Actions((Button(_ANSWER, label_of(question, one, translate), f"{value}/{one}"),))
                for one in question.values
            ]


def _point(value: str, asked: Questionnaire, point: str, translate: Translate) -> Button:
    """A point of the scale, which is heard with what it means."""
    name = translate("scale-point", point=point)
    if asked.scale is not None and point in (SCALE[0], SCALE[-1]):
        end = asked.scale.low if point == SCALE[0] else asked.scale.high
        name = labelled(name, end.in_language(translate.locale), translate.locale)
    return Button(_ANSWER, point, f"{value}/{point}", name=name)


def _several(
    value: str, question: Question, one: str, picked: Sequence[str], translate: Translate
) -> Button:
    """One of several: it is chosen, or chosen no more, by pressing it."""
    is_picked = one in picked
    after = [other for other in picked if other != one] if is_picked else [*picked, one]
    label = label_of(question, one, translate)
    said = translate("answer-picked", answer=label) if is_picked else label
    chosen = f"{value}/{_positions(question, after)}"
    return Button(_PICK, said, chosen, Look.PRIMARY if is_picked else Look.DEFAULT)


def _positions(question: Question, picked: Sequence[str]) -> str:
    return ",".join(str(question.values.index(one)) for one in picked)


def _hint(asked: Questionnaire, question: Question, translate: Translate) -> str:
    match question.kind:
        case Kind.SCALE if asked.scale is not None:
            low, high = asked.scale.low, asked.scale.high
            ends = (low.in_language(translate.locale), high.in_language(translate.locale))
            return translate("question-scale", low=ends[0], high=ends[1])
        case Kind.SEVERAL:
            return translate("question-several", most=question.most or 0)
        case Kind.SENTENCE:
            return translate("question-sentence")
        case _:
            return ""


def _begin(measure_id: UUID, key: str, translate: Translate, about: str = "") -> Button:
    label = translate(key)
    name = translate("button-about", button=label, subject=about) if about else ""
    return Button(_BEGIN, label, str(measure_id), Look.PRIMARY, name=name)
