"""A part of the screen whose rows are laid out once a size, and scrolled."""

from abc import abstractmethod
from collections.abc import Sequence

from textual import events
from textual.geometry import Size

from factcheck.tui.widgets.pane import Pane, Row


class Scrolled(Pane, can_focus=True):
    """Shows the rows that `lay_out` makes for a width; lays them out anew when its size changes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._top = 0
        self._laid_out_for: Size | None = None

    @abstractmethod
    def lay_out(self, width: int) -> Sequence[Row]:
        """All rows, for that many cells."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How high it is where its height is its own to say: as many rows as there are."""
        return max(1, len(self.lay_out(width)))

    def show_anew(self, *, from_top: bool = False) -> None:
        """Lay the rows out again, because what they show has changed."""
        if from_top:
            self._top = 0
        self._laid_out_for = None
        self.show_changes()

    def scroll_rows(self, by: int) -> None:
        """Show rows further down or up."""
        self._ensure()
        self._top += by
        self._keep_in_sight()
        self.show_changes()

    def scroll_pages(self, by: int) -> None:
        """Show the next screenful or the one before; two rows stay in sight, so that the eye finds its place."""
        self.scroll_rows(by * max(1, self.size.height - 2))

    def bring_into_sight(self, first: int, last: int) -> None:
        """Scroll as little as shows these rows, the first one in any case."""
        self._ensure()
        if last >= self._top + self.size.height:
            self._top = last + 1 - self.size.height
        self._top = min(self._top, first)
        self._keep_in_sight()
        self.show_changes()

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
            self._rows = self.lay_out(self.size.width)
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        self._top = max(0, min(self._top, len(self._rows) - self.size.height))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_rows(-3)
