"""What coordinators do in chat: read, name, plan, answer, merge, split, close and set aside."""

from bot.handlers.review import forms, many, presses, reports, together
from bot.router import Router

routes = Router()
for _part in (presses, forms, reports, many, together):
    routes.include(_part.routes)
