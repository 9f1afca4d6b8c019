"""What a coordinator's message of the day is made of, in its order: a new part is a line here."""

from bot.bundle import actions, barriers, channels, goals, outcomes, playbooks, theme_teams
from bot.bundle.things import Section

SECTIONS = (
    Section("bundle-stuck", channels.waiting),
    Section("bundle-decided", barriers.decided),
    Section("bundle-to-answer", barriers.to_answer),
    Section("follow-answered-title", barriers.answered),
    Section("reopened-title", barriers.reopened),
    Section("late-title", barriers.late),
    Section("park-review-title", barriers.to_review),
    Section("overdue-title", barriers.unread),
    Section("bundle-actions-alone", actions.left_alone),
    Section("bundle-actions-dates", actions.dates),
    Section("bundle-actions-said", actions.said),
    Section("bundle-new", barriers.new),
    Section("bundle-unowned", barriers.unowned),
    Section("theme-teams-title", theme_teams.left_empty),
    Section("bundle-readings", goals.to_read),
    Section("became-of-it-title", outcomes.to_tell),
    Section("playbook-due-title", playbooks.due),
)
