"""Where somebody has influence: three questions, one first step, and what came of it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.chat.cards import Actions, Button, Card, Divider, Element, Look, Text, Tone
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.solutions import source_of, summary
from challenges.errors import Unknown
from challenges.influence import ASKED_AFTER, Part, Reach
from challenges.models import Intention, IntentionOutcome, Solution
from challenges.packs import Theme

_CHOOSE = "choose-influence"
_QUESTIONS = (("part", Part), ("reach", Reach), ("theme", Theme))


class UnknownInfluence(Unknown):
    """A button says something that is none of the answers."""

    key = "error-unknown-influence"


class Chosen(NamedTuple):
    """The three answers, of which nothing is stored."""

    part: Part
    reach: Reach
    theme: Theme

    @property
    def value(self) -> str:
        """As a button carries it."""
        return "/".join(self)


def answers_in(value: str) -> tuple[str, ...]:
    """The answers of a button's value such as "buy/team": none, one, two or all three.

    Raises:
        UnknownInfluence: one of them is no answer to its question.
    """
    answers = tuple(value.split("/")) if value else ()
    if len(answers) > len(_QUESTIONS):
        raise UnknownInfluence
    for answer, (_, known) in zip(answers, _QUESTIONS, strict=False):
        if answer not in set(known):
            raise UnknownInfluence
    return answers


def chosen_in(value: str) -> Chosen:
    """All three answers of a button's value.

    Raises:
        UnknownInfluence: there are fewer, or others.
    """
    answers = answers_in(value)
    if len(answers) < len(_QUESTIONS):
        raise UnknownInfluence
    part, reach, theme = answers
    return Chosen(Part(part), Reach(reach), Theme(theme))


def question(answers: Sequence[str], kept: Sequence[Intention], translate: Translate) -> Card:
    """The next of the three questions; the first one with what somebody keeps already."""
    name, known = _QUESTIONS[len(answers)]
    rows = [
        Actions((Button(_CHOOSE, _label(name, one, translate), "/".join((*answers, one))),))
        for one in known
    ]
    body: list[Element] = [Text(translate(f"influence-ask-{name}"), Tone.STRONG), *rows]
    if not answers:
        body = [Text(translate("influence-about")), *body, *_kept(kept, translate)]
    buttons = () if not answers else (_again(translate),)
    title = translate("influence-title", number=len(answers) + 1)
    return Card(title, tuple(body), buttons)


def first_step(chosen: Chosen, examples: Sequence[Solution], translate: Translate) -> Card:
    """One logical first step, with how others removed what was in the way."""
    names = zip(("part", "reach", "theme"), chosen, strict=True)
    picked = " · ".join(_label(name, one, translate) for name, one in names)
    body: list[Element] = [
        Text(picked, Tone.SUBTLE),
        Text(step_text(chosen, translate), Tone.STRONG),
        Text(translate(f"influence-think-{chosen.theme}")),
    ]
    if examples:
        body += [Divider(), Text(translate("influence-examples"), Tone.STRONG)]
    for one in examples:
        body += [summary(one, translate), Text(source_of(one, translate), Tone.SUBTLE)]
    body.append(Text(translate("influence-private"), Tone.SUBTLE))
    keep = Button("keep-intention", translate("button-keep-intention"), chosen.value, Look.PRIMARY)
    return Card(translate("influence-step"), tuple(body), (keep, _again(translate)))


def step_text(chosen: Chosen, translate: Translate) -> str:
    """The first step of somebody with this part and reach."""
    return translate(f"influence-{chosen.part}-{chosen.reach}")


def kept(intention: Intention, translate: Translate) -> Card:
    """It is kept, for them alone, and when they are asked about it."""
    body = (Text(intention.words, Tone.STRONG), Text(standing(intention, translate)))
    private = Text(translate("intention-private"), Tone.SUBTLE)
    return Card(translate("intention-kept"), (*body, private), (_drop(intention, translate),))


def asked(intention: Intention, translate: Translate) -> Card:
    """The one question, two weeks later."""
    return Card(
        translate("intention-ask"),
        (
            Text(intention.words, Tone.STRONG),
            Text(translate("intention-asked-once"), Tone.SUBTLE),
        ),
        (*_outcomes(intention, translate), _drop(intention, translate)),
    )


def heard(intention: Intention, translate: Translate) -> Card:
    """What somebody said came of it, in return."""
    body = (Text(intention.words, Tone.STRONG),)
    title = translate(f"intention-heard-{intention.outcome}")
    return Card(title, body, (Button("open-influence", translate("button-influence")),))


def dropped(translate: Translate) -> Card:
    """It is kept no more."""
    again = Button("open-influence", translate("button-influence"))
    return Card(translate("intention-dropped"), (), (again,))


def standing(intention: Intention, translate: Translate) -> str:
    """What came of it, or when that is asked."""
    if intention.outcome is not None:
        return translate(f"intention-{intention.outcome}")
    if intention.ask_at is None:
        return translate("intention-open")
    return translate("intention-asked-from", day=translate.day(intention.kept_on + ASKED_AFTER))


def _kept(kept: Sequence[Intention], translate: Translate) -> list[Element]:
    """What somebody means to do already, each with what can be said of it."""
    found: list[Element] = []
    for one in kept:
        buttons = (*_outcomes(one, translate), _drop(one, translate))
        found += [
            Text(one.words),
            Text(standing(one, translate), Tone.SUBTLE),
            Actions(tuple(named(button, one.words, translate) for button in buttons)),
        ]
    return [Divider(), Text(translate("intentions-title"), Tone.STRONG), *found] if found else []


def _outcomes(intention: Intention, translate: Translate) -> tuple[Button, ...]:
    """The last one opens the form for what got in the way."""
    return (
        Button(
            "intention-outcome", translate("button-intention-done"),
            f"{intention.id}/{IntentionOutcome.DONE}", Look.PRIMARY,
        ),
        Button(
            "intention-outcome", translate("button-intention-not-yet"),
            f"{intention.id}/{IntentionOutcome.NOT_YET}",
        ),
        Button(
            "intention-failed", translate("button-intention-failed"), str(intention.id),
            opens_form=True,
        ),
    )  # fmt: skip


def _drop(intention: Intention, translate: Translate) -> Button:
    return Button("drop-intention", translate("button-drop-intention"), str(intention.id))


def _again(translate: Translate) -> Button:
    return Button("open-influence", translate("button-influence-again"))


def _label(name: str, answer: str, translate: Translate) -> str:
    return translate(f"theme-{answer}" if name == "theme" else f"influence-{name}-{answer}")
