"""The messages of a campaign's days: kick-off, challenge, the private answer, closing."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Divider, Element, Look, Text, Tone
from bot.i18n import Translate
from bot.messages import scores, signs
from bot.messages.barriers import list_button, report_button
from bot.messages.frictions import OWN_WORDS
from challenges.models import Answer, Campaign, Challenge, Signal
from challenges.packs import Asks, ChallengeContent
from scoring.standings import Standings

_LABELS = {
    Answer.DONE: "button-done",
    Answer.NOT_TODAY: "button-not-today",
    Answer.AWAY: "button-away",
}


def kick_off(
    campaign: Campaign,
    first_day: date,
    about: str,
    translate: Translate,
    left_over: Sequence[Element] = (),
) -> Card:
    """The post before the first day: what it is, that it is voluntary, who sees what.

    `left_over` is what is still open of the campaign before.
    """
    return Card(
        translate("kick-off-title", campaign=campaign.name),
        (
            Text(about),
            Text(
                translate(
                    "kick-off-days", first=translate.day(first_day),
                    last=translate.day(campaign.ends_on), at=f"{campaign.post_at:%H:%M}",
                )
            ),
            Text(translate("kick-off-how")),
            *left_over,
            Text(translate("privacy-long"), Tone.SUBTLE),
        ),
        (
            Button("join", translate("button-join"), look=Look.PRIMARY),
            Button("show-help", translate("button-help")),
        ),
    )  # fmt: skip


def challenge_card(
    challenge: Challenge,
    content: ChallengeContent,
    *,
    number: int,
    total: int,
    together: tuple[int | None, int] | None,
    translate: Translate,
) -> Card:
    """The day's challenge, as everybody in the channel sees it, with what all did by yesterday.

    `together` is what they did and what they mean to do, in percent; without it the card is short.
    """
    locale = translate.locale
    other = translate("challenge-alternative", other=content.alternative.in_language(locale))
    body: list[Element] = [Text(content.do.in_language(locale), Tone.STRONG), Text(other)]
    if together is not None:
        theme = translate(f"theme-{challenge.theme}")
        body.insert(0, Text(f"{signs.THEME[challenge.theme]} {theme}", Tone.SUBTLE))
        body.insert(2, Text(translate("challenge-tip", tip=content.tip.in_language(locale))))
        body += scores.together(*together, translate)
    return Card(
        translate(
            "challenge-title", number=number, total=total, title=content.title.in_language(locale)
        ),
        tuple(body),
        (
            *answer_buttons(challenge.id, translate, asks=content.asks),
            *_reports(translate, str(challenge.id), is_short=together is None),
        ),
    )


def over(translate: Translate) -> Card:
    """There are no more challenges; what got in the way may still be told."""
    return Card(translate("today-over"), (), _reports(translate))


def _reports(
    translate: Translate, about: str = "", *, is_short: bool = False
) -> tuple[Button, ...]:
    """What got in the way, and beside it what could be, where there is room."""
    kinds = (Signal.BARRIER,) if is_short else (Signal.BARRIER, Signal.CHANCE)
    return tuple(report_button(translate, kind, about) for kind in kinds)


def answer_buttons(
    challenge_id: UUID,
    translate: Translate,
    given: Answer | None = None,
    asks: Asks | None = None,
) -> tuple[Button, ...]:
    """The three answers, without the one that was given.

    Where a challenge asks for words, "done" opens their form, and the alternative has a button.
    """
    found: list[Button] = []
    for answer, label in _LABELS.items():
        if answer is given:
            continue
        is_first = answer is Answer.DONE and given is None
        look = Look.PRIMARY if is_first else Look.DEFAULT
        opens = answer is Answer.DONE and asks is not None
        value = f"{challenge_id}/{answer}"
        found.append(Button("check-in", translate(label), value, look, opens_form=opens))
        if opens:
            found.append(Button("did-otherwise", translate("button-otherwise"), str(challenge_id)))
    return tuple(found)


@lru_cache(maxsize=64)  # most people hear the same
def answer_card(
    challenge_id: UUID,
    content: ChallengeContent,
    given: Answer,
    *,
    until: date,
    is_new: bool,
    translate: Translate,
) -> Card:
    """What the person sees after answering; after "not today" also what got in the way."""
    body: list[Element] = []
    if given is Answer.NOT_TODAY:
        body += reasons(challenge_id, content, translate)
    body.append(Text(translate("answer-until", day=translate.day(until)), Tone.SUBTLE))
    if not is_new:
        body.insert(0, Text(translate("answer-was-known"), Tone.SUBTLE))
    return Card(
        translate(f"answer-{given}"),
        tuple(body),
        (
            *answer_buttons(challenge_id, translate, given, content.asks),
            Button("undo-check-in", translate("button-undo"), str(challenge_id)),
        ),
    )


def reasons(challenge_id: UUID, content: ChallengeContent, translate: Translate) -> list[Element]:
    """The ready-made answers to what got in the way, and the alternative that counts as much."""
    ready_made = tuple(
        Button(
            "friction-reason",
            reason.text.in_language(translate.locale),
            f"{challenge_id}/{reason.key}",
        )
        for reason in content.reasons
    )
    own = Button(
        "report-friction",
        translate("button-own-words"),
        f"{challenge_id}/{OWN_WORDS}",
        opens_form=True,
    )
    return [
        Text(translate("reasons-question"), Tone.STRONG),
        Actions((*ready_made, own)),
        Text(translate("reasons-anonymous"), Tone.SUBTLE),
        Divider(),
        Text(
            translate(
                "challenge-alternative", other=content.alternative.in_language(translate.locale)
            )
        ),
    ]


def does_not_suit(
    challenge: Challenge | None, content: ChallengeContent | None, translate: Translate
) -> Card:
    """For whom the challenge does not suit: nothing to explain, and what counts just as much."""
    body = [Text(translate("does-not-suit-kept"))]
    if challenge is None or content is None:
        return Card(translate("does-not-suit"), tuple(body))
    other = content.alternative.in_language(translate.locale)
    body += [
        Text(translate("challenge-alternative", other=other), Tone.STRONG),
        Text(translate("does-not-suit-how"), Tone.SUBTLE),
    ]
    buttons = answer_buttons(challenge.id, translate, Answer.NOT_TODAY, content.asks)
    return Card(translate("does-not-suit"), tuple(body), buttons)


def undone(challenge_id: UUID, asks: Asks | None, translate: Translate) -> Card:
    """The answer was taken back; another may be given."""
    buttons = answer_buttons(challenge_id, translate, asks=asks)
    return Card(translate("answer-undone"), (), buttons)


def closing(
    campaign: Campaign,
    goodbye: str,
    *,
    removed: int,
    working: int,
    until: date | None,
    board: Standings,
    translate: Translate,
) -> Card:
    """The post after the last day: thanks, the result, and what happens with what was said.

    `until` is the last day on which the last challenge can be answered, None when that is over.
    """
    late = Text(translate("closing-late", day=translate.day(until)), Tone.SUBTLE) if until else None
    return Card(
        translate("closing-title", campaign=campaign.name),
        (
            Text(goodbye),
            *scores.board_elements(board, translate),
            Text(translate("closing-barriers", removed=removed, working=working)),
            *((late,) if late else ()),
        ),
        (
            Button("open-leaderboard", translate("button-leaderboard")),
            list_button(translate),
        ),
    )
