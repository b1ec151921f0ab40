"""A part of the screen that draws its own rows: text reaches it as plain pieces, never as markup."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.inks import ink_style
from factcheck.tui.keys import with_keys
from factcheck.tui.reflow import cells, shown

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

Piece = tuple[str, str]
"""Text, and the inks to write it in, separated by blanks; the later wins."""
Row = Sequence[Piece]


def in_rows(pieces: Iterable[Piece], width: int) -> list[Row]:
    """The pieces in as few rows as hold them; none is parted, and one that begins a row loses the blanks before it."""
    rows: list[list[Piece]] = [[]]
    used = 0
    for text, ink in pieces:
        taken = cells(text)
        if used + taken > width and rows[-1]:
            rows.append([])
            text = text.lstrip()
            used, taken = 0, cells(text)
        rows[-1].append((text, ink))
        used += taken
    return [*rows]


class Pane(Widget):
    """Draws the rows that `row` gives; only rows on the screen are ever asked for."""

    app: "FactcheckApp"
    ALLOW_SELECT = False

    help_text = ""
    """What F1 says of this part; a hint."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._styles_of_inks: dict[str, Style] = {}
        self._painted: dict[int, Row] = {}
        self._painted_at = Size(0, 0)

    def hint(self, words: str) -> str:
        """The words with the present keys of the commands that they name, as `<claim.add>`."""
        return with_keys(words, self.app.keys)

    @abstractmethod
    def row(self, y: int) -> Row:
        """The pieces of one row of the content area."""

    def show_changes(self) -> None:
        """Paint the rows that say something else by now, and no others: a far terminal waits for every byte."""
        width, height = self.size
        if self._painted_at != self.size:
            self.refresh()
        elif changed := [y for y in range(height) if tuple(self.row(y)) != self._painted.get(y)]:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def _style(self, inks: str) -> Style:
        style = self._styles_of_inks.get(inks)
        if style is None:
            style = self.rich_style
            for name in inks.split():
                style += ink_style(name, self.app.theme_variables)
            self._styles_of_inks[inks] = style
        return style

    def notify_style_update(self) -> None:
        self._styles_of_inks.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        row = tuple(self.row(y))
        if self._painted_at != self.size:
            self._painted_at = self.size
            self._painted.clear()
        self._painted[y] = row
        segments = [Segment(shown(text), self._style(inks)) for text, inks in row]
        return Strip(segments).adjust_cell_length(self.size.width, self._style("")).simplify()
