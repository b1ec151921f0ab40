"""Colleagues' verdicts: one row each, with what the reader has said of it."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from factcheck.model.review import Decision
from factcheck.reviewing.sitting import Sitting
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Pane, Row

_SAID = {
    Decision.AGREE: "=",
    Decision.AGREE_WITH_EDITS: "≈",
    Decision.DISAGREE: "≠",
    Decision.REQUEST_CHANGES: "!",
}
OUTDATED = "~"
"""The reader's review is of an earlier revision."""


class ColleagueList(Pane, can_focus=True):
    """Shows the sitting's verdicts with the one in hand kept in sight."""

    help_text = (
        "Colleagues' verdicts, claims on which you differ first. On the right what you said: = agree, ≈ with edits, "
        "≠ disagree, ! request changes, ~ of an earlier revision. a agrees and goes on."
    )

    @dataclass
    class Chosen(Message):
        """The reviewer clicked on a verdict."""

        position: int

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sitting = sitting
        self._top = 0

    def follow(self) -> None:
        """Show the place that the sitting is at now."""
        height = max(1, self.size.height)
        position = self.sitting.position
        self._top = max(0, min(max(self._top, position + 1 - height), position))
        self.refresh()

    def on_resize(self) -> None:
        self.follow()

    def row(self, y: int) -> Row:
        place = self._top + y
        items = self.sitting.items
        if place >= len(items):
            return [("  nothing to read here", "muted")] if not items and y == 0 else []
        item = items[place]
        here = place == self.sitting.position
        tint = " cursor" if here else ""
        mark = " "
        if item.review is not None:
            mark = _SAID[item.review.decision] if item.reviewed else OUTDATED
        name = clip(one_line(item.verdict.reviewer), 8)
        room = self.size.width - 15
        words = clip(one_line(item.claim.quote), room)
        return [
            ("▌" if here else " ", "accent" + tint),
            (glyphs.of(item.verdict.value) + " ", item.verdict.value.value + tint),
            (name + " " * (9 - cells(name)), ("strong" if item.disputed_among else "muted") + tint),
            (words, ("text" if here or not item.reviewed else "muted") + tint),
            (" " * (room - cells(words)), "text" + tint),
            (f" {mark} ", "warning" + tint),
        ]

    def on_click(self, event: events.Click) -> None:
        place = self._top + event.get_content_offset_capture(self).y
        if place < len(self.sitting.items):
            self.post_message(self.Chosen(place))
