"""One row that says what just happened, and who is at work."""

from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Pane, Piece, Row


class StatusLine(Pane):
    """Shows the last message on the left, the reviewer on the right."""

    def __init__(self, standing: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.standing = standing
        self.message = ""
        self._ink = "muted"

    def say(self, message: str, ink: str = "accent") -> None:
        """Show a message until the next one."""
        self.message = one_line(message)
        self._ink = ink
        self.refresh()

    def row(self, y: int) -> Row:
        standing = clip(one_line(self.standing), self.size.width // 2)
        room = self.size.width - cells(standing) - 4
        message = clip(self.message, room)
        left: Piece = (f" {message}", self._ink)
        gap = self.size.width - cells(left[0]) - cells(standing) - 1
        return [left, (" " * gap, "text"), (standing + " ", "muted")]
