"""The row that says what just happened, and who is at work; more rows where the words need them."""

from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Pane, Row

_MOST_ROWS = 4


class StatusLine(Pane):
    """Shows the last message on the left, in full, and the reviewer on the right."""

    def __init__(self, standing: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.standing = standing
        self.message = ""
        self._ink = "muted"

    def say(self, message: str, ink: str = "accent") -> None:
        """Show a message until the next one."""
        self.message = one_line(message)
        self._ink = ink
        self._fit()
        self.show_changes()

    def on_resize(self) -> None:
        self._fit()

    def row(self, y: int) -> Row:
        lines = self._lines()
        message = lines[y] if y < len(lines) else ""
        standing = self._standing() if y == 0 else ""
        gap = self.size.width - cells(message) - cells(standing) - 2
        return [(f" {message}", self._ink), (" " * gap, "text"), (standing + " ", "muted")]

    def _standing(self) -> str:
        return clip(one_line(self.standing), self.size.width // 2)

    def _lines(self) -> list[str]:
        width = self.size.width - cells(self._standing()) - 4
        lines = wrapped(self.message, width)
        return [*lines[: _MOST_ROWS - 1], clip(" ".join(lines[_MOST_ROWS - 1 :]), width)]

    def _fit(self) -> None:
        # The last of them is empty where the words end before it.
        rows = max(1, sum(bool(line) for line in self._lines()))
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows
