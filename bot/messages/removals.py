"""Once a barrier is gone, or waits too long: asking, offering again, reminding."""

from collections.abc import Sequence
from datetime import date

from bot.chat.cards import Actions, Button, Card, Element, Look, Text, Tone
from bot.chat.tables import Chart, Table
from bot.i18n import Translate
from bot.messages import scores
from bot.messages.barriers import public_name
from bot.messages.buttons import named
from bot.messages.parts import left_out
from challenges.models import Barrier, BarrierStatus, Noticed
from challenges.packs import ChallengeContent
from scoring.disclosure import FEWEST_IN_ALL, STEP
from scoring.effects import Effect, Effects


def try_again(offers: Sequence[tuple[Barrier, ChallengeContent]], translate: Translate) -> Card:
    """The challenges that barriers blocked, offered again now that those are gone."""
    locale = translate.locale
    body: list[Element] = []
    for barrier, content in offers:
        gone = translate(f"again-gone{_partly(barrier)}", barrier=public_name(barrier, translate))
        title = translate("again-challenge", challenge=content.title.in_language(locale))
        value = f"{barrier.id}/{barrier.removals}"
        buttons = (
            Button("try-again", translate("button-it-works"), f"{value}/yes", Look.PRIMARY),
            Button("try-again", translate("button-not-yet"), f"{value}/no"),
        )
        body += [
            Text(gone), *_answer(barrier, translate), Text(title, Tone.STRONG),
            Actions(tuple(named(it, public_name(barrier, translate), translate) for it in buttons)),
        ]  # fmt: skip
    body.append(Text(translate("again-no-points"), Tone.SUBTLE))
    return Card(translate("again-title"), tuple(body))


def announced(barrier: Barrier, at: str, day: date, translate: Translate) -> list[Element]:
    """For coordinators: what will be said of a removal, and how to hold it back."""
    hold = Button("hold-offer", translate("button-hold-offer"), str(barrier.id))
    words = translate("offer-announced", day=translate.day(day), at=at)
    return [Text(words, Tone.SUBTLE), Actions((hold,))]


def do_you_notice(barrier: Barrier, translate: Translate) -> Card:
    """Two weeks after a removal: does somebody who ran into the barrier notice it?"""
    body: list[Element] = [
        Text(translate(f"notice-about{_partly(barrier)}", barrier=public_name(barrier, translate))),
        *_answer(barrier, translate),
        Text(translate("notice-what-for"), Tone.SUBTLE),
    ]
    value = f"{barrier.id}/{barrier.removals}"
    buttons = tuple(
        Button("notice-removal", translate(f"button-notice-{noticed}"), f"{value}/{noticed}")
        for noticed in Noticed
    )
    return Card(translate("notice-title"), tuple(body), buttons)


def _partly(barrier: Barrier) -> str:
    """What the key of a text ends with: nobody is told that all is gone when it is not."""
    return "-partly" if barrier.status is BarrierStatus.PARTLY_REMOVED else ""


def noted(translate: Translate, key: str, buttons: tuple[Button, ...] = (), **values: str) -> Card:
    """Thanks for an answer."""
    return Card(translate("noted-title"), (Text(translate(key, **values)),), buttons)


def effect_lines(found: Effects, translate: Translate) -> list[Element]:
    """Whether the challenge works more often now, and how much of that may be chance."""
    title = Text(translate("effect-title"), Tone.STRONG)
    if found.together is None:
        return [title, Text(translate("effect-too-few", people=FEWEST_IN_ALL), Tone.SUBTLE)]
    told = [("effect-together", found.together)]
    if found.hindered is not None and found.rest is not None:
        told += [("effect-hindered", found.hindered), ("effect-rest", found.rest)]
    lines = [f"• {_line(key, effect, translate)}" for key, effect in told]
    return [
        title,
        Text("\n".join([translate("effect-about"), *lines])),
        _drawn(told, translate),
        Text(translate("effect-caveat"), Tone.SUBTLE),
    ]


def _drawn(told: Sequence[tuple[str, Effect]], translate: Translate) -> Chart:
    """The same numbers as bars, beside each other for every group."""
    names = (translate("effect-who"), translate("effect-before"), translate("effect-now"))
    rows = tuple(
        (translate(f"{key}-name"), *(scores.held(n, translate) for n in (it.before, it.after)))
        for key, it in told
    )
    values = tuple((effect.before, effect.after) for _, effect in told)
    return Chart(Table(translate("effect-drawn"), names, rows), values, most=100)


def brought(
    told: Sequence[tuple[str, Effect]], translate: Translate, *, most: int | None = None
) -> list[Element]:
    """What the removal of several barriers brought, by their names: drawn, and how sure each is.

    As it is: also where nothing changed, or less works. What is left out is said.
    """
    shown = told[:most]
    if not shown:
        return []
    header = (translate("effect-barrier"), translate("effect-before"), translate("effect-now"))
    rows = tuple(
        (name, *(scores.held(n, translate) for n in (it.before, it.after))) for name, it in shown
    )
    values = tuple((effect.before, effect.after) for _, effect in shown)
    lines = [
        translate("summary-line", name=name, rest=how_sure(effect, translate))
        for name, effect in shown
    ]
    lines += left_out(len(told) - len(shown), translate)
    return [
        Chart(Table(translate("effect-drawn"), header, rows), values, most=100),
        Text("\n".join(lines)),
    ]


def _line(key: str, effect: Effect, translate: Translate) -> str:
    before, after = (scores.held(each, translate) for each in (effect.before, effect.after))
    words = translate(key, before=before, after=after)
    return f"{words} {how_sure(effect, translate)}"


def how_sure(effect: Effect, translate: Translate) -> str:
    """Of how many more or fewer it probably works now, or that this may be chance."""
    if not effect.is_clear:
        return translate("effect-unclear", fewer=-effect.low, more=effect.high)
    fewest, most = sorted((abs(effect.low), abs(effect.high)))
    key = "effect-more" if effect.high > 0 else "effect-fewer"
    return translate(key, low=max(STEP, fewest), high=most)


def _answer(barrier: Barrier, translate: Translate) -> list[Element]:
    return [Text(translate("news-answer", answer=barrier.answer))] if barrier.answer else []
