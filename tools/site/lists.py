"""Lists and tables as Python-Markdown reads them, which wants more room than a forge does."""

import re

ITEM = re.compile(r"^( *)([-*+]|\d+[.)])( +)(?=\S)")
FENCE = re.compile(r"^ *(`{3,}|~{3,})")
CODE = re.compile(r"`[^`]+`")
LEVEL = 4


def as_read_by_python_markdown(text: str) -> str:
    """Four spaces a level, an empty line before lists and tables, and bare bars in code."""
    laid_out = _Layout()
    for line in text.splitlines():
        laid_out.add(line)
    return "\n".join(laid_out.lines) + "\n"


def _with_bare_bars(code: re.Match[str]) -> str:
    return code[0].replace("\\|", "|")


class _Layout:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._columns: list[int] = []  # where the text begins of every list that is open
        self._fence = ""
        self._in_parts = False  # an empty line was inside the item that is open

    def add(self, line: str) -> None:
        if not line.strip():
            self.lines.append("")
            self._in_parts = True
            return
        if self._fence:
            self._write(line)
            if line.strip() == self._fence:
                self._fence = ""
            return
        item, fence = ITEM.match(line), FENCE.match(line)
        begins = item is not None and (not self._columns or self._in_parts)
        if not self.lines or not self.lines[-1] or item or fence or line.startswith("#"):
            self._close(len(line) - len(line.lstrip(" ")))
        if self._needs_room(line, begins):
            self.lines.append("")
        if item:
            self._write(f"{item[1]}{item[2]} {line[item.end() :]}")
            self._columns.append(item.end())
            self._in_parts = False
        else:
            self._write(CODE.sub(_with_bare_bars, line) if line.startswith("|") else line)
            self._fence = fence[1] if fence else ""

    def _close(self, column: int) -> None:
        while self._columns and column < self._columns[-1]:
            self._columns.pop()

    def _needs_room(self, line: str, begins_list: bool) -> bool:
        before = self.lines[-1] if self.lines else ""
        begins_table = line.lstrip().startswith("|") and not before.lstrip().startswith("|")
        return bool(before) and (begins_list or begins_table)

    def _write(self, line: str) -> None:
        text = line.lstrip(" ")
        column = len(line) - len(text)
        base = self._columns[-1] if self._columns else 0
        self.lines.append(" " * max(0, column - base + LEVEL * len(self._columns)) + text)
