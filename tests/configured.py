"""Settings as they would be read, from values instead of the environment."""

from collections.abc import Mapping

from adapters.registry import SETTINGS
from adapters.settings import Settings


def settings_of(values: Mapping[str, str]) -> Settings:
    settings = Settings.model_validate(values)
    settings.tell_of(kind.model_validate(values) for kind in SETTINGS)
    return settings
