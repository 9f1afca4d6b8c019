"""Theme teams on the board: a member's own themes, and for coordinators which has nobody."""

from bot.chat.cards import Actions, Text, Tone
from bot.chat.pages import Fold, Group, Page, Part, Section
from bot.messages import theme_leads as leading
from bot.messages import theme_seats as asking
from bot.messages import theme_teams as messages
from bot.messages.programme.pulse import news_form
from bot.messages.theme_teams import Told
from bot.pages.asked import Asked
from bot.theme_teams import told_of
from bot.turn import Turn
from challenges import theme_teams
from challenges.models import Role, ThemeSeat
from challenges.queries import theme_seats

FORMS = frozenset({"theme-invite", "take-barrier", "theme-news", "theme-propose", "theme-question"})
BUTTONS = frozenset(
    {"take-action", "theme-ask", "theme-hand-over", "theme-leave", "theme-pass-lead"}
)


def team_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All themes of whoever reads, with what they can do; coordinators see who has a team.

    Raises:
        NotInThemeTeam: they are in none (any more), and no coordinator.
    """
    del rest, query
    words, person = turn.translate, turn.person
    person_id = person.id if person else None
    sections: list[Section] = []
    if Role.COORDINATOR in turn.roles:
        sections.append(_teams(turn))
        held = theme_seats.seats_of(turn.session, person_id, turn.today) if person_id else ()
    else:
        held = theme_teams.themes_of(turn.session, person_id, turn.today)
    sections += [_theme(seat, turn) for seat in held]
    return Page(words("theme-teams-title"), tuple(sections))


def _teams(turn: Turn) -> Section:
    seats, words = theme_seats.seats(turn.session, turn.organisation.id), turn.translate
    lines = tuple(Text(line) for line in asking.lines_of(seats, turn.today, words))
    invite = asking.invite_form(turn.today, words)
    return Section("", (Text(words("theme-teams-about"), Tone.SUBTLE), *lines, invite))


def _theme(seat: ThemeSeat, turn: Turn) -> Section:
    words = turn.translate
    told = told_of(turn.session, turn.organisation.id, seat, turn.today)
    propose = asking.propose_form(seat.theme, words)
    body: tuple[Part, ...] = (
        Text(messages.in_short(told, words)),
        *messages.asked_of(told, words),
        *_barriers(told, turn),
        *_actions(told, turn),
        Fold(words("button-theme-propose"), (propose,)),
        *_leading(seat, turn),
        Actions(messages.seat_buttons(seat, words)),
    )
    return Section(messages.team_name(seat.theme, words), body, name=seat.theme)


def _leading(seat: ThemeSeat, turn: Turn) -> tuple[Part, ...]:
    if not seat.lead:
        return ()
    words = turn.translate
    question = leading.question_form(seat, words)
    buttons = Actions(leading.lead_buttons(seat.theme, words))
    about = Text(words("theme-lead-about"))
    return (Fold(words("button-theme-lead"), (about, buttons, question)),)


def _barriers(told: Told, turn: Turn) -> list[Part]:
    words, parts = turn.translate, list[Part]()
    for one in told.barriers:
        lines: tuple[Part, ...] = messages.barrier_lines(one, told, words)
        if messages.may_take(one):
            lines = (*lines, Fold(words("button-theme-take"), (asking.take_form(one, words),)))
        parts.append(Group(lines))
    return parts


def _actions(told: Told, turn: Turn) -> list[Part]:
    words, parts = turn.translate, list[Part]()
    for life in told.lives:
        news = asking.as_theme_news(news_form(life.action, None, words))
        lines: tuple[Part, ...] = (
            *messages.action_lines(life, words),
            Fold(words("button-action-news"), (news,)),
        )
        if take := messages.take_buttons(life.action, told, words):
            lines = (*lines, Actions(take))
        parts.append(Group(lines))
    return parts
