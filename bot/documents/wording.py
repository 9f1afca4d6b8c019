"""The texts of documents, which are long: in fewer languages than what is said in chat."""

from functools import cache
from importlib.resources import files

from bot.i18n import SPARE, Translate, nearest_locale, translator_with

WRITTEN = ("nl", "en")


@cache
def writer(locale: str) -> Translate:
    """The texts of documents, beside all others of that language; English where there are none."""
    spoken = nearest_locale(locale, WRITTEN, SPARE)
    folder = files("bot").joinpath("documents").joinpath("locales").joinpath(spoken)
    return translator_with(spoken, folder)
