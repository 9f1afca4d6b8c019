"""Standings of teams, why a score is what it is, and somebody's own week."""

from collections.abc import Sequence
from datetime import date

from bot.chat.cards import Button, Card, Element, Facts, Table, Text, Tone
from bot.i18n import Translate
from challenges.models import Answer
from scoring.explanations import Explanation
from scoring.leaderboard import Leaderboard, Standing
from scoring.points import FULL_DAY
from scoring.streaks import Streak


def leaderboard_card(
    board: Leaderboard, campaign: str, own: Standing | None, translate: Translate
) -> Card:
    """The fair standings of the teams; who looks sees their own team marked."""
    if not board.standings:
        return Card(
            translate("leaderboard-title", campaign=campaign),
            (Text(translate("leaderboard-empty")),),
        )
    body: list[Element] = [standings_table(board.standings, translate, own)]
    body.append(Text(translate("leaderboard-how"), Tone.SUBTLE))
    if any(standing.team_id is None for standing in board.standings):
        body.append(Text(translate("leaderboard-small"), Tone.SUBTLE))
    return Card(
        translate("leaderboard-title", campaign=campaign),
        tuple(body),
        (Button("why-score", translate("button-why")),),
    )


def standings_table(
    standings: Sequence[Standing], translate: Translate, own: Standing | None = None
) -> Table:
    """Place, team and score in points of 100."""
    return Table(
        translate("leaderboard-caption"),
        (translate("column-place"), translate("column-team"), translate("column-score")),
        tuple(
            (place(standing, translate), _name(standing, own, translate), points(standing.score))
            for standing in standings
        ),
    )


def points(score: float) -> str:
    """A score of 0 to 1 as points of 100."""
    return str(round(100 * score))


def place(standing: Standing, translate: Translate) -> str:
    """The place of a team, and whether it is shared."""
    key = "place-shared" if standing.is_shared else "place"
    return translate(key, place=standing.place)


def _name(standing: Standing, own: Standing | None, translate: Translate) -> str:
    name = standing.name or translate("team-small-together")
    return translate("team-own", name=name) if standing == own else name


def answer_text(answer: Answer | None, translate: Translate) -> str:
    """What somebody answered, or that they have not yet."""
    return translate(f"history-{answer}") if answer else translate("history-open")


def why_card(reason: Explanation | None, name: str, translate: Translate) -> Card:
    """The sum behind a team's score, to be recomputed by hand."""
    back = (Button("open-leaderboard", translate("button-leaderboard")),)
    if reason is None:
        told = (Text(translate("why-no-team")), Text(translate("why-rule")))
        return Card(translate("why-title"), told, back)
    value, expected = translate.number(reason.value), translate.number(reason.expected)
    mean, score = (translate.number(n, 3) for n in (reason.organisation_mean, reason.score))
    return Card(
        translate("why-title"),
        (
            Text(translate("why-team", name=name or translate("team-small-together"))),
            Facts(
                (
                    (translate("why-value"), value),
                    (translate("why-expected"), expected),
                    (translate("why-prior"), f"{reason.prior_weight} × {reason.challenge_days}"),
                    (translate("why-mean"), mean),
                )
            ),
            Text(
                f"({value} + {reason.prior_days} × {mean}) / "
                f"({expected} + {reason.prior_days}) = {score}"
            ),
            Text(translate("why-rule"), Tone.SUBTLE),
        ),
        back,
    )


def me_card(
    *,
    team: str,
    streak: Streak,
    halves: int,
    done: int,
    answered: int,
    expected: int,
    history: Sequence[tuple[date, str, Answer | None]],
    may_choose_team: bool,
    translate: Translate,
) -> Card:
    """Somebody's own score, answers, streak and history; only they see this.

    `halves` is the value of their answers, out of two for each expected day.
    """
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
                (
                    translate("me-score"),
                    translate("me-of", part=translate.number(halves / FULL_DAY), whole=expected),
                ),
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
