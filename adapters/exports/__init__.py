"""Exports as files: a spreadsheet, text with separators, JSON, a calendar."""

from adapters.exports.files import File, Format, Table, write

__all__ = ["File", "Format", "Table", "write"]
