"""What a terminal shows in which the workbench cannot be used."""

from textual.geometry import Size

from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Pane, Row

LEAST_WIDTH, LEAST_HEIGHT = 60, 16


class TooSmall(Pane):
    """A kind line; everything behind it stays as it was."""

    def is_needed(self, size: Size) -> bool:
        """Whether a screen of that size is too small."""
        return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT

    def row(self, y: int) -> Row:
        width = self.size.width
        text = (
            f"A little more room, please: factcheck needs {LEAST_WIDTH} × {LEAST_HEIGHT}, "
            f"this is {self.app.size.width} × {self.app.size.height}. Nothing is lost. q quits."
        )
        rows = wrap(text, 0, len(text), max(10, width - 4))
        first = max(0, (self.size.height - len(rows)) // 2)
        if not first <= y < first + len(rows):
            return []
        start, end = rows[y - first]
        return [(text[start:end].center(width), "strong")]
