"""A claim and the passage that contradicts it, side by side, with what differs emphasised."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.model.contradiction import Contradiction, Side
from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip, wrap
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled


class Pair(Scrolled):
    """The two statements of a pair in two columns."""

    def __init__(self, pairs: Sequence[Contradiction], article: str) -> None:
        super().__init__(id="pair")
        self._pairs = pairs
        self._article = article
        self.place = 0

    def lay_out(self, width: int) -> list[Row]:
        pair = self._pairs[self.place]
        ours, theirs = (pair.a, pair.b) if pair.a.article == self._article else (pair.b, pair.a)
        column = (width - 5) // 2
        left, right = self._column(ours, "this article", column), self._column(theirs, "the other", column)
        rows: list[Row] = [
            [(f"{self.place + 1} of {len(self._pairs)}: ", "strong"), (f"they differ in a {pair.kind}", "text")],
            [("The machine asks; whether both can hold is yours to say.", "muted")],
            [],
        ]
        for y in range(max(len(left), len(right))):
            first = left[y] if y < len(left) else []
            second = right[y] if y < len(right) else []
            filled = sum(cells(text) for text, _ in first)
            rows.append([*first, (" " * (column - filled), "text"), ("  │  ", "faint"), *second])
        return rows

    def _column(self, side: Side, name: str, width: int) -> list[Row]:
        about = " · ".join(one_line(part) for part in (side.publisher, side.published) if part) or name
        rows: list[Row] = [[(clip(about, width), "muted")], []]
        low, high = side.differs_start - side.start, side.differs_end - side.start
        for start, end in wrap(side.quote, 0, len(side.quote), width):
            cuts = [(start, min(end, low), "text"), (max(start, low), min(end, high), "strong disputed linked")]
            cuts.append((max(start, high), end, "text"))
            row: list[Piece] = [(side.quote[left:right], ink) for left, right, ink in cuts if left < right]
            rows.append(row)
        return rows

    def turn(self, by: int) -> None:
        """Show another pair."""
        self.place = (self.place + by) % len(self._pairs)
        self.show_anew()


class ComparisonScreen(ModalScreen[None]):
    """Leafs through the pairs of one claim."""

    BINDINGS = [  # noqa: RUF012
        Binding("right,l,j,down,space", "turn(1)", "next"),
        Binding("left,h,k,up", "turn(-1)", "previous"),
        Binding("escape,q,v,enter", "leave", "back"),
    ]

    def __init__(self, pairs: Sequence[Contradiction], article: str) -> None:
        super().__init__()
        self._pair = Pair(pairs, article)

    def compose(self) -> ComposeResult:
        self._pair.border_title = "Can both hold?"
        self._pair.border_subtitle = "← → other pairs · Esc back"
        yield self._pair

    def action_turn(self, by: int) -> None:
        self._pair.turn(by)

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._pair.in_words()
