"""Standings of teams, why a score is what it is, and somebody's own week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.chat.cards import Button, Card, Divider, Element, Facts, Text, Tone
from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from bot.messages.parts import left_out
from challenges.models import Answer
from scoring.disclosure import HELD
from scoring.standings import Row, Standings
from scoring.streaks import Streak


def leaderboard_card(
    board: Standings, campaign: str, own: Row | None, translate: Translate
) -> Card:
    """What all did together, then how the teams stand; who looks sees their own row marked."""
    ranked = "leaderboard-title" if board.ranking else "leaderboard-title-together"
    title, body = translate(ranked, campaign=campaign), _explained(board, translate, own)
    return Card(title, tuple(body), _why(board, translate))


def weekly_card(summary: Card, board: Standings, campaign: str, translate: Translate) -> Card:
    """The summary of the week and, below it in the same message, how everybody stands."""
    body = _explained(board, translate)
    if not body:
        return summary
    heading = Text(translate("leaderboard-title-together", campaign=campaign), Tone.STRONG)
    return replace(
        summary,
        body=(*summary.body, Divider(), heading, *body),
        buttons=(*summary.buttons, *_why(board, translate)),
    )


def _explained(board: Standings, translate: Translate, own: Row | None = None) -> list[Element]:
    body = board_elements(board, translate, own)
    if board.ranking and not board.rows:
        body.append(Text(translate("leaderboard-empty", weeks=board.weeks)))
    if board.rows:
        body.append(Text(translate("leaderboard-how"), Tone.SUBTLE))
    return body


def _why(board: Standings, translate: Translate) -> tuple[Button, ...]:
    return (Button("why-score", translate("button-why")),) if board.rows else ()


def board_elements(
    board: Standings, translate: Translate, own: Row | None = None, most: int | None = None
) -> list[Element]:
    """The collective result first, then at `most` so many rows, and what else is worth a word."""
    body: list[Element] = list(together(board.together, board.goal, translate, board.until))
    if board.rows:
        body.append(standings_table(board, translate, own, most))
        more = left_out(len(board.rows) - (most or len(board.rows)), translate)
        body += [Text(line, Tone.SUBTLE) for line in more]
    if board.improved:
        body.append(Text(translate("leaderboard-improved", names=", ".join(board.improved))))
    if board.removers:
        body.append(Text(translate("leaderboard-removers", names=", ".join(board.removers))))
    return body


def together(
    share: int | None, goal: int, translate: Translate, until: date | None = None
) -> list[Element]:
    """What everybody did so far, as a bar and in words; nothing where it may not be told.

    Of a campaign that is over it is told `until` which day that was.
    """
    if share is None:
        return []
    done = held(share, translate)
    said, upto = translate("together-goal", share=done, goal=goal), translate("together-until")
    if until is not None:
        day = translate.date(until)
        said = translate("together-goal-over", share=done, goal=goal, day=day)
        upto = translate("together-until-day", day=day)
    table = Table(said, (translate("together"), translate("digest-done")), ((upto, done),))
    return [Chart(table, ((share,),), ChartShape.SCALE, most=100)]


def held(percent: int, translate: Translate) -> str:
    """A percentage as it is told: at the bounds it may be less, or more."""
    low, high = (int(100 * bound) for bound in HELD)
    key = {low: "percent-or-less", high: "percent-or-more"}.get(percent, "percent")
    return translate(key, percent=percent)


def standings_table(
    board: Standings, translate: Translate, own: Row | None = None, most: int | None = None
) -> Table:
    """Place, team and points of 100, the mean of the weeks that are closed."""
    return Table(
        translate("leaderboard-caption", weeks=board.weeks),
        (translate("column-place"), translate("column-team"), translate("column-score")),
        tuple(
            (place(row, translate), _name(row, own, translate), points(row, translate))
            for row in board.rows[:most]
        ),
    )


def points(row: Row, translate: Translate) -> str:
    """The points of a row."""
    return translate.number(row.points)


def place(row: Row, translate: Translate) -> str:
    """The place of a row, and whether it is shared."""
    return translate("place-shared" if row.is_shared else "place", place=row.place)


def _name(row: Row, own: Row | None, translate: Translate) -> str:
    return translate("team-own", name=row.name) if row == own else row.name


def answer_text(answer: Answer | None, translate: Translate) -> str:
    """What somebody answered, or that they have not yet."""
    return translate(f"history-{answer}") if answer else translate("history-open")


def why_card(own: Row | None, board: Standings, closes: str, translate: Translate) -> Card:
    """Why a row has its points, in words: an exact sum would tell what a colleague answered."""
    told = [
        translate("why-team", name=own.name, points=points(own, translate), weeks=board.weeks)
        if own
        else translate("why-no-team"),
        translate("why-day"),
        translate("why-average"),
        *([translate("why-closes", moment=closes)] if closes else []),
    ]
    return Card(
        translate("why-title"),
        tuple(Text(line) for line in told),
        (Button("open-leaderboard", translate("button-leaderboard")),),
    )


def me_card(
    *,
    team: str,
    streak: Streak,
    done: int,
    answered: int,
    expected: int,
    history: Sequence[tuple[date, str, Answer | None]],
    may_choose_team: bool,
    translate: Translate,
) -> Card:
    """Somebody's own answers, streak and history; only they see this."""
    rows = tuple(
        (
            translate.day(day),
            title,
            answer_text(answer, translate),
        )
        for day, title, answer in history
    )
    body: list[Element] = [
        Facts(
            (
                (translate("me-team"), team or translate("me-no-team")),
                (translate("me-answered"), translate("me-of", part=answered, whole=expected)),
                (translate("me-done"), str(done)),
                (translate("me-streak"), translate("me-days", days=streak.current)),
                (translate("me-longest"), translate("me-days", days=streak.longest)),
            )
        )
    ]
    if streak.frozen:
        body.append(Text(translate("me-frozen"), Tone.SUBTLE))
    if rows:
        header = (
            translate("column-day"),
            translate("column-challenge"),
            translate("column-answer"),
        )
        body.append(Table(translate("me-history"), header, rows))
    body.append(Text(translate("me-private"), Tone.SUBTLE))
    choose = Button("choose-team", translate("button-team"), opens_form=True)
    return Card(translate("me-title"), tuple(body), (choose,) if may_choose_team else ())
