"""Exports as files: a spreadsheet, text with separators, JSON, a calendar."""

from adapters.exports.files import File, Format, TableKind, write

__all__ = ["File", "Format", "TableKind", "write"]
