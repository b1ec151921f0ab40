"""A list of one row each, with one of them in hand and kept in sight."""

from abc import abstractmethod
from dataclasses import dataclass

from textual import events
from textual.message import Message

from factcheck.tui.widgets.pane import Pane, Row


class RowList(Pane, can_focus=True):
    """Shows as many rows as there is room for, round the one in hand."""

    EMPTY = "  nothing here"

    @dataclass
    class Chosen(Message):
        """The reviewer clicked on a row."""

        position: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._top = 0

    @property
    @abstractmethod
    def length(self) -> int:
        """How many rows there are."""

    @property
    @abstractmethod
    def position(self) -> int:
        """Which of them is in hand."""

    @abstractmethod
    def entry(self, place: int, *, here: bool) -> Row:
        """One of the rows, without the mark of the one in hand; one cell is taken by it."""

    def follow(self) -> None:
        """Show the place that is in hand now."""
        height = max(1, self.size.height)
        self._top = max(0, min(max(self._top, self.position + 1 - height), self.position))
        self.show_changes()

    def on_resize(self) -> None:
        self.follow()

    def row(self, y: int) -> Row:
        place = self._top + y
        if place >= self.length:
            return [(self.EMPTY, "muted")] if not self.length and y == 0 else []
        here = place == self.position
        tint = " cursor" if here else ""
        pieces = self.entry(place, here=here)
        return [("▌" if here else " ", "accent" + tint), *((text, ink + tint) for text, ink in pieces)]

    def on_click(self, event: events.Click) -> None:
        place = self._top + event.get_content_offset_capture(self).y
        if place < self.length:
            self.post_message(self.Chosen(place))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.post_message(self.Chosen(min(self.position + 1, max(0, self.length - 1))))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.post_message(self.Chosen(max(0, self.position - 1)))
