"""What was read of a list that came in as a file."""

from collections.abc import Mapping

from bot.i18n import Translate


def columns_read(columns: Mapping[str, str], translate: Translate) -> str:
    """The file's own headings, each with the field that it was taken for."""
    return ", ".join(
        f"{label} ({translate(f'import-field-{_name(field)}')})" for field, label in columns.items()
    )


def _name(field: str) -> str:
    return "start" if field == "starts_on" else field
