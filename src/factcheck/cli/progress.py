"""How far long work has come, on a terminal; nothing at all where stderr goes to a file or a pipe."""

import sys
from types import TracebackType
from typing import Self

from factcheck.cli.printing import shorten, width

_CELLS = 20
_START_OF_LINE, _CLEAR_LINE = "\r", "\x1b[2K"


class ProgressBar:
    """One line at the foot of what is printed, gone when the work is done or interrupted."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def show(self, name: str, done: int, of: int) -> None:
        """Tell what is being done, how many are done, and of how many."""
        if self._shown:
            filled = _CELLS * done // of
            head = f"[{'#' * filled}{'.' * (_CELLS - filled)}] {done}/{of} "
            self._write(head + shorten(name, max(0, width() - len(head) - 1)))

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        sys.stderr.write(_START_OF_LINE + _CLEAR_LINE + line)
        sys.stderr.flush()
