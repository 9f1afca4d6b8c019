"""Somebody's own page: today, their team and what gets in the way; more is one press away."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from bot.chat.cards import Actions, Button, Card, Divider, Element, Facts, Look, Text, Tone
from bot.i18n import Translate
from bot.messages import reminders, schedules, scores, working_days
from bot.messages.personal import days_of
from challenges.calendar import Due
from challenges.models import Absence, Answer, BarrierStatus, Campaign, Reminder, Signal
from scoring.digest import to_decide
from scoring.facts import BarrierFacts
from scoring.standings import Row, Standings
from scoring.streaks import Streak


def home_card(sections: Iterable[Sequence[Element]], translate: Translate) -> Card:
    """The page: sections with a line between them; only the person sees it."""
    return Card(translate("home-title"), _apart(sections))


def more_card(sections: Iterable[Sequence[Element]], translate: Translate) -> Card:
    """What does not fit on the page: the days of the week, and all that can be set."""
    return Card(translate("home-more-title"), _apart(sections))


def _apart(sections: Iterable[Sequence[Element]]) -> tuple[Element, ...]:
    body: list[Element] = []
    for section in sections:
        body += [*([Divider()] if body else []), *section]
    return tuple(body)


def further(translate: Translate, *, has_theme: bool = False) -> list[Element]:
    """The way to the rest, and to the theme of whoever is in a theme team."""
    theme = (Button("theme-team", translate("button-theme-team")),) if has_theme else ()
    return [
        Actions(
            (
                *theme,
                Button("show-more", translate("home-more")),
                Button("open-influence", translate("button-influence")),
                Button("open-my-data", translate("button-my-data")),
            )
        )
    ]


def section(card: Card, heading: str = "") -> list[Element]:
    """A card as a part of the page."""
    parts: list[Element] = [Text(heading, Tone.STRONG)] if heading else []
    parts += [Text(card.title, Tone.STRONG), *card.body]
    return [*parts, Actions(card.buttons)] if card.buttons else parts


def not_taking_part(translate: Translate) -> list[Element]:
    """What taking part means, for who does not."""
    return [
        Text(translate("home-join"), Tone.STRONG),
        Text(translate("privacy-long"), Tone.SUBTLE),
        Actions((Button("join", translate("button-join"), look=Look.PRIMARY),)),
    ]


def coordinator(facts: Sequence[BarrierFacts], translate: Translate) -> list[Element]:
    """How much waits for a first answer, how much is open, and the way to it."""
    found = [one for one in facts if one.kind is Signal.BARRIER]
    unread = sum(one.status is BarrierStatus.REPORTED for one in found)
    others = sum(one.is_open for one in facts) - (left := sum(one.is_open for one in found))
    lines = [translate("home-coordinator-waiting", unread=unread, open=left)]
    if others:
        lines.append(translate("home-coordinator-chances", open=others))
    return [
        Text(translate("home-coordinator"), Tone.STRONG),
        Text(" ".join(lines)),
        Actions(
            (
                Button("review-list", translate("button-review")),
                Button("open-dashboard", translate("dashboard-title")),
                Button("open-board", translate("button-board")),
            )
        ),
    ]


def leader(
    facts: Sequence[BarrierFacts],
    campaign: Campaign,
    coming: tuple[datetime, Due] | None,
    translate: Translate,
) -> list[Element]:
    """How much waits for a decision, and when the next digest comes."""
    lines = [translate("home-leader-waiting", waiting=len(to_decide(facts)))]
    if coming is not None:
        moment = schedules.moment(coming[0], campaign, translate)
        lines.append(translate("home-next-digest", moment=moment))
    return [
        Text(translate("home-leader"), Tone.STRONG),
        *(Text(line) for line in lines),
        Actions(
            (
                Button("open-dashboard", translate("dashboard-title")),
                Button("open-board", translate("button-board"), "overview"),
            )
        ),
    ]


def week(
    answers: Sequence[tuple[date, str, Answer | None]], streak: Streak, translate: Translate
) -> list[Element]:
    """The answers of this week, and the streak."""
    facts = tuple(
        (translate.day(day), f"{title} · {scores.answer_text(answer, translate)}")
        for day, title, answer in answers
    )
    return [
        Text(translate("home-week"), Tone.STRONG),
        Facts((*facts, _streak(streak, translate))),
    ]


def _streak(streak: Streak, translate: Translate) -> tuple[str, str]:
    return translate("me-streak"), translate("me-days", days=streak.current)


def team(
    name: str,
    row: Row | None,
    board: Standings,
    streak: Streak | None,
    *,
    may_choose: bool,
    translate: Translate,
) -> list[Element]:
    """What all did together, where the own team stood in the last week, and the own streak.

    There is no streak once who answered what has been destroyed; that is said instead.
    """
    own = Facts((_streak(streak, translate),)) if streak else Text(translate("answers-gone"))
    buttons = [Button("open-leaderboard", translate("button-leaderboard"))]
    if may_choose:
        buttons.insert(0, Button("choose-team", translate("button-team"), opens_form=True))
    return [
        Text(translate("home-team"), Tone.STRONG),
        *scores.together(board.together, board.goal, translate, board.until),
        *([Text(_place(name, row, board, translate))] if board.ranking else []),
        own,
        Actions(tuple(buttons)),
    ]


def _place(name: str, row: Row | None, board: Standings, translate: Translate) -> str:
    if not name:
        return translate("home-no-team")
    if row is None:
        return translate("home-team-no-place", team=name)
    return translate(
        "home-team-place" if len(row.team_ids) == 1 else "home-team-joined",
        team=row.name,
        place=scores.place(row, translate),
        rows=len(board.rows),
        points=scores.points(row, translate),
    )


def settings(
    away: Sequence[Absence],
    reminder: Reminder | None,
    languages: Sequence[str],
    *,
    takes_part: bool,
    translate: Translate,
) -> list[Element]:
    """Language, if there is another to choose, reminder, days away, and one's own data."""
    facts = [(translate("my-data-language"), translate.language(translate.locale))]
    if takes_part:
        facts.append((translate("my-data-reminder"), reminders.summary(reminder, translate)))
    if away:
        facts.append((translate("my-data-absences"), _days(away, translate)))
    return [
        Text(translate("home-settings"), Tone.STRONG),
        Facts(tuple(facts)),
        Actions(tuple(_setting_buttons(away, reminder, languages, takes_part, translate))),
    ]


def _days(away: Collection[Absence], translate: Translate) -> str:
    return ", ".join(days_of(absence, translate) for absence in away)


def _setting_buttons(
    away: Sequence[Absence],
    reminder: Reminder | None,
    languages: Sequence[str],
    takes_part: bool,
    translate: Translate,
) -> Iterable[Button]:
    for locale in languages:
        if locale != translate.locale:
            yield Button("choose-language", translate.language(locale), locale)
    if takes_part:
        yield reminders.settings_button(translate, reminder)
        yield working_days.button(translate)
        yield Button("pause", translate("home-pause"), opens_form=True)
    if away:
        yield Button("end-pause", translate("button-back-again"))
    yield Button("open-my-data", translate("button-my-data"))
    yield Button("show-help", translate("button-help"))
