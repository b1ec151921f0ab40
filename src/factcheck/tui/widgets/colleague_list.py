"""Colleagues' verdicts: one row each, with what the reader has said of it."""

from factcheck.model.review import Decision
from factcheck.reviewing.review_queue import Item
from factcheck.reviewing.sitting import Sitting
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.row_list import RowList

_SAID = {
    Decision.AGREE: "=",
    Decision.AGREE_WITH_EDITS: "≈",
    Decision.DISAGREE: "≠",
    Decision.REQUEST_CHANGES: "!",
}
OUTDATED = "~"
"""The reader's review is of an earlier revision."""
_NAME = 10
_WIDE_NAME = 16


class ColleagueList(RowList):
    """Shows the sitting's verdicts with the one in hand kept in sight."""

    help_text = (
        "Colleagues' verdicts, claims on which you differ first. On the right what you said: = agree, ≈ with edits, "
        "≠ disagree, ! request changes, ~ of an earlier revision. <review.agree> agrees and goes on."
    )
    EMPTY = "  nothing to read here"

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sitting = sitting
        self._measured: tuple[Item, ...] = ()
        self._longest = 0

    @property
    def length(self) -> int:
        return len(self.sitting.items)

    @property
    def position(self) -> int:
        return self.sitting.position

    def entry(self, place: int, *, here: bool) -> Row:
        item = self.sitting.items[place]
        mark = " "
        if item.review is not None:
            mark = _SAID[item.review.decision] if item.reviewed else OUTDATED
        most = min(self._longest_name(), _NAME if self.size.width < 60 else _WIDE_NAME)
        name = clip(one_line(item.verdict.reviewer), most)
        room = self.size.width - most - 8
        words = clip(one_line(item.claim.quote), room)
        return [
            (glyphs.of(item.verdict.value) + " ", item.verdict.value.value),
            (name + " " * (most + 2 - cells(name)), "strong" if item.disputed_among else "muted"),
            (words + " " * (room - cells(words)), "text" if here or not item.reviewed else "muted"),
            (f" {mark} ", "warning"),
        ]

    def _longest_name(self) -> int:
        """Cells of the longest name, worked out once for the verdicts shown."""
        if self._measured is not self.sitting.items:
            self._measured = self.sitting.items
            self._longest = max(cells(one_line(item.verdict.reviewer)) for item in self._measured)
        return self._longest
