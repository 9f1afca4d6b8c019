"""The report for those who decide about money: two pages, and what it is made of as annexes."""

from bot.council.composing import report
from bot.council.findings import Period, Yield, what_it_came_to
from bot.council.names import Named, names_in
from bot.council.parts import listed

__all__ = ["Named", "Period", "Yield", "listed", "names_in", "report", "what_it_came_to"]
