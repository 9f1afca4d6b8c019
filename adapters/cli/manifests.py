"""`prikkel manifest`: what an administrator needs to create the app; a command per platform."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from inspect import signature
from typing import Any

from adapters.cli.exporting import save
from adapters.cli.terminal import Refusal, say
from adapters.registry import read_settings


def __getattr__(platform: str) -> Callable[..., None]:
    """The command of a platform: it is asked for all but the settings, which are read here."""
    make = import_module(f"adapters.{platform}.manifest").command
    _, *options = signature(make).parameters.values()

    def run(**given: Any) -> None:
        _show(partial(make, **given))

    run.__doc__ = make.__doc__
    run.__annotations__ = {one.name: one.annotation for one in options}
    run.__dict__["__signature__"] = signature(make).replace(parameters=options)
    return run


def _show(make: Callable[..., Any]) -> None:
    try:
        made = make(read_settings())
    except ValueError as error:
        raise Refusal(str(error)) from None
    for file, content in made.files:
        save(file, content)
    say(made.said)
