"""Settings that stand in files: which file holds one, and files in which nothing stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from adapters.typed import bare


class UnusableSettings(Exception):
    """The settings cannot be used; every line of the text says what to do about one of them."""


class NamedFiles(PydanticBaseSettingsSource):
    """Settings whose name, with `_FILE` behind it, says which file holds the value."""

    def __init__(self, kind: type[BaseSettings], given: Mapping[str, str | None]) -> None:
        super().__init__(kind)
        self._given = given

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """What is in the file that is named for one setting, without the end of its line.

        Raises:
            UnusableSettings: it cannot be read, holds nothing, or the setting itself is given too.
        """
        name = field.alias or field_name
        path = bare(self._given.get(f"{name}_FILE".lower()) or "")
        if not path:
            return None, name, False
        if self._given.get(name.lower()):
            raise UnusableSettings(f"{name} and {name}_FILE are both set; leave one out.")
        try:
            text = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "it is no text"
            raise UnusableSettings(f"{name}_FILE: {path} cannot be read: {why}.") from None
        if not text:
            raise UnusableSettings(
                f"{name}_FILE: {path} is empty; write the value of {name} into it."
            )
        return text, name, False

    def __call__(self) -> dict[str, Any]:
        """Called by pydantic-settings."""
        fields = self.settings_cls.model_fields.items()
        found = [self.get_field_value(field, name) for name, field in fields]
        return {name: value for value, name, _ in found if value}


def in_vault(names: Collection[str], vault: Path | None) -> list[Path]:
    """The files of a vault that hold settings of these names, or the vault that shows none."""
    try:
        files = sorted(vault.iterdir()) if vault else []
    except OSError:
        return [vault] if vault else []
    return [file for file in files if file.name.upper() in names]


def unreadable(files: Iterable[Path]) -> Iterator[str]:
    """What keeps settings from being read, a sentence for each file; never what is in it."""
    for file in files:
        try:
            file.read_text("utf-8")
        except FileNotFoundError:
            continue
        except OSError as error:
            yield f"{file}: cannot be read by whom Prikkel runs as: {error.strerror}"
        except UnicodeDecodeError:  # as Windows' editors may write it
            yield f"{file} is not text in UTF-8: save it as UTF-8"


def naming_empty_files(complaints: Iterable[str], vault: Path | None) -> Iterator[str]:
    """The same complaints; where something is missing, with the file of a vault that is empty."""
    for line in complaints:
        name, is_missing, _ = line.partition(": is missing")
        file = vault / name if vault and is_missing else None
        is_empty = file is not None and file.is_file() and not file.read_text("utf-8").strip()
        yield f"{line} ({file} is empty)" if is_empty else line
