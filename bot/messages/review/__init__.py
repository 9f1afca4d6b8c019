"""What a coordinator sees: the review list, one barrier, and the forms to do something about it."""

from bot.messages.review.cards import (
    more_card,
    review_card,
)
from bot.messages.review.forms import (
    LONGEST_NAME,
    LONGEST_OWNER,
    LONGEST_WORDS,
    as_it_is,
    barrier_form,
    fields_of,
    not_ours_form,
    one_line,
)
from bot.messages.review.history import Happened, happened, history_card
from bot.messages.review.lists import Shelf, review_list
from bot.messages.review.many import (
    PICK_FORM,
    many_done,
    many_form,
    pick_form,
    pick_name,
    picked_in,
)
from bot.messages.review.reports import report_form, split_form
from bot.messages.review.together import LONGEST_CALLED, call_form, name_asked, no_name_button
from bot.messages.review.triage import gone_through, read_triage, triage_fields
from bot.messages.review.values import Seen, seen_in, value_of

__all__ = [
    "LONGEST_CALLED",
    "LONGEST_NAME",
    "LONGEST_OWNER",
    "LONGEST_WORDS",
    "PICK_FORM",
    "Happened",
    "Seen",
    "Shelf",
    "as_it_is",
    "barrier_form",
    "call_form",
    "fields_of",
    "gone_through",
    "happened",
    "history_card",
    "many_done",
    "many_form",
    "more_card",
    "name_asked",
    "no_name_button",
    "not_ours_form",
    "one_line",
    "pick_form",
    "pick_name",
    "picked_in",
    "read_triage",
    "report_form",
    "review_card",
    "review_list",
    "seen_in",
    "split_form",
    "triage_fields",
    "value_of",
]
