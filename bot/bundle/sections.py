"""What a coordinator's message of the day is made of, in its order: a new part is a line here."""

from bot.bundle import actions, barriers, channels, goals, outcomes, playbooks, theme_teams
from bot.bundle.things import Section
from challenges.models import Action, Barrier, Goal, Plan, ThemeSeat

SECTIONS = (
    Section("bundle-stuck", channels.waiting),
    Section("bundle-decided", barriers.decided, Barrier),
    Section("bundle-to-answer", barriers.to_answer, Barrier),
    Section("follow-answered-title", barriers.answered, Barrier),
    Section("reopened-title", barriers.reopened, Barrier),
    Section("late-title", barriers.late, Barrier),
    Section("park-review-title", barriers.to_review, Barrier),
    Section("overdue-title", barriers.unread, Barrier),
    Section("bundle-actions-alone", actions.left_alone, Action),
    Section("bundle-actions-dates", actions.dates, Action),
    Section("bundle-actions-said", actions.said, Action),
    Section("bundle-new", barriers.new, Barrier),
    Section("bundle-unowned", barriers.unowned, Barrier),
    Section("theme-teams-title", theme_teams.left_empty, ThemeSeat),
    Section("bundle-readings", goals.to_read, Goal),
    Section("became-of-it-title", outcomes.to_tell, Barrier),
    Section("playbook-due-title", playbooks.due, Plan),
)
