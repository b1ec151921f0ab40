"""Things one below the other, each of several rows, with one of them in hand and kept in sight."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from factcheck.tui.reflow import wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_EDGE = 2


class Stack(Scrolled):
    """Lays out what `thing` gives for each place, with a mark at the edge of the one in hand."""

    APART: ClassVar[int] = 1
    """Empty rows after each thing."""

    def __init__(self, *, id: str, place: int = 0) -> None:  # noqa: A002
        """`place` is that of the thing to begin with."""
        super().__init__(id=id)
        self.place = place
        self._firsts: list[int] = []

    @property
    @abstractmethod
    def length(self) -> int:
        """How many things there are."""

    @abstractmethod
    def thing(self, place: int, width: int) -> Sequence[Row]:
        """The rows of one of them, for that many cells."""

    def nothing(self) -> str:
        """What to say where there is none."""
        return ""

    def lay_out(self, width: int) -> list[Row]:
        if not self.length:
            return [[(" " * _EDGE, "text"), (line, "muted")] for line in wrapped(self.nothing(), width - _EDGE)]
        rows: list[Row] = []
        self._firsts = []
        for place in range(self.length):
            self._firsts.append(len(rows))
            edge = ("▌ " if place == self.place else "  ", "accent")
            rows += [[edge, *row] for row in self.thing(place, width - _EDGE)]
            rows += [[]] * self.APART
        self._firsts.append(len(rows))
        return rows

    def on_resize(self) -> None:
        self.move_to(self.place)

    def walk(self, by: int) -> None:
        """Go on by so many things, or back; what has no room on the screen is first read to its end."""
        if not self.length:
            return
        self._ensure()
        first, last = self._firsts[self.place], self._firsts[self.place + 1] - 1 - self.APART
        hidden = last + 1 - self._top - self.size.height if by > 0 else self._top - first
        if hidden > 0:
            rows = min(hidden, max(1, self.size.height - 2))
            self.scroll_rows(rows if by > 0 else -rows)
        else:
            self.move_to(self.place + by)

    def move_to(self, place: int) -> None:
        """Take another thing in hand, or the nearest there is."""
        if not self.length:
            return
        self.place = max(0, min(place, self.length - 1))
        self.show_anew()
        self._ensure()
        self.bring_into_sight(self._firsts[self.place], self._firsts[self.place + 1] - 1 - self.APART)
