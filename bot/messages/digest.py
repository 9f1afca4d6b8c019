"""The weekly digest to leadership: one screen that asks for decisions, without a name in it."""

from collections.abc import Mapping, Sequence

from bot.chat.cards import Button, Card, Divider, Element, Facts, Item, Text, Tone
from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from bot.messages import decisions, scores, signs
from bot.messages.barriers import list_button, partly, status_word, titled, voices_text
from bot.messages.buttons import named
from bot.messages.parts import MOST_LISTED, left_out, listed
from bot.messages.programme import behind as programme
from bot.messages.programme.pulse import Life
from bot.messages.requests import proposal
from challenges.models import Action, Decision
from scoring.digest import Digest, Week
from scoring.facts import BarrierFacts
from scoring.savings import Savings
from scoring.standings import Standings

MOST_STANDINGS = 10


def digest_card(digest: Digest, campaign: str, translate: Translate) -> Card:
    """What is asked of leadership, and how the week went in short: a phone's screen at most."""
    body: list[Element] = decisions.became(digest.decided, translate)
    if digest.is_quiet:
        body.append(Text(translate("digest-quiet")))
    body += _participation(digest.week, digest.before, translate)
    body += _decisions(digest.to_decide, translate)
    body += [Divider(), *_barriers("digest-removed", digest.removed, translate)]
    if digest.unread is not None:
        body.append(Text(translate("digest-unread", reports=digest.unread)))
    if digest.overdue is not None:
        body.append(Text(translate("digest-overdue", reports=digest.overdue)))
    body += _talked(digest.talked, translate)
    body.append(Text(translate("digest-no-names"), Tone.SUBTLE))
    return Card(
        translate("digest-title", campaign=campaign, **_period(digest, translate)),
        tuple(body),
        (
            Button("read-digest", translate("button-read-on")),
            list_button(translate),
        ),
    )


def more_card(
    digest: Digest,
    board: Standings,
    saved: Savings,
    translate: Translate,
    *,
    behind: Sequence[Life] = (),
    quiet: Sequence[Action] = (),
) -> Card:
    """The rest of it: what else came in and is open, week by week, the standings, the effect.

    With it the actions that are late or stuck, and the `quiet` ones, of which there is no news.
    """
    body: list[Element] = [
        *_barriers("digest-not-possible", digest.not_possible, translate),
        *_barriers("digest-raised", digest.raised, translate),
        *_waiting(digest.waiting_longest, translate),
        *_chances(digest, translate),
        *programme.behind(behind, translate),
        *programme.quiet(quiet, translate),
    ]
    if digest.week and len(digest.weeks) > 1:
        body.append(weeks_chart(digest.weeks, translate))
    body += scores.board_elements(board, translate, most=MOST_STANDINGS)
    effect = effect_lines(saved, translate) if digest.week else []
    if effect:
        body += [Text(translate("digest-effect"), Tone.STRONG), Text("\n".join(effect))]
    body.append(Text(translate("digest-no-names"), Tone.SUBTLE))
    return Card(translate("digest-more-title", **_period(digest, translate)), tuple(body))


def _period(digest: Digest, translate: Translate) -> Mapping[str, str]:
    first, last = digest.first_day, digest.last_day
    return {"first": translate.day(first), "last": translate.day(last)}


def card_after(
    digest: Digest,
    behind: Sequence[Life],
    quiet: Sequence[Action],
    translate: Translate,
    *,
    is_first: bool,
) -> Card:
    """What is left after a campaign: what is asked of leadership, what was removed, what is late.

    Of `quiet` actions there is no news, which does not make them late.

    The first one says how long this goes on.
    """
    body: list[Element] = [Text(translate("digest-after-first"))] if is_first else []
    body += decisions.became(digest.decided, translate)
    if digest.to_decide:
        body += _decisions(digest.to_decide, translate)
    body += [
        Divider(),
        *_barriers("digest-removed-after", digest.removed, translate),
        *_barriers("digest-not-possible", digest.not_possible, translate),
        *_barriers("digest-raised", digest.raised, translate),
        *_waiting(digest.waiting_longest, translate),
        *_chances(digest, translate),
        *programme.behind(behind, translate),
        *programme.quiet(quiet, translate),
    ]
    if digest.overdue is not None:
        body.append(Text(translate("digest-overdue", reports=digest.overdue)))
    body += _talked(digest.talked, translate)
    return Card(
        translate("digest-after-title", **_period(digest, translate)),
        (*body, Text(translate("digest-no-names"), Tone.SUBTLE)),
        (list_button(translate),),
    )


def _talked(people: int, translate: Translate) -> list[Element]:
    return [Text(translate("digest-talked", people=people))] if people else []


def effect_lines(saved: Savings, translate: Translate) -> list[str]:
    """The estimated effect: kilograms as a range with their sources, and the things counted."""
    lines: list[str] = []
    if saved.kg is not None:
        low, high = (translate.number(kg) for kg in (saved.kg.low, saved.kg.high))
        lines.append(translate("effect-kg", low=low, high=high))
    for count in saved.counts[:MOST_LISTED]:
        unit = count.unit.in_language(translate.locale)
        lines.append(
            translate("effect-count", quantity=translate.number(count.quantity), unit=unit)
        )
    lines += left_out(len(saved.counts) - MOST_LISTED, translate)
    if saved.sources:
        names = sorted({factor.source for factor in saved.sources})
        lines.append(translate("effect-sources", sources="; ".join(names)))
    return lines


def _participation(week: Week | None, before: Week | None, translate: Translate) -> list[Element]:
    if week is None:
        return [Text(translate("digest-too-few"))]
    names = (translate("digest-answered"), translate("digest-done"))
    values = [translate("digest-percent", percent=each) for each in _percents(week, translate)]
    if before is not None:
        values = [
            translate("digest-percent-before", percent=percent, before=was)
            for percent, was in zip(
                _percents(week, translate), _percents(before, translate), strict=True
            )
        ]
    return [Facts(tuple(zip(names, values, strict=True)))]


def _percents(week: Week, translate: Translate) -> tuple[str, str]:
    return scores.held(week.answered or 0, translate), scores.held(week.done or 0, translate)


def weeks_chart(weeks: Sequence[Week], translate: Translate) -> Chart:
    """How it went from week to week: what was published of each closed week, and nothing else."""
    table = Table(
        translate("digest-weeks"),
        (translate("digest-week"), translate("digest-answered"), translate("digest-done")),
        tuple((translate.short_day(w.first_day), *_percents(w, translate)) for w in weeks),
    )
    values = tuple((week.answered or 0, week.done or 0) for week in weeks)
    return Chart(table, values, ChartShape.LINE, most=100)


def _decisions(waiting: Sequence[BarrierFacts], translate: Translate) -> list[Element]:
    if not waiting:
        return [Divider(), Text(translate("digest-nothing-to-decide"))]
    elements: list[Element] = [Divider(), Text(translate("digest-decide"), Tone.STRONG)]
    for facts in waiting[:MOST_LISTED]:
        decide = Button(
            "decide-barrier", translate("button-decide"), str(facts.barrier_id), opens_form=True
        )
        elements.append(
            Item(
                titled(facts, translate),
                _asked(facts, translate),
                status_word(facts.status, facts.kind, translate),
                sign=signs.STATUS[facts.status],
                button=named(decide, titled(facts, translate), translate),
            )
        )
    more = left_out(len(waiting) - MOST_LISTED, translate)
    elements += [Text(line, Tone.SUBTLE) for line in more]
    return elements


def _asked(facts: BarrierFacts, translate: Translate) -> tuple[str, ...]:
    """What is known of a barrier that waits, and what a coordinator asks and proposes."""
    known, request = details(facts, translate), facts.request
    lines: list[str] = []
    if request is not None:
        proposed = proposal(request, translate)
        lines.append(translate("asked-line", words=request.words))
        lines += [translate("proposed", proposal=proposed)] if proposed else []
    if facts.decision is Decision.TELL_ME_MORE:
        lines.append(translate("asked-more"))
    return (*lines, known)


def details(facts: BarrierFacts, translate: Translate) -> str:
    """What is known of a barrier that waits, in a line."""
    voices = voices_text(facts.voices, translate)
    owner = facts.owner or translate("review-no-owner")
    return " · ".join((voices, translate("review-waits", days=facts.waiting_days), owner))


def _barriers(key: str, found: Sequence[BarrierFacts], translate: Translate) -> list[Element]:
    if not found:
        return []
    named = [(partly(titled(f, translate), f.status, translate), f.answer) for f in found]
    lines = [
        translate("summary-line", name=name, rest=answer) if answer else name
        for name, answer in named
    ]
    return listed(translate(key, count=len(found)), lines, translate)


def _chances(digest: Digest, translate: Translate) -> list[Element]:
    """What was made of chances, and which are new: they are no barriers, and never among them."""
    return [
        *_barriers("digest-adopted", digest.adopted, translate),
        *_barriers("digest-chances", digest.seen, translate),
    ]


def _waiting(found: Sequence[BarrierFacts], translate: Translate) -> list[Element]:
    if not found:
        return []
    lines = [f"{titled(facts, translate)} ({details(facts, translate)})" for facts in found]
    return listed(translate("digest-waiting"), lines, translate)
