"""A part of the screen that draws its own rows: text reaches it as plain pieces, never as markup."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.reflow import shown

Piece = tuple[str, str]
"""Text, and the inks to write it in: names from `INKS`, separated by blanks; the later wins."""
Row = Sequence[Piece]

INKS = (
    "text",
    "muted",
    "faint",
    "strong",
    "title",
    "key",
    "accent",
    "warning",
    "supported",
    "disputed",
    "unverified",
    "supported-text",
    "disputed-text",
    "unverified-text",
    "current",
    "linked",
    "cursor",
    "match",
    "bar",
)


class Pane(Widget):
    """Draws the rows that `row` gives; only rows on the screen are ever asked for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{name}" for name in INKS}
    ALLOW_SELECT = False

    help_text = ""
    """What F1 says of this part."""

    class Wheeled(Message):
        """The mouse wheel was turned over a pane."""

        def __init__(self, pane: "Pane", by: int) -> None:
            super().__init__()
            self.pane = pane
            self.by = by

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._styles: dict[str, Style] = {}

    def row(self, y: int) -> Row:
        """The pieces of one row of the content area."""
        raise NotImplementedError

    def ink(self, names: str) -> Style:
        """The style of some inks, one over the other."""
        style = self._styles.get(names)
        if style is None:
            style = self.rich_style
            for name in names.split():
                style += self.get_component_rich_style(f"ink--{name}", partial=True)
            self._styles[names] = style
        return style

    def notify_style_update(self) -> None:
        self._styles.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        segments = [Segment(shown(text), self.ink(inks)) for text, inks in self.row(y)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
