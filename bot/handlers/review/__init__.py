"""What coordinators do in chat: read, name, plan, answer, merge, split, close and set aside."""

from bot.handlers.review import forms, many, presses, reports, together, triage
from bot.router import Router

routes = Router()
for _part in (presses, forms, reports, many, together, triage):
    routes.include(_part.routes)
