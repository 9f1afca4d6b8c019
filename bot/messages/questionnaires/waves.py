"""The waves of questionnaires, as coordinators open, show and close them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.chat.cards import Actions, Button, Card, Element, Item, Look, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Form, Option, date_in
from bot.i18n import Translate
from bot.messages.buttons import named
from challenges import questionnaires
from challenges.errors import Incomplete
from challenges.models import Measure, Wave
from challenges.questionnaires import questionnaire_in
from challenges.questionnaires.waves import Proposal

SURE = "sure"
"""The end of the value of a button that posts: what the channel will read has been seen."""


def all_card(body: Sequence[Element], translate: Translate, buttons: Sequence[Button] = ()) -> Card:
    """What can be answered now, and for who may see them all waves."""
    return Card(translate("questionnaires-title"), tuple(body), tuple(buttons))


def title_of(measure: Measure, translate: Translate) -> str:
    """What a wave is called: the questionnaire, and when."""
    title = questionnaire_in(measure.content).title.in_language(translate.locale)
    return translate("wave-title", title=title, wave=translate(f"wave-{measure.wave}"))


def standing(measure: Measure, today: date, translate: Translate) -> str:
    """How far a wave is."""
    opens, closes = translate.date(measure.opens), translate.date(measure.closes)
    if measure.closed_on is not None:
        return translate("wave-closed", day=translate.date(measure.closed_on))
    if today < measure.opens:
        return translate("wave-planned", opens=opens, closes=closes)
    return translate("wave-open", closes=closes)


def listed(
    measures: Sequence[Measure], today: date, translate: Translate, *, coordinates: bool
) -> tuple[Element, ...]:
    """All waves with what can be done, for who looks after them or only reads."""
    found: list[Element] = [Text(translate("waves-title"), Tone.STRONG)]
    if not measures:
        found.append(Text(translate("waves-none")))
    for measure in measures:
        title = title_of(measure, translate)
        buttons = buttons_of(measure, today, translate, coordinates=coordinates)
        found.append(Item(title, status=standing(measure, today, translate)))
        if buttons:
            found.append(Actions(tuple(named(one, title, translate) for one in buttons)))
    return tuple(found)


def buttons_of(
    measure: Measure, today: date, translate: Translate, *, coordinates: bool
) -> tuple[Button, ...]:
    """What can be done with a wave as it is now."""
    value = str(measure.id)
    if measure.closed_on is not None:
        return (Button("open-results", translate("button-open-results"), value),)
    if not coordinates:
        return ()
    close = Button("close-wave", translate("button-close-wave"), value)
    if not measure.takes_answers(today):
        return (close,)
    return (Button("post-wave", translate("button-post-wave"), value, Look.PRIMARY), close)


def new_button(translate: Translate) -> Button:
    """What opens the form."""
    return Button("new-wave", translate("button-new-wave"), opens_form=True)


def new_form(proposals: Sequence[Proposal], translate: Translate) -> Form:
    """Which questionnaire is open when; the first wave that can still be held is filled in."""
    names = questionnaires.available()
    titles = {name: questionnaires.load(name).title.in_language(translate.locale) for name in names}
    first = proposals[0]
    dates = "\n".join(
        translate(
            "wave-proposal",
            wave=translate(f"wave-{one.wave}"),
            opens=translate.date(one.opens),
            closes=translate.date(one.closes),
        )
        for one in proposals
    )
    return Form(
        "new-wave",
        translate("button-new-wave"),
        translate("button-save"),
        translate("button-cancel"),
        (
            ChoiceField(
                "questionnaire", translate("wave-questionnaire"),
                tuple(Option(name, titles[name]) for name in names),
                required=True, value="nulmeting",
            ),
            ChoiceField(
                "wave", translate("wave-when"),
                tuple(Option(one, translate(f"wave-{one}")) for one in Wave),
                required=True, value=first.wave,
            ),
            DateField(
                "opens", translate("wave-opens"), required=True, value=first.opens.isoformat()
            ),
            DateField(
                "closes", translate("wave-closes"), required=True, value=first.closes.isoformat()
            ),
        ),
        intro=(Text(translate("wave-proposals")), Text(dates)),
    )  # fmt: skip


def proposal_in(answers: Mapping[str, str]) -> tuple[str, Proposal]:
    """Which questionnaire, and when, as it was filled in.

    Raises:
        Incomplete: one of them is none of those that can be chosen, or no day.
    """
    name, wave = answers.get("questionnaire", ""), answers.get("wave", "")
    opens, closes = (date_in(answers.get(key, "")) for key in ("opens", "closes"))
    known = {"questionnaire": name in questionnaires.available(), "wave": wave in set(Wave)}
    if wrong := {key: "field-needed" for key, is_known in known.items() if not is_known}:
        raise Incomplete(wrong)
    if opens is None or closes is None:
        empty = [key for key, day in (("opens", opens), ("closes", closes)) if day is None]
        raise Incomplete(dict.fromkeys(empty, "error-date-needed"))
    return name, Proposal(Wave(wave), opens, closes)


def asked_first(card: Card, action: str, measure: Measure, translate: Translate) -> Card:
    """What a channel will read, with the question whether it may."""
    post = Button(action, translate("button-post-now"), f"{measure.id}/{SURE}", Look.PRIMARY)
    cancel = Button("open-questionnaires", translate("button-cancel"))
    ask = Text(translate("questionnaire-ask-post"), Tone.STRONG)
    return replace(card, body=(ask, *card.body), buttons=(post, cancel))


def closing(measure: Measure, translate: Translate) -> Card:
    """Whether it is really closed now."""
    return Card(
        title_of(measure, translate),
        (Text(translate("wave-close-sure")),),
        (
            Button(
                "close-wave-now", translate("button-close-wave-now"), str(measure.id), Look.DANGER
            ),
            Button("open-questionnaires", translate("button-cancel")),
        ),
    )  # fmt: skip
