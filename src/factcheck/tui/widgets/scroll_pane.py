"""A pane of prepared rows that can be scrolled."""

from textual import events
from textual.geometry import Size

from factcheck.tui.widgets.pane import Pane, Row


class ScrollPane(Pane, can_focus=True):
    """Lays its rows out anew whenever its size changes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: list[Row] = []
        self._top = 0
        self._laid_out_for: Size | None = None

    def laid_out(self) -> list[Row]:
        """All rows, for the size that the pane has now."""
        raise NotImplementedError

    def lay_out_again(self) -> None:
        """Take up that what is shown has changed."""
        self._laid_out_for = None
        self.refresh()

    def scroll_rows(self, by: int) -> None:
        """Show rows further down or up."""
        self._top += by
        self._keep_in_sight()
        self.refresh()

    def bring_into_sight(self, first: int, last: int) -> None:
        """Scroll as little as shows these rows, the first one in any case."""
        self._ensure()
        if last >= self._top + self.size.height:
            self._top = last + 1 - self.size.height
        self._top = min(self._top, first)
        self._keep_in_sight()
        self.refresh()

    def in_words(self) -> str:
        """Every row, also those out of sight."""
        self._ensure()
        return "\n".join("".join(text for text, _ in row) for row in self._rows)

    def row(self, y: int) -> Row:
        self._ensure()
        return self._rows[self._top + y] if self._top + y < len(self._rows) else []

    def _ensure(self) -> None:
        if self._laid_out_for != self.size:
            self._laid_out_for = self.size
            self._rows = self.laid_out()
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        self._top = max(0, min(self._top, len(self._rows) - self.size.height))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)
