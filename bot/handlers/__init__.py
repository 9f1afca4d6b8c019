"""What the bot does when it is spoken to: one module per subject."""

from bot.commands import COMMANDS
from bot.handlers import (
    actions,
    ambitions,
    barriers,
    board,
    bundle,
    card_index,
    check_ins,
    dashboard,
    following,
    frictions,
    goals,
    groups,
    home,
    influence,
    leadership,
    outcomes,
    own_data,
    participants,
    personal,
    photos,
    playbooks,
    programme,
    pulse,
    questionnaires,
    readings,
    reflections,
    rehearsals,
    reminders,
    removals,
    retractions,
    review,
    scores,
    session_notes,
    session_reports,
    sessions,
    talk_outcomes,
    talk_rounds,
    talks,
    tasks,
    theme_leads,
    theme_seats,
    theme_teams,
    themes,
    waves,
    welcome,
    working_days,
)
from bot.router import Router

_SUBJECTS = (
    actions, ambitions, barriers, board, bundle, card_index, check_ins, dashboard, following,
    frictions, goals, groups, home, influence, leadership, outcomes, own_data, participants,
    personal, photos, playbooks, programme, pulse, questionnaires, readings, reflections,
    rehearsals, reminders, removals, retractions, review, scores, session_notes, session_reports,
    sessions, talk_outcomes, talk_rounds, talks, tasks, theme_leads, theme_seats, theme_teams,
    themes, waves, welcome, working_days,
)  # fmt: skip


def router() -> Router:
    """Every handler, by the gesture it answers.

    Raises:
        ValueError: nothing answers a command that people may type.
    """
    all_routes = Router()
    for subject in _SUBJECTS:
        all_routes.include(subject.routes)
    all_routes.insist_on(COMMANDS)
    return all_routes
