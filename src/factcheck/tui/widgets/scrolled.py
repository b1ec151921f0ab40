"""A part of the screen whose rows are laid out once a width, and scrolled."""

from collections.abc import Sequence

from textual import events

from factcheck.text import one_line
from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Pane, Row


class Scrolled(Pane, can_focus=True):
    """Shows the rows that `lay_out` makes for a width."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._top = 0

    def lay_out(self, width: int) -> Sequence[Row]:
        """All rows, for that many cells."""
        raise NotImplementedError

    def show_anew(self, *, from_top: bool = False) -> None:
        """Lay the rows out again."""
        self._rows = self.lay_out(self.size.width)
        self.scroll_rows(-self._top if from_top else 0)

    def in_words(self) -> str:
        """Every row, also those out of sight."""
        return "\n".join("".join(text for text, _ in row) for row in self._rows)

    def on_resize(self) -> None:
        self.show_anew()

    def scroll_rows(self, by: int) -> None:
        """Show rows further down or up."""
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height))
        self.refresh()

    def row(self, y: int) -> Row:
        return self._rows[self._top + y] if self._top + y < len(self._rows) else []

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)


def wrapped(text: str, width: int) -> list[str]:
    """The text in rows of that many cells, safe to show."""
    return [one_line(text[start:end]) for start, end in wrap(text, 0, len(text), max(10, width))]
